/** Assessments in the database, their gates, and the year as a table. */
@NullMarked
package vn.bangvang.assessment.internal;

import org.jspecify.annotations.NullMarked;
