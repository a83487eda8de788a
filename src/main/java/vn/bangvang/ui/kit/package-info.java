/** Parts that several screens share. */
@NullMarked
package vn.bangvang.ui.kit;

import org.jspecify.annotations.NullMarked;
