/** The data source that everyone else is handed, and the check at the start. */
@NullMarked
package vn.bangvang.database.internal;

import org.jspecify.annotations.NullMarked;
