/** Codes, links, sessions and requests with their tables. */
@NullMarked
package vn.bangvang.selfservice.internal;

import org.jspecify.annotations.NullMarked;
