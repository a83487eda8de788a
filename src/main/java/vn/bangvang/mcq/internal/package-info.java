/** How keys and sheets are read, stored and reckoned. */
@NullMarked
package vn.bangvang.mcq.internal;

import org.jspecify.annotations.NullMarked;
