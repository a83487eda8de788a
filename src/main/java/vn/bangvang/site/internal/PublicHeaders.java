package vn.bangvang.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What every public answer says to a browser about itself. */
final class PublicHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final List<HeaderWriter> WRITERS = List.of(
            new StaticHeadersWriter(List.of(
                    new Header("X-Content-Type-Options", "nosniff"),
                    new Header("X-Frame-Options", "DENY"),
                    new Header("X-XSS-Protection", "0"),
                    new Header("Content-Security-Policy", POLICY),
                    new Header("Referrer-Policy", "no-referrer"),
                    new Header("X-Robots-Tag", "noindex"))),
            new HstsHeaderWriter());

    private PublicHeaders() {}

    static List<HeaderWriter> writers() {
        return WRITERS;
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        WRITERS.forEach(writer -> writer.writeHeaders(request, response));
    }
}
