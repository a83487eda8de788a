/** Addresses, keys, problems, repeated writes and the description. */
@NullMarked
package vn.bangvang.api.internal;

import org.jspecify.annotations.NullMarked;
