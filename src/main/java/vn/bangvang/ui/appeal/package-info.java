/** Screens for appeals. */
@NullMarked
package vn.bangvang.ui.appeal;

import org.jspecify.annotations.NullMarked;
