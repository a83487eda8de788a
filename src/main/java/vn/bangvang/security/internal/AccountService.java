package vn.bangvang.security.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountChanged;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.Role;

@Service
class AccountService implements Accounts {

    // As the trail keeps codes and their parts, which stands after this module.
    private static final String BETWEEN = " · ";
    private static final String ENABLED = "ENABLED";
    private static final String DISABLED = "DISABLED";

    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    AccountService(
            AccountTable table, PasswordEncoder encoder, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.table = table;
        this.encoder = encoder;
        this.currentActor = currentActor;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> all() {
        return table.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> withRole(Role role) {
        return table.all().stream()
                .filter(account -> account.enabled() && account.roles().contains(role))
                .sorted(java.util.Comparator.comparing(Account::displayName))
                .toList();
    }

    @Override
    @Transactional
    public CreateOutcome create(NewAccount account) {
        if (adminAmongOthers(account.roles())) {
            return new CreateOutcome.AdminStandsAlone();
        }
        if (table.byUsername(account.username()).isPresent()) {
            return new CreateOutcome.UsernameTaken(account.username());
        }
        AccountId id;
        try {
            id = table.insert(account.username(), account.displayName(), hash(account.password()));
        } catch (DuplicateKeyException race) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new CreateOutcome.UsernameTaken(account.username());
        }
        table.setRoles(id, account.roles());
        events.publishEvent(new AccountChanged(
                "ACCOUNT_CREATED", id, null, account.username() + BETWEEN + sorted(account.roles())));
        return new CreateOutcome.Created(id);
    }

    @Override
    @Transactional
    public RightsOutcome assignRoles(AccountId id, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs at least one role");
        }
        if (own(id)) {
            return new RightsOutcome.OwnAccount();
        }
        if (adminAmongOthers(roles)) {
            return new RightsOutcome.AdminStandsAlone();
        }
        Account before = table.byId(id).account();
        table.setRoles(id, roles);
        events.publishEvent(new AccountChanged(
                "ACCOUNT_ROLES_SET",
                id,
                before.username() + BETWEEN + sorted(before.roles()),
                before.username() + BETWEEN + sorted(roles)));
        return new RightsOutcome.Done();
    }

    @Override
    @Transactional
    public RightsOutcome setEnabled(AccountId id, boolean enabled) {
        if (own(id)) {
            return new RightsOutcome.OwnAccount();
        }
        Account before = table.byId(id).account();
        table.setEnabled(id, enabled);
        events.publishEvent(new AccountChanged(
                enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED",
                id,
                before.username() + BETWEEN + (before.enabled() ? ENABLED : DISABLED),
                before.username() + BETWEEN + (enabled ? ENABLED : DISABLED)));
        return new RightsOutcome.Done();
    }

    private boolean own(AccountId id) {
        return currentActor.require().id().equals(id);
    }

    private static boolean adminAmongOthers(Set<Role> roles) {
        return roles.contains(Role.ADMIN) && roles.size() > 1;
    }

    @Override
    @Transactional
    public void resetPassword(AccountId id, String newPassword) {
        if (newPassword.length() < NewAccount.SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("password too short");
        }
        table.setPassword(id, hash(newPassword));
        events.publishEvent(new AccountChanged(
                "ACCOUNT_PASSWORD_RESET", id, null, table.byId(id).account().username()));
    }

    @Override
    @Transactional
    public PasswordOutcome changeOwnPassword(String current, String next) {
        AccountId id = currentActor.require().id();
        if (!encoder.matches(current, table.byId(id).passwordHash())) {
            return PasswordOutcome.WRONG_CURRENT;
        }
        if (next.length() < NewAccount.SHORTEST_PASSWORD) {
            return PasswordOutcome.TOO_SHORT;
        }
        table.setPassword(id, hash(next));
        events.publishEvent(new AccountChanged("ACCOUNT_PASSWORD_CHANGED", id, null, null));
        return PasswordOutcome.CHANGED;
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static String sorted(Set<Role> roles) {
        return roles.stream().sorted().map(role -> "role." + role).collect(Collectors.joining(BETWEEN));
    }
}
