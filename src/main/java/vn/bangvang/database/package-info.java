/** How the product meets its database: connections in turn, and a server that keeps what it has acknowledged. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.bangvang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
