package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ActiveViolation;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.Violations;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.RawWrittenMarks;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenCorrectionId;
import vn.bangvang.written.WrittenSettlement;

/** What the marking modules hand over, in the words of a bundle. */
class RawSourcesTest {

    private static final RoundId ROUND = new RoundId(1);
    private static final CandidateId SOMEBODY = new CandidateId(7);
    private static final LegalRef ARTICLE = new LegalRef("Nội quy", "Điều 2");

    @ParameterizedTest
    @CsvSource({
        "EXPECTED, ",
        "PRESENT, ",
        "ABSENT, ABSENT",
        "WITHDRAWN, WITHDRAWN",
        "SUSPENDED, SUSPENDED",
        "CANCELLED, CANCELLED"
    })
    void a_state_in_a_written_paper_stays_a_state_and_takes_no_mark_along(
            WrittenAttendance came, Entrant.@Nullable Attendance state) {
        Entrant.Marks marks = written(came, sheets(), Optional.empty(), List.of());

        assertThat(marks.attendance()).isEqualTo(state);
        assertThat(marks.sheets()).hasSize(state == null ? 3 : 0);
    }

    @Test
    void sheets_stand_in_the_order_of_the_rounds_with_their_questions_in_order() {
        assertThat(written(WrittenAttendance.PRESENT, sheets(), Optional.empty(), List.of())
                        .sheets())
                .containsExactly(
                        new Entrant.Sheet("VIET-GK2", List.of(number("50"), number("20")), number("70")),
                        new Entrant.Sheet("VIET-GK3", List.of(number("60"), number("25")), number("85")),
                        new Entrant.Sheet("VIET-GK1", List.of(number("58"), number("25")), number("83")));
    }

    @ParameterizedTest
    @CsvSource({"DIALOGUE, HEAD_OF_BOARD", "CHAIR, CHAIR", "ODD_PAPER, ODD_PAPER"})
    void a_decision_on_a_paper_names_the_office_that_took_it(WrittenSettlement settled, Entrant.Decision.By by) {
        var decided = new RawWrittenMarks.Decided(settled, number("74.0"));

        assertThat(written(WrittenAttendance.PRESENT, List.of(), Optional.of(decided), List.of())
                        .decision())
                .isEqualTo(new Entrant.Decision(by, number("74.0")));
    }

    @ParameterizedTest
    @CsvSource({"AVERAGED", "THIRD_MARK", "CORRECTION"})
    void what_follows_from_the_marks_is_no_decision(WrittenSettlement settled) {
        var decided = new RawWrittenMarks.Decided(settled, number("74.0"));

        assertThatThrownBy(() -> written(WrittenAttendance.PRESENT, List.of(), Optional.of(decided), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_approved_correction_is_a_change_without_its_reason() {
        var correction = new WrittenCorrection(
                new WrittenCorrectionId(1),
                SOMEBODY,
                "007",
                number("74.0"),
                number("75.0"),
                "Cộng nhầm",
                "Cán bộ",
                Instant.EPOCH,
                WrittenCorrection.State.APPROVED,
                "Chủ tịch",
                Instant.EPOCH);

        assertThat(written(WrittenAttendance.PRESENT, List.of(), Optional.empty(), List.of(correction))
                        .changes())
                .containsExactly(new Entrant.Change(number("74.0"), number("75.0")));
    }

    @ParameterizedTest
    @CsvSource({"REPRIMAND, 25, ", "WARNING, 50, ", "SUSPENSION, , SUSPENDED", "CANCELLATION, , CANCELLED"})
    void a_measure_takes_a_share_or_the_result(
            Measure measure, @Nullable BigDecimal percent, Entrant.@Nullable Attendance state) {
        assertThat(violations(measure, percent, PaperKind.WRITTEN).of(ROUND))
                .isEqualTo(Map.of(
                        SOMEBODY,
                        Map.of(
                                PaperKind.WRITTEN,
                                new ConductRecords.Measure(
                                        Optional.ofNullable(state),
                                        Optional.ofNullable(percent)
                                                .map(share -> new Entrant.Violation(
                                                        measure.name(),
                                                        share,
                                                        Entrant.Violation.Order.AFTER_AVERAGE,
                                                        "7/BB"))))));
    }

    @Test
    void a_result_of_stage_one_that_conduct_took_is_gone_whatever_the_sheet_says() {
        Entrant.StageOne sat =
                new Entrant.StageOne("GENERAL_KNOWLEDGE", Entrant.StageOne.State.SAT, 40, 60, null, List.of());
        var part = new TestPart(PaperKind.GENERAL_KNOWLEDGE, 60, 60, number("50"), ARTICLE, ARTICLE);
        var design = new ExamDesign(List.of(part), List.of(PaperKind.INTERVIEW), Optional.empty());

        assertThat(stageOne(design, sat, violations(Measure.SUSPENSION, null, PaperKind.GENERAL_KNOWLEDGE)))
                .containsExactly(new Entrant.StageOne(
                        "GENERAL_KNOWLEDGE", Entrant.StageOne.State.SUSPENDED, null, null, null, List.of()));
        assertThat(stageOne(design, sat, violations(Measure.REPRIMAND, number("25"), PaperKind.GENERAL_KNOWLEDGE)))
                .containsExactly(sat);
        assertThat(stageOne(design, sat, violations(Measure.CANCELLATION, null, PaperKind.INTERVIEW)))
                .containsExactly(sat);
    }

    private static List<Entrant.StageOne> stageOne(
            ExamDesign design, Entrant.StageOne sat, ViolationRecords violations) {
        return new RawData(
                        Map.of(),
                        Map.of(SOMEBODY, new StageOneAnswers.Sat(List.of(sat), Map.of())),
                        violations.of(ROUND),
                        Map.of())
                .stageOne(SOMEBODY, design)
                .parts();
    }

    private static ViolationRecords violations(Measure measure, @Nullable BigDecimal percent, PaperKind paper) {
        var active = new ActiveViolation(measure, paper, Optional.ofNullable(percent), "7/BB", ARTICLE);
        return new ViolationRecords(new Violations() {
            @Override
            public Map<CandidateId, Map<PaperKind, ActiveViolation>> active(RoundId round) {
                return Map.of(SOMEBODY, Map.of(paper, active));
            }

            @Override
            public List<ParameterName> unruled(RoundId round) {
                return List.of();
            }
        });
    }

    private static Entrant.Marks written(
            WrittenAttendance came,
            List<RawWrittenMarks.Sheet> sheets,
            Optional<RawWrittenMarks.Decided> decision,
            List<WrittenCorrection> corrections) {
        var raw = new RawWrittenMarks.Raw(SOMEBODY, came, sheets, decision, corrections);
        Map<CandidateId, Entrant.Marks> marks =
                new WrittenPaperMarks(round -> List.of(raw)).of(ROUND, PaperKind.WRITTEN);
        return java.util.Objects.requireNonNull(marks.get(SOMEBODY));
    }

    private static List<RawWrittenMarks.Sheet> sheets() {
        return List.of(
                new RawWrittenMarks.Sheet("GK1", 3, Map.of(2, number("25"), 1, number("58")), number("83")),
                new RawWrittenMarks.Sheet("GK2", 1, Map.of(1, number("50"), 2, number("20")), number("70")),
                new RawWrittenMarks.Sheet("GK3", 2, Map.of(2, number("25"), 1, number("60")), number("85")));
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
