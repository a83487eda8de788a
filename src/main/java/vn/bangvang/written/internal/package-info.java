/** Attendance, the sealed key, bundles, marks and settlements of written papers in the database. */
@NullMarked
package vn.bangvang.written.internal;

import org.jspecify.annotations.NullMarked;
