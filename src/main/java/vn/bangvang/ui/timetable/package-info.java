/** The timeline of a round on the screen. */
@NullMarked
package vn.bangvang.ui.timetable;

import org.jspecify.annotations.NullMarked;
