package vn.bangvang.publication.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a candidate's page is stored under: one hash over number and date of birth together, so that a number which is unknown
 * and a date which is wrong cannot be told apart, not even by the time that the answer takes.
 */
final class LookUpKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LookUpKey() {}

    /** A new one for each version. */
    static String salt() {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String of(String salt, String number, String birth) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM));
            String asked = number.strip().toUpperCase(Locale.ROOT) + "\n" + birth;
            return HexFormat.of().formatHex(mac.doFinal(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
