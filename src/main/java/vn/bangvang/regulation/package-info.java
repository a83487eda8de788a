/** The law as dated data: rule sets, their parameters and their articles. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.bangvang.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
