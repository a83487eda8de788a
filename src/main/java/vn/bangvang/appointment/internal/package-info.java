/** Winners and their steps in the database. */
@NullMarked
package vn.bangvang.appointment.internal;

import org.jspecify.annotations.NullMarked;
