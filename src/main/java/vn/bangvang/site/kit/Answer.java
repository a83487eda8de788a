package vn.bangvang.site.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.bangvang.publication.PublicFile;

/** Sends a file: packed to whoever can unpack it, and not at all to whoever has these very bytes already. */
public final class Answer {

    /** May be kept, and has to be asked for again each time: a correction or withdrawal shows at once, everywhere. */
    public static final String ASK_AGAIN = "public, no-cache";

    /** Tells nothing about a result and never changes at its address. */
    public static final String FOREVER = "public, max-age=31536000, immutable";

    public static final String NOT_AT_ALL = "no-store";

    private static final int ETAG_LENGTH = 32;

    private Answer() {}

    /**
     * What a reader says of itself.
     *
     * @param encodings that it can unpack, as the header says it
     * @param known the tag of what it has
     */
    public record Reader(
            @Nullable String encodings, @Nullable String known) {

        static Reader of(HttpServletRequest request) {
            return new Reader(
                    request.getHeader(HttpHeaders.ACCEPT_ENCODING), request.getHeader(HttpHeaders.IF_NONE_MATCH));
        }

        /** Whether files are sent to it packed. */
        public boolean unpacksGzip() {
            if (encodings == null) {
                return false;
            }
            String plain = encodings.toLowerCase(Locale.ROOT).replace(" ", "");
            return plain.contains("gzip") && !plain.contains("gzip;q=0");
        }

        boolean knows(String etag) {
            return known != null && (known.contains(etag) || known.strip().equals("*"));
        }
    }

    /** The file, or that the reader has it already. */
    public static ResponseEntity<byte[]> of(HttpServletRequest request, PublicFile file, String cacheControl) {
        return of(Reader.of(request), file, cacheControl);
    }

    /** The same, wherever the question came in. */
    public static ResponseEntity<byte[]> of(Reader reader, PublicFile file, String cacheControl) {
        boolean packed = reader.unpacksGzip();
        String etag = '"' + file.sha256().substring(0, ETAG_LENGTH) + (packed ? "-gz" : "") + '"';
        var headers = headers(file, cacheControl);
        headers.setETag(etag);
        if (reader.knows(etag)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        return new ResponseEntity<>(body(file, packed, headers), headers, HttpStatus.OK);
    }

    /** A page that is nobody's to keep. */
    public static ResponseEntity<byte[]> once(HttpServletRequest request, PublicFile file, HttpStatus status) {
        return once(Reader.of(request), file, status);
    }

    /** The same, wherever the question came in. */
    public static ResponseEntity<byte[]> once(Reader reader, PublicFile file, HttpStatus status) {
        var headers = headers(file, NOT_AT_ALL);
        return new ResponseEntity<>(body(file, reader.unpacksGzip(), headers), headers, status);
    }

    private static HttpHeaders headers(PublicFile file, String cacheControl) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, file.type());
        headers.set(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return headers;
    }

    private static byte[] body(PublicFile file, boolean packed, HttpHeaders headers) {
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return file.gzip();
        }
        return file.unpacked();
    }
}
