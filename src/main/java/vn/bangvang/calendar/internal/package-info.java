/** The table of holidays in the database. */
@NullMarked
package vn.bangvang.calendar.internal;

import org.jspecify.annotations.NullMarked;
