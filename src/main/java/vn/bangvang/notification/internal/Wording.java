package vn.bangvang.notification.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The wording of one kind of message, Vietnamese first. A placeholder is {@code {name}}; a line with a placeholder for which
 * there is nothing to say is left out.
 *
 * @param words what a code such as {@code decision.APPROVED} is called
 */
record Wording(
        String subject,
        String vietnamese,
        String english,
        Map<String, String> vietnameseWords,
        Map<String, String> englishWords) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int LONGEST_SUBJECT = 200;
    private static final String RULE = "\n\n----------\n\n";

    Wording {
        vietnameseWords = Map.copyOf(vietnameseWords);
        englishWords = Map.copyOf(englishWords);
    }

    /** The placeholders that it uses. */
    Set<String> placeholders() {
        Set<String> used = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(subject + vietnamese + english);
        while (found.find()) {
            used.add(found.group(1));
        }
        return used;
    }

    String subject(Map<String, String> values) {
        String filled = fill(subject, values, vietnameseWords);
        return filled.length() <= LONGEST_SUBJECT ? filled : filled.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    String text(Map<String, String> values) {
        return body(vietnamese, values, vietnameseWords) + RULE + body(english, values, englishWords) + "\n";
    }

    private static String body(String template, Map<String, String> values, Map<String, String> words) {
        return Arrays.stream(template.strip().split("\n", -1))
                .filter(line -> hasAll(line, values))
                .map(line -> fill(line, values, words))
                .collect(Collectors.joining("\n"));
    }

    private static boolean hasAll(String line, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(line)
                .results()
                .noneMatch(found -> values.getOrDefault(found.group(1), "").isBlank());
    }

    /** What people typed stays on its line. */
    private static String fill(String line, Map<String, String> values, Map<String, String> words) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), "");
            String word = words.getOrDefault(found.group(1) + "." + value, value);
            return Matcher.quoteReplacement(word.replaceAll("\\p{Cntrl}+", " "));
        });
    }
}
