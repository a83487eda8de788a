/** The marking screen, the rubric and the board's results. */
@NullMarked
package vn.bangvang.ui.scoring;

import org.jspecify.annotations.NullMarked;
