package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a request brings along. */
final class Content {

    private static final int MEGABYTE = 1024 * 1024;

    private Content() {}

    /** @throws Refusal if it is more than so many megabytes */
    static byte[] of(HttpServletRequest request, int megabytes) throws IOException {
        int most = megabytes * MEGABYTE;
        if (request.getContentLengthLong() <= most) {
            byte[] content = request.getInputStream().readNBytes(most + 1);
            if (content.length <= most) {
                return content;
            }
        }
        throw Refusal.of(Problem.TOO_LARGE, String.valueOf(megabytes));
    }

    /** @throws Refusal if it is not an object of JSON */
    static JsonNode object(byte[] content) {
        try {
            JsonNode read = Json.read(content);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException unreadable) {
            throw Refusal.of(Problem.BAD_REQUEST);
        }
        throw Refusal.of(Problem.BAD_REQUEST);
    }
}
