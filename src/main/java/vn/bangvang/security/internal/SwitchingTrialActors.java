package vn.bangvang.security.internal;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.TrialActors;

@Component
@ConditionalOnProperty("bangvang.demo")
class SwitchingTrialActors implements TrialActors {

    private final AccountTable table;
    private final AccountLogin login;
    private final PasswordEncoder encoder;

    SwitchingTrialActors(AccountTable table, AccountLogin login, PasswordEncoder encoder) {
        this.table = table;
        this.login = login;
        this.encoder = encoder;
    }

    @Override
    @Transactional
    public AccountId ensure(NewAccount account) {
        return table.byUsername(account.username())
                .map(row -> row.account().id())
                .orElseGet(() -> {
                    AccountId id = table.insert(
                            account.username(),
                            account.displayName(),
                            Objects.requireNonNull(encoder.encode(account.password())));
                    table.setRoles(id, account.roles());
                    return id;
                });
    }

    @Override
    public <T> T as(String username, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        UserDetails principal = login.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
