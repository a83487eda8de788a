/** The screens of stage 1. */
@NullMarked
package vn.bangvang.ui.mcq;

import org.jspecify.annotations.NullMarked;
