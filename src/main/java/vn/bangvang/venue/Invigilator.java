package vn.bangvang.venue;

import org.jspecify.annotations.Nullable;
import vn.bangvang.security.AccountId;

/**
 * Who watches over a room.
 *
 * @param account where the invigilator has one, so that declared conflicts of interest are known
 */
public record Invigilator(String name, @Nullable AccountId account) {

    public Invigilator {
        name = name.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("name");
        }
    }
}
