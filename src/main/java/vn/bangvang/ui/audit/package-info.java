/** The trail. */
@NullMarked
package vn.bangvang.ui.audit;

import org.jspecify.annotations.NullMarked;
