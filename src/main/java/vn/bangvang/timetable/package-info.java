/** The steps of a round with their deadlines: planned, done, late, and what a change moves. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security", "audit", "regulation", "calendar", "round"})
package vn.bangvang.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
