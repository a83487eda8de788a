package vn.bangvang.mcq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.Recounting.Difference;
import vn.bangvang.mcq.Recounting.Reading;

class McqValuesTest {

    @ParameterizedTest
    @CsvSource({"'', true, false, -", "A, false, false, A", "AC, false, true, AC", "*, false, true, *"})
    void an_answer_is_blank_single_or_double(String letters, boolean blank, boolean doubled, String code) {
        var answer = new Answer(letters);

        assertThat(answer.blank()).isEqualTo(blank);
        assertThat(answer.doubleMark()).isEqualTo(doubled);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(Answer.ofCode(code)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "CA", "AA", "I", "1", "-", "A*", " "})
    void nothing_else_is_an_answer(String letters) {
        assertThatThrownBy(() -> new Answer(letters)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "A, A, true",
        "A, B, false",
        "A, '', false",
        "A, *, false",
        "A, AB, false",
        "A/C, A, true",
        "A/C, C, true",
        "A/C, AC, false",
        "A/C, B, false",
        "A+C, AC, true",
        "C+A, AC, true",
        "A+C, A, false",
        "A+C, *, false",
        "B/A+C, B, true",
        "B/A+C, AC, true",
        "B/A+C, C, false"
    })
    void a_key_accepts_one_letter_one_of_several_or_several_together(String accepted, String marked, boolean right) {
        assertThat(new KeyEntry("7", accepted).right(new Answer(marked))).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AC", "A,C", "I", "a", "A/", "+A", "A C"})
    void what_could_mean_two_things_is_no_key(String accepted) {
        assertThat(KeyEntry.readable(accepted)).isFalse();
        assertThatThrownBy(() -> new KeyEntry("1", accepted)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_clear_is_a_key() {
        assertThat(KeyEntry.readable("A/B+C")).isTrue();
        assertThat(KeyEntry.readableQuestion("ANH-12")).isTrue();
        assertThat(KeyEntry.readableQuestion("")).isFalse();
        assertThat(KeyEntry.readableQuestion("12 b")).isFalse();
        assertThatThrownBy(() -> new KeyEntry("12 b", "A")).isInstanceOf(IllegalArgumentException.class);
        assertThat(VariantKey.readable("101")).isTrue();
        assertThat(VariantKey.readable("")).isTrue();
        assertThat(VariantKey.readable("Đề 1")).isFalse();
    }

    @Test
    void a_variant_has_each_question_once_and_a_key_each_variant_once_with_as_many_questions() {
        var one = new KeyEntry("1", "A");
        var two = new KeyEntry("2", "B");
        var first = new VariantKey("101", List.of(one, two));
        var second = new VariantKey("102", List.of(two, new KeyEntry("3", "C")));
        var key = new AnswerKey(GENERAL_KNOWLEDGE, List.of(first, second));

        assertThat(first.has("2")).isTrue();
        assertThat(first.has("3")).isFalse();
        assertThat(key.length()).isEqualTo(2);
        assertThat(key.questions()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(key.variant("102")).contains(second);
        assertThat(key.variant("103")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> new VariantKey("101", List.of(one, one))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VariantKey("101", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VariantKey("Đề 1", List.of(one))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerKey(GENERAL_KNOWLEDGE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerKey(GENERAL_KNOWLEDGE, List.of(first, first)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerKey(GENERAL_KNOWLEDGE, List.of(first, new VariantKey("102", List.of(one)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cancelled_question_names_question_decision_and_signer() {
        assertThat(cancelled(" 7 ", " 15-QĐ ", " Ký ")).isEqualTo(cancelled("7", "15-QĐ", "Ký"));
        assertThat(cancelled("9".repeat(20), "9".repeat(60), "K".repeat(120)).signer())
                .hasSize(120);
        for (String[] wrong : new String[][] {
            {" ", "15-QĐ", "Ký"},
            {"7", " ", "Ký"},
            {"7", "15-QĐ", " "},
            {"9".repeat(21), "15-QĐ", "Ký"},
            {"7", "9".repeat(61), "Ký"},
            {"7", "15-QĐ", "K".repeat(121)}
        }) {
            assertThatThrownBy(() -> cancelled(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void every_row_and_every_candidate_is_accounted_for() {
        var line = new SheetLine(2, "001", GENERAL_KNOWLEDGE, "", List.of());
        var refused = new JudgedSheet(2, "001", null, JudgedSheet.Standing.REFUSED, List.of());
        var fresh = new JudgedSheet(3, "002", line, JudgedSheet.Standing.NEW, List.of());

        assertThat(new SheetsPreview("a.csv", List.of(refused, refused, fresh)).count(JudgedSheet.Standing.NEW))
                .isOne();
        assertThat(new SheetsResult(5, 1, 1, 2, List.of(refused)).rowsIn()).isEqualTo(5);
        assertThat(new PartOverview(Mcq.part(GENERAL_KNOWLEDGE, 60), Optional.empty(), 10, 4, 3, 3, 2, 1).open())
                .isOne();
        assertThatThrownBy(() -> new SheetsResult(6, 1, 1, 2, List.of(refused)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartOverview(Mcq.part(GENERAL_KNOWLEDGE, 60), Optional.empty(), 11, 4, 3, 3, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JudgedSheet(2, "001", null, JudgedSheet.Standing.NEW, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_names_its_source() {
        var key = Mcq.key(GENERAL_KNOWLEDGE, 4, "101");

        assertThat(new KeyDraft(key, "x".repeat(400), List.of()).source()).hasSize(400);
        assertThat(new SheetsPreview("x".repeat(400), List.of()).source()).hasSize(400);
        for (String wrong : List.of(" ", "x".repeat(401))) {
            assertThatThrownBy(() -> new KeyDraft(key, wrong, List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new SheetsPreview(wrong, List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void parts_keep_their_order_and_one_open_part_leaves_the_candidate_open() {
        var result = new StageOneResult(
                new CandidateId(1),
                "001",
                Map.of(GENERAL_KNOWLEDGE, new PartResult.Open(GENERAL_KNOWLEDGE)),
                false,
                List.of());

        assertThat(result.open()).isTrue();
        assertThatThrownBy(() -> result.parts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static CancelledQuestion cancelled(String question, String number, String signer) {
        return new CancelledQuestion(
                GENERAL_KNOWLEDGE, question, CancelEffect.NOT_COUNTED, number, LocalDate.of(2023, 4, 3), signer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "012345", "12345A"})
    void a_sheet_is_read_again_under_six_digits_and_nothing_else(String code) {
        assertThatThrownBy(() -> new SheetCode(code)).hasMessage("code");
        assertThat(new SheetCode("417802").value()).isEqualTo("417802");
    }

    @Test
    void two_readings_say_the_same_only_with_one_variant_and_one_answer_everywhere() {
        var other = new Difference(4, new Answer("A"), new Answer("B"));

        assertThat(reading("101", "101").same()).isTrue();
        assertThat(reading("101", "102").same()).isFalse();
        assertThat(reading("101", "101", other).same()).isFalse();
    }

    private static Reading reading(String variant, String variantAgain, Difference... differing) {
        var counted = new PartResult.Counted(GENERAL_KNOWLEDGE, 30, 60, true);
        return new Reading(1, counted, counted, variant, variantAgain, List.of(differing), Instant.EPOCH);
    }
}
