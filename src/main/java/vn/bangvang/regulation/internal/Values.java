package vn.bangvang.regulation.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.McqPart;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.Rounding;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.regulation.Term;

/** Makes values of what stands in a document; what cannot be read is refused with its reason. */
final class Values {

    private Values() {}

    static String text(Object value) {
        String text = (String) value;
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text is blank");
        }
        return text;
    }

    static BigDecimal decimal(Object value) {
        return new BigDecimal((String) value);
    }

    static int whole(Object value) {
        return Integer.parseInt((String) value);
    }

    static boolean flag(Object value) {
        return switch ((String) value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + value);
        };
    }

    static <T> List<T> list(Object value, Function<Object, T> reading) {
        return ((List<?>) value)
                .stream()
                        .map(item -> reading.apply(Objects.requireNonNull(item)))
                        .toList();
    }

    static Rounding rounding(Object value) {
        return new Rounding(whole(field(value, "scale")), RoundingMode.valueOf((String) field(value, "mode")));
    }

    static PriorityCategory category(Object value) {
        return new PriorityCategory(
                (String) field(value, "code"), (String) field(value, "label"), decimal(field(value, "points")));
    }

    static Kinship kinship(Object value) {
        return new Kinship((String) field(value, "code"), (String) field(value, "label"));
    }

    static ExemptionGround exemption(Object value) {
        Object byCertificate = optionalField(value, "by-certificate");
        return new ExemptionGround(
                ExemptPart.valueOf((String) field(value, "part")),
                (String) field(value, "code"),
                text(field(value, "label")),
                byCertificate != null && flag(byCertificate));
    }

    static DirectGroup directGroup(Object value) {
        Object years = optionalField(value, "years");
        return new DirectGroup(
                (String) field(value, "code"),
                (String) field(value, "label"),
                years == null ? null : whole(years),
                flag(field(value, "continuous")));
    }

    static StrikeOffReason strikeOffReason(Object value) {
        Object after = optionalField(value, "after");
        Object barred = optionalField(value, "barred-rounds");
        return new StrikeOffReason(
                (String) field(value, "code"),
                text(field(value, "label")),
                text(field(value, "article")),
                Optional.ofNullable((String) after),
                barred == null ? 0 : positive(barred));
    }

    static McqPart mcqPart(Object value) {
        Object when = optionalField(value, "when");
        return new McqPart(
                positive(field(value, "questions")),
                positive(field(value, "minutes")),
                when == null ? McqPart.When.ALWAYS : McqPart.When.valueOf((String) when));
    }

    static Term term(Object value) {
        Object applicants = optionalField(value, "applicants-from");
        return new Term(
                positive(field(value, "amount")),
                Term.Unit.valueOf((String) field(value, "unit")),
                Term.Anchor.valueOf((String) field(value, "anchor")),
                Term.Counted.valueOf((String) field(value, "counted")),
                applicants == null ? 0 : positive(applicants));
    }

    static SpreadBracket bracket(Object value) {
        Object to = optionalField(value, "to");
        return new SpreadBracket(
                decimal(field(value, "from")),
                flag(field(value, "from-inclusive")),
                to == null ? null : decimal(to),
                to != null && flag(field(value, "to-inclusive")),
                SpreadAction.valueOf((String) field(value, "action")));
    }

    private static int positive(Object value) {
        int number = whole(value);
        if (number < 1) {
            throw new IllegalArgumentException("must be at least 1: " + number);
        }
        return number;
    }

    private static Object field(Object value, String name) {
        return Objects.requireNonNull(((Map<?, ?>) value).get(name), name);
    }

    private static @Nullable Object optionalField(Object value, String name) {
        return ((Map<?, ?>) value).get(name);
    }
}
