package vn.bangvang.mcq;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key to one question as it stands in one variant.
 *
 * @param question the question's id, the same in every variant of the paper
 * @param accepted {@code A}; {@code A/C} when one of them is enough; {@code A+C} when both must be marked
 */
public record KeyEntry(String question, String accepted) {

    private static final Pattern QUESTION = Pattern.compile("[\\p{L}\\d._-]{1,20}");
    private static final Pattern ACCEPTED = Pattern.compile("[A-H](\\+[A-H])*(/[A-H](\\+[A-H])*)*");

    public KeyEntry {
        if (!QUESTION.matcher(question).matches()) {
            throw new IllegalArgumentException("question: " + question);
        }
        if (!ACCEPTED.matcher(accepted).matches()) {
            throw new IllegalArgumentException("accepted: " + accepted);
        }
    }

    /** Whether a cell of a key can be read as what is accepted. */
    public static boolean readable(String accepted) {
        return ACCEPTED.matcher(accepted).matches();
    }

    /** Whether a cell of a key can be read as a question's id. */
    public static boolean readableQuestion(String question) {
        return QUESTION.matcher(question).matches();
    }

    /** Whether the answer is right: a blank never is, a double mark only where the key asks for those letters. */
    public boolean right(Answer answer) {
        return Arrays.stream(accepted.split("/"))
                .map(alternative ->
                        Arrays.stream(alternative.split("\\+")).sorted().collect(Collectors.joining()))
                .anyMatch(answer.letters()::equals);
    }
}
