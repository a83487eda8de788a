package vn.bangvang.notification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.bangvang.notification.NotificationKind;

/** The wordings: the office's own file where there is one, ours otherwise; one that cannot be used stops the start. */
@Component
class Wordings {

    static final Set<String> COMMON = Set.of("round", "agency", "name", "number", "post", "postAgency", "address");
    private static final Set<String> OF_SUMMONS = Appointments.with(Set.of("exam", "day", "board", "place"));
    private static final Map<NotificationKind, Set<String>> OWN = Map.of(
            NotificationKind.SUMMONS,
            OF_SUMMONS,
            NotificationKind.SUMMONS_CHANGE,
            OF_SUMMONS,
            NotificationKind.RESULT,
            Set.of("version", "results", "lookUp"),
            NotificationKind.APPEAL_ANSWER,
            Set.of("document", "received", "paper", "decision"));
    private static final Map<NotificationKind, String> FILES = Map.of(
            NotificationKind.SUMMONS, "summons.yaml",
            NotificationKind.SUMMONS_CHANGE, "summons-change.yaml",
            NotificationKind.RESULT, "result.yaml",
            NotificationKind.APPEAL_ANSWER, "appeal-answer.yaml");

    private final Map<NotificationKind, Wording> wordings = new EnumMap<>(NotificationKind.class);

    Wordings(@Value("${bangvang.notification-dir:}") String own) {
        FILES.forEach((kind, file) -> wordings.put(kind, checked(kind, file, read(own, file))));
    }

    Wording of(NotificationKind kind) {
        return Objects.requireNonNull(wordings.get(kind));
    }

    private static Wording checked(NotificationKind kind, String file, Wording wording) {
        for (String placeholder : wording.placeholders()) {
            if (!COMMON.contains(placeholder)
                    && !Objects.requireNonNull(OWN.get(kind)).contains(placeholder)) {
                throw new IllegalStateException("%s: there is no {%s}".formatted(file, placeholder));
            }
        }
        return wording;
    }

    private static Wording read(String own, String file) {
        Map<?, ?> root = load(own, file);
        Map<?, ?> lender = root.get("words-of") instanceof String other ? load(own, other) : Map.of();
        return new Wording(
                text(file, root, "subject"),
                text(file, root, "vi"),
                text(file, root, "en"),
                words(lender, root, "vi-words"),
                words(lender, root, "en-words"));
    }

    private static Map<?, ?> load(String own, String file) {
        try (InputStream stream = open(own, file)) {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(stream) instanceof Map<?, ?> root) {
                return root;
            }
            throw new IllegalStateException(file + " is no wording");
        } catch (IOException | YAMLException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    private static String text(String file, Map<?, ?> root, String name) {
        if (root.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("%s: %s is missing".formatted(file, name));
    }

    /** The words of the one that lends its own, and in their place or beside them those of the wording itself. */
    private static Map<String, String> words(Map<?, ?> lender, Map<?, ?> root, String name) {
        Map<String, String> words = new HashMap<>();
        for (Map<?, ?> of : List.of(lender, root)) {
            if (of.get(name) instanceof Map<?, ?> given) {
                given.forEach((code, word) -> words.put(String.valueOf(code), String.valueOf(word)));
            }
        }
        return words;
    }

    private static InputStream open(String own, String file) throws IOException {
        if (!own.isBlank()) {
            Path replaced = Path.of(own).resolve(file);
            if (Files.isRegularFile(replaced)) {
                return Files.newInputStream(replaced);
            }
        }
        return Objects.requireNonNull(Wordings.class.getResourceAsStream("/notification/" + file), file);
    }
}
