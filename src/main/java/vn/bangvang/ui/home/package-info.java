/** What needs attention now, for each role. */
@NullMarked
package vn.bangvang.ui.home;

import org.jspecify.annotations.NullMarked;
