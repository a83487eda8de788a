/** Speed against a named rival in the same run. */
@NullMarked
package vn.bangvang.bench;

import org.jspecify.annotations.NullMarked;
