package vn.bangvang.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A released file, packed as it is sent.
 *
 * @param sha256 of the unpacked content
 * @param size in bytes, unpacked
 */
public record PublicFile(String type, String sha256, byte[] gzip, int size) {

    /** Packs content of that type. */
    public static PublicFile pack(String type, byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
            gzip.finish();
            return new PublicFile(
                    type,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
                    out.toByteArray(),
                    content.length);
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The content, for readers who cannot unpack. */
    public byte[] unpacked() {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return packed.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
