package vn.bangvang.site.internal;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ranking.ReasonStep;

/** The words of the pages in one language; they stand in the same files as those of the screens. */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String language;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final ZoneId zone;

    Texts(String language, ZoneId zone) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
        this.zone = zone;
    }

    String language() {
        return language;
    }

    String get(String key, Object... args) {
        return args.length == 0 ? bundle.getString(key) : new MessageFormat(bundle.getString(key), locale).format(args);
    }

    /** A step of why, as the screens say it. */
    String sentence(ReasonStep step) {
        return get(step.key(), step.args().stream().map(this::written).toArray());
    }

    /** A stored value as people write it. */
    String written(String value) {
        if (DECIMAL.matcher(value).matches()) {
            return decimal(value);
        }
        return DATE.matcher(value).matches() ? day(LocalDate.parse(value)) : value;
    }

    String mark(@Nullable BigDecimal mark) {
        if (mark == null) {
            return "";
        }
        BigDecimal plain = mark.stripTrailingZeros();
        return decimal(plain.setScale(Math.max(1, plain.scale())).toPlainString());
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    private String decimal(String plain) {
        return language.equals("vi") ? plain.replace('.', ',') : plain;
    }
}
