/** The office's key: signs a paper so that anyone can check that it is ours and unchanged. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.bangvang.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
