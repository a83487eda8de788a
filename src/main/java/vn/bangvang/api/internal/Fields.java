package vn.bangvang.api.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.api.internal.Refusal.Sentence;
import vn.bangvang.api.internal.Refusal.Wrong;

/**
 * Reads an object of a request member by member and remembers all that is wrong with it, so that a caller learns it at once. In
 * the place of a wrong member stands another that nothing is said against, for the sake of the members after it.
 */
final class Fields {

    private static final String SOME_TEXT = "X1";

    /** Whoever is wrong in more places than these is helped by these. */
    private static final int MOST = 100;

    private final JsonNode node;
    private final String place;
    private final List<Wrong> found;
    private final Set<String> bad = new HashSet<>();

    private Fields(JsonNode node, String place, List<Wrong> found, Set<String> described) {
        this.node = node;
        this.place = place;
        this.found = found;
        node.propertyNames().stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> wrong(name.replace("~", "~0").replace("/", "~1"), "api.field.unknown"));
    }

    /** @param described the members that there can be; a misspelt one would else be lost without a word */
    static Fields of(JsonNode whole, Set<String> described) {
        return new Fields(whole, "", new ArrayList<>(), described);
    }

    /** A member that has to be there. */
    String text(String name) {
        return needed(name, SOME_TEXT, Values::text, "api.field.text");
    }

    /** A member that may be left out. */
    String text(String name, String otherwise) {
        return optional(name, otherwise, Values::text, "api.field.text");
    }

    int number(String name, int standIn) {
        return needed(name, standIn, Values::number, "api.field.number");
    }

    @Nullable
    Integer number(String name) {
        return given(name) ? number(name, 1) : null;
    }

    BigDecimal decimal(String name, BigDecimal standIn) {
        return needed(name, standIn, Values::decimal, "api.field.decimal");
    }

    LocalDate date(String name) {
        return needed(name, LocalDate.EPOCH, Values::date, "api.field.date");
    }

    boolean flag(String name) {
        return optional(name, false, Values::flag, "api.field.flag");
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        E[] all = type.getEnumConstants();
        return needed(name, all[0], value -> Values.oneOf(value, all), "api.field.oneOf", Values.names(all));
    }

    <E extends Enum<E>> E oneOf(String name, E otherwise) {
        return given(name) ? oneOf(name, otherwise.getDeclaringClass()) : otherwise;
    }

    /** The object that a member is; absent where it is left out or none. */
    @Nullable
    Fields object(String name, Set<String> described) {
        if (!given(name)) {
            return null;
        }
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            wrong(name, "api.field.object");
            return null;
        }
        return new Fields(value, place + "/" + name, found, described);
    }

    /** The objects of a list, which may be left out. */
    List<Fields> each(String name, Set<String> described) {
        if (!given(name)) {
            return List.of();
        }
        JsonNode list = node.path(name);
        if (!list.isArray() || list.valueStream().anyMatch(one -> !one.isObject())) {
            wrong(name, "api.field.list");
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Fields(list.get(i), place + "/" + name + "/" + i, found, described))
                .toList();
    }

    /**
     * Makes a record of the members by its own checks, again and again until it has named each member that it refuses.
     *
     * @param kind of the record, for the sentences
     * @param alias the member that the record's own name of {@code of} is made of
     */
    <T> @Nullable T made(String kind, Function<String, String> alias, Supplier<T> maker) {
        while (true) {
            try {
                T made = maker.get();
                return bad.isEmpty() ? made : null;
            } catch (IllegalArgumentException refused) {
                String member = alias.apply(String.valueOf(refused.getMessage()));
                if (bad.contains(member)) {
                    return null;
                }
                wrong(member, "api.value." + kind + "." + member);
            }
        }
    }

    /** Says of a member that it is wrong, once. */
    void wrong(String name, String key, Object... args) {
        if (bad.add(name) && found.size() < MOST) {
            found.add(new Wrong(place + "/" + name, Sentence.of(key, args)));
        }
    }

    /** What is wrong inside a member was said there. */
    void wrongInside(String name) {
        bad.add(name);
    }

    boolean good(String name) {
        return !bad.contains(name);
    }

    boolean given(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** @throws Refusal if anything is wrong, here or in an object of this one */
    void refuseWhatIsWrong() {
        if (!found.isEmpty()) {
            throw Refusal.wrong(found);
        }
    }

    private <T> T optional(
            String name, T otherwise, Function<JsonNode, @Nullable T> read, String sentence, Object... args) {
        return given(name) ? needed(name, otherwise, read, sentence, args) : otherwise;
    }

    private <T> T needed(
            String name, T standIn, Function<JsonNode, @Nullable T> read, String sentence, Object... args) {
        if (!good(name)) {
            return standIn;
        }
        if (!given(name)) {
            wrong(name, "api.field.missing");
            return standIn;
        }
        @Nullable T value = read.apply(node.path(name));
        if (value == null) {
            wrong(name, sentence, args);
            return standIn;
        }
        return value;
    }
}
