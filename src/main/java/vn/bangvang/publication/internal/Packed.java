package vn.bangvang.publication.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.bangvang.publication.PublicFile;

/** Content as it is stored and sent. */
record Packed(String sha256, int size, byte[] gzip) {

    static Packed of(byte[] content) {
        PublicFile packed = PublicFile.pack("", content);
        return new Packed(packed.sha256(), packed.size(), packed.gzip());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
