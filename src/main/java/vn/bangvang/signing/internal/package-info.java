@NullMarked
package vn.bangvang.signing.internal;

import org.jspecify.annotations.NullMarked;
