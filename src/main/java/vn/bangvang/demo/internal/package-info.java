/** Plays the demo rounds through the same doors that people use. */
@NullMarked
package vn.bangvang.demo.internal;

import org.jspecify.annotations.NullMarked;
