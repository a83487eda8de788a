package vn.bangvang.site.internal;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.bangvang.publication.NoticePages;

/** What a request to the look-up server wants. */
sealed interface LookUpPage {

    Pattern ADDRESS = Pattern.compile(Places.ROOT + "/([A-Za-z0-9._-]+)(/" + Places.ENGLISH + ")?/" + Places.LOOK_UP);

    String language();

    /** An own result. */
    record Result(LookUp asked) implements LookUpPage {

        @Override
        public String language() {
            return asked.language();
        }
    }

    /** The form that asks for number and date. */
    record Question(String round, String language) implements LookUpPage {}

    /** Anything that is not answered here. */
    record Elsewhere(String language) implements LookUpPage {}

    static LookUpPage of(FullHttpRequest request, String sender) {
        Matcher address = ADDRESS.matcher(path(request.uri()));
        if (!address.matches()) {
            return new Elsewhere(NoticePages.LANGUAGES.getFirst());
        }
        String round = address.group(1);
        String language = address.group(2) == null ? NoticePages.LANGUAGES.getFirst() : Places.ENGLISH;
        if (request.method().equals(HttpMethod.POST)) {
            Map<String, List<String>> fields = fields(request);
            return new Result(
                    new LookUp(round, language, first(fields, LookUp.NUMBER), first(fields, LookUp.BIRTH), sender));
        }
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)
                ? new Question(round, language)
                : new Elsewhere(language);
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static Map<String, List<String>> fields(FullHttpRequest request) {
        if (!isForm(request.headers().get(HttpHeaderNames.CONTENT_TYPE))) {
            return Map.of();
        }
        String body = request.content().toString(StandardCharsets.UTF_8);
        try {
            return new QueryStringDecoder(body, StandardCharsets.UTF_8, false).parameters();
        } catch (IllegalArgumentException garbled) {
            // Answered like a form without fields, as the other way does.
            return Map.of();
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
