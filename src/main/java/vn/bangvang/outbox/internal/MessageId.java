package vn.bangvang.outbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The same message always has the same name, so that a mailbox can tell a copy from a second message. */
final class MessageId {

    private static final int LENGTH = 40;

    private MessageId() {}

    static String of(String key, String from) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash).substring(0, LENGTH) + from.substring(from.indexOf('@')) + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
