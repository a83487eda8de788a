/** The addresses, their guard and what fills the templates. */
@NullMarked
package vn.bangvang.portal.internal;

import org.jspecify.annotations.NullMarked;
