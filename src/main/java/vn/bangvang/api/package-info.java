/** The programming interface: published versions for anyone, the office's own business for holders of a key. */
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
            "ranking",
            "assessment",
            "recompute",
            "publication",
            "site",
            "site :: kit"
        })
package vn.bangvang.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
