package vn.bangvang.mcq;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.regulation.PaperKind.FOREIGN_LANGUAGE;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;
import static vn.bangvang.regulation.PaperKind.INFORMATICS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;

class StageOneRuleTest {

    private static final LegalRef EXEMPT_ARTICLE = new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8");
    private static final ExemptPaper DEGREE = new ExemptPaper("Bằng cử nhân Anh văn", EXEMPT_ARTICLE);

    private final AnswerKey general = Mcq.key(GENERAL_KNOWLEDGE, 60, "101", "102");
    private final AnswerKey foreign = Mcq.key(FOREIGN_LANGUAGE, 30, "201");
    private final List<CancelledQuestion> cancelled = new ArrayList<>();
    private final Map<PaperKind, AnswerSheet> sheets = new HashMap<>();
    private final Map<PaperKind, AttendanceNote> notes = new HashMap<>();
    private final Map<PaperKind, ExemptPaper> exempt = new HashMap<>();

    /** LAW.md, worked example 16 a and b: parts are never averaged. */
    @Rule("R-004")
    @ParameterizedTest
    @CsvSource({
        "30, 15, true",
        "29, 30, false",
        "60, 14, false",
        "60, 15, true",
        "0, 0, false",
        "60, 30, true",
    })
    void each_part_must_reach_half_of_its_own_questions(int generalRight, int foreignRight, boolean goesOn) {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "102", generalRight));
        sheets.put(FOREIGN_LANGUAGE, Mcq.sheet(1, foreign, "201", foreignRight));

        StageOneResult result = judge();

        assertThat(result.goesOn()).isEqualTo(goesOn);
        assertThat(result.parts())
                .containsExactly(
                        Map.entry(
                                GENERAL_KNOWLEDGE,
                                new PartResult.Counted(GENERAL_KNOWLEDGE, generalRight, 60, generalRight >= 30)),
                        Map.entry(
                                FOREIGN_LANGUAGE,
                                new PartResult.Counted(FOREIGN_LANGUAGE, foreignRight, 30, foreignRight >= 15)));
    }

    /** LAW.md, worked example 16 c. */
    @Rule("R-004")
    @Test
    void an_exempt_part_counts_as_passed_and_has_no_number() {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "101", 30));
        exempt.put(FOREIGN_LANGUAGE, DEGREE);

        StageOneResult result = judge();

        assertThat(result.goesOn()).isTrue();
        assertThat(result.parts().get(FOREIGN_LANGUAGE)).isEqualTo(new PartResult.Exempt(FOREIGN_LANGUAGE, DEGREE));
        assertThat(result.reasons())
                .contains(new StageStep("mcq.why.exempt", List.of("Bằng cử nhân Anh văn"), EXEMPT_ARTICLE));
    }

    /** LAW.md, worked example 16 d and e: one part only, and another number of questions. */
    @Rule("R-004")
    @ParameterizedTest
    @CsvSource({"60, 30, true", "60, 29, false", "80, 40, true", "80, 39, false", "100, 50, true", "100, 49, false"})
    void a_single_part_of_any_length_passes_at_exactly_half(int questions, int right, boolean goesOn) {
        AnswerKey key = Mcq.key(GENERAL_KNOWLEDGE, questions, "");
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, key, "", right));

        StageOneResult result = new StageOneRule(List.of(key), cancelled)
                .judge(sitting(List.of(Mcq.part(GENERAL_KNOWLEDGE, questions))));

        assertThat(result.goesOn()).isEqualTo(goesOn);
    }

    @Rule("R-004")
    @ParameterizedTest
    @CsvSource({
        // question 60 is wrong for everybody here: given to all it adds one, not counted it leaves 59 of which half is
        // 29.5
        "EVERYBODY_CORRECT, 60, 29, 30, 60, true",
        "EVERYBODY_CORRECT, 60, 28, 29, 60, false",
        "EVERYBODY_CORRECT, 1, 29, 29, 60, false",
        "NOT_COUNTED, 60, 29, 29, 59, false",
        "NOT_COUNTED, 60, 30, 30, 59, true",
        "NOT_COUNTED, 1, 30, 29, 59, false",
    })
    void a_cancelled_question_is_given_to_all_or_counts_for_nobody_in_every_variant(
            CancelEffect effect, String question, int right, int correct, int counting, boolean passed) {
        cancelled.add(cancel(GENERAL_KNOWLEDGE, question, effect));
        exempt.put(FOREIGN_LANGUAGE, DEGREE);
        for (String variant : List.of("101", "102")) {
            sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, variant, right));

            assertThat(judge().parts().get(GENERAL_KNOWLEDGE))
                    .isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, correct, counting, passed));
        }
    }

    @Rule("R-004")
    @Test
    void a_question_of_another_part_or_of_another_paper_changes_nothing() {
        cancelled.add(cancel(FOREIGN_LANGUAGE, "60", CancelEffect.NOT_COUNTED));
        cancelled.add(cancel(GENERAL_KNOWLEDGE, "99", CancelEffect.EVERYBODY_CORRECT));
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "101", 31));

        assertThat(judge().parts().get(GENERAL_KNOWLEDGE))
                .isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 31, 60, true));
        assertThat(judge().reasons()).extracting(StageStep::key).noneMatch(key -> key.contains("question"));
    }

    @Rule("R-004")
    @Test
    void a_blank_and_a_double_mark_are_not_right_unless_the_key_asks_for_those_letters() {
        AnswerKey key = new AnswerKey(
                INFORMATICS,
                List.of(new VariantKey(
                        "",
                        List.of(
                                new KeyEntry("1", "A"),
                                new KeyEntry("2", "A"),
                                new KeyEntry("3", "A"),
                                new KeyEntry("4", "A+C"),
                                new KeyEntry("5", "C/D"),
                                new KeyEntry("6", "A/D+B")))));
        sheets.put(
                INFORMATICS,
                new AnswerSheet(
                        new CandidateId(1),
                        INFORMATICS,
                        "",
                        List.of(
                                Answer.BLANK,
                                Answer.DOUBLE,
                                new Answer("AB"),
                                new Answer("AC"),
                                new Answer("D"),
                                new Answer("BD"))));

        StageOneResult result =
                new StageOneRule(List.of(key), cancelled).judge(sitting(List.of(Mcq.part(INFORMATICS, 6))));

        assertThat(result.parts().get(INFORMATICS)).isEqualTo(new PartResult.Counted(INFORMATICS, 3, 6, true));
        assertThat(result.reasons()).contains(new StageStep("mcq.why.answers", List.of("1", "4", "3", ""), null));
    }

    @Rule("R-004")
    @ParameterizedTest
    @EnumSource(value = StageAttendance.class, names = "EXPECTED", mode = EnumSource.Mode.EXCLUDE)
    void absent_withdrawn_suspended_and_cancelled_are_states_without_a_number(StageAttendance state) {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "101", 60));
        note(FOREIGN_LANGUAGE, state);

        StageOneResult result = judge();

        assertThat(result.goesOn()).isFalse();
        assertThat(result.open()).isFalse();
        assertThat(result.parts().get(FOREIGN_LANGUAGE))
                .isEqualTo(
                        switch (state) {
                            case ABSENT -> new PartResult.Absent(FOREIGN_LANGUAGE);
                            case WITHDRAWN -> new PartResult.Withdrawn(FOREIGN_LANGUAGE, "Biên bản 5");
                            case SUSPENDED -> new PartResult.Suspended(FOREIGN_LANGUAGE, "Biên bản 5");
                            case CANCELLED -> new PartResult.Cancelled(FOREIGN_LANGUAGE, "Biên bản 5");
                            case EXPECTED -> throw new AssertionError();
                        });
        assertThat(result.reasons().get(4).key())
                .isEqualTo("mcq.why." + state.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(result.reasons().get(4).args())
                .isEqualTo(state == StageAttendance.ABSENT ? List.of() : List.of("Biên bản 5"));
    }

    @Rule("R-004")
    @ParameterizedTest
    @CsvSource({"WITHDRAWN", "SUSPENDED", "CANCELLED"})
    void a_sheet_does_not_undo_such_a_state_and_neither_does_an_exemption(StageAttendance state) {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "101", 60));
        exempt.put(FOREIGN_LANGUAGE, DEGREE);
        note(GENERAL_KNOWLEDGE, state);
        note(FOREIGN_LANGUAGE, state);

        StageOneResult result = judge();

        assertThat(result.goesOn()).isFalse();
        assertThat(result.parts().values())
                .noneMatch(PartResult::passed)
                .noneMatch(PartResult.Counted.class::isInstance);
    }

    @Rule("R-004")
    @ParameterizedTest
    @CsvSource({"ABSENT", "EXPECTED"})
    void whoever_is_exempt_is_not_absent(StageAttendance state) {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "101", 30));
        exempt.put(FOREIGN_LANGUAGE, DEGREE);
        note(FOREIGN_LANGUAGE, state);

        assertThat(judge().goesOn()).isTrue();
    }

    @Rule("R-004")
    @Test
    void a_state_that_was_taken_back_lets_the_sheet_count() {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "101", 30));
        sheets.put(FOREIGN_LANGUAGE, Mcq.sheet(1, foreign, "201", 15));
        note(FOREIGN_LANGUAGE, StageAttendance.EXPECTED);

        assertThat(judge().goesOn()).isTrue();
    }

    @Rule("R-004")
    @Test
    void without_a_sheet_or_without_its_key_a_part_is_open_and_no_zero() {
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, Mcq.key(GENERAL_KNOWLEDGE, 60, "999"), "999", 60));

        StageOneResult result = judge();

        assertThat(result.open()).isTrue();
        assertThat(result.goesOn()).isFalse();
        assertThat(result.parts().values())
                .containsExactly(new PartResult.Open(GENERAL_KNOWLEDGE), new PartResult.Open(FOREIGN_LANGUAGE));
        assertThat(result.reasons())
                .extracting(StageStep::key)
                .containsExactly(
                        "mcq.why.part.GENERAL_KNOWLEDGE",
                        "mcq.why.noKey",
                        "mcq.why.part.FOREIGN_LANGUAGE",
                        "mcq.why.noSheet",
                        "mcq.why.stillOpen");
    }

    @Rule("R-004")
    @Test
    void a_sheet_with_another_number_of_answers_than_its_key_is_never_counted() {
        AnswerSheet whole = Mcq.sheet(1, general, "101", 60);
        sheets.put(
                GENERAL_KNOWLEDGE,
                new AnswerSheet(
                        whole.candidate(),
                        GENERAL_KNOWLEDGE,
                        "101",
                        whole.answers().subList(0, 59)));

        assertThat(judge().parts().get(GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Open(GENERAL_KNOWLEDGE));
    }

    @Rule("R-004")
    @Test
    void a_post_without_stage_1_goes_straight_on() {
        StageOneResult result = new StageOneRule(List.of(general), cancelled).judge(sitting(List.of()));

        assertThat(result)
                .isEqualTo(new StageOneResult(
                        new CandidateId(1),
                        "001",
                        Map.of(),
                        true,
                        List.of(new StageStep("mcq.why.noStage", List.of(), null))));
    }

    @Rule("R-004")
    @Test
    void the_steps_let_a_clerk_do_it_again() {
        cancelled.add(cancel(GENERAL_KNOWLEDGE, "60", CancelEffect.NOT_COUNTED));
        sheets.put(GENERAL_KNOWLEDGE, Mcq.sheet(1, general, "102", 31));
        sheets.put(FOREIGN_LANGUAGE, Mcq.sheet(1, foreign, "201", 14));

        assertThat(judge().reasons())
                .containsExactly(
                        new StageStep("mcq.why.part.GENERAL_KNOWLEDGE", List.of("60", "60"), Mcq.ARTICLE),
                        new StageStep("mcq.why.answersOfVariant", List.of("0", "0", "31", "102"), null),
                        new StageStep("mcq.why.question.NOT_COUNTED", List.of("60", "15/QĐ-HĐTD"), null),
                        new StageStep("mcq.why.passed", List.of("31", "59", "50", "3100", "2950"), Mcq.ARTICLE),
                        new StageStep("mcq.why.part.FOREIGN_LANGUAGE", List.of("30", "30"), Mcq.ARTICLE),
                        new StageStep("mcq.why.answersOfVariant", List.of("0", "0", "14", "201"), null),
                        new StageStep("mcq.why.failed", List.of("14", "30", "50", "1400", "1500"), Mcq.ARTICLE),
                        new StageStep("mcq.why.staysBehind", List.of(), null));
        sheets.put(FOREIGN_LANGUAGE, Mcq.sheet(1, foreign, "201", 15));
        assertThat(judge().reasons().getLast()).isEqualTo(new StageStep("mcq.why.goesOn", List.of(), null));
    }

    private StageOneResult judge() {
        return new StageOneRule(List.of(general, foreign), cancelled)
                .judge(sitting(List.of(Mcq.part(GENERAL_KNOWLEDGE, 60), Mcq.part(FOREIGN_LANGUAGE, 30))));
    }

    private Sitting sitting(List<TestPart> parts) {
        return new Sitting(Mcq.candidate(1), parts, sheets, notes, exempt);
    }

    private void note(PaperKind paper, StageAttendance state) {
        notes.put(paper, new AttendanceNote(new CandidateId(1), paper, state, "Biên bản 5", "Lan", Instant.EPOCH));
    }

    private static CancelledQuestion cancel(PaperKind paper, String question, CancelEffect effect) {
        return new CancelledQuestion(paper, question, effect, "15/QĐ-HĐTD", LocalDate.of(2023, 4, 3), "Nguyễn Văn Ký");
    }
}
