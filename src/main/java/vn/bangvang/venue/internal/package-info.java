/** Sittings, rooms and seats in the database. */
@NullMarked
package vn.bangvang.venue.internal;

import org.jspecify.annotations.NullMarked;
