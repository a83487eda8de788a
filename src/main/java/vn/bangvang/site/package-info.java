/** The pages for the public: plain, without sessions, made once and served as they were approved. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "database", "publication", "ranking", "regulation"})
package vn.bangvang.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
