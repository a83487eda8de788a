/** The printed papers of a round: wording and layout are data under {@code reports/}, the pages are tagged PDF. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "panel",
            "scoring",
            "ranking",
            "signing"
        })
package vn.bangvang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
