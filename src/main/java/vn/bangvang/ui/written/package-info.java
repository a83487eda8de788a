/** Written papers: attendance, codes, blind marking, decisions by code and joining. */
@NullMarked
package vn.bangvang.ui.written;

import org.jspecify.annotations.NullMarked;
