/** Who is told what by mail: summons, the word that a result is out, answers to appeals. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "outbox",
            "regulation",
            "round",
            "timetable",
            "candidate",
            "candidate :: anonymous",
            "panel",
            "venue",
            "appeal",
            "publication"
        })
package vn.bangvang.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
