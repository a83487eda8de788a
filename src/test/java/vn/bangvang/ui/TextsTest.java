package vn.bangvang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.ParameterText;

class TextsTest {

    private final Properties vietnamese = read("vi");
    private final Properties english = read("en");

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() {
        assertThat(vietnamese.stringPropertyNames()).hasSizeGreaterThan(300);
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        assertThat(vietnamese.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void both_languages_use_the_same_placeholders() {
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(vietnamese.getProperty(key)));
        }
    }

    @Test
    void no_text_holds_a_straight_apostrophe_which_the_message_format_would_swallow() {
        assertThat(Stream.concat(vietnamese.values().stream(), english.values().stream()))
                .noneMatch(text -> ((String) text).contains("'"));
    }

    @Test
    void every_outcome_of_every_door_has_a_sentence() {
        List<String> keys = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.bangvang").stream()
                        .filter(type -> type.isRecord()
                                && type.getRawInterfaces().stream()
                                        .anyMatch(i -> i.getSimpleName().endsWith("Outcome")))
                        .map(type -> OutcomeText.key(type.reflect()))
                        .distinct()
                        .toList();

        assertThat(keys)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        key -> assertThat(vietnamese.getProperty(key)).as(key).isNotNull());
    }

    @Test
    void every_key_that_the_code_names_exists() throws IOException {
        Pattern literal = Pattern.compile(
                "(?:getTranslation|card|Obstacle|ReasonStep|StageStep|done|ask|label|accountBox|button)\\(\\s*(?:[a-zA-Z]+, )?\"([a-zA-Z][a-zA-Z-]*(?:\\.[a-zA-Z0-9_-]+)*)\"");
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher key = literal.matcher(Files.readString(file));
                while (key.find()) {
                    seen++;
                    if (!vietnamese.containsKey(key.group(1))) {
                        missing.add(file.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(150);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_parameter_of_every_rule_set_has_a_name() {
        for (RuleSet rules : ShippedRules.regulation().all()) {
            assertThat(rules.all())
                    .allSatisfy(parameter -> assertThat(ParameterText.name((key, args) -> texts(key), parameter.name()))
                            .isNotBlank());
        }
    }

    private String texts(String key) {
        assertThat(vietnamese).containsKey(key);
        return vietnamese.getProperty(key);
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher placeholder = Pattern.compile("\\{\\d}").matcher(text);
        while (placeholder.find()) {
            found.add(placeholder.group());
        }
        return found;
    }

    private static Properties read(String language) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        TextsTest.class.getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
