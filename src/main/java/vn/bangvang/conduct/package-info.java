/** Violations of the exam rules: their record, the measure, the effect that two persons let it have. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "audit", "regulation", "round", "candidate :: anonymous", "panel"})
package vn.bangvang.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
