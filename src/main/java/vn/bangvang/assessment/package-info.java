/** The quarterly assessment: who is proposed, what was agreed, the council's vote, the year and who comes back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "panel",
            "ranking"
        })
package vn.bangvang.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
