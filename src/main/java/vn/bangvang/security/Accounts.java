package vn.bangvang.security;

import java.util.List;
import java.util.Set;

/** The door to accounts: administrators manage them, appointing officers choose among them. */
@Door
public interface Accounts {

    /** How a change of somebody's rights ended. */
    sealed interface RightsOutcome {
        record Done() implements RightsOutcome {}

        /** Nobody changes the own rights; so an administrator always remains, too. */
        record OwnAccount() implements RightsOutcome {}

        record AdminStandsAlone() implements RightsOutcome {}
    }

    /** How an attempt to create an account ended. */
    sealed interface CreateOutcome {
        record Created(AccountId id) implements CreateOutcome {}

        record UsernameTaken(String username) implements CreateOutcome {}

        /** Whoever manages accounts holds no other role: the administrator sees no marks. */
        record AdminStandsAlone() implements CreateOutcome {}
    }

    /** How a change of the caller's own password ended. */
    enum PasswordOutcome {
        CHANGED,
        WRONG_CURRENT,
        TOO_SHORT
    }

    /** All accounts, by user name. */
    @Allowed({Role.ADMIN})
    List<Account> all();

    /** Enabled accounts that hold the role, by display name. */
    @Allowed({Role.HR, Role.ADMIN, Role.CHAIR})
    List<Account> withRole(Role role);

    /** Creates an account, unless the user name is taken. */
    @Allowed({Role.ADMIN})
    CreateOutcome create(NewAccount account);

    /** Sets the roles of an account. */
    @Allowed({Role.ADMIN})
    RightsOutcome assignRoles(AccountId id, Set<Role> roles);

    /** Enables or disables an account; a disabled one cannot log in and its open sessions lose their rights. */
    @Allowed({Role.ADMIN})
    RightsOutcome setEnabled(AccountId id, boolean enabled);

    /** Sets a new password for someone who forgot theirs. */
    @Allowed({Role.ADMIN})
    void resetPassword(AccountId id, String newPassword);

    /** Changes the caller's own password. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR, Role.ADMIN})
    PasswordOutcome changeOwnPassword(String current, String next);
}
