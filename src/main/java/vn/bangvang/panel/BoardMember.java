package vn.bangvang.panel;

import vn.bangvang.security.AccountId;

/** An examiner appointed to a board; one of them is its head. */
public record BoardMember(AccountId account, String displayName, boolean head) {}
