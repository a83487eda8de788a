/** Exemptions from parts of round 1 with their evidence, and entry-quality certificates. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "audit", "regulation", "round", "candidate", "candidate :: anonymous"})
package vn.bangvang.exemption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
