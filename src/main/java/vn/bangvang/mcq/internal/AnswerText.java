package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bangvang.mcq.Answer;

/** Reads answers as testing programs and readers of marked sheets write them. */
final class AnswerText {

    private static final Pattern LETTERS = Pattern.compile("[A-H](?:[,;+/|]?[A-H])*");
    private static final Pattern SIGNS = Pattern.compile("[A-H*._-]+");

    private AnswerText() {}

    /** One cell: a letter, several for a double mark, {@code *} for an unknown one, nothing or {@code -} for a blank. */
    static Optional<Answer> cell(String text) {
        String written = text.toUpperCase(Locale.ROOT).replace(" ", "");
        if (written.isEmpty() || written.equals("-") || written.equals("_") || written.equals(".")) {
            return Optional.of(Answer.BLANK);
        }
        if (written.equals("*")) {
            return Optional.of(Answer.DOUBLE);
        }
        if (!LETTERS.matcher(written).matches()) {
            return Optional.empty();
        }
        String letters = written.replaceAll("[^A-H]", "");
        String once = letters.chars()
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return once.length() == letters.length() ? Optional.of(new Answer(once)) : Optional.empty();
    }

    /** A whole sheet in one text, one sign a question or parts between separators; empty unless so many can be read. */
    static Optional<List<Answer>> whole(String text, int questions) {
        String written = text.toUpperCase(Locale.ROOT).replace(" ", "");
        List<Answer> answers = new ArrayList<>();
        if (written.matches(".*[,;|].*")) {
            for (String part : written.split("[,;|]", -1)) {
                cell(part).ifPresent(answers::add);
            }
            return answers.size() == questions && written.split("[,;|]", -1).length == questions
                    ? Optional.of(answers)
                    : Optional.empty();
        }
        if (!SIGNS.matcher(written).matches() || written.length() != questions) {
            return Optional.empty();
        }
        written.chars().forEach(sign -> cell(Character.toString(sign)).ifPresent(answers::add));
        return Optional.of(answers);
    }

    /** How many signs the text has, for whoever has to compare them with the questions. */
    static int signs(String text) {
        return text.replace(" ", "").length();
    }
}
