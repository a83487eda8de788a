/** Which days are working days: weekends, and the table of holidays that HR keeps. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security", "audit"})
package vn.bangvang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
