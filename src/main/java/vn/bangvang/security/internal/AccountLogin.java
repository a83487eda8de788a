package vn.bangvang.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.security.Account;
import vn.bangvang.security.Actor;

/** Loads accounts for login and slows down whoever guesses passwords. */
@Component
class AccountLogin implements UserDetailsService {

    private static final int FAILURES_BEFORE_LOCK = 8;
    private static final Duration LOCK = Duration.ofMinutes(5);

    private final AccountTable table;
    private final Clock clock;

    AccountLogin(AccountTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        AccountTable.Row row = table.byUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
        Account account = row.account();
        return new AccountPrincipal(
                new Actor(account.id(), account.username(), account.displayName(), account.roles()),
                row.passwordHash(),
                account.enabled(),
                AccountPrincipal.unlockedAt(row.lockedUntil(), clock.instant()));
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        table.byUsername(failure.getAuthentication().getName().strip().toLowerCase(Locale.ROOT))
                .ifPresent(row -> {
                    int failures = row.failedLogins() + 1;
                    Instant until = failures % FAILURES_BEFORE_LOCK == 0
                            ? clock.instant().plus(LOCK)
                            : null;
                    table.setFailures(row.account().id(), failures, until);
                });
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            table.setFailures(principal.actor().id(), 0, null);
        }
    }
}
