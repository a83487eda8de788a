/** The trail: who did what, when, old and new, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security"})
package vn.bangvang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
