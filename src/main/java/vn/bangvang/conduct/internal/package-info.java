/** Violations and the council's scale in the database. */
@NullMarked
package vn.bangvang.conduct.internal;

import org.jspecify.annotations.NullMarked;
