/** Screens for what happens after the result. */
@NullMarked
package vn.bangvang.ui.appointment;

import org.jspecify.annotations.NullMarked;
