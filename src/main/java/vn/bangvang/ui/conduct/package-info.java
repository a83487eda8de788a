/** Screens for violations of the exam rules. */
@NullMarked
package vn.bangvang.ui.conduct;

import org.jspecify.annotations.NullMarked;
