package vn.bangvang.site.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.ReleasedVersion;

/**
 * Answers look-ups of own results, the one thing that no mirror can answer and that thousands ask for in the same minute,
 * before the filters that they have no use for. What comes back is what {@link PublicEndpoint} gives, to the header.
 *
 * @see "docs/adr/0013-publication-by-snapshot-and-clock.md"
 */
final class ShortWay extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern LOOK_UP =
            Pattern.compile(Places.ROOT + "/([A-Za-z0-9._-]+)(/" + Places.ENGLISH + ")?/" + Places.LOOK_UP);

    private final transient PublicEndpoint endpoint;

    /** So many are worked on at once; the others wait without a processor, which those who mark need at the same time. */
    private final transient Semaphore places;

    ShortWay(PublicEndpoint endpoint, int atOnce) {
        this.endpoint = endpoint;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = LOOK_UP.matcher(request.getRequestURI());
        if (!request.getMethod().equals(HttpMethod.POST.name())
                || !address.matches()
                || !isForm(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        // Before there is a place, for all who wait for the database share one reading.
        Optional<ReleasedVersion> current = endpoint.current(address.group(1));
        String language = address.group(2) == null ? NoticePages.LANGUAGES.getFirst() : Places.ENGLISH;
        places.acquireUninterruptibly();
        try {
            answer(request, response, current, language);
        } finally {
            places.release();
        }
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<ReleasedVersion> current,
            String language)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        String number = Objects.requireNonNullElse(request.getParameter("so-bao-danh"), "");
        String birth = Objects.requireNonNullElse(request.getParameter("ngay-sinh"), "");
        ResponseEntity<byte[]> answer = endpoint.lookUp(request, current, number, birth, language);
        byte[] body = Objects.requireNonNull(answer.getBody());
        response.setStatus(answer.getStatusCode().value());
        PublicHeaders.write(request, response);
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        // Fits the buffer and is sent after the place is free, so nobody who reads slowly keeps it.
        response.setBufferSize(body.length + 1);
        response.getOutputStream().write(body);
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
