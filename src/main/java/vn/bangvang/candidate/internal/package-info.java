/** Candidates in the database. */
@NullMarked
package vn.bangvang.candidate.internal;

import org.jspecify.annotations.NullMarked;
