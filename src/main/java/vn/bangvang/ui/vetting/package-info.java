/** Vetting: demands, conclusions, and grounds behind a warning. */
@NullMarked
package vn.bangvang.ui.vetting;

import org.jspecify.annotations.NullMarked;
