package vn.bangvang.security;

import java.util.Set;
import java.util.regex.Pattern;

/** What an administrator fills in for a new account. */
public record NewAccount(String username, String displayName, Set<Role> roles, String password) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    /** The shortest password that is accepted, in characters. */
    public static final int SHORTEST_PASSWORD = 10;

    public NewAccount {
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("username: 2 to 64 of a-z 0-9 . _ -");
        }
        if (displayName.isBlank() || displayName.length() > 120) {
            throw new IllegalArgumentException("display name: 1 to 120 characters");
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > 200) {
            throw new IllegalArgumentException("password: 10 to 200 characters");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs at least one role");
        }
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
