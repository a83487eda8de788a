/** Vetting: which conditions the plan demands of candidates, the conclusions on them, and who may read their grounds. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "audit", "regulation", "round", "candidate", "candidate :: anonymous"})
package vn.bangvang.vetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
