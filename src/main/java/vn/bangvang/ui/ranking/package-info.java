/** The ranking and why. */
@NullMarked
package vn.bangvang.ui.ranking;

import org.jspecify.annotations.NullMarked;
