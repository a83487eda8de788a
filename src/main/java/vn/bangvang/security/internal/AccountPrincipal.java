package vn.bangvang.security.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.bangvang.security.Actor;

/** A logged-in account; lives in the HTTP session without the password's hash. */
final class AccountPrincipal implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String username;
    private final @Nullable String passwordHash;
    private final boolean enabled;
    private final boolean unlocked;

    AccountPrincipal(Actor actor, @Nullable String passwordHash, boolean enabled, boolean unlocked) {
        this.actor = actor;
        this.username = actor.username();
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.unlocked = unlocked;
    }

    static boolean unlockedAt(@Nullable Instant lockedUntil, Instant now) {
        return lockedUntil == null || !now.isBefore(lockedUntil);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(actor.roles()).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return unlocked;
    }
}
