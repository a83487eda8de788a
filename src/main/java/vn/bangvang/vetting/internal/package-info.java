/** Demands, conclusions and, apart from them, grounds in the database. */
@NullMarked
package vn.bangvang.vetting.internal;

import org.jspecify.annotations.NullMarked;
