/** Candidates: import, dossier, eligibility, priority and candidate numbers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"security", "audit", "regulation", "round"})
package vn.bangvang.candidate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
