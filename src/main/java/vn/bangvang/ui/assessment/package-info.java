/** Screens of the quarterly assessment: the session, the council's vote, the year, all years. */
@NullMarked
package vn.bangvang.ui.assessment;

import org.jspecify.annotations.NullMarked;
