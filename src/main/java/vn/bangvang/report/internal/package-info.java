/** Gathers what a paper says, words it, and has it printed. */
@NullMarked
package vn.bangvang.report.internal;

import org.jspecify.annotations.NullMarked;
