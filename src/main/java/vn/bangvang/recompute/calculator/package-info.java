/**
 * The second calculator. It must stay apart from the first: it uses nothing of {@code scoring}, {@code ranking} or
 * {@code regulation}, shares no arithmetic with them, and reckons another way (fractions of whole numbers, and counting who
 * stands before whom instead of sorting), so that one mistake cannot be made twice.
 *
 * @see "docs/adr/0006-a-second-calculator.md"
 */
@NullMarked
package vn.bangvang.recompute.calculator;

import org.jspecify.annotations.NullMarked;
