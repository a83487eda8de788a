/** The dates of rounds in the database. */
@NullMarked
package vn.bangvang.timetable.internal;

import org.jspecify.annotations.NullMarked;
