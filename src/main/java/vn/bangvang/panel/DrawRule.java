package vn.bangvang.panel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** An order from a published seed; docs/draw.md tells how anyone redoes it. */
public final class DrawRule {

    private DrawRule() {}

    /** The numbers by the SHA-256 of {@code seed:number} in hexadecimal, ascending. */
    public static List<String> order(String seed, List<String> numbers) {
        return numbers.stream()
                .sorted(Comparator.comparing((String number) -> digest(seed + ":" + number))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
