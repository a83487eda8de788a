/** Everything that people see: all Vaadin, and the few plain web endpoints of the marking screen. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "outbox",
            "regulation",
            "calendar",
            "round",
            "timetable",
            "candidate",
            "candidate :: anonymous",
            "intake",
            "vetting",
            "exemption",
            "panel",
            "venue",
            "conduct",
            "mcq",
            "written",
            "scoring",
            "ranking",
            "assessment",
            "appeal",
            "recompute",
            "appointment",
            "report",
            "publication",
            "notification",
            "selfservice"
        })
package vn.bangvang.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
