package vn.bangvang.panel;

import org.jspecify.annotations.Nullable;
import vn.bangvang.security.AccountId;

/**
 * Somebody in the council of a round.
 *
 * @param name the account's own name where there is an account
 * @param office what the person is and where, as the decision says it; empty while nobody has entered it
 * @param account empty for those who do not work with this system; the chair decides in it and has one
 */
public record CouncilMember(
        CouncilPosition position,
        String name,
        String office,
        @Nullable AccountId account) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_OFFICE = 200;

    public CouncilMember {
        name = name.strip();
        office = office.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a member of the council has a name of at most 120 characters");
        }
        if (office.length() > LONGEST_OFFICE) {
            throw new IllegalArgumentException("an office has at most 200 characters");
        }
        if (position == CouncilPosition.CHAIR && account == null) {
            throw new IllegalArgumentException("the chair of a council has an account");
        }
    }

    /** Whether both are one person: by their accounts, or else by name and office. */
    public boolean isSamePersonAs(CouncilMember other) {
        AccountId own = account;
        AccountId others = other.account;
        return own != null && others != null
                ? own.equals(others)
                : name.equalsIgnoreCase(other.name) && office.equalsIgnoreCase(other.office);
    }
}
