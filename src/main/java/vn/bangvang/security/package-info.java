/** Who acts: accounts, roles and the guard before every door. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.bangvang.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
