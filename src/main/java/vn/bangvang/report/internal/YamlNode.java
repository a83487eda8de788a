package vn.bangvang.report.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.report.pdf.PaperFailed;

/** A mapping in a file under {@code reports/}; every complaint names file and key. */
record YamlNode(String file, Map<?, ?> map) {

    static YamlNode of(String file, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlNode(file, map);
        }
        throw new PaperFailed(file + ": a mapping is missing");
    }

    String text(String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new PaperFailed(file + ": '" + key + "' is missing");
        }
        return value.toString();
    }

    String text(String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    int whole(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException bad) {
            throw new PaperFailed(file + ": '" + key + "' must be a whole number", bad);
        }
    }

    int whole(String key, int otherwise) {
        return map.get(key) == null ? otherwise : whole(key);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String value = text(key, otherwise.name());
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException bad) {
            throw new PaperFailed(file + ": '" + key + "' cannot be " + value, bad);
        }
    }

    YamlNode node(String key) {
        return of(file + ": " + key, map.get(key));
    }

    List<YamlNode> nodes(String key) {
        return list(key).stream().map(item -> of(file + ": " + key, item)).toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    Map<String, String> words(String key) {
        Map<String, String> words = new LinkedHashMap<>();
        if (map.get(key) instanceof Map<?, ?> found) {
            found.forEach((word, text) -> words.put(String.valueOf(word), String.valueOf(text)));
        }
        return words;
    }

    private List<?> list(String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new PaperFailed(file + ": '" + key + "' must be a list");
    }
}
