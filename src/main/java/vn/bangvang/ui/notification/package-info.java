/** The screen on which HR tells candidates by mail. */
@NullMarked
package vn.bangvang.ui.notification;

import org.jspecify.annotations.NullMarked;
