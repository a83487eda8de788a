/** The demo data: made-up people in rounds that show every kind of decision. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "vetting",
            "exemption",
            "panel",
            "mcq",
            "written",
            "scoring",
            "ranking",
            "assessment"
        })
package vn.bangvang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
