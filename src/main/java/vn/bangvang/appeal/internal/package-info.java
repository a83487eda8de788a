/** Appeals and what was done about them in the database. */
@NullMarked
package vn.bangvang.appeal.internal;

import org.jspecify.annotations.NullMarked;
