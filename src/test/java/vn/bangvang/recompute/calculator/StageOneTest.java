package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.StageOne;
import vn.bangvang.recompute.bundle.Entrant.StageOne.State;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.CancelledQuestion;
import vn.bangvang.recompute.bundle.Rules.CancelledQuestion.Effect;

/** Stage 1 admits or not, by numbers or by the answers themselves. */
class StageOneTest {

    private static final Rules.Key KEY = key(null, "A", "A+C", "B/C", "D");

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource({
        "2, , SAT, SELECTED",
        "1, , SAT, NOT_RANKED NOT_ADMITTED",
        "4, 8, SAT, SELECTED",
        "4, 9, SAT, NOT_RANKED NOT_ADMITTED",
        ", , SAT, INCOMPLETE OPEN",
        ", , EXEMPT, SELECTED",
        ", , ABSENT, NOT_RANKED NOT_ADMITTED",
        ", , WITHDRAWN, NOT_RANKED NOT_ADMITTED",
        ", , SUSPENDED, NOT_RANKED NOT_ADMITTED",
        ", , CANCELLED, NOT_RANKED NOT_ADMITTED"
    })
    void half_of_the_questions_that_count_admits(
            @Nullable Integer correct, @Nullable Integer questions, State state, String outcome) {
        assertThat(outcome(bundle(null, entrant(part("CHUNG", state, correct, questions)))))
                .isEqualTo(outcome);
    }

    @Test
    void each_part_counts_by_itself_and_an_open_one_leaves_all_open() {
        StageOne good = part("CHUNG", State.SAT, 4, null);

        assertThat(outcome(twoParts(entrant(good, part("NGOAI_NGU", State.SAT, 3, null)))))
                .isEqualTo("SELECTED");
        assertThat(outcome(twoParts(entrant(good, part("NGOAI_NGU", State.SAT, 2, null)))))
                .isEqualTo("NOT_RANKED NOT_ADMITTED");
        assertThat(outcome(twoParts(entrant(good)))).isEqualTo("INCOMPLETE OPEN");
        assertThat(outcome(twoParts(entrant(part("CHUNG", State.SAT, 1, null)))))
                .isEqualTo("INCOMPLETE OPEN");
    }

    @ParameterizedTest(name = "{0} with question {1} {2}: {3}")
    @CsvSource({
        "A AC C D, , , 4 SELECTED",
        "A AC A B, , , 2 SELECTED",
        "A C B A, , , 2 SELECTED",
        "A A BC -, , , 0 NOT_RANKED NOT_ADMITTED",
        "- - - -, , , 0 NOT_RANKED NOT_ADMITTED",
        "A - - -, 4, EVERYBODY_CORRECT, 2 SELECTED",
        "A - - D, 4, EVERYBODY_CORRECT, 2 SELECTED",
        "A - - D, 4, NOT_COUNTED, 0 NOT_RANKED NOT_ADMITTED",
        "A AC - D, 4, NOT_COUNTED, 2 SELECTED",
        "A - - D, 9, NOT_COUNTED, 2 SELECTED"
    })
    void answers_are_counted_by_the_key_without_what_was_cancelled(
            String answers, @Nullable String question, @Nullable Effect effect, String expected) {
        List<CancelledQuestion> cancelled = question == null || effect == null
                ? List.of()
                : List.of(new CancelledQuestion("CHUNG", question, effect));
        Bundle bundle = bundle(
                new Rules.AnswerKeys(List.of(KEY), cancelled),
                entrant(new StageOne("CHUNG", State.SAT, null, null, null, List.of(answers.split(" ")))));

        Fraction correct = SecondCalculator.of(bundle).reckoned("001").key("DUNG");
        assertThat((correct == null ? "0" : correct.over()) + " " + outcome(bundle))
                .isEqualTo(expected);
        assertThat(SecondCalculator.compute(bundle).faults()).isEmpty();
    }

    @Test
    void a_variant_has_its_own_key_and_answers_without_a_key_are_told() {
        Rules.AnswerKeys keys = new Rules.AnswerKeys(List.of(KEY, key("102", "D", "D", "D", "D")), List.of());
        List<String> answers = List.of("D", "D", "A", "A");

        assertThat(outcome(bundle(keys, entrant(answers("102", null, answers)))))
                .isEqualTo("SELECTED");
        assertThat(outcome(bundle(keys, entrant(answers("", null, answers))))).isEqualTo("NOT_RANKED NOT_ADMITTED");
        Bundle strange = bundle(keys, entrant(answers("103", null, answers)));
        assertThat(outcome(strange)).isEqualTo("INCOMPLETE OPEN");
        assertThat(faults(strange)).containsExactly("001 ANSWERS_WITHOUT_KEY CHUNG 4 –");
        assertThat(faults(bundle(keys, entrant(answers("102", null, List.of("D"))))))
                .containsExactly("001 ANSWERS_WITHOUT_KEY CHUNG 1 –");
        assertThat(faults(bundle(null, entrant(answers("102", null, answers)))))
                .containsExactly("001 ANSWERS_WITHOUT_KEY CHUNG 4 –");
    }

    @Test
    void a_number_beside_the_answers_must_be_theirs() {
        Rules.AnswerKeys keys = new Rules.AnswerKeys(List.of(KEY), List.of());
        List<String> answers = List.of("A", "AC", "-", "-");

        assertThat(faults(bundle(keys, entrant(answers(null, 3, answers)))))
                .containsExactly("001 CORRECT_ANSWERS CHUNG: 3 2");
        assertThat(faults(bundle(keys, entrant(answers(null, 2, answers))))).isEmpty();
    }

    private static StageOne answers(@Nullable String variant, @Nullable Integer correct, List<String> answers) {
        return new StageOne("CHUNG", State.SAT, correct, null, variant, answers);
    }

    private static StageOne part(String part, State state, @Nullable Integer correct, @Nullable Integer questions) {
        return new StageOne(part, state, correct, questions, null, List.of());
    }

    private static Rules.Key key(@Nullable String variant, String... accepted) {
        List<Rules.KeyEntry> entries = new ArrayList<>();
        for (String one : accepted) {
            entries.add(new Rules.KeyEntry(String.valueOf(entries.size() + 1), one));
        }
        return new Rules.Key("CHUNG", variant, entries);
    }

    private static Entrant entrant(StageOne... parts) {
        return new Entrant(
                "001",
                "P1",
                List.of(),
                Entrant.Attendance.PRESENT,
                List.of(),
                Map.of(),
                List.of(parts),
                List.of(Cases.marks("PV", "80 80")));
    }

    private static Bundle twoParts(Entrant entrant) {
        return bundle(
                null,
                List.of(
                        new Bundle.StagePart("CHUNG", 4, new BigDecimal("50"), "DUNG"),
                        new Bundle.StagePart("NGOAI_NGU", 6, new BigDecimal("50"), null)),
                entrant);
    }

    private static Bundle bundle(Rules.@Nullable AnswerKeys keys, Entrant entrant) {
        return bundle(keys, List.of(new Bundle.StagePart("CHUNG", 4, new BigDecimal("50"), "DUNG")), entrant);
    }

    private static Bundle bundle(Rules.@Nullable AnswerKeys keys, List<Bundle.StagePart> parts, Entrant entrant) {
        return Cases.bundle(
                Cases.with(Cases.interview(), null, keys),
                List.of(new Bundle.Post(
                        "P1",
                        null,
                        1,
                        null,
                        new Bundle.Exam(
                                parts, List.of(new Bundle.Taken("PV", null, null)), Rules.Combination.SUM, null))),
                List.of(entrant));
    }

    private static String outcome(Bundle bundle) {
        return Cases.outcome(bundle).getFirst().replaceFirst("001 \\S+ \\S+ ", "");
    }

    private static List<String> faults(Bundle bundle) {
        return SecondCalculator.compute(bundle).faults().stream()
                .map(one -> one.subject() + " " + one.kind() + " " + one.stated() + " " + one.recomputed())
                .toList();
    }
}
