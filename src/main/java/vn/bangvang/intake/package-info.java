/** From an Excel or CSV list to candidates: reads, guesses the columns, repairs visibly or refuses row by row. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "outbox", "regulation", "round", "candidate", "candidate :: anonymous"})
package vn.bangvang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
