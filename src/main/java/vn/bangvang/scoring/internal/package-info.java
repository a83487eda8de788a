/** Score sheets, official marks and corrections in the database. */
@NullMarked
package vn.bangvang.scoring.internal;

import org.jspecify.annotations.NullMarked;
