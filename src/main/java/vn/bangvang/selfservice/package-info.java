/** The candidate's own side: how candidates get in, what they see of their own, and what they ask to have put right. */
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
            "panel",
            "venue",
            "appeal",
            "report",
            "publication",
            "outbox"
        })
package vn.bangvang.selfservice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
