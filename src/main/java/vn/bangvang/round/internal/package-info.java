/** Rounds and posts in the database. */
@NullMarked
package vn.bangvang.round.internal;

import org.jspecify.annotations.NullMarked;
