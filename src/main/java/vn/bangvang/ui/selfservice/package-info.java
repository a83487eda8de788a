/** What candidates ask for and their personal links. */
@NullMarked
package vn.bangvang.ui.selfservice;

import org.jspecify.annotations.NullMarked;
