package vn.bangvang.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.AppealDay;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.appeal.AppealEffect.Place;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.WrittenMarkRecord;

@DatabaseTest
class AppealsTest {

    private static final LegalRef LIMIT =
            ShippedRules.of("V1").term("appeal-window").source();

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_appeal_is_received_from_the_notice_to_the_last_day_and_not_on_the_sixteenth() {
        AppealDay day = AppealDay.joined(context, 4);
        assertThat(file(day, day.written(1))).isEqualTo(new AppealOutcome.NoticeNotRecorded());

        day.announced(AppealDay.NOTICE);
        assertThat(file(day, day.written(1, AppealDay.NOTICE.minusDays(1))))
                .isEqualTo(new AppealOutcome.TooEarly(AppealDay.NOTICE));
        assertThat(file(day, day.written(1, AppealDay.NOTICE))).isInstanceOf(AppealOutcome.Filed.class);
        assertThat(file(day, day.written(2, AppealDay.NOTICE.plusDays(15)))).isInstanceOf(AppealOutcome.Filed.class);
        assertThat(file(day, day.written(3, AppealDay.NOTICE.plusDays(16))))
                .isEqualTo(new AppealOutcome.TooLate(AppealDay.NOTICE.plusDays(15), LIMIT));
        LocalDate future = LocalDate.of(2999, 1, 1);
        assertThat(file(day, day.written(3, future))).isEqualTo(new AppealOutcome.NotYetReceived(future));
        assertThat(day.hr(() -> day.appeals.appeals(day.round())))
                .extracting(Appeal::candidateNumber, Appeal::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("001", AppealState.RECEIVED),
                        org.assertj.core.groups.Tuple.tuple("002", AppealState.RECEIVED));
    }

    @Test
    void the_papers_of_a_round_say_their_window_or_the_article() {
        AppealDay day = AppealDay.announced(context, 2);

        assertThat(day.hr(() -> day.appeals.papers(day.round())))
                .containsExactly(new AppealPaper(
                        PaperKind.WRITTEN,
                        java.util.Optional.empty(),
                        java.util.Optional.of(AppealDay.NOTICE),
                        java.util.Optional.of(AppealDay.NOTICE.plusDays(15)),
                        LIMIT,
                        false));
    }

    @Test
    void what_the_law_has_no_appeal_of_is_refused_with_the_article() {
        AppealDay day = AppealDay.announced(context, 2);
        LegalRef article = ShippedRules.of("V1").appealOfInterviewAllowed().source();

        assertThat(file(day, of(day, 1, PaperKind.INTERVIEW)))
                .isEqualTo(new AppealOutcome.NotInThisLaw(PaperKind.INTERVIEW, article));
        assertThat(file(day, of(day, 1, PaperKind.PRACTICAL)))
                .isEqualTo(new AppealOutcome.NotInThisLaw(PaperKind.PRACTICAL, article));
        assertThat(file(day, of(day, 1, PaperKind.GENERAL_KNOWLEDGE)))
                .isEqualTo(new AppealOutcome.NotInThisLaw(PaperKind.GENERAL_KNOWLEDGE, article));
    }

    @Test
    void one_appeal_for_each_candidate_and_one_more_only_after_the_first_was_taken_back() {
        AppealDay day = AppealDay.announced(context, 2);
        AppealId first = day.filed(1);
        assertThat(file(day, day.written(1))).isEqualTo(new AppealOutcome.AlreadyFiled());

        assertThat(day.hr(() -> day.appeals.withdraw(first, " "))).isEqualTo(new AppealOutcome.ReasonMissing());
        assertThat(day.hr(() -> day.appeals.withdraw(first, "Đơn rút 3"))).isEqualTo(new AppealOutcome.Done());
        assertThat(day.hr(() -> day.appeals.withdraw(first, "Đơn rút 3")))
                .isEqualTo(new AppealOutcome.NotNow(AppealState.WITHDRAWN));
        assertThat(file(day, day.written(1))).isInstanceOf(AppealOutcome.Filed.class);
    }

    @Test
    void nobody_appeals_before_the_marks_are_joined() {
        vn.bangvang.WrittenDay exam = vn.bangvang.WrittenDay.drawn(context, 2, 2);
        Appeals appeals = context.getBean(Appeals.class);
        var data = new AppealData(exam.candidate(1), PaperKind.WRITTEN, "", AppealDay.NOTICE, "1");

        assertThat(exam.as(InterviewDays.HR, () -> appeals.file(data)))
                .isEqualTo(new AppealOutcome.PhaseForbids(Phase.EXAM));
    }

    @Test
    void others_than_the_first_markers_mark_again_under_a_new_code_and_see_no_earlier_mark() {
        AppealDay day = AppealDay.announced(context, 4);
        day.filed(2);
        List<String> first = day.firstMarkers();
        List<String> codesBefore = codes(day, first.getFirst(), 1);

        day.drawnAgain();

        List<String> again = day.againMarkers();
        assertThat(again).hasSize(2).doesNotContainAnyElementsOf(first);
        for (String marker : again) {
            MySheet sheet = sheet(day, marker);
            assertThat(sheet.rows()).hasSize(1);
            assertThat(sheet.rows().getFirst().marks()).isEmpty();
            assertThat(sheet.rows().getFirst().total()).isNull();
            assertThat(codesBefore)
                    .hasSize(4)
                    .doesNotContain(sheet.rows().getFirst().code().value());
            // A code of random digits and a counted key may hold what looks like a mark or a number.
            assertThat(sheet.toString()
                            .replace(sheet.rows().getFirst().code().value(), "CODE")
                            .replace(sheet.task().toString(), "TASK"))
                    .contains("CODE")
                    .doesNotContain("49", "002");
        }
        Appeal appeal = day.appeal(appealOf(day, "002"));
        assertThat(appeal.again()).isNotNull().satisfies(remark -> {
            assertThat(remark.number()).isEqualTo(2);
            assertThat(remark.drawn()).isTrue();
            assertThat(remark.mark()).isNull();
        });
    }

    @Test
    void too_few_others_and_people_who_meet_numbers_do_not_mark_again() {
        AppealDay day = AppealDay.announced(context, 3);
        day.filed(1);
        List<AccountId> first = day.day().accounts(day.firstMarkers());

        assertThat(remark(day, first)).isEqualTo(new AppealOutcome.TooFewOthers(0, 2));
        assertThat(remark(day, List.of(day.day().account(InterviewDays.BOTH))))
                .isEqualTo(new AppealOutcome.HandlesNumbers("Người kiêm nhiệm"));
        assertThat(remark(day, List.of(day.day().account(InterviewDays.SUPERVISOR))))
                .isInstanceOf(AppealOutcome.NotAnExaminer.class);
        assertThat(remark(day, List.of(day.day().account(InterviewDays.EXAMINER_5))))
                .isEqualTo(new AppealOutcome.TooFewOthers(1, 2));
        assertThat(day.appeal(appealOf(day, "001")).state()).isEqualTo(AppealState.RECEIVED);
    }

    @Test
    void a_relative_of_the_candidate_is_not_drawn_to_mark_again() {
        AppealDay day =
                AppealDay.joined(context, 3, List.of(InterviewDays.EXAMINER_5)).announced(AppealDay.NOTICE);
        day.filed(1);

        day.drawnAgain();

        assertThat(day.againMarkers()).hasSize(2).doesNotContain(InterviewDays.EXAMINER_5);
        assertThat(day.tasks(InterviewDays.EXAMINER_5)).isEmpty();
    }

    @Test
    void a_chair_who_is_a_relative_decides_nothing_and_somebody_elses_appeal_is_decided() {
        AppealDay day =
                AppealDay.joined(context, 3, List.of(InterviewDays.CHAIR)).announced(AppealDay.NOTICE);
        AppealId own = day.filed(1);
        AppealId other = day.filed(2);
        day.markedAgain("60", "60").submitted(own).submitted(other);

        assertThat(day.chair(() -> day.appeals.approve(own))).isEqualTo(new AppealOutcome.Conflicted());
        assertThat(day.chair(() -> day.appeals.reject(own, "Không"))).isEqualTo(new AppealOutcome.Conflicted());
        assertThat(day.appeal(own).state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(day.chair(() -> day.appeals.approve(other))).isEqualTo(new AppealOutcome.Done());
    }

    @Test
    void only_papers_that_were_appealed_are_marked_again() {
        AppealDay day = AppealDay.announced(context, 2);

        assertThat(remark(day, day.others())).isEqualTo(new AppealOutcome.NothingWaiting());
    }

    @Test
    void new_marks_that_lie_apart_go_to_the_head_by_the_same_brackets() {
        AppealDay day = AppealDay.announced(context, 2);
        AppealId appeal = day.filed(1);

        day.markedAgain("50", "57");

        assertThat(day.hr(() -> day.appeals.submit(appeal, "7-BB", null))).isEqualTo(new AppealOutcome.NotMarkedYet());
        CodedPaper paper = day.day().papers(InterviewDays.HEAD).stream()
                .filter(coded -> coded.bundle() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(paper.step()).isEqualTo(CodedPaper.Step.NEEDS_HEAD);
        assertThat(paper.totals()).extracting(BigDecimal::intValueExact).containsExactlyInAnyOrder(50, 57);
        assertThat(day.day().dialogue(InterviewDays.HEAD, paper.code(), "53.5", "Đã đối thoại"))
                .isEqualTo(new BlindDecisionOutcome.Done());
        day.submitted(appeal);
        assertThat(day.appeal(appeal).marks()).contains(marks("48.0", "53.5", "53.5"));
    }

    @Test
    @Rule("R-025")
    void the_effect_that_was_shown_is_what_is_ranked_after_the_approval() {
        AppealDay day = AppealDay.announced(context, 4);
        AppealId appeal = day.filed(3);
        RoundRanking before = day.ranked();
        day.markedAgain("52", "53").submitted(appeal);

        AppealEffect effect = day.chair(() -> day.appeals.effect(appeal));

        assertThat(effect.lines())
                .extracting(
                        AppealEffect.Line::candidateNumber, line -> print(line.before()), line -> print(line.after()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("004", "1 SELECTED 51.0", "2 NOT_SELECTED 51.0"),
                        org.assertj.core.groups.Tuple.tuple("003", "2 NOT_SELECTED 50.0", "1 SELECTED 52.5"),
                        org.assertj.core.groups.Tuple.tuple("001", "null NOT_RANKED null", "null NOT_RANKED null"),
                        org.assertj.core.groups.Tuple.tuple("002", "null NOT_RANKED null", "null NOT_RANKED null"));
        assertThat(effect.moved()).hasSize(2);
        assertThat(newest(day)).isEqualTo(before);

        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.Done());

        assertThat(newest(day).state()).isEqualTo(RoundRanking.State.VOID);
        List<Place> ranked = day.ranked().posts().stream()
                .map(PostRanking::lines)
                .flatMap(List::stream)
                .map(line -> new Place(line.rank(), line.result(), line.total()))
                .toList();
        assertThat(ranked)
                .containsExactlyInAnyOrderElementsOf(
                        effect.lines().stream().map(AppealEffect.Line::after).toList());
        assertThat(selected(day)).isEqualTo(day.candidate(3));
    }

    @Test
    void old_and_new_mark_are_both_kept_with_both_persons() {
        AppealDay day = AppealDay.announced(context, 2);
        AppealId appeal = day.filed(1);
        day.markedAgain("52", "52").submitted(appeal);
        day.chair(() -> day.appeals.approve(appeal));

        assertThat(day.hr(() -> day.day().results.history(day.candidate(1))))
                .extracting(mark -> mark.mark().toPlainString(), WrittenMarkRecord::cause, WrittenMarkRecord::settledBy)
                .last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple(
                        "52.0", WrittenMarkRecord.Cause.REMARKED, "Chủ tịch hội đồng"));
        assertThat(day.hr(() -> day.day().results.history(day.candidate(1)))
                        .getFirst()
                        .mark())
                .isEqualByComparingTo("48.0");
        assertThat(day.hr(() -> day.day().results.corrections(day.round())))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.requestedBy()).isEqualTo("Cán bộ tổ chức");
                    assertThat(correction.decidedBy()).isEqualTo("Chủ tịch hội đồng");
                    assertThat(correction.oldMark()).isEqualByComparingTo("48.0");
                    assertThat(correction.newMark()).isEqualByComparingTo("52.0");
                });
        assertThat(day.appeal(appeal).steps())
                .extracting(AppealStep::kind)
                .containsExactly(AppealStep.Kind.REMARKING, AppealStep.Kind.SUBMITTED, AppealStep.Kind.APPROVED);
    }

    @Test
    void the_same_mark_is_approved_without_voiding_a_rank() {
        AppealDay day = AppealDay.announced(context, 4);
        AppealId appeal = day.filed(3);
        RoundRanking before = day.ranked();
        day.markedAgain("50", "50").submitted(appeal);

        assertThat(day.chair(() -> day.appeals.effect(appeal)).moved()).isEmpty();
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.Done());

        assertThat(newest(day)).isEqualTo(before);
        assertThat(day.hr(() -> day.day().results.history(day.candidate(3)))).hasSize(1);
    }

    @Test
    void another_person_the_chair_of_this_round_decides() {
        AppealDay day = AppealDay.announced(context, 2);
        AppealId appeal = day.filed(1);
        day.markedAgain("52", "52");

        assertThat(day.chair(() -> day.appeals.approve(appeal)))
                .isEqualTo(new AppealOutcome.NotNow(AppealState.REMARKING));
        assertThat(day.hr(() -> day.appeals.submit(appeal, " ", null))).isEqualTo(new AppealOutcome.RecordMissing());
        day.submitted(appeal);
        assertThat(days.as(InterviewDays.BOTH, () -> day.appeals.approve(appeal)))
                .isEqualTo(new AppealOutcome.NotChairOfThisRound());
        AppealDay mine = AppealDay.announced(context, 2);
        AppealId filed = days.expect(
                        InterviewDays.BOTH, AppealOutcome.Filed.class, () -> mine.appeals.file(mine.written(1)))
                .id();
        mine.markedAgain("52", "52").submitted(filed);
        assertThat(days.as(InterviewDays.BOTH, () -> mine.appeals.approve(filed)))
                .isEqualTo(new AppealOutcome.SecondPersonNeeded());
    }

    @Test
    void a_rejection_needs_its_reason_and_leaves_the_mark() {
        AppealDay day = AppealDay.announced(context, 4);
        AppealId appeal = day.filed(3);
        RoundRanking before = day.ranked();
        day.markedAgain("60", "60").submitted(appeal);

        assertThat(day.chair(() -> day.appeals.reject(appeal, ""))).isEqualTo(new AppealOutcome.ReasonMissing());
        assertThat(day.chair(() -> day.appeals.reject(appeal, "Chấm ngoài khu vực cách ly")))
                .isEqualTo(new AppealOutcome.Done());

        assertThat(day.appeal(appeal).state()).isEqualTo(AppealState.REJECTED);
        assertThat(newest(day)).isEqualTo(before);
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.SecondPersonNeeded());
    }

    @Test
    void a_mark_that_was_corrected_meanwhile_has_to_be_handed_in_anew() {
        AppealDay day = AppealDay.announced(context, 2);
        AppealId appeal = day.filed(1);
        day.markedAgain("52", "52").submitted(appeal);
        var results = day.day().results;
        day.hr(() -> results.requestCorrection(day.candidate(1), new BigDecimal("49"), "Cộng nhầm"));
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.CorrectionWaiting());
        var correction =
                day.hr(() -> results.corrections(day.round())).getFirst().id();
        day.chair(() -> results.approve(correction));

        assertThat(day.chair(() -> day.appeals.approve(appeal)))
                .isEqualTo(new AppealOutcome.MarkChangedSince(new BigDecimal("49.0")));
        day.submitted(appeal);
        assertThat(day.appeal(appeal).marks()).contains(marks("49.0", "52.0", "52.0"));
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.Done());
    }

    @Test
    void an_open_appeal_keeps_a_ranking_from_being_confirmed() {
        AppealDay day = AppealDay.announced(context, 4);
        day.ranked();
        AppealId appeal = day.filed(2);

        assertThat(day.chair(() -> day.rankings.confirm(day.round())))
                .isEqualTo(new RankingOutcome.NotYet(List.of(new Obstacle("obstacle.appeal.open", List.of("002")))));

        day.hr(() -> day.appeals.withdraw(appeal, "Đơn rút 3"));
        assertThat(day.chair(() -> day.rankings.confirm(day.round()))).isNotInstanceOf(RankingOutcome.NotYet.class);
    }

    @Test
    void neither_codes_nor_marks_of_a_re_marking_are_in_the_trail_before_they_go_to_the_chair() {
        AppealDay day = AppealDay.announced(context, 2);
        day.filed(1);
        day.markedAgain("63.5", "63.5");
        String code = sheet(day, day.againMarkers().getFirst())
                .rows()
                .getFirst()
                .code()
                .value();

        assertThat(trail(day)).isNotEmpty().noneMatch(line -> line.contains(code) || line.contains("63.5"));
    }

    private List<String> trail(AppealDay day) {
        return jdbc
                .sql("select * from audit_trail where round_id = ?")
                .param(day.round().value())
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.values().toString())
                .toList();
    }

    private static String print(Place place) {
        return place.rank() + " " + place.result() + " "
                + (place.total() == null ? null : place.total().toPlainString());
    }

    private static AppealMarks marks(String before, String again, String official) {
        return new AppealMarks(new BigDecimal(before), new BigDecimal(again), new BigDecimal(official));
    }

    private static vn.bangvang.candidate.anonymous.CandidateId selected(AppealDay day) {
        return newest(day).posts().stream()
                .flatMap(post -> post.lines().stream())
                .filter(line -> line.result() == Result.SELECTED)
                .map(RankedLine::candidate)
                .findFirst()
                .orElseThrow();
    }

    private static RoundRanking newest(AppealDay day) {
        return day.hr(() -> day.rankings.newest(day.round())).orElseThrow();
    }

    private static AppealId appealOf(AppealDay day, String number) {
        return day.hr(() -> day.appeals.appeals(day.round())).stream()
                .filter(appeal -> appeal.candidateNumber().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> codes(AppealDay day, String marker, int bundle) {
        return day.tasks(marker).stream()
                .filter(task -> task.number() == bundle)
                .map(task -> day.day().as(marker, () -> day.day().marking.mySheet(task.task())))
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.code().value())
                .toList();
    }

    private static MySheet sheet(AppealDay day, String marker) {
        return Stream.of(day.tasks(marker).getLast())
                .map(task -> day.day().as(marker, () -> day.day().marking.mySheet(task.task())))
                .findFirst()
                .orElseThrow();
    }

    private AppealOutcome file(AppealDay day, AppealData data) {
        return day.hr(() -> day.appeals.file(data));
    }

    private AppealOutcome remark(AppealDay day, List<AccountId> markers) {
        return day.hr(() -> day.appeals.remark(day.round(), day.post(), markers));
    }

    private static AppealData of(AppealDay day, int place, PaperKind paper) {
        return new AppealData(day.candidate(place), paper, "Xem lại", AppealDay.NOTICE.plusDays(1), "9/ĐPK");
    }
}
