package vn.bangvang.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.security.Account;
import vn.bangvang.security.Actor;
import vn.bangvang.security.ApiKey;
import vn.bangvang.security.KeyHolders;

/** Finds whom a key belongs to, by its hash. */
@Component
class KeyLogin implements KeyHolders {

    /** A busy program would otherwise write a row for each of its reads. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyTable keys;
    private final AccountTable accounts;
    private final Clock clock;

    KeyLogin(ApiKeyTable keys, AccountTable accounts, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Actor> enter(String secret) {
        Instant now = clock.instant();
        SecurityContextHolder.clearContext();
        Optional<ApiKeyTable.Row> found =
                keys.byHash(Secrets.hash(secret)).filter(row -> row.key().liveAt(now));
        Optional<Account> account =
                found.map(row -> accounts.byId(row.account()).account()).filter(Account::enabled);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        note(found.get().key(), now);
        var actor = new Actor(
                account.get().id(),
                account.get().username(),
                account.get().displayName(),
                account.get().roles());
        var principal = new AccountPrincipal(actor, null, true, true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return Optional.of(actor);
    }

    private void note(ApiKey key, Instant now) {
        Instant last = key.lastUsedAt();
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            keys.used(key.id(), now);
        }
    }
}
