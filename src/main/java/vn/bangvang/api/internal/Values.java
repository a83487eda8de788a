package vn.bangvang.api.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes single values of a request for what they have to be; absent where they are something else. */
final class Values {

    private static final int DECIMALS = 2;

    private Values() {}

    static @Nullable Boolean flag(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() : null;
    }

    /** One line, as a field of the screens takes it, in the one form in which texts are stored. */
    static @Nullable String text(JsonNode value) {
        Predicate<String> oneLine = text -> text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        return value.isString() && oneLine.test(value.asString())
                ? Normalizer.normalize(value.asString(), Normalizer.Form.NFC)
                : null;
    }

    static @Nullable Integer number(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() ? value.asInt() : null;
    }

    static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= DECIMALS
                ? value.decimalValue()
                : null;
    }

    static @Nullable LocalDate date(JsonNode value) {
        try {
            return value.isString() && value.asString().matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(value.asString())
                    : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E oneOf(JsonNode value, E[] all) {
        return Arrays.stream(all)
                .filter(one -> value.isString() && one.name().equals(value.asString()))
                .findFirst()
                .orElse(null);
    }

    static String names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
    }
}
