/** Accounts and passwords. */
@NullMarked
package vn.bangvang.ui.account;

import org.jspecify.annotations.NullMarked;
