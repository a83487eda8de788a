/** The append-only trail table. */
@NullMarked
package vn.bangvang.audit.internal;

import org.jspecify.annotations.NullMarked;
