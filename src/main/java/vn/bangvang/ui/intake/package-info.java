/** The wizard through which a list comes in: file, columns, preview, result. */
@NullMarked
package vn.bangvang.ui.intake;

import org.jspecify.annotations.NullMarked;
