/** The inside of publication. */
@NullMarked
package vn.bangvang.publication.internal;

import org.jspecify.annotations.NullMarked;
