package vn.bangvang.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.TestClock;
import vn.bangvang.round.Phase;
import vn.bangvang.scoring.Marking.MarkChange;
import vn.bangvang.scoring.Marking.MarkOutcome;

@DatabaseTest
class MarkingTest {

    private static final String ME = InterviewDays.EXAMINER_2;

    @Autowired
    InterviewDays days;

    @Autowired
    Marking marking;

    @Autowired
    Rubrics rubrics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private InterviewDay day;

    @BeforeEach
    void a_day() {
        day = days.anInterviewDay().withCandidates(2).begin();
    }

    @Test
    void every_save_is_a_new_version_and_nothing_is_overwritten() {
        assertThat(day.save(ME, 1, 1, "41.5")).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(day.save(ME, 1, 1, "42")).isInstanceOf(MarkOutcome.Saved.class);
        MarkOutcome third = day.save(ME, 1, 1, "");

        assertThat(stored(1)).containsExactly("1 41.50", "2 42.00", "3 null");
        assertThat(third).isInstanceOfSatisfying(MarkOutcome.Saved.class, saved -> {
            assertThat(saved.version()).isEqualTo(3);
            assertThat(saved.total()).isNull();
            assertThat(saved.missing()).isEqualTo(2);
        });
        assertThat(sheet(ME).marks()).isEmpty();
    }

    @Test
    void a_colleagues_sheet_is_a_sheet_of_its_own() {
        day.save(ME, 1, 1, "41.5");
        day.save(InterviewDays.EXAMINER_3, 1, 1, "12");

        assertThat(sheet(ME).total()).isEqualByComparingTo("41.5");
        assertThat(sheet(InterviewDays.EXAMINER_3).total()).isEqualByComparingTo("12");
    }

    @Test
    void a_repeated_request_is_answered_like_the_first_and_stored_once_even_after_signing() {
        MarkChange change = day.change(UUID.randomUUID(), 1, 1, "41.5");
        MarkOutcome first = save(ME, change);
        day.save(ME, 1, 1, "50");
        day.save(ME, 1, 2, "30");
        assertThat(save(ME, change)).isEqualTo(first);
        assertThat(day.sign(ME, 1)).isInstanceOf(MarkOutcome.Signed.class);
        assertThat(save(ME, change)).isEqualTo(first);

        assertThat(stored(1)).containsExactly("1 41.50", "2 50.00");
        assertThat(sheet(ME).total()).isEqualByComparingTo("80");
    }

    @Test
    void the_same_mark_in_other_digits_is_the_same_request() {
        UUID request = UUID.randomUUID();
        MarkOutcome first = save(ME, day.change(request, 1, 1, "41.5"));

        assertThat(save(ME, day.change(request, 1, 1, "41.50"))).isEqualTo(first);
        assertThat(stored(1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,42", "2,41.5", "1,''"})
    void a_request_id_that_comes_with_another_change_is_never_called_saved(int criterion, String mark) {
        UUID request = UUID.randomUUID();
        save(ME, day.change(request, 1, 1, "41.5"));

        assertThat(save(ME, day.change(request, 1, criterion, mark))).isEqualTo(new MarkOutcome.RequestAlreadyUsed());
        assertThat(stored(1)).containsExactly("1 41.50");
        assertThat(stored(2)).isEmpty();
    }

    @Test
    void the_request_ids_of_others_mean_nothing_on_my_sheet() {
        UUID request = UUID.randomUUID();
        save(InterviewDays.EXAMINER_3, day.change(request, 1, 1, "12"));

        assertThat(save(ME, day.change(request, 1, 1, "41.5"))).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(sheet(ME).total()).isEqualByComparingTo("41.5");
        assertThat(sheet(InterviewDays.EXAMINER_3).total()).isEqualByComparingTo("12");
    }

    @Test
    void marks_outside_the_criterion_are_refused_and_the_edges_are_taken() {
        assertThat(day.save(ME, 1, 1, "60.1")).isEqualTo(new MarkOutcome.OutOfRange(new BigDecimal("60.00")));
        assertThat(day.save(ME, 1, 1, "-0.1")).isEqualTo(new MarkOutcome.OutOfRange(new BigDecimal("60.00")));
        assertThat(day.save(ME, 1, 1, "41.55")).isEqualTo(new MarkOutcome.NotOnStep(new BigDecimal("0.10")));
        assertThat(stored(1)).isEmpty();
        assertThat(day.save(ME, 1, 1, "60")).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(day.save(ME, 1, 1, "0")).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(sheet(ME).total()).isEqualByComparingTo("0");
    }

    @Test
    void a_sheet_left_open_for_another_number_hits_nobody() {
        MarkChange wrong = new MarkChange(
                UUID.randomUUID(),
                day.candidate(1),
                day.number(2),
                day.criteria().getFirst().id(),
                BigDecimal.ONE);

        assertThat(save(ME, wrong)).isEqualTo(new MarkOutcome.WrongCandidate());
        assertThat(as(ME, () -> marking.sign(day.candidate(1), day.number(2))))
                .isEqualTo(new MarkOutcome.WrongCandidate());
        assertThat(stored(1)).isEmpty();
    }

    @Test
    void a_criterion_that_is_not_on_the_rubric_any_more_is_refused_in_words() {
        MarkChange old =
                new MarkChange(UUID.randomUUID(), day.candidate(1), day.number(1), new CriterionId(-7), BigDecimal.ONE);

        assertThat(save(ME, old)).isEqualTo(new MarkOutcome.RubricChanged());
    }

    @Test
    void whoever_is_on_no_board_of_the_round_marks_nobody() {
        assertThat(day.save(InterviewDays.STRANGER, 1, 1, "1")).isEqualTo(new MarkOutcome.NotYours());
        assertThat(as(InterviewDays.STRANGER, () -> marking.myQueue(day.round())))
                .isEmpty();
        assertThat(as(ME, () -> marking.myQueue(day.round()))).hasSize(2);
    }

    @Test
    void a_sheet_is_signed_whole_and_never_changes_again() {
        day.save(ME, 1, 1, "41.5");
        assertThat(day.sign(ME, 1)).isEqualTo(new MarkOutcome.Incomplete(1));
        day.save(ME, 1, 2, "30");
        assertThat(day.sign(ME, 1))
                .isInstanceOfSatisfying(
                        MarkOutcome.Signed.class,
                        signed -> assertThat(signed.total()).isEqualByComparingTo("71.5"));
        OwnSheet signed = sheet(ME);
        var closed = new MarkOutcome.AlreadySigned();

        assertThat(day.save(ME, 1, 1, "42")).isEqualTo(closed);
        assertThat(day.sign(ME, 1)).isEqualTo(closed);
        assertThat(as(ME, () -> marking.saveNote(UUID.randomUUID(), day.candidate(1), "001", "Sau khi ký")))
                .isEqualTo(closed);
        assertThat(as(ME, () -> marking.recordAttendance(day.candidate(1), Attendance.WITHDRAWN, "")))
                .isEqualTo(closed);
        assertThat(sheet(ME)).isEqualTo(signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update score_sheet set total = 100 where candidate_id = ?",
                "update score_sheet set signed_at = null, total = null where candidate_id = ?",
                "delete from score_sheet where candidate_id = ?"
            })
    void the_database_itself_lets_nobody_touch_a_signed_sheet(String sql) {
        day.mark(ME, 1, "80");
        jdbc.sql("update score_sheet set private_note = 'trước khi ký' where candidate_id = ?")
                .param(day.candidate(1).value())
                .update();
        day.sign(ME, 1);
        OwnSheet signed = sheet(ME);

        assertThatThrownBy(() -> jdbc.sql(sql).param(day.candidate(1).value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("a signed sheet never changes");
        assertThat(signed.privateNote()).isEqualTo("trước khi ký");
        assertThat(sheet(ME)).isEqualTo(signed);
    }

    @Test
    void a_private_note_is_kept_whole_or_refused() {
        String longest = "ý".repeat(4000);

        assertThat(note(longest)).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(note(longest + "ý")).isEqualTo(new MarkOutcome.NoteTooLong(4000));
        assertThat(sheet(ME).privateNote()).isEqualTo(longest);
        assertThat(sheet(InterviewDays.EXAMINER_3).privateNote()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ABSENT", "EXPECTED"})
    void only_a_candidate_who_is_present_is_marked(Attendance state) {
        InterviewDay early = days.anInterviewDay().withCandidates(1).seated();
        early.advance();
        as(ME, () -> marking.recordAttendance(early.candidate(1), state, ""));

        var notPresent = new MarkOutcome.NotPresent(state);
        assertThat(early.save(ME, 1, 1, "1")).isEqualTo(notPresent);
        assertThat(early.sign(ME, 1)).isEqualTo(notPresent);
        assertThat(as(ME, () -> marking.startPreparation(early.candidate(1)))).isEqualTo(notPresent);
        assertThat(as(ME, () -> marking.startInterview(early.candidate(1)))).isEqualTo(notPresent);
        early.present(early.candidate(1));
        assertThat(early.save(ME, 1, 1, "1")).isInstanceOf(MarkOutcome.Saved.class);
    }

    @Test
    void a_suspension_needs_its_reason_and_is_final() {
        assertThat(attend(Attendance.SUSPENDED, " ")).isEqualTo(new MarkOutcome.ReasonMissing());
        assertThat(attend(Attendance.SUSPENDED, "Mang điện thoại")).isInstanceOf(MarkOutcome.Saved.class);
        assertThat(attend(Attendance.PRESENT, "")).isEqualTo(new MarkOutcome.NotPresent(Attendance.SUSPENDED));
        assertThat(attend(Attendance.ABSENT, "")).isEqualTo(new MarkOutcome.NotPresent(Attendance.SUSPENDED));
        assertThat(day.save(ME, 1, 1, "1")).isEqualTo(new MarkOutcome.NotPresent(Attendance.SUSPENDED));
    }

    @Test
    void nobody_who_was_present_becomes_absent() {
        assertThat(attend(Attendance.ABSENT, "")).isEqualTo(new MarkOutcome.NotPresent(Attendance.PRESENT));
        assertThat(sheet(ME).attendance()).isEqualTo(Attendance.PRESENT);
    }

    @Test
    void the_clocks_begin_once() {
        as(ME, () -> marking.startPreparation(day.candidate(1)));
        as(ME, () -> marking.startInterview(day.candidate(1)));
        InterviewClock begun = sheet(ME).clock();
        clock.stopAt(java.time.Instant.parse("2030-01-01T00:00:00Z"));
        try {
            as(InterviewDays.EXAMINER_3, () -> marking.startPreparation(day.candidate(1)));
            as(InterviewDays.EXAMINER_3, () -> marking.startInterview(day.candidate(1)));
        } finally {
            clock.run();
        }

        assertThat(begun.preparationStartedAt()).isNotNull();
        assertThat(begun.interviewStartedAt()).isNotNull();
        assertThat(sheet(ME).clock()).isEqualTo(begun);
    }

    @Test
    void before_and_after_the_interviews_nobody_marks() {
        InterviewDay before = days.anInterviewDay().withCandidates(1).seated();
        assertThat(before.save(ME, 1, 1, "1")).isEqualTo(new MarkOutcome.PhaseForbids(Phase.BOARDS));

        day.markedAndSigned(1, "80", "80", "80");
        as(ME, () -> marking.recordAttendance(day.candidate(2), Attendance.WITHDRAWN, "Xin rút"));
        day.locked();
        assertThat(day.save(ME, 2, 1, "1")).isEqualTo(new MarkOutcome.BoardLocked());
        assertThat(as(ME, () -> marking.recordAttendance(day.candidate(2), Attendance.PRESENT, "")))
                .isEqualTo(new MarkOutcome.BoardLocked());
        day.advance();
        assertThat(day.save(ME, 2, 1, "1")).isEqualTo(new MarkOutcome.PhaseForbids(Phase.RESULT));
    }

    @Test
    void a_rubric_adds_up_to_the_scale_keeps_its_anchors_and_is_fixed_by_the_first_mark() {
        List<CriterionData> short_ = InterviewDays.rubric().subList(0, 1);
        assertThat(as(InterviewDays.HR, () -> rubrics.save(day.round(), short_)))
                .isEqualTo(new Rubrics.SaveOutcome.DoesNotAddUp(new BigDecimal("60.00"), new BigDecimal("100")));
        assertThat(as(InterviewDays.HR, () -> rubrics.save(day.round(), InterviewDays.rubric())))
                .isEqualTo(new Rubrics.SaveOutcome.Saved());
        assertThat(as(InterviewDays.HR, () -> rubrics.fixed(day.round()))).isFalse();
        assertThat(day.criteria().getFirst().data().anchors())
                .extracting(CriterionData.Anchor::meaning)
                .containsExactly("Theo mức độ trả lời");

        day.save(ME, 1, 1, "1");
        assertThat(as(InterviewDays.HR, () -> rubrics.fixed(day.round()))).isTrue();
        assertThat(as(InterviewDays.HR, () -> rubrics.save(day.round(), InterviewDays.rubric())))
                .isEqualTo(new Rubrics.SaveOutcome.Fixed());
    }

    private MarkOutcome attend(Attendance attendance, String reason) {
        return as(ME, () -> marking.recordAttendance(day.candidate(1), attendance, reason));
    }

    private MarkOutcome note(String text) {
        return as(ME, () -> marking.saveNote(UUID.randomUUID(), day.candidate(1), day.number(1), text));
    }

    private MarkOutcome save(String examiner, MarkChange change) {
        return as(examiner, () -> marking.save(change));
    }

    private OwnSheet sheet(String examiner) {
        return as(examiner, () -> marking.mySheet(day.candidate(1)));
    }

    /** The stored versions of candidate 1's mark by me. */
    private List<String> stored(int criterion) {
        return jdbc.sql("""
                        select v.version, v.mark from mark_version v join score_sheet s on s.id = v.sheet_id
                        where s.candidate_id = ? and s.examiner_id = ? and v.criterion_id = ? order by v.version""")
                .params(
                        day.candidate(1).value(),
                        days.account(ME).value(),
                        day.criteria().get(criterion - 1).id().value())
                .query((rs, n) -> rs.getInt(1) + " " + rs.getBigDecimal(2))
                .list();
    }

    private <T> T as(String username, Supplier<T> act) {
        return days.as(username, act);
    }
}
