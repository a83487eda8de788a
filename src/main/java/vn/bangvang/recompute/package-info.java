/** The result bundle of a round, and a second calculator that works the result out anew, apart from the first. */
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
            "scoring",
            "ranking"
        })
package vn.bangvang.recompute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
