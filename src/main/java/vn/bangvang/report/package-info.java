/** The printed papers of a round: wording and layout are data under {@code reports/}, the pages are tagged PDF. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "timetable",
            "exemption",
            "panel",
            "venue",
            "conduct",
            "written",
            "scoring",
            "ranking",
            "assessment",
            "appeal",
            "signing"
        })
package vn.bangvang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
