/** Council, boards, appointments, conflicts of interest, allotment and the drawn order. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "audit", "regulation", "round", "candidate", "candidate :: anonymous"})
package vn.bangvang.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
