package vn.bangvang.regulation.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.Transition;

/** One document of the law, a decree or an exam regulation; every complaint names its file and the key. */
final class RuleDocument {

    private final String file;
    private final Map<?, ?> top;
    private final Map<String, Entry> parameters = new HashMap<>();

    /** What a file says about a parameter; an amending document keeps the entries of the amended one's file. */
    private record Entry(String file, @Nullable Object content) {}

    RuleDocument(String file, Map<?, ?> top) {
        this.file = file;
        this.top = top;
        if (!(top.get("parameters") instanceof Map<?, ?> map)) {
            throw complaint("parameters", "is missing");
        }
        map.forEach((key, content) -> parameters.put(String.valueOf(key), new Entry(file, content)));
    }

    private RuleDocument(RuleDocument document, Map<String, Entry> under) {
        this.file = document.file;
        this.top = document.top;
        parameters.putAll(under);
        parameters.putAll(document.parameters);
    }

    /** This document's own parameters before those of the other: of what it amends, or of the exam regulation. */
    RuleDocument over(RuleDocument other) {
        return new RuleDocument(this, other.parameters);
    }

    RuleSetCode code() {
        try {
            return new RuleSetCode(text("code"));
        } catch (IllegalArgumentException invalid) {
            throw complaint("code", "is no code: " + top.get("code"));
        }
    }

    Known.Kind kind() {
        return choice("document", top.get("document"), Known.Kind.class);
    }

    Set<Sector> sectors() {
        if (!(top.get("sectors") instanceof List<?> list) || list.isEmpty()) {
            throw complaint("sectors", "is missing");
        }
        return list.stream()
                .map(sector -> choice("sectors", sector, Sector.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    String title() {
        return text("title");
    }

    LocalDate from() {
        return day("in-force-from", top.get("in-force-from"));
    }

    Optional<LocalDate> to() {
        return Optional.ofNullable(top.get("in-force-to")).map(value -> day("in-force-to", value));
    }

    boolean inForceVerified() {
        return flag("in-force-verified", top.get("in-force-verified"));
    }

    Optional<String> amends() {
        return top.get("amends") == null ? Optional.empty() : Optional.of(text("amends"));
    }

    Optional<Transition> transition() {
        if (!top.containsKey("transition")) {
            return Optional.empty();
        }
        if (!(top.get("transition") instanceof Map<?, ?> clause)
                || !(clause.get("from") instanceof List<?> from)
                || from.isEmpty()) {
            throw complaint("transition.from", "is missing");
        }
        return Optional.of(new Transition(
                code(),
                from.stream()
                        .map(value -> new RuleSetCode(String.valueOf(value)))
                        .collect(Collectors.toSet()),
                day("transition.last-day", clause.get("last-day")),
                choice("transition.after", clause.get("after"), Transition.After.class),
                asText("transition.condition", clause.get("condition")),
                source("transition", clause),
                flag("transition.verified", clause.get("verified"))));
    }

    /** A key that nobody reads is a typing error of whoever corrected the file. */
    void refuseUnlessExactly(Set<String> keys) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(keys);
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(parameters.keySet());
        if (!missing.isEmpty()) {
            throw complaint(new TreeSet<>(missing).first(), "is missing");
        }
        if (!unknown.isEmpty()) {
            throw complaint(new TreeSet<>(unknown).first(), "is not a known parameter of this document");
        }
    }

    <T> Parameter<T> read(Known<T> known) {
        String key = known.key();
        Entry entry = parameters.get(key);
        if (entry == null || !(entry.content() instanceof Map<?, ?> content)) {
            throw complaint(key, "is missing");
        }
        Object value = content.get("value");
        if (value == null) {
            throw complaint(key, "has no value");
        }
        boolean verified = flag(key, content.get("verified"));
        String note = content.get("note") == null ? "" : asText(key + ".note", content.get("note"));
        LegalRef source = source(key, content);
        T read;
        try {
            read = known.reading().apply(value);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException unreadable) {
            throw complaint(key, "cannot be read: " + unreadable.getMessage());
        }
        if (verified && read == Absent.UNKNOWN) {
            throw complaint(key, "is unknown and cannot be verified");
        }
        return new Parameter<>(key, read, source, verified, note);
    }

    IllegalStateException complaint(String key, String what) {
        Entry entry = parameters.get(key);
        return new IllegalStateException(
                "Rule set " + (entry == null ? file : entry.file()) + ": parameter '" + key + "' " + what);
    }

    private LegalRef source(String key, Map<?, ?> content) {
        return new LegalRef(
                asText(key + ".instrument", content.get("instrument")),
                asText(key + ".article", content.get("article")));
    }

    private boolean flag(String key, @Nullable Object value) {
        if (!Set.of("true", "false").contains(String.valueOf(value))) {
            throw complaint(key, "must say true or false for whether its text was read (verified)");
        }
        return Boolean.parseBoolean(String.valueOf(value));
    }

    private LocalDate day(String key, @Nullable Object value) {
        try {
            return LocalDate.parse(asText(key, value));
        } catch (DateTimeException unreadable) {
            throw complaint(key, "is no day: " + value);
        }
    }

    private <E extends Enum<E>> E choice(String key, @Nullable Object value, Class<E> type) {
        try {
            return Enum.valueOf(type, asText(key, value));
        } catch (IllegalArgumentException unknown) {
            throw complaint(key, "cannot be " + value);
        }
    }

    private String text(String key) {
        return asText(key, top.get(key));
    }

    private String asText(String key, @Nullable Object value) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw complaint(key, "is missing");
        }
        return text;
    }
}
