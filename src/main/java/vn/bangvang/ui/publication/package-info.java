/** Drafting, previewing, approving, correcting and withdrawing a publication. */
@NullMarked
package vn.bangvang.ui.publication;

import org.jspecify.annotations.NullMarked;
