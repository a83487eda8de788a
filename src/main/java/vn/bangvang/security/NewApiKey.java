package vn.bangvang.security;

/**
 * What somebody fills in for a new key.
 *
 * @param name which program will hold it, 1 to 60 characters
 * @param days how long it lives, at least 1
 */
public record NewApiKey(String name, int days) {

    private static final int LONGEST = 60;

    public NewApiKey {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name: 1 to 60 characters");
        }
        if (days < 1) {
            throw new IllegalArgumentException("days: at least 1");
        }
    }
}
