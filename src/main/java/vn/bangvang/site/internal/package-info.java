/** Templates, addresses and the look-up of the public pages. */
@NullMarked
package vn.bangvang.site.internal;

import org.jspecify.annotations.NullMarked;
