package vn.bangvang.publication.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the candidates' pages of one version are stored under: one hash over number and date of birth together, so that a number
 * which is unknown and a date which is wrong cannot be told apart, not even by the time that the answer takes.
 */
final class LookUpKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Never used itself, only copied: it has taken the salt in already. */
    private final Mac salted;

    /** The keys of the version that has this salt. */
    LookUpKey(String salt) {
        try {
            salted = Mac.getInstance(ALGORITHM);
            salted.init(new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new one for each version. */
    static String salt() {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    String of(String number, String birth) {
        try {
            var mac = (Mac) salted.clone();
            String asked = number.strip().toUpperCase(Locale.ROOT) + "\n" + birth;
            return HexFormat.of().formatHex(mac.doFinal(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
