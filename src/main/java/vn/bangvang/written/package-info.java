/** Written papers: attendance, anonymous codes, two blind rounds of marks, spread, joining and correction. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"security", "audit", "regulation", "round", "candidate :: anonymous", "panel"})
package vn.bangvang.written;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
