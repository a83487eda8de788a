/** Accounts in the database, login and the door guard. */
@NullMarked
package vn.bangvang.security.internal;

import org.jspecify.annotations.NullMarked;
