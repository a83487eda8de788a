/** Candidates, their import and their numbers. */
@NullMarked
package vn.bangvang.ui.candidate;

import org.jspecify.annotations.NullMarked;
