/** Messages on their way out by mail: put in with the act that they tell of, sent once, one recipient each. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.bangvang.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
