package vn.bangvang.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.round.Phase;
import vn.bangvang.scoring.BoardResults.DecisionOutcome;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.ExamResult.Settlement;

@DatabaseTest
class BoardResultsTest {

    private static final DecisionOutcome DONE = new DecisionOutcome.Done();
    private static final String MINUTES = "Các thành viên đã nêu căn cứ; Trưởng ban quyết định.";

    @Autowired
    InterviewDays days;

    @Autowired
    BoardResults results;

    @Autowired
    Marking marking;

    @ParameterizedTest
    @CsvSource({
        "80, 80, 84.9, SETTLED, 81.6",
        "80, 80, 85.0, SETTLED, 81.7",
        "80, 80, 85.1, NEEDS_DIALOGUE,",
        "80, 80, 89.9, NEEDS_DIALOGUE,",
        "80, 80, 90.0, NEEDS_CHAIR,",
        "0, 0, 100, NEEDS_CHAIR,"
    })
    @Rule("R-011")
    void the_spread_decides_at_its_exact_edges(
            String head, String second, String third, Step step, @Nullable BigDecimal official) {
        InterviewDay day = oneCandidate().markedAndSigned(1, head, second, third);
        CandidateProgress row = day.progress(1);

        assertThat(row.step()).isEqualTo(step);
        assertThat(row.spread()).isEqualByComparingTo(new BigDecimal(third).subtract(new BigDecimal(head)));
        assertThat(row.officialMark()).isEqualTo(official);
        assertThat(row.totals()).hasSize(3);
    }

    @Test
    @Rule("R-010")
    void the_mean_is_rounded_half_up_to_one_decimal() {
        InterviewDay day =
                days.anInterviewDay().withBoardOf(2).withCandidates(1).begin().markedAndSigned(1, "80.1", "80.2");

        assertThat(day.progress(1).officialMark()).isEqualTo(new BigDecimal("80.2"));
        assertThat(day.progress(1).settlement()).isEqualTo(Settlement.AVERAGED);
    }

    @Test
    @Rule("R-023")
    void before_all_have_signed_there_is_nothing_to_see_and_nothing_to_decide() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "80", "88");
        CandidateProgress row = day.progress(1);

        assertThat(row.totals()).isEmpty();
        assertThat(row.spread()).isNull();
        assertThat(row.examiners())
                .extracting(CandidateProgress.Examiner::signed)
                .contains(true, false);
        assertThat(hr(() -> results.sheets(day.candidate(1)))).isEmpty();
        assertThat(dialogue(day, "84", MINUTES)).isEqualTo(new DecisionOutcome.NotAllSigned());
        assertThat(chair(day, "84", MINUTES)).isEqualTo(new DecisionOutcome.NotAllSigned());
        assertThat(lock(day)).isEqualTo(new DecisionOutcome.StillOpen(List.of("001")));
    }

    @Test
    @Rule("R-011")
    void above_five_the_head_records_dialogue_mark_and_minutes_and_nobody_else_can() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "80", "84", "87");

        assertThat(chair(day, "84", MINUTES)).isInstanceOf(DecisionOutcome.NotThisWay.class);
        assertThat(days.as(
                        InterviewDays.STRANGER, () -> results.settleByDialogue(day.candidate(1), mark("84"), MINUTES)))
                .isEqualTo(new DecisionOutcome.NotHeadOfThisBoard());
        assertThat(dialogue(day, "84", " ")).isEqualTo(new DecisionOutcome.RecordMissing());
        assertThat(dialogue(day, "100.1", MINUTES))
                .isEqualTo(new DecisionOutcome.MarkOutOfRange(new BigDecimal("100")));
        assertThat(dialogue(day, "-1", MINUTES)).isEqualTo(new DecisionOutcome.MarkOutOfRange(new BigDecimal("100")));
        assertThat(dialogue(day, "84.05", MINUTES)).isEqualTo(new DecisionOutcome.TooManyDecimals(1));
        assertThat(hr(() -> results.history(day.candidate(1)))).isEmpty();
        assertThat(lock(day)).isEqualTo(new DecisionOutcome.StillOpen(List.of("001")));

        assertThat(dialogue(day, "84.5", MINUTES)).isEqualTo(DONE);
        assertThat(dialogue(day, "85", MINUTES)).isEqualTo(new DecisionOutcome.AlreadySettled());
        MarkRecord record = hr(() -> results.history(day.candidate(1))).getFirst();
        assertThat(record.mark()).isEqualTo(mark("84.5"));
        assertThat(record.settlement()).isEqualTo(Settlement.DIALOGUE);
        assertThat(record.record()).isEqualTo(MINUTES);
        assertThat(record.settledBy()).isEqualTo("Trưởng ban");
    }

    @Test
    @Rule("R-011")
    void from_ten_on_the_chair_of_this_round_decides_with_a_record() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "70", "75", "80");

        assertThat(dialogue(day, "75", MINUTES)).isInstanceOf(DecisionOutcome.NotThisWay.class);
        assertThat(days.as(InterviewDays.BOTH, () -> results.settleByChair(day.candidate(1), mark("75"), MINUTES)))
                .isEqualTo(new DecisionOutcome.NotChairOfThisRound());
        assertThat(chair(day, "75", "")).isEqualTo(new DecisionOutcome.RecordMissing());
        assertThat(day.progress(1).officialMark()).isNull();

        assertThat(chair(day, "75", "Quyết định số 3")).isEqualTo(DONE);
        assertThat(day.progress(1).officialMark()).isEqualTo(mark("75.0"));
        assertThat(day.progress(1).settlement()).isEqualTo(Settlement.CHAIR);
    }

    @Test
    void a_settled_mean_leaves_nothing_to_decide() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "80", "81", "82");

        assertThat(dialogue(day, "90", MINUTES)).isEqualTo(new DecisionOutcome.AlreadySettled());
        assertThat(chair(day, "90", MINUTES)).isEqualTo(new DecisionOutcome.AlreadySettled());
        assertThat(day.progress(1).officialMark()).isEqualTo(mark("81.0"));
    }

    @Test
    void the_head_locks_when_nothing_is_open_and_absence_is_a_state_and_no_zero() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).seated();
        assertThat(lock(day)).isEqualTo(new DecisionOutcome.PhaseForbids(Phase.BOARDS));
        day.advance();
        day.present(day.candidate(1));
        assertThat(lock(day))
                .isInstanceOfSatisfying(
                        DecisionOutcome.StillOpen.class,
                        open -> assertThat(open.candidateNumbers()).containsExactlyInAnyOrder("001", "002"));
        day.markedAndSigned(1, "80", "81", "82");
        days.as(InterviewDays.HEAD, () -> marking.recordAttendance(day.candidate(2), Attendance.ABSENT, ""));

        assertThat(days.as(InterviewDays.STRANGER, () -> results.lock(day.board())))
                .isEqualTo(new DecisionOutcome.NotHeadOfThisBoard());
        assertThat(hr(() -> results.locked(day.board()))).isFalse();
        assertThat(lock(day)).isEqualTo(DONE);
        assertThat(lock(day)).isEqualTo(new DecisionOutcome.BoardLocked());
        assertThat(hr(() -> results.locked(day.board()))).isTrue();
        assertThat(day.progress(2).step()).isEqualTo(Step.CLOSED_WITHOUT_MARK);
        assertThat(day.progress(2).officialMark()).isNull();
    }

    @Test
    void a_head_sees_the_own_board_only() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "80", "81", "82");

        assertThat(days.as(InterviewDays.STRANGER, () -> results.progress(day.round())))
                .isEmpty();
        assertThat(days.as(InterviewDays.STRANGER, () -> results.sheets(day.candidate(1))))
                .isEmpty();
        assertThat(days.as(InterviewDays.STRANGER, () -> results.history(day.candidate(1))))
                .isEmpty();
        assertThat(days.as(InterviewDays.HEAD, () -> results.sheets(day.candidate(1))))
                .hasSize(3);
        assertThat(days.as(InterviewDays.HEAD, () -> results.history(day.candidate(1))))
                .hasSize(1);
    }

    @Test
    @Rule("R-030")
    void a_correction_is_asked_by_one_and_approved_by_another_and_the_old_mark_stays_readable() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "80", "81", "82");
        assertThat(request(InterviewDays.HR, day, 1, "83", "Cộng nhầm"))
                .isEqualTo(new DecisionOutcome.BoardNotLocked());
        day.locked();

        assertThat(request(InterviewDays.STRANGER, day, 1, "83", "Cộng nhầm"))
                .isEqualTo(new DecisionOutcome.NotHeadOfThisBoard());
        assertThat(request(InterviewDays.HR, day, 1, "83", " ")).isEqualTo(new DecisionOutcome.RecordMissing());
        assertThat(request(InterviewDays.HR, day, 1, "83.55", "Cộng nhầm"))
                .isEqualTo(new DecisionOutcome.TooManyDecimals(1));
        assertThat(request(InterviewDays.HR, day, 1, "81", "Cộng nhầm"))
                .isEqualTo(new DecisionOutcome.SameMark(mark("81.0")));
        assertThat(day.corrections()).isEmpty();
        assertThat(request(InterviewDays.HR, day, 1, "83", "Cộng nhầm")).isEqualTo(DONE);
        assertThat(request(InterviewDays.HEAD, day, 1, "84", "Cộng nhầm"))
                .isEqualTo(new DecisionOutcome.CorrectionWaiting());
        CorrectionId id = day.corrections().getFirst().id();
        assertThat(day.progress(1).officialMark()).isEqualTo(mark("81.0"));

        assertThat(days.as(InterviewDays.BOTH, () -> results.approve(id)))
                .isEqualTo(new DecisionOutcome.NotChairOfThisRound());
        assertThat(days.as(InterviewDays.CHAIR, () -> results.approve(id))).isEqualTo(DONE);
        assertThat(days.as(InterviewDays.CHAIR, () -> results.approve(id)))
                .isEqualTo(new DecisionOutcome.AlreadyDecided());
        assertThat(days.as(InterviewDays.CHAIR, () -> results.reject(id)))
                .isEqualTo(new DecisionOutcome.AlreadyDecided());
        assertThat(hr(() -> results.history(day.candidate(1))))
                .extracting(record -> record.version() + " " + record.mark() + " " + record.settlement())
                .containsExactly("1 81.0 AVERAGED", "2 83.0 CORRECTION");
        assertThat(day.corrections())
                .extracting(Correction::oldMark, Correction::newMark, Correction::requestedBy, Correction::decidedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        mark("81.0"), mark("83.0"), "Cán bộ tổ chức", "Chủ tịch hội đồng"));
    }

    @Test
    void a_rejected_correction_changes_nothing() {
        InterviewDay day = oneCandidate().markedAndSigned(1, "80", "81", "82").locked();
        request(InterviewDays.HEAD, day, 1, "10", "Nhầm người");
        CorrectionId id = day.corrections().getFirst().id();

        assertThat(days.as(InterviewDays.CHAIR, () -> results.reject(id))).isEqualTo(DONE);
        assertThat(day.progress(1).officialMark()).isEqualTo(mark("81.0"));
        assertThat(day.corrections()).extracting(Correction::state).containsExactly(Correction.State.REJECTED);
    }

    @Test
    @Rule("R-030")
    void one_person_with_both_roles_cannot_approve_or_reject_the_own_request() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(1)
                .chairedBy(InterviewDays.BOTH)
                .begin()
                .markedAndSigned(1, "80", "81", "82")
                .locked();
        request(InterviewDays.BOTH, day, 1, "83", "Cộng nhầm");
        CorrectionId id = day.corrections().getFirst().id();

        assertThat(days.as(InterviewDays.BOTH, () -> results.approve(id)))
                .isEqualTo(new DecisionOutcome.SecondPersonNeeded());
        assertThat(days.as(InterviewDays.BOTH, () -> results.reject(id)))
                .isEqualTo(new DecisionOutcome.SecondPersonNeeded());
        assertThat(day.progress(1).officialMark()).isEqualTo(mark("81.0"));
        assertThat(day.corrections()).extracting(Correction::state).containsExactly(Correction.State.REQUESTED);
    }

    @Test
    void who_has_no_mark_has_nothing_to_correct() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        days.as(InterviewDays.HEAD, () -> marking.recordAttendance(day.candidate(1), Attendance.WITHDRAWN, ""));
        day.locked();

        assertThat(request(InterviewDays.HR, day, 1, "50", "Xin xét lại"))
                .isEqualTo(new DecisionOutcome.NothingToCorrect());
    }

    private InterviewDay oneCandidate() {
        return days.anInterviewDay().withCandidates(1).begin();
    }

    private DecisionOutcome request(String username, InterviewDay day, int place, String mark, String reason) {
        return days.as(username, () -> results.requestCorrection(day.candidate(place), mark(mark), reason));
    }

    private DecisionOutcome dialogue(InterviewDay day, String mark, String minutes) {
        return days.as(InterviewDays.HEAD, () -> results.settleByDialogue(day.candidate(1), mark(mark), minutes));
    }

    private DecisionOutcome chair(InterviewDay day, String mark, String record) {
        return days.as(InterviewDays.CHAIR, () -> results.settleByChair(day.candidate(1), mark(mark), record));
    }

    private DecisionOutcome lock(InterviewDay day) {
        return days.as(InterviewDays.HEAD, () -> results.lock(day.board()));
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private static BigDecimal mark(String points) {
        return new BigDecimal(points);
    }
}
