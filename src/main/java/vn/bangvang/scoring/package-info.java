/** Rubric, score sheets, independent marks, spread, lock and correction. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "audit", "regulation", "round", "candidate :: anonymous", "panel"})
package vn.bangvang.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
