/** The demo data: made-up people in rounds that show every kind of decision. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "timetable",
            "candidate",
            "candidate :: anonymous",
            "vetting",
            "exemption",
            "panel",
            "venue",
            "mcq",
            "written",
            "scoring",
            "ranking",
            "assessment",
            "appeal",
            "appointment",
            "publication"
        })
package vn.bangvang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
