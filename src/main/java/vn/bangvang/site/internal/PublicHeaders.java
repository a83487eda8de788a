package vn.bangvang.site.internal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What every public answer says to a browser about itself. */
final class PublicHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final List<Header> ALWAYS = List.of(
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("X-Frame-Options", "DENY"),
            new Header("X-XSS-Protection", "0"),
            new Header("Content-Security-Policy", POLICY),
            new Header("Referrer-Policy", "no-referrer"),
            new Header("X-Robots-Tag", "noindex"));

    private static final Header SECURE =
            new Header("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");

    private static final List<HeaderWriter> WRITERS = List.of(new StaticHeadersWriter(ALWAYS), new HstsHeaderWriter());

    private PublicHeaders() {}

    static List<HeaderWriter> writers() {
        return WRITERS;
    }

    /** The same for what no servlet answers. */
    static List<Header> of(boolean secure) {
        return secure ? Stream.concat(ALWAYS.stream(), Stream.of(SECURE)).toList() : ALWAYS;
    }
}
