/** Recruitment rounds: plan, posts, quotas, phases and the pinned rule set. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security", "audit", "regulation"})
package vn.bangvang.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
