/** Hands the printed papers to the browser. */
@NullMarked
package vn.bangvang.ui.report;

import org.jspecify.annotations.NullMarked;
