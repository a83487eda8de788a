/** After the result: what becomes of each winner, who is struck off, and who is called in the place. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "calendar",
            "round",
            "timetable",
            "candidate :: anonymous",
            "panel",
            "ranking"
        })
package vn.bangvang.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
