package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.TwoStageDay;
import vn.bangvang.WrittenDay;
import vn.bangvang.api.OfficeResults;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.conduct.Measure;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.FirstStage.AttendanceOutcome;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.recompute.ResultBundles;
import vn.bangvang.recompute.ResultBundles.BundleOutcome;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.recompute.calculator.Difference;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenResults.WrittenCorrectionOutcome;

/** A whole exam in two stages with a post of each form, from the answer sheets to the confirmed ranking. */
@DatabaseTest
class TwoStageBundleTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    ResultBundles bundles;

    @Autowired
    OfficeResults results;

    @Autowired
    Rankings rankings;

    @Autowired
    FirstStage stage;

    @Autowired
    Candidates candidates;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_post_of_each_form_recomputes_with_no_difference_and_names_nobody() {
        TwoStageDay day = ranked();
        byte[] file = taken(day.round());
        Bundle bundle = BundleJson.read(file);
        Stated stated = Objects.requireNonNull(bundle.result());

        assertThat(Comparison.differences(bundle, stated)).isEmpty();
        assertThat(stated.lines().stream()
                        .map(line -> "%s %s %s %s %s"
                                .formatted(line.number(), line.post(), line.rank(), line.mark(), line.result())))
                .containsExactly(
                        "001 P1 1 80.0 SELECTED",
                        "002 P1 2 80.0 NOT_SELECTED",
                        "003 P1 null null NOT_RANKED",
                        "005 P2 1 75.0 SELECTED",
                        "004 P2 2 62.5 NOT_SELECTED",
                        "006 P2 null null NOT_RANKED",
                        "007 P3 1 77.8 SELECTED",
                        "008 P3 null 76.2 NOT_RANKED",
                        "009 P3 null null NOT_RANKED",
                        "011 P4 1 75.0 SELECTED",
                        "010 P4 2 75.0 NOT_SELECTED",
                        "012 P4 null null NOT_RANKED");
        assertThat(entrant(bundle, "001").keys())
                .isEqualTo(
                        Map.of("ENTRY_QUALITY_EXEMPT", BigDecimal.ONE, "ENTRY_QUALITY_SCORE", BigDecimal.valueOf(81)));
        assertThat(bundle.candidates().stream()
                        .flatMap(one -> one.stage1().stream().map(part -> one.number() + " " + part.state()))
                        .filter(line -> !line.endsWith("SAT")))
                .containsExactly("001 EXEMPT", "009 ABSENT", "009 ABSENT");
        assertThat(entrant(bundle, "005").components().getFirst())
                .satisfies(marks -> assertThat(
                                Objects.requireNonNull(marks.decision()).by())
                        .isEqualTo(Entrant.Decision.By.HEAD_OF_BOARD))
                .satisfies(marks -> assertThat(marks.sheets())
                        .extracting(Entrant.Sheet::examiner)
                        .allMatch(code -> code.matches("VIET-GK[123]")));
        assertThat(entrant(bundle, "012").attendance()).isEqualTo(Entrant.Attendance.CANCELLED);
        namesNobody(day, new String(file, StandardCharsets.UTF_8));
        assertThat(days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round())))
                .isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    void programs_of_the_office_are_told_the_paper_of_each_mark_before_what_a_violation_takes() {
        TwoStageDay day = ranked();

        assertThat(days.as(InterviewDays.HR, () -> results.of(day.round())).orElseThrow().candidates().stream()
                        .map(one -> one.person().number() + " "
                                + one.places().getFirst().papers() + " "
                                + one.places().getFirst().line().officialMark()))
                .containsExactly(
                        "001 {INTERVIEW=80.0} 80.0",
                        "002 {INTERVIEW=80.0} 80.0",
                        "003 {} null",
                        "004 {WRITTEN=83.3} 62.5",
                        "005 {WRITTEN=75.0} 75.0",
                        "006 {} null",
                        "007 {WRITTEN=61.0, INTERVIEW=89.0} 77.8",
                        "008 {WRITTEN=48.0, INTERVIEW=95.0} 76.2",
                        "009 {} null",
                        "010 {PRACTICAL=75.0} 75.0",
                        "011 {PRACTICAL=75.0} 75.0",
                        "012 {} null");
    }

    @Test
    void an_answer_a_mark_or_a_share_that_was_changed_afterwards_is_found() {
        String text = new String(taken(ranked().round()), StandardCharsets.UTF_8);

        assertThat(differences(text.replaceFirst("\"correct\" : 42", "\"correct\" : 43")))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.CORRECT_ANSWERS);
        assertThat(differences(text.replaceFirst("\"82.50\"", "\"81.50\"")))
                .extracting(Difference::kind)
                .contains(Difference.Kind.SHEET_TOTAL);
        assertThat(differences(text.replaceFirst("\"percent\" : \"25[.0]*\"", "\"percent\" : \"20\"")))
                .extracting(Difference::subject, Difference::kind)
                .contains(org.assertj.core.api.Assertions.tuple("004", Difference.Kind.MARK));
    }

    @Test
    void a_written_mark_that_nobody_gave_keeps_the_chair_from_confirming() {
        TwoStageDay day = ranked();
        jdbc.sql("""
                        insert into written_mark
                            (candidate_id, version, mark, settlement, cause, spread, record_text, settled_by, settled_at)
                        select candidate_id, 2, 99.0, settlement, cause, spread, record_text, settled_by, settled_at
                        from written_mark where candidate_id = ?""").param(day.any().candidate(7).value()).update();
        compute(day.round());

        assertThat(days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round())))
                .isInstanceOfSatisfying(
                        RankingOutcome.CalculatorsDisagree.class,
                        disagree -> assertThat(disagree.differences())
                                .extracting(Disagreement::subject)
                                .containsOnly("007"));
    }

    @Test
    void no_bundle_leaves_while_a_correction_of_a_written_mark_waits() {
        TwoStageDay day = ranked();
        WrittenDay written = day.written(ExamForm.COMBINED);
        written.hr(
                WrittenCorrectionOutcome.Done.class,
                () -> written.results.requestCorrection(day.any().candidate(7), new BigDecimal("63"), "Cộng nhầm"));

        assertThat(days.as(InterviewDays.HR, () -> bundles.take(day.round())))
                .isEqualTo(new BundleOutcome.MarksNotOpen());
    }

    /** Ties broken by a certificate and by stage 1, a cancelled question, a dialogue, a correction, every state. */
    private TwoStageDay ranked() {
        TwoStageDay day = TwoStageDay.inStageOne(context);
        day.sheets(1, -1, 20)
                .sheets(2, 40, 20)
                .sheets(3, 28, 30)
                .sheets(4, 41, 25)
                .sheets(5, 29, 15)
                .sheets(6, 45, 20)
                .sheets(7, 50, 25)
                .sheets(8, 50, 25)
                .sheets(10, 44, 25)
                .sheets(11, 46, 25)
                .sheets(12, 50, 25);
        days.expect(
                InterviewDays.HR,
                AttendanceOutcome.Recorded.class,
                () -> stage.recordAttendance(
                        day.round(),
                        List.of("009"),
                        Set.of(PaperKind.GENERAL_KNOWLEDGE, PaperKind.FOREIGN_LANGUAGE),
                        StageAttendance.ABSENT,
                        ""));
        day.requested(requests -> requests.requestCancelling(
                day.round(), question("59", CancelEffect.EVERYBODY_CORRECT), "Không có đáp án đúng"));
        day.requested(requests ->
                requests.requestCancelling(day.round(), question("60", CancelEffect.NOT_COUNTED), "Ngoài đề cương"));
        day.begun(List.of(1, 2, 7, 8, 10, 11, 12));
        exam(day);
        day.any().advance();
        compute(day.round());
        return day;
    }

    private void exam(TwoStageDay day) {
        WrittenDay written = day.written(ExamForm.WRITTEN);
        List.of(4, 5, 7, 8).forEach(place -> written.came(day.any().candidate(place), WrittenAttendance.PRESENT, ""));
        written.came(day.any().candidate(6), WrittenAttendance.ABSENT, "");
        day.marked(Map.of(
                "004", List.of("84", "82.5"),
                "005", List.of("70", "77"),
                "007", List.of("60", "62"),
                "008", List.of("48", "48")));
        CodedPaper apart = written.papers(WrittenDay.HEAD).stream()
                .filter(paper -> paper.step() == CodedPaper.Step.NEEDS_HEAD)
                .findFirst()
                .orElseThrow();
        assertThat(written.dialogue(WrittenDay.HEAD, apart.code(), "74", "BB 5"))
                .isEqualTo(new BlindDecisionOutcome.Done());
        InterviewDay spoken = day.any();
        List.of(1, 2, 7, 8, 10, 11, 12).forEach(place -> spoken.present(spoken.candidate(place)));
        spoken.markedAndSigned(1, "80", "80")
                .markedAndSigned(2, "79", "81")
                .markedAndSigned(7, "90", "88")
                .markedAndSigned(8, "95", "95")
                .markedAndSigned(10, "75", "75")
                .markedAndSigned(11, "75", "75")
                .markedAndSigned(12, "90", "90")
                .locked();
        written.joined();
        written.hr(
                WrittenCorrectionOutcome.Done.class,
                () -> written.results.requestCorrection(spoken.candidate(5), new BigDecimal("75"), "Cộng nhầm"));
        days.expect(
                InterviewDays.CHAIR,
                WrittenCorrectionOutcome.Done.class,
                () -> written.results.approve(
                        written.results.corrections(day.round()).getFirst().id()));
        day.violation(4, PaperKind.WRITTEN, Measure.REPRIMAND, "7/BB")
                .violation(12, PaperKind.PRACTICAL, Measure.CANCELLATION, "8/BB");
    }

    private static CancelledQuestion question(String id, CancelEffect effect) {
        return new CancelledQuestion(
                PaperKind.GENERAL_KNOWLEDGE, id, effect, "9-QĐ/HĐ", LocalDate.of(2024, 11, 5), "Trần Văn Ký");
    }

    private void namesNobody(TwoStageDay day, String text) {
        List<Candidate> people = days.as(InterviewDays.HR, () -> candidates.list(day.round()));
        assertThat(people)
                .hasSize(12)
                .allSatisfy(person -> assertThat(text)
                        .contains("\"" + person.number() + "\"")
                        .doesNotContain(person.data().name().full()));
        assertThat(text)
                .doesNotContain(
                        "Trần",
                        "Trưởng ban",
                        "Thành viên",
                        "Chủ tịch",
                        "Lê Thị Coi",
                        "Trao đổi",
                        "812/QĐ-BNV",
                        "Cộng nhầm",
                        "BB 5");
    }

    private static List<Difference> differences(String text) {
        Bundle bundle = BundleJson.read(text.getBytes(StandardCharsets.UTF_8));
        return Comparison.differences(bundle, Objects.requireNonNull(bundle.result()));
    }

    private static Entrant entrant(Bundle bundle, String number) {
        return bundle.candidates().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private byte[] taken(RoundId round) {
        return days.expect(InterviewDays.HR, BundleOutcome.Made.class, () -> bundles.take(round))
                .file()
                .content();
    }

    private void compute(RoundId round) {
        days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(round));
    }
}
