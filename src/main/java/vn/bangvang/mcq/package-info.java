/** Stage 1 by multiple choice: answer keys, answer sheets, who goes on, and why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "security",
            "audit",
            "regulation",
            "round",
            "candidate :: anonymous",
            "intake",
            "exemption",
            "panel"
        })
package vn.bangvang.mcq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
