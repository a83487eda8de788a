/** Totals, priority, ties, the cut by quota and why: a ranking is computed once and confirmed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "exemption",
            "panel",
            "conduct",
            "mcq",
            "written",
            "scoring"
        })
package vn.bangvang.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
