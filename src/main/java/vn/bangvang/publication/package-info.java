/** What the public may read: drafted as a snapshot, approved to the byte by a second person, released at its moment. */
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
            "scoring",
            "ranking",
            "signing",
            "report"
        })
package vn.bangvang.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
