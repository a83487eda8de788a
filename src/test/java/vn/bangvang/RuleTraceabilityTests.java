package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ShippedRules;

/**
 * Each rule in {@code docs/rules} names its parameters with their articles and dates, and its tests; each test that names a
 * rule is in its file. What the documents and the tests give is written below the mark in each file and compared.
 */
class RuleTraceabilityTests {

    private static final Path RULES = Path.of("docs/rules");
    private static final String MARK = "<!-- from the rule sets and the tests -->\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Map<String, Path> FILES = files();
    private static final Map<String, TreeSet<String>> TESTS = tests();

    @Test
    void each_rule_names_its_tests_and_each_test_its_rule() {
        assertThat(FILES).hasSizeGreaterThan(20);
        assertThat(TESTS.keySet()).isEqualTo(FILES.keySet());
    }

    @Test
    void each_rule_says_where_it_stands_since_when_and_what_proves_it() throws IOException {
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, Path> rule : FILES.entrySet()) {
            String text = Files.readString(rule.getValue());
            assertThat(text).startsWith("# " + rule.getKey() + " ").contains(MARK);
            String head = text.substring(0, text.indexOf(MARK) + MARK.length());
            String wanted = head + "\n" + standing(head) + "## Tests\n\n"
                    + TESTS.getOrDefault(rule.getKey(), new TreeSet<>()).stream()
                            .map(test -> "- `" + test + "`\n")
                            .collect(Collectors.joining());
            if (!text.equals(wanted)) {
                Path given = Path.of(
                        "target/approved/rules", rule.getValue().getFileName().toString());
                Files.createDirectories(given.getParent());
                Files.writeString(given, wanted);
                stale.add(given.toString());
            }
        }
        assertThat(stale).as("read these and copy them to docs/rules").isEmpty();
    }

    @Test
    void a_rule_without_a_parameter_names_its_article_itself() throws IOException {
        for (Map.Entry<String, Path> rule : FILES.entrySet()) {
            String text = Files.readString(rule.getValue());
            assertThat(parameters(text).isEmpty() && !text.contains("\nArticle: "))
                    .as(rule.getKey())
                    .isFalse();
        }
    }

    @Test
    void every_worked_example_of_the_law_is_proved_by_a_rule() {
        Pattern number = Pattern.compile("\\.examples?_(\\d+b?)(?:_and_(\\d+b?))?_");
        TreeSet<String> proved = new TreeSet<>();
        TESTS.values().stream().flatMap(TreeSet::stream).forEach(test -> {
            Matcher found = number.matcher(test);
            if (found.find()) {
                Stream.of(found.group(1), found.group(2))
                        .filter(java.util.Objects::nonNull)
                        .forEach(proved::add);
            }
        });
        List<String> wanted = Stream.concat(IntStream.rangeClosed(1, 24).mapToObj(String::valueOf), Stream.of("5b"))
                .toList();

        assertThat(proved).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Every article of the named parameters, with the rule sets that it belongs to and their dates. */
    private static String standing(String head) {
        List<String> keys = parameters(head);
        if (keys.isEmpty()) {
            return "";
        }
        Map<String, TreeSet<String>> byArticle = new LinkedHashMap<>();
        for (RuleSet rules : ShippedRules.regulation().all()) {
            for (String key : keys) {
                Parameter<?> parameter = rules.all().stream()
                        .filter(known -> known.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no parameter " + key));
                byArticle
                        .computeIfAbsent(article(key, parameter), article -> new TreeSet<>())
                        .add(rules.key() + " (" + days(rules) + ")");
            }
        }
        return "## Where it stands\n\n| parameter | article | read | rule sets |\n|---|---|---|---|\n"
                + byArticle.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String article(String key, Parameter<?> parameter) {
        LegalRef source = parameter.source();
        return "`" + key + "` | " + source + " | " + (parameter.verified() ? "yes" : "no");
    }

    private static String days(RuleSet rules) {
        LocalDate to = rules.inForceTo();
        return rules.inForceFrom().format(DAY) + " – " + (to == null ? "" : to.format(DAY));
    }

    private static List<String> parameters(String text) {
        Matcher line = Pattern.compile("(?m)^Parameters: (.*)$").matcher(text);
        return line.find()
                ? Pattern.compile("`([^`]+)`")
                        .matcher(line.group(1))
                        .results()
                        .map(key -> key.group(1))
                        .toList()
                : List.of();
    }

    private static Map<String, Path> files() {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("R-"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().substring(0, 5),
                            file -> file,
                            (one, other) -> {
                                throw new AssertionError("two files of one rule: " + one + ", " + other);
                            },
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, TreeSet<String>> tests() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("vn.bangvang");
        Map<String, TreeSet<String>> tests = new TreeMap<>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> rules(method)
                        .forEach(rule -> tests.computeIfAbsent(rule, key -> new TreeSet<>())
                                .add(method.getOwner().getSimpleName() + "." + method.getName())));
        return tests;
    }

    private static Stream<String> rules(JavaMethod method) {
        return Stream.of(method.reflect().getAnnotationsByType(Rule.class)).map(Rule::value);
    }
}
