/** Appeals against marks: the window, filing, marking again, the effect on every rank, and the chair's decision. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "timetable",
            "candidate :: anonymous",
            "panel",
            "mcq",
            "written",
            "ranking"
        })
package vn.bangvang.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
