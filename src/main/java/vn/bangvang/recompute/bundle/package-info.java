/** The result bundle as records that check themselves; {@code docs/result-bundle.md} explains each field. */
@NullMarked
package vn.bangvang.recompute.bundle;

import org.jspecify.annotations.NullMarked;
