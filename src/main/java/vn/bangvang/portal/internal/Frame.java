package vn.bangvang.portal.internal;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.bangvang.site.kit.Templates;
import vn.bangvang.site.kit.Texts;

/** What every page of the candidates has, and how it is sent: to be kept by nobody. */
@Component
class Frame {

    private static final String PUBLIC_HOME = "/ket-qua";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Templates templates;
    private final Map<String, Texts> texts = new LinkedHashMap<>();

    Frame(Templates templates, @Value("${bangvang.zone}") ZoneId zone) {
        this.templates = templates;
        texts.put(Paths.VIETNAMESE, new Texts(Paths.VIETNAMESE, zone));
        texts.put(Paths.ENGLISH, new Texts(Paths.ENGLISH, zone));
    }

    Texts in(String language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /**
     * A page.
     *
     * @param page its address below the root, for the link to the other language
     */
    ResponseEntity<byte[]> page(
            HttpStatus status, String template, String language, String page, String title, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("title", title);
        all.put("style", PUBLIC_HOME + "/" + templates.styleName());
        all.put("home", language.equals(Paths.ENGLISH) ? PUBLIC_HOME + "/en" : PUBLIC_HOME);
        all.put("otherLanguage", Paths.other(language));
        all.put("otherAddress", Paths.of(Paths.other(language), page));
        all.put("enter", Paths.of(language, ""));
        all.put("own", Paths.of(language, Paths.OWN));
        return new ResponseEntity<>(templates.fill("portal-" + template, in(language), all), headers(), status);
    }

    /** A page that only says why not, and the way back to the entry. */
    ResponseEntity<byte[]> refused(HttpStatus status, String language, String key) {
        Texts in = in(language);
        return page(status, "refused", language, "", in.get(key), Map.of("sentence", in.get(key + ".help")));
    }

    /** After a form: the browser asks for another page, so that going back never sends the form again. */
    static ResponseEntity<byte[]> on(String address, ResponseCookie... cookies) {
        var headers = headers();
        headers.remove(HttpHeaders.CONTENT_TYPE);
        headers.setLocation(URI.create(address));
        for (ResponseCookie cookie : cookies) {
            headers.add(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    static HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentType(HTML);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        return headers;
    }
}
