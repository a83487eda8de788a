package vn.bangvang.regulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents of the law as they stood at one time, word for word, so that a round keeps what it was begun under.
 *
 * @param files file name and text
 */
public record Edition(SortedMap<String, String> files) {

    public Edition(Map<String, String> files) {
        this(new TreeMap<>(files));
    }

    public Edition {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The same for the same documents, 64 hexadecimal digits. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                // Lengths go in, so that no text can pass for the next file's name.
                digest.update(
                        (name.length() + ":" + name + text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
