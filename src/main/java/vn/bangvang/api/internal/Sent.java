package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.bangvang.publication.PublicFile;

/** Successful answers: public ones may be kept but have to be asked for again, those of the office are nobody's to keep. */
final class Sent {

    private static final String ASK_AGAIN = "public, no-cache";
    private static final String NOT_AT_ALL = "no-store";
    private static final int ETAG_LENGTH = 32;

    private Sent() {}

    static ResponseEntity<byte[]> open(HttpServletRequest request, Object value) {
        return open(request, PublicFile.pack(MediaType.APPLICATION_JSON_VALUE, Json.write(value)));
    }

    static ResponseEntity<byte[]> open(HttpServletRequest request, PublicFile file) {
        boolean packed = unpacksGzip(request);
        String etag = '"' + file.sha256().substring(0, ETAG_LENGTH) + (packed ? "-gz" : "") + '"';
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        headers.setETag(etag);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.set(HttpHeaders.CONTENT_TYPE, file.type());
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(packed ? file.gzip() : file.unpacked(), headers, HttpStatus.OK);
    }

    static ResponseEntity<byte[]> once(Object value) {
        return once(Json.write(value));
    }

    static ResponseEntity<byte[]> once(byte[] json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, NOT_AT_ALL)
                .body(json);
    }

    private static boolean unpacksGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        String plain = accepted.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("gzip") && !plain.contains("gzip;q=0");
    }
}
