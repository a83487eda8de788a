/** Rooms and hours of the exams: sittings, who sits in which room on which seat, who invigilates, where the boards sit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "timetable",
            "candidate :: anonymous",
            "exemption",
            "panel"
        })
package vn.bangvang.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
