package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The words of an answer in the language that the request prefers; they stand in the same files as those of the screens. */
record Words(Locale locale) {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.of("en"));

    /** Vietnamese, unless the request says otherwise. */
    static Words of(HttpServletRequest request) {
        return new Words(preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Locale preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return LANGUAGES.getFirst();
        }
        try {
            return Objects.requireNonNullElse(
                    Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES), LANGUAGES.getFirst());
        } catch (IllegalArgumentException unreadable) {
            return LANGUAGES.getFirst();
        }
    }

    String get(String key, Object... args) {
        String text =
                ResourceBundle.getBundle("vaadin-i18n.translations", locale).getString(key);
        return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
    }
}
