package vn.bangvang.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the trail keeps of a state: parts that the screen puts into words one by one. A code is kept with its
 * family, {@code paperkind.WRITTEN}; a number with what it counts, {@code SEATS 24}; what persons wrote is kept as it is.
 */
public final class Told {

    private static final String BETWEEN = " · ";

    private Told() {}

    /** The parts, each of a collection for itself; what is empty is left out. */
    public static String of(@Nullable Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof Collection<?> several ? several.stream() : Stream.ofNullable(part))
                .map(Told::text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }

    /** A value after what it is, both as {@link #of} keeps them. */
    public static String as(Object what, Object value) {
        return text(what) + " " + text(value);
    }

    /** A code of a family that is no enum of that name. */
    public static String code(String family, String code) {
        return family + "." + code;
    }

    private static String text(Object part) {
        return switch (part) {
            case Enum<?> constant ->
                code(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT), constant.name());
            case BigDecimal number -> number.toPlainString();
            default -> part.toString().strip();
        };
    }
}
