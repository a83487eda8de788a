/** Computed and confirmed rankings in the database. */
@NullMarked
package vn.bangvang.ranking.internal;

import org.jspecify.annotations.NullMarked;
