package vn.bangvang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.Rounds;

/** Reads the trail as a supervisor does and stumbles over whatever is not said in words. */
public final class TrailReader {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{L}+(?![\\p{L}\\d])");
    private static final Pattern TOKEN = Pattern.compile("[^\\s,;()]+");
    private static final Pattern SNAKE = Pattern.compile("(?<![\\p{L}\\d])[A-Z][A-Z0-9]*_[A-Z0-9_]+");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{4,}(?![\\p{L}\\d])");
    private static final Pattern SIGNS = Pattern.compile("[\\[\\]{}=]|!\\w");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\p{L}])(true|false|null)(?![\\p{L}])|\\d{4}-\\d{2}-\\d{2}|[a-z]+:\\d+|\\d\\.\\d");
    /** Capitals that persons write in Vietnamese. */
    private static final Set<String> ABBREVIATIONS = Set.of("THPT", "UBND");

    private static final Properties VI = texts("vi");
    private static final Properties EN = texts("en");

    private final LawWords law;
    private final TrailNames names;
    private final Set<String> codes;
    private final Set<String> english;

    /** To be asked while a supervisor is acting. */
    public TrailReader(Rounds rounds, Candidates candidates, Panels panels) {
        this.names = new TrailNames(rounds, candidates, panels);
        this.law = new LawWords(rounds);
        this.codes = rounds.all().stream()
                .flatMap(round -> Stream.concat(
                        Stream.of(round.data().code()),
                        rounds.posts(round.id()).stream()
                                .map(post -> post.data().code())))
                .collect(Collectors.toSet());
        this.english = new TreeSet<>(words(EN));
        english.removeAll(words(VI));
    }

    /** Each thing that a reader stumbles over, with its line. */
    public List<String> faults(List<TrailEntry> lines) {
        List<String> faults = lines.stream()
                .flatMap(line -> Stream.concat(faults(line, VI, true), faults(line, EN, false)))
                .distinct()
                .toList();
        assertThat(lines).hasSizeGreaterThan(100);
        return faults;
    }

    private Stream<String> faults(TrailEntry line, Properties language, boolean vietnamese) {
        var words = new TrailWords((key, args) -> text(language, key, args), law, names);
        String told = Stream.of(
                        text(language, "act." + line.kind()),
                        words.subject(line.subject(), line.roundId()),
                        words.value(line.before(), line.roundId()),
                        words.value(line.after(), line.roundId()),
                        words.value(line.reason(), line.roundId()))
                .collect(Collectors.joining(" | "));
        String prose = withoutCodes(told);
        return Stream.of(SNAKE, CAPITALS, SIGNS, MACHINE, vietnamese ? WORD : SNAKE)
                .flatMap(pattern -> pattern.matcher(prose)
                        .results()
                        .map(MatchResult::group)
                        .filter(found -> pattern != WORD || english.contains(found.toLowerCase(Locale.ROOT)))
                        .filter(found -> pattern != CAPITALS || !isNumberOfADocument(prose, found)))
                .map(found -> line.kind() + ": «" + found + "» in " + told);
    }

    /** Whoever sets up a round chooses its codes; one may read like a word of the other language, PHIEN-ADD say. */
    private String withoutCodes(String told) {
        return TOKEN.matcher(told)
                .replaceAll(token -> codes.contains(token.group()) ? "…" : Matcher.quoteReplacement(token.group()));
    }

    /** Numbers of documents are written in capitals, and with a digit. */
    private static boolean isNumberOfADocument(String prose, String found) {
        return ABBREVIATIONS.contains(found)
                || TOKEN.matcher(prose)
                        .results()
                        .map(MatchResult::group)
                        .filter(token -> token.contains(found))
                        .allMatch(token -> token.chars().anyMatch(Character::isDigit));
    }

    private static Set<String> words(Properties texts) {
        return texts.values().stream()
                .flatMap(text -> WORD.matcher(text.toString()).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static String text(Properties texts, String key, Object... args) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return args.length == 0 ? pattern : MessageFormat.format(pattern, args);
    }

    /** All kinds of act that have words. */
    public static Set<String> kinds() {
        return VI.stringPropertyNames().stream()
                .filter(key -> key.startsWith("act."))
                .map(key -> key.substring("act.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Properties texts(String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
