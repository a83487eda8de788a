/** Screens for rooms, hours and seats. */
@NullMarked
package vn.bangvang.ui.venue;

import org.jspecify.annotations.NullMarked;
