/** The plain pages of the candidate's own side: forms that work on any phone, without scripts and without a login session. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "regulation",
            "round",
            "candidate",
            "candidate :: anonymous",
            "venue",
            "appeal",
            "publication",
            "selfservice",
            "site :: kit"
        })
package vn.bangvang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
