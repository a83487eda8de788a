package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.site.kit.Answer;

/** Successful answers: public ones may be kept but have to be asked for again, those of the office are nobody's to keep. */
final class Sent {

    private Sent() {}

    static ResponseEntity<byte[]> open(HttpServletRequest request, Object value) {
        return open(request, PublicFile.pack(MediaType.APPLICATION_JSON_VALUE, Json.write(value)));
    }

    static ResponseEntity<byte[]> open(HttpServletRequest request, PublicFile file) {
        return Answer.of(request, file, Answer.ASK_AGAIN);
    }

    static ResponseEntity<byte[]> once(Object value) {
        return once(Json.write(value));
    }

    /** The answer of a write, which says so where it was given before. */
    static ResponseEntity<byte[]> written(Idempotency.Answer answer) {
        ResponseEntity<byte[]> sent = once(answer.body());
        return answer.replayed()
                ? ResponseEntity.ok()
                        .headers(sent.getHeaders())
                        .header(Idempotency.REPLAYED, "true")
                        .body(answer.body())
                : sent;
    }

    static ResponseEntity<byte[]> once(byte[] json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, Answer.NOT_AT_ALL)
                .body(json);
    }
}
