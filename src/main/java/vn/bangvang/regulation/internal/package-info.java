/** Reads the rule sets and checks them at start. */
@NullMarked
package vn.bangvang.regulation.internal;

import org.jspecify.annotations.NullMarked;
