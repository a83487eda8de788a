package vn.bangvang.security;

import java.util.Set;

/** An account as administrators and appointing officers see it; the password's hash never leaves the module. */
public record Account(AccountId id, String username, String displayName, Set<Role> roles, boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
