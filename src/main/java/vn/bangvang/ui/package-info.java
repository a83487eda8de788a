/** Everything that people see: all Vaadin, and the few plain web endpoints of the marking screen. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "intake",
            "panel",
            "scoring",
            "ranking",
            "recompute",
            "report",
            "publication"
        })
package vn.bangvang.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
