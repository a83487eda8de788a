package vn.bangvang.regulation.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.Parameter;

/** One rule set's file, read parameter by parameter; every complaint names the file and the key. */
final class RuleDocument {

    private final String file;
    private final Map<?, ?> top;
    private final Map<?, ?> parameters;
    private final Set<String> read = new HashSet<>();

    RuleDocument(String file, Map<?, ?> top) {
        this.file = file;
        this.top = top;
        if (!(top.get("parameters") instanceof Map<?, ?> map)) {
            throw complaint("parameters", "is missing");
        }
        this.parameters = map;
    }

    String text(String key) {
        return asText(key, top.get(key));
    }

    @Nullable
    String optionalText(String key) {
        return top.get(key) == null ? null : text(key);
    }

    <T> Parameter<T> parameter(String key, Function<Object, T> reading) {
        read.add(key);
        if (!(parameters.get(key) instanceof Map<?, ?> entry)) {
            throw complaint(key, "is missing");
        }
        Object value = entry.get("value");
        if (value == null) {
            throw complaint(key, "has no value");
        }
        String verified = asText(key + ".verified", entry.get("verified"));
        if (!Set.of("true", "false").contains(verified)) {
            throw complaint(key, "must say verified: true or false");
        }
        var source = new LegalRef(
                asText(key + ".instrument", entry.get("instrument")), asText(key + ".article", entry.get("article")));
        try {
            return new Parameter<>(key, reading.apply(value), source, Boolean.parseBoolean(verified));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException unreadable) {
            throw complaint(key, "cannot be read: " + unreadable.getMessage());
        }
    }

    /** A key that nobody reads is a typing error of whoever corrected the file. */
    void refuseUnknownKeys() {
        Set<String> unknown = new TreeSet<>();
        parameters.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw complaint(unknown.iterator().next(), "is not a known parameter");
        }
    }

    IllegalStateException complaint(String key, String what) {
        return new IllegalStateException("Rule set " + file + ": parameter '" + key + "' " + what);
    }

    private String asText(String key, @Nullable Object value) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw complaint(key, "is missing");
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

    static Object field(Object value, String name) {
        return Objects.requireNonNull(((Map<?, ?>) value).get(name), name);
    }

    static @Nullable Object optionalField(Object value, String name) {
        return ((Map<?, ?>) value).get(name);
    }
}
