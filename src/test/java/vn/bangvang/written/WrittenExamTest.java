package vn.bangvang.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.WrittenDay;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.AdvanceOutcome;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.AnonymousCodes.SlipsOutcome;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.WrittenExams.ExamOutcome;
import vn.bangvang.written.WrittenResults.WrittenCorrectionOutcome;

@DatabaseTest
class WrittenExamTest {

    private static final LocalDate OPENED = LocalDate.of(2023, 4, 3);

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RawWrittenMarks raw;

    @Test
    void a_team_has_two_markers_who_meet_no_numbers_and_a_head_who_is_none_of_them() {
        WrittenDay day = WrittenDay.numbered(context, 2);
        AccountId head = day.account(WrittenDay.HEAD);
        AccountId two = day.account(InterviewDays.EXAMINER_2);
        AccountId three = day.account(InterviewDays.EXAMINER_3);

        assertThat(setTeam(day, head, two)).isEqualTo(new ExamOutcome.TeamTooSmall(1, 2));
        assertThat(setTeam(day, head, two, two)).isEqualTo(new ExamOutcome.TeamTooSmall(1, 2));
        assertThat(setTeam(day, head, two, head)).isEqualTo(new ExamOutcome.HeadMarks());
        assertThat(setTeam(day, head, two, day.account(InterviewDays.HR)))
                .isInstanceOf(ExamOutcome.NotAnExaminer.class);
        assertThat(setTeam(day, two, three, head)).isInstanceOf(ExamOutcome.NotAnExaminer.class);
        assertThat(setTeam(day, head, two, day.account(InterviewDays.BOTH)))
                .isEqualTo(new ExamOutcome.HandlesNumbers("Người kiêm nhiệm"));
        assertThat(hr(() -> day.exams.teams(day.round()))).isEmpty();
        assertThat(setTeam(day, head, two, three)).isEqualTo(new ExamOutcome.Done());
        assertThat(hr(() -> day.exams.teams(day.round())))
                .containsExactly(new MarkingTeam(
                        day.post(),
                        new MarkingTeam.Member(head, "Trưởng ban"),
                        List.of(
                                new MarkingTeam.Member(three, "Thành viên Ba"),
                                new MarkingTeam.Member(two, "Thành viên Hai"))));
    }

    @Test
    void a_head_with_a_conflict_among_the_writers_is_not_appointed_and_keeps_the_round_from_beginning() {
        WrittenDay day = WrittenDay.numbered(context, 2);
        assertThat(hr(() -> rounds.obstacles(day.round())))
                .containsExactly(new Obstacle("obstacle.written.noTeam", List.of("Vị trí P1")));
        day.team();
        assertThat(hr(() -> rounds.obstacles(day.round()))).isEmpty();

        conflict(day, WrittenDay.HEAD, 1);

        assertThat(hr(() -> rounds.obstacles(day.round())))
                .containsExactly(new Obstacle("obstacle.written.headInConflict", List.of("Vị trí P1")));
        assertThat(setTeam(
                        day,
                        day.account(WrittenDay.HEAD),
                        day.account(InterviewDays.EXAMINER_2),
                        day.account(InterviewDays.EXAMINER_3)))
                .isEqualTo(new ExamOutcome.HeadInConflict());
    }

    @Test
    void absent_withdrawn_suspended_and_cancelled_are_states_with_reasons_and_never_marks() {
        WrittenDay day = WrittenDay.begun(context, 5);

        assertThat(came(day, 1, WrittenAttendance.SUSPENDED, " ")).isEqualTo(new ExamOutcome.ReasonMissing());
        assertThat(came(day, 1, WrittenAttendance.CANCELLED, "")).isEqualTo(new ExamOutcome.ReasonMissing());
        day.came(day.candidate(1), WrittenAttendance.ABSENT, "");
        day.came(day.candidate(2), WrittenAttendance.WITHDRAWN, "Có đơn");
        day.came(day.candidate(3), WrittenAttendance.SUSPENDED, "Dùng điện thoại");
        assertThat(hr(() -> day.codes.make(day.round(), day.post(), 10))).isEqualTo(new CodeOutcome.AttendanceOpen(2));
        day.came(day.candidate(4), WrittenAttendance.CANCELLED, "Thi hộ");
        day.came(day.candidate(5), WrittenAttendance.ABSENT, "");

        assertThat(hr(() -> day.codes.make(day.round(), day.post(), 10))).isEqualTo(new CodeOutcome.NobodyPresent());
        assertThat(day.marks())
                .containsExactly(
                        without(day, 1, WrittenAttendance.ABSENT, ""),
                        without(day, 2, WrittenAttendance.WITHDRAWN, "Có đơn"),
                        without(day, 3, WrittenAttendance.SUSPENDED, "Dùng điện thoại"),
                        without(day, 4, WrittenAttendance.CANCELLED, "Thi hộ"),
                        without(day, 5, WrittenAttendance.ABSENT, ""));
        assertThat(hr(() -> rounds.advance(day.round())))
                .isEqualTo(new AdvanceOutcome.Refused(List.of(new Obstacle("obstacle.written.notJoined", List.of()))));
        day.joined();
        assertThat(day.allJoined()).isTrue();
        assertThat(hr(() -> day.exams.recordAttendance(day.candidate(1), WrittenAttendance.PRESENT, "")))
                .isEqualTo(new ExamOutcome.AlreadyJoined());
    }

    @Test
    void a_room_list_is_taken_in_whole_or_not_at_all() {
        WrittenDay day = WrittenDay.begun(context, 3);

        assertThat(imported(
                        day, line("001", WrittenAttendance.PRESENT, ""), line("009", WrittenAttendance.PRESENT, "")))
                .isEqualTo(new ExamOutcome.UnknownNumbers(List.of("009")));
        assertThat(imported(
                        day, line("001", WrittenAttendance.PRESENT, ""), line("002", WrittenAttendance.CANCELLED, "")))
                .isEqualTo(new ExamOutcome.ReasonMissing());
        assertThat(states(day)).containsOnly(WrittenAttendance.EXPECTED);
        assertThat(imported(
                        day, line(" 001", WrittenAttendance.PRESENT, ""), line("002", WrittenAttendance.ABSENT, "")))
                .isEqualTo(new ExamOutcome.Done());
        assertThat(states(day))
                .containsExactly(WrittenAttendance.PRESENT, WrittenAttendance.ABSENT, WrittenAttendance.EXPECTED);
    }

    @Test
    void every_present_candidate_gets_one_code_and_the_slips_are_sealed_once_markers_are_drawn() {
        WrittenDay day = WrittenDay.begun(context, 7);
        day.came(day.candidate(4), WrittenAttendance.ABSENT, "");
        IntStream.of(1, 2, 3, 5, 6, 7).forEach(place -> day.came(day.candidate(place), WrittenAttendance.PRESENT, ""));

        assertThat(hr(() -> day.codes.make(day.round(), day.post(), 1)))
                .isEqualTo(new CodeOutcome.WrongBundleSize(2, 200));
        assertThat(hr(() -> day.codes.make(day.round(), day.post(), 4))).isEqualTo(new CodeOutcome.Made(2, 6));
        assertThat(hr(() -> day.codes.make(day.round(), day.post(), 4))).isEqualTo(new CodeOutcome.AlreadyMade());
        List<SlipLine> slips = day.slips();
        assertThat(slips.stream().map(SlipLine::candidateNumber).sorted())
                .containsExactly("001", "002", "003", "005", "006", "007");
        assertThat(slips.stream().map(SlipLine::code).collect(Collectors.toSet()))
                .hasSize(6);
        assertThat(came(day, 4, WrittenAttendance.PRESENT, "")).isEqualTo(new ExamOutcome.CodesMade("004"));
        assertThat(came(day, 1, WrittenAttendance.ABSENT, "")).isEqualTo(new ExamOutcome.CodesMade("001"));

        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));

        day.progress()
                .forEach(bundle ->
                        assertThat(hr(() -> day.codes.slips(bundle.id()))).isEqualTo(new SlipsOutcome.KeySealed()));
        assertThat(hr(() -> day.codes.draw(day.round()))).isEqualTo(new CodeOutcome.NothingToDraw());
    }

    @Test
    void two_different_markers_are_drawn_for_each_bundle() {
        WrittenDay day = WrittenDay.drawn(context, 9, 3);

        assertThat(day.progress()).hasSize(3).allSatisfy(bundle -> {
            assertThat(bundle.papers()).isEqualTo(3);
            assertThat(new HashSet<>(bundle.markers())).hasSize(2);
        });
        assertThat(WrittenDay.MARKERS.stream().map(marker -> day.tasks(marker).size()))
                .containsOnly(2);
    }

    @Test
    void a_marker_with_a_conflict_in_a_bundle_is_not_drawn_for_it_and_no_paper_is_named() {
        WrittenDay day = WrittenDay.written(context, 2);
        conflict(day, InterviewDays.EXAMINER_2, 1);
        day.coded(10);
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        assertThat(day.tasks(InterviewDays.EXAMINER_2)).isEmpty();
        assertThat(day.drawnMarkers()).containsExactly(InterviewDays.EXAMINER_3, InterviewDays.EXAMINER_4);

        WrittenDay other = WrittenDay.written(context, 2);
        conflict(other, InterviewDays.EXAMINER_2, 1);
        conflict(other, InterviewDays.EXAMINER_3, 2);
        other.coded(10);
        assertThat(hr(() -> other.codes.draw(other.round()))).isEqualTo(new CodeOutcome.TooFewMarkers());
        assertThat(new CodeOutcome.TooFewMarkers().getClass().getRecordComponents())
                .isEmpty();
    }

    @Test
    void a_conflict_declared_during_marking_takes_the_bundle_away_and_another_marker_is_drawn() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        String out = day.drawnMarkers().getFirst();
        String stays = day.drawnMarkers().getLast();
        TaskId task = day.task(out);
        PaperCode code = day.codesOf(out).getFirst();
        day.marksAndSigns(out, "90");

        conflict(day, out, 1);

        assertThat(day.tasks(out)).isEmpty();
        assertThatThrownBy(() -> day.as(out, () -> day.marking.mySheet(task))).isInstanceOf(NotPermitted.class);
        assertThat(day.save(out, task, code, 1, "90")).isEqualTo(new BlindOutcome.NotYours());
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        String fresh = WrittenDay.MARKERS.stream()
                .filter(marker -> !marker.equals(out) && !marker.equals(stays))
                .findFirst()
                .orElseThrow();
        day.marksAndSigns(fresh, "70").marksAndSigns(stays, "72");
        day.joined();
        assertThat(day.marks()).containsExactly(marked(day, 1, "71.0"), marked(day, 2, "71.0"));
    }

    @Test
    void a_save_is_stored_once_and_answered_alike_and_nothing_is_overwritten() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        String marker = day.drawnMarkers().getFirst();
        TaskId task = day.task(marker);
        PaperCode code = day.codesOf(marker).getFirst();
        var change = new PaperMark(UUID.randomUUID(), task, code, 1, new BigDecimal("71.5"));

        BlindOutcome first = day.as(marker, () -> day.marking.save(change));
        assertThat(day.save(marker, task, code, 1, "64")).isInstanceOf(BlindOutcome.Saved.class);
        assertThat(day.as(marker, () -> day.marking.save(change))).isEqualTo(first);
        assertThat(day.sheet(marker).rows().getFirst().total()).isEqualByComparingTo("64");
        assertThat(day.as(
                        marker,
                        () -> day.marking.save(new PaperMark(change.requestId(), task, code, 1, new BigDecimal("72")))))
                .isEqualTo(new BlindOutcome.RequestAlreadyUsed());
        assertThat(versions(task)).isEqualTo(2);
    }

    @Test
    void a_mark_lies_on_the_scale_and_on_the_step_and_belongs_to_an_own_paper() {
        WrittenDay day = WrittenDay.drawn(context, 4, 2);
        String marker = day.drawnMarkers().getFirst();
        TaskId task = day.task(marker);
        PaperCode code = day.codesOf(marker).getFirst();
        Set<PaperCode> own = new HashSet<>(day.codesOf(marker));
        PaperCode foreign = day.codesOf(day.drawnMarkers().getLast()).stream()
                .filter(other -> !own.contains(other))
                .findFirst()
                .orElseGet(() -> new PaperCode("100000"));

        assertThat(day.save(marker, task, code, 1, "100.1")).isEqualTo(new BlindOutcome.OutOfRange(points("100.00")));
        assertThat(day.save(marker, task, code, 1, "-0.1")).isInstanceOf(BlindOutcome.OutOfRange.class);
        assertThat(day.save(marker, task, code, 1, "50.05")).isEqualTo(new BlindOutcome.NotOnStep(points("0.10")));
        assertThat(day.save(marker, task, code, 2, "50")).isEqualTo(new BlindOutcome.UnknownQuestion());
        assertThat(day.save(marker, task, foreign, 1, "50")).isEqualTo(new BlindOutcome.UnknownCode());
        assertThat(day.save(InterviewDays.STRANGER, task, code, 1, "50")).isEqualTo(new BlindOutcome.NotYours());
        assertThat(day.save(InterviewDays.BOTH, task, code, 1, "50")).isEqualTo(new BlindOutcome.HandlesNumbers());
        assertThat(day.as(marker, () -> day.marking.sign(task))).isEqualTo(new BlindOutcome.Incomplete(2));
        assertThat(versions(task)).isZero();
    }

    @Test
    void a_paper_is_marked_question_by_question_where_there_is_a_guide_that_adds_up_to_the_scale() {
        WrittenDay day = WrittenDay.written(context, 2);
        List<GuideQuestion> short_ = List.of(question(1, "60", "0.5"), question(2, "30", "0.5"));
        List<GuideQuestion> guide = List.of(question(1, "60", "0.5"), question(2, "40", "0.25"));

        assertThat(hr(() -> day.exams.setGuide(day.round(), day.post(), short_)))
                .isEqualTo(new ExamOutcome.GuideNotTheScale(points("90.00"), points("100")));
        assertThat(hr(() -> day.exams.setGuide(day.round(), day.post(), guide))).isEqualTo(new ExamOutcome.Done());
        day.coded(10);
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        assertThat(hr(() -> day.exams.setGuide(day.round(), day.post(), List.of())))
                .isEqualTo(new ExamOutcome.MarkingBegan());
        String marker = day.drawnMarkers().getFirst();
        PaperCode code = day.codesOf(marker).getFirst();
        assertThat(day.save(marker, day.task(marker), code, 1, "60"))
                .isInstanceOfSatisfying(
                        BlindOutcome.Saved.class,
                        saved -> assertThat(saved.missing()).isOne());
        assertThat(day.save(marker, day.task(marker), code, 2, "12.25"))
                .isInstanceOfSatisfying(BlindOutcome.Saved.class, saved -> {
                    assertThat(saved.missing()).isZero();
                    assertThat(saved.total()).isEqualByComparingTo("72.25");
                });
        assertThat(day.save(marker, day.task(marker), code, 2, "12.3"))
                .isEqualTo(new BlindOutcome.NotOnStep(points("0.25")));
        assertThat(day.save(marker, day.task(marker), code, 2, ""))
                .isInstanceOfSatisfying(
                        BlindOutcome.Saved.class,
                        saved -> assertThat(saved.missing()).isOne());
    }

    @Test
    void a_signed_bundle_never_changes_in_the_product_or_in_the_database() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        String marker = day.drawnMarkers().getFirst();
        TaskId task = day.task(marker);
        PaperCode code = day.codesOf(marker).getFirst();
        day.marksAndSigns(marker, "70");

        assertThat(day.save(marker, task, code, 1, "80")).isEqualTo(new BlindOutcome.AlreadySigned());
        assertThat(day.as(marker, () -> day.marking.sign(task))).isEqualTo(new BlindOutcome.AlreadySigned());
        assertThat(day.as(marker, () -> day.marking.reportOdd(task, code, OddKind.SEVERAL_INKS, "")))
                .isEqualTo(new BlindOutcome.AlreadySigned());
        for (String change : List.of(
                "update marking_task set signed_at = null where id = " + task.value(),
                "delete from marking_task where id = " + task.value(),
                "update written_mark_version set mark = 99 where task_id = " + task.value(),
                "delete from written_mark_version where task_id = " + task.value(),
                "update written_key set candidate_id = candidate_id",
                "delete from written_key")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_brackets_decide_which_papers_the_head_and_which_the_chair_decides() {
        WrittenDay day = WrittenDay.drawn(context, 4, 10);
        List<String> pair = day.drawnMarkers();
        day.marksAndSigns(pair.get(0), "70", "70", "70", "70").marksAndSigns(pair.get(1), "75", "75.1", "79.9", "80");
        List<CodedPaper> papers = day.papers(WrittenDay.HEAD);
        assertThat(papers.stream().map(CodedPaper::step))
                .containsExactly(Step.SETTLED, Step.NEEDS_HEAD, Step.NEEDS_HEAD, Step.NEEDS_CHAIR);
        PaperCode averaged = papers.get(0).code();
        PaperCode apart = papers.get(1).code();
        PaperCode farApart = papers.get(3).code();

        assertThat(day.dialogue(WrittenDay.HEAD, averaged, "73", "BB"))
                .isEqualTo(new BlindDecisionOutcome.AlreadySettled());
        assertThat(day.dialogue(WrittenDay.HEAD, farApart, "73", "BB"))
                .isInstanceOf(BlindDecisionOutcome.NotThisWay.class);
        assertThat(day.dialogue(InterviewDays.STRANGER, apart, "73", "BB"))
                .isEqualTo(new BlindDecisionOutcome.NotHeadOfThisTeam());
        assertThat(day.dialogue(WrittenDay.HEAD, apart, "73.25", "BB"))
                .isEqualTo(new BlindDecisionOutcome.TooManyDecimals(1));
        assertThat(day.dialogue(WrittenDay.HEAD, apart, "100.1", "BB"))
                .isInstanceOf(BlindDecisionOutcome.MarkOutOfRange.class);
        assertThat(day.dialogue(WrittenDay.HEAD, apart, "73", " ")).isEqualTo(new BlindDecisionOutcome.RecordMissing());
        assertThat(day.dialogue(WrittenDay.HEAD, new PaperCode("999999"), "73", "BB"))
                .isEqualTo(new BlindDecisionOutcome.UnknownCode());
        assertThat(chair(day, apart, "73", "QĐ")).isInstanceOf(BlindDecisionOutcome.NotThisWay.class);
        assertThat(hr(() -> day.codes.requestJoin(day.round(), "03/BB", OPENED)))
                .isEqualTo(new CodeOutcome.StillOpen(3));

        assertThat(day.dialogue(WrittenDay.HEAD, apart, "73", "BB đối thoại"))
                .isEqualTo(new BlindDecisionOutcome.Done());
        assertThat(day.dialogue(WrittenDay.HEAD, papers.get(2).code(), "74", "BB"))
                .isEqualTo(new BlindDecisionOutcome.Done());
        assertThat(chair(day, farApart, "75", "QĐ 9")).isEqualTo(new BlindDecisionOutcome.Done());
        day.joined();
        assertThat(day.marks().stream()
                        .map(result -> ((WrittenResult.Marked) result).mark().toPlainString()))
                .containsExactlyInAnyOrder("72.5", "73.0", "74.0", "75.0");
    }

    @Test
    void an_odd_paper_waits_for_the_head_and_can_get_no_points() {
        WrittenDay day = WrittenDay.drawn(context, 3, 10);
        List<String> pair = day.drawnMarkers();
        List<PaperCode> codes = day.codesOf(pair.getFirst());
        TaskId task = day.task(pair.getFirst());
        assertThat(day.as(
                        pair.getFirst(),
                        () -> day.marking.reportOdd(task, codes.get(0), OddKind.TWO_HANDWRITINGS, "Trang 2")))
                .isInstanceOf(BlindOutcome.Reported.class);
        assertThat(day.as(pair.getFirst(), () -> day.marking.reportOdd(task, codes.get(0), OddKind.WRONG_SHEET, "")))
                .isEqualTo(new BlindOutcome.AlreadyReported());
        assertThat(day.as(
                        pair.getFirst(),
                        () -> day.marking.reportOdd(task, codes.get(1), OddKind.MARKED_PAPER, "Ký hiệu")))
                .isInstanceOf(BlindOutcome.Reported.class);
        assertThat(day.papers(WrittenDay.HEAD))
                .hasSize(2)
                .allSatisfy(paper -> assertThat(paper.totals()).isEmpty());
        assertThat(odd(day, WrittenDay.HEAD, codes.get(2), OddVerdict.ZERO))
                .isEqualTo(new BlindDecisionOutcome.NothingReported());
        assertThat(odd(day, WrittenDay.HEAD, codes.get(1), OddVerdict.COUNTS))
                .isEqualTo(new BlindDecisionOutcome.Done());
        day.marksAndSigns(pair.get(0), "70").marksAndSigns(pair.get(1), "70");
        assertThat(hr(() -> day.codes.requestJoin(day.round(), "03/BB", OPENED)))
                .isEqualTo(new CodeOutcome.StillOpen(1));
        assertThat(odd(day, InterviewDays.STRANGER, codes.get(0), OddVerdict.ZERO))
                .isEqualTo(new BlindDecisionOutcome.NotHeadOfThisTeam());
        assertThat(odd(day, WrittenDay.HEAD, codes.get(0), OddVerdict.ZERO)).isEqualTo(new BlindDecisionOutcome.Done());

        day.joined();

        assertThat(hr(() -> day.results.results(day.round())).stream()
                        .map(line -> line.mark() + " " + line.settlement()))
                .containsExactlyInAnyOrder("0.0 ODD_PAPER", "70.0 AVERAGED", "70.0 AVERAGED");
    }

    @Test
    void codes_and_numbers_are_joined_by_two_persons_once_and_each_mark_gets_to_the_one_who_wrote_the_paper() {
        WrittenDay day = WrittenDay.written(context, 6).coded(3);
        List<SlipLine> slips = day.slips();
        day.came(day.candidate(6), WrittenAttendance.CANCELLED, "Thi hộ");
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        WrittenDay.MARKERS.forEach(marker -> day.tasks(marker).forEach(bundle -> {
            day.as(marker, () -> day.marking.mySheet(bundle.task()))
                    .rows()
                    .forEach(row -> day.save(marker, bundle.task(), row.code(), 1, markOf(row.code())));
            day.as(marker, () -> day.marking.sign(bundle.task()));
        }));
        assertThat(hr(() -> day.results.results(day.round())))
                .allMatch(line -> line.code() == null && line.mark() == null);
        assertThat(day.marks().subList(0, 5)).hasOnlyElementsOfType(WrittenResult.Open.class);
        assertThat(day.allJoined()).isFalse();
        assertThat(hr(() -> raw.of(day.round()))).isEmpty();

        assertThat(approve(day, InterviewDays.CHAIR)).isEqualTo(new CodeOutcome.NotRequested());
        assertThat(hr(() -> day.codes.requestJoin(day.round(), " ", OPENED)))
                .isEqualTo(new CodeOutcome.RecordMissing());
        assertThat(day.as(InterviewDays.BOTH, () -> day.codes.requestJoin(day.round(), "02/BB-MP", OPENED)))
                .isEqualTo(new CodeOutcome.Done());
        assertThat(approve(day, InterviewDays.BOTH)).isEqualTo(new CodeOutcome.SecondPersonNeeded());
        days.account("viet.chutich", "Chủ tịch khác", vn.bangvang.security.Role.CHAIR);
        assertThat(approve(day, "viet.chutich")).isEqualTo(new CodeOutcome.NotChairOfThisRound());
        day.joined();
        assertThat(approve(day, InterviewDays.CHAIR)).isEqualTo(new CodeOutcome.AlreadyJoined());
        assertThat(hr(() -> day.codes.requestJoin(day.round(), "04/BB", OPENED)))
                .isEqualTo(new CodeOutcome.AlreadyJoined());

        assertThat(hr(() -> day.codes.joining(day.round()))).hasValueSatisfying(joining -> {
            assertThat(joining.minutesNumber()).isEqualTo("03/BB-MP");
            assertThat(joining.requestedBy()).isEqualTo("Cán bộ tổ chức");
            assertThat(joining.approvedBy()).isEqualTo("Chủ tịch hội đồng");
        });
        assertThat(day.marks()).hasSize(6).contains(without(day, 6, WrittenAttendance.CANCELLED, "Thi hộ"));
        slips.stream().filter(slip -> !slip.candidateNumber().equals("006")).forEach(slip -> {
            int place = Integer.parseInt(slip.candidateNumber());
            assertThat(day.marks()).contains(marked(day, place, markOf(slip.code())));
            assertThat(hr(() -> day.results.history(day.candidate(place))))
                    .singleElement()
                    .satisfies(version -> assertThat(version.cause()).isEqualTo(WrittenMarkRecord.Cause.JOINED));
        });
        assertThat(hr(() -> raw.of(day.round()))).hasSize(6).allSatisfy(one -> {
            assertThat(one.sheets().stream().map(RawWrittenMarks.Sheet::markingRound))
                    .containsExactly(1, 2);
            assertThat(one.sheets().stream().map(RawWrittenMarks.Sheet::marker))
                    .doesNotHaveDuplicates()
                    .allMatch(marker -> marker.matches("GK[1-3]"));
        });
    }

    @Test
    void a_joined_mark_is_corrected_by_two_persons_and_the_old_one_stays_readable() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        assertThat(correct(day, 1, "80", "Cộng nhầm")).isEqualTo(new WrittenCorrectionOutcome.NotJoined());
        day.drawnMarkers().forEach(marker -> day.marksAndSigns(marker, "70"));
        day.joined();

        assertThat(correct(day, 1, "80.25", "Cộng nhầm")).isEqualTo(new WrittenCorrectionOutcome.TooManyDecimals(1));
        assertThat(correct(day, 1, "101", "Cộng nhầm")).isInstanceOf(WrittenCorrectionOutcome.MarkOutOfRange.class);
        assertThat(correct(day, 1, "80", " ")).isEqualTo(new WrittenCorrectionOutcome.ReasonMissing());
        assertThat(correct(day, 1, "70", "Cộng nhầm")).isEqualTo(new WrittenCorrectionOutcome.SameMark(points("70.0")));
        assertThat(correct(day, 1, "80", "Cộng nhầm")).isEqualTo(new WrittenCorrectionOutcome.Done());
        assertThat(correct(day, 1, "81", "Cộng nhầm")).isEqualTo(new WrittenCorrectionOutcome.CorrectionWaiting());
        assertThat(day.allJoined()).isFalse();
        assertThat(hr(() -> rounds.obstacles(day.round())))
                .containsExactly(new Obstacle("obstacle.written.correctionWaiting", List.of("001")));
        var id = hr(() -> day.results.corrections(day.round())).getFirst().id();
        assertThat(day.as(InterviewDays.BOTH, () -> day.results.approve(id)))
                .isEqualTo(new WrittenCorrectionOutcome.NotChairOfThisRound());
        assertThat(day.as(InterviewDays.CHAIR, () -> day.results.approve(id)))
                .isEqualTo(new WrittenCorrectionOutcome.Done());
        assertThat(day.as(InterviewDays.CHAIR, () -> day.results.reject(id)))
                .isEqualTo(new WrittenCorrectionOutcome.AlreadyDecided());

        assertThat(hr(() -> day.results.history(day.candidate(1))).stream()
                        .map(version -> version.mark() + " " + version.cause()))
                .containsExactly("70.0 JOINED", "80.0 CORRECTED");
        assertThat(day.marks().getFirst())
                .isEqualTo(new WrittenResult.Marked(
                        day.candidate(1), points("80.0"), points("80.0"), WrittenSettlement.CORRECTION));
        assertThatThrownBy(() -> jdbc.sql("update written_mark set mark = 99").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_round_leaves_the_exam_only_once_codes_and_numbers_are_joined_and_then_marking_is_over() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        TaskId task = day.task(day.drawnMarkers().getFirst());
        PaperCode code = day.codesOf(day.drawnMarkers().getFirst()).getFirst();
        day.drawnMarkers().forEach(marker -> day.marksAndSigns(marker, "70"));
        assertThat(hr(() -> rounds.advance(day.round())))
                .isEqualTo(new AdvanceOutcome.Refused(List.of(new Obstacle("obstacle.written.notJoined", List.of()))));

        day.joined();

        assertThat(hr(() -> rounds.advance(day.round()))).isInstanceOf(AdvanceOutcome.Advanced.class);
        assertThat(day.save(day.drawnMarkers().getFirst(), task, code, 1, "80"))
                .isEqualTo(new BlindOutcome.AlreadySigned());
        assertThat(hr(() -> day.codes.make(day.round(), day.post(), 10)))
                .isEqualTo(new CodeOutcome.PhaseForbids(Phase.RESULT));
        assertThat(came(day, 1, WrittenAttendance.ABSENT, "")).isEqualTo(new ExamOutcome.PhaseForbids(Phase.RESULT));
    }

    private static String markOf(PaperCode code) {
        return Integer.parseInt(code.value()) % 100 + ".0";
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private ExamOutcome setTeam(WrittenDay day, AccountId head, AccountId... markers) {
        return hr(() -> day.exams.setTeam(day.round(), day.post(), head, List.of(markers)));
    }

    private ExamOutcome came(WrittenDay day, int place, WrittenAttendance state, String reason) {
        return hr(() -> day.exams.recordAttendance(day.candidate(place), state, reason));
    }

    private ExamOutcome imported(WrittenDay day, AttendanceLine... lines) {
        return hr(() -> day.exams.importAttendance(day.round(), List.of(lines)));
    }

    private static AttendanceLine line(String number, WrittenAttendance state, String reason) {
        return new AttendanceLine(number, state, reason);
    }

    private List<WrittenAttendance> states(WrittenDay day) {
        return hr(() -> day.exams.attendance(day.round())).stream()
                .map(AttendanceRow::state)
                .toList();
    }

    private BlindDecisionOutcome chair(WrittenDay day, PaperCode code, String mark, String record) {
        return day.as(InterviewDays.CHAIR, () -> day.decisions.settleByChair(day.round(), code, points(mark), record));
    }

    private BlindDecisionOutcome odd(WrittenDay day, String head, PaperCode code, OddVerdict verdict) {
        return day.as(head, () -> day.decisions.decideOdd(day.round(), code, verdict, "Đã xem bài"));
    }

    private CodeOutcome approve(WrittenDay day, String username) {
        return day.as(username, () -> day.codes.approveJoin(day.round()));
    }

    private WrittenCorrectionOutcome correct(WrittenDay day, int place, String mark, String reason) {
        return hr(() -> day.results.requestCorrection(day.candidate(place), points(mark), reason));
    }

    private void conflict(WrittenDay day, String examiner, int place) {
        days.expect(
                InterviewDays.HR,
                PanelOutcome.Done.class,
                () -> panels.declareFor(day.account(examiner), day.candidate(place), "CHA_ME", ""));
    }

    private static WrittenResult without(WrittenDay day, int place, WrittenAttendance state, String reason) {
        return new WrittenResult.WithoutMark(
                day.candidate(place), state, reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    private static WrittenResult marked(WrittenDay day, int place, String mark) {
        return marked(day, place, mark, mark);
    }

    private static WrittenResult marked(WrittenDay day, int place, String mark, String exact) {
        return new WrittenResult.Marked(
                day.candidate(place), points(mark), new BigDecimal(exact).setScale(20), WrittenSettlement.AVERAGED);
    }

    private static GuideQuestion question(int position, String maximum, String step) {
        return new GuideQuestion(position, "Câu " + position, points(maximum), points(step));
    }

    private static BigDecimal points(String mark) {
        return new BigDecimal(mark);
    }

    private int versions(TaskId task) {
        return jdbc.sql("select count(*) from written_mark_version where task_id = ?")
                .param(task.value())
                .query(Integer.class)
                .single();
    }
}
