/** The table of holidays on the screen. */
@NullMarked
package vn.bangvang.ui.calendar;

import org.jspecify.annotations.NullMarked;
