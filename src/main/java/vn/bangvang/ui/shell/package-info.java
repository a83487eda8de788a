/** The frame: login, layout, navigation and the one error handler. */
@NullMarked
package vn.bangvang.ui.shell;

import org.jspecify.annotations.NullMarked;
