package vn.bangvang.recompute.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the records ask of what they are given; the sentences are read by whoever wrote the file. */
final class Check {

    private Check() {}

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("thiếu trường " + field);
        }
        return value;
    }

    static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    static <V> Map<String, V> sorted(@Nullable Map<String, V> entries) {
        return entries == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    static <T> void distinct(List<T> items, Function<T, String> name, String what) {
        Set<String> seen = new HashSet<>();
        items.forEach(item -> that(seen.add(name.apply(item)), what + " lặp lại: " + name.apply(item)));
    }
}
