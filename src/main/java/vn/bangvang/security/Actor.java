package vn.bangvang.security;

import java.util.Set;

/** The person on whose behalf a call is made. */
public record Actor(AccountId id, String username, String displayName, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Says whether this person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
