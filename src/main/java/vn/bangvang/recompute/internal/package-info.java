/** Bundles from the database, as JSON, and the check before a ranking is confirmed. */
@NullMarked
package vn.bangvang.recompute.internal;

import org.jspecify.annotations.NullMarked;
