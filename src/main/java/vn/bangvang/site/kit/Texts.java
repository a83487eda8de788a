package vn.bangvang.site.kit;

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
public final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String language;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final ZoneId zone;

    /** The words of {@code vi} or {@code en}. */
    public Texts(String language, ZoneId zone) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
        this.zone = zone;
    }

    public String language() {
        return language;
    }

    /** A text with its parts; a key without a text is an accident. */
    public String get(String key, Object... args) {
        return args.length == 0 ? bundle.getString(key) : new MessageFormat(bundle.getString(key), locale).format(args);
    }

    /** A step of why, as the screens say it. */
    public String sentence(ReasonStep step) {
        return get(step.key(), step.args().stream().map(this::written).toArray());
    }

    /** A stored value as people write it. */
    public String written(String value) {
        if (DECIMAL.matcher(value).matches()) {
            return decimal(value);
        }
        return DATE.matcher(value).matches() ? day(LocalDate.parse(value)) : value;
    }

    /** A mark with at least one decimal; empty without one. */
    public String mark(@Nullable BigDecimal mark) {
        if (mark == null) {
            return "";
        }
        BigDecimal plain = mark.stripTrailingZeros();
        return decimal(plain.setScale(Math.max(1, plain.scale())).toPlainString());
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    private String decimal(String plain) {
        return language.equals("vi") ? plain.replace('.', ',') : plain;
    }
}
