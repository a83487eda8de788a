/** Council, boards, conflicts and the draw. */
@NullMarked
package vn.bangvang.ui.panel;

import org.jspecify.annotations.NullMarked;
