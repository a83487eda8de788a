/** Readers, guesses and repairs. */
@NullMarked
package vn.bangvang.intake.internal;

import org.jspecify.annotations.NullMarked;
