/** Rounds, posts, phases and rule sets. */
@NullMarked
package vn.bangvang.ui.round;

import org.jspecify.annotations.NullMarked;
