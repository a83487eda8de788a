package vn.bangvang.selfservice.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.bangvang.selfservice.Secret;

/** Makes secrets and the hashes that are kept of them. */
final class Tokens {

    private static final int BYTES = 16;
    private static final String MAC = "HmacSHA256";
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 128 bits that fit into a cookie and an address. */
    static Secret token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A token that comes out of the same seed again, for a summons that is printed twice. */
    static Secret token(String key, String seed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(("link " + key).getBytes(StandardCharsets.UTF_8), MAC));
            byte[] bytes = mac.doFinal(seed.getBytes(StandardCharsets.US_ASCII));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A code is only six digits: its hash takes in the token that came with it, which is not kept either. */
    static String hash(Secret asking, String code) {
        return hash(asking.value() + " " + code);
    }

    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
