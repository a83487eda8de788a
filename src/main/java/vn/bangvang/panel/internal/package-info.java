/** Boards, conflicts and draws in the database. */
@NullMarked
package vn.bangvang.panel.internal;

import org.jspecify.annotations.NullMarked;
