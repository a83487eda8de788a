package vn.bangvang.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.regulation.PaperKind.FOREIGN_LANGUAGE;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.SheetAppealDay;
import vn.bangvang.StageOneEar;
import vn.bangvang.appeal.AppealEffect.Line;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.Mcq;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.RawAnswers;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.mcq.Recounts.RecountOutcome;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.Obstacle;

/** Appeals of stage 1 written on paper; question n is right for whoever has at least n right answers. */
@DatabaseTest
class SheetAppealsTest {

    private static final String READER = InterviewDays.EXAMINER_2;
    private static final LegalRef LIMIT =
            ShippedRules.of("V1").term("appeal-window").source();
    private static final AppealOutcome DONE = new AppealOutcome.Done();

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    StageRequests requests;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    RawAnswers raw;

    @Autowired
    Rounds rounds;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StageOneEar ear;

    @Test
    @Rule("R-025")
    void an_appeal_of_stage_1_is_received_to_the_last_day_and_not_a_day_later() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 30, 31);
        LocalDate last = SheetAppealDay.NOTICE.plusDays(15);

        assertThat(file(day, 1, last)).isInstanceOf(AppealOutcome.Filed.class);
        assertThat(file(day, 2, last.plusDays(1))).isEqualTo(new AppealOutcome.TooLate(last, LIMIT));
        assertThat(file(day, 3, SheetAppealDay.NOTICE.minusDays(1)))
                .isEqualTo(new AppealOutcome.TooEarly(SheetAppealDay.NOTICE));
        assertThat(file(day, 1, last)).isEqualTo(new AppealOutcome.AlreadyFiled());
    }

    @Test
    void the_window_runs_on_while_the_round_goes_on_and_a_test_by_computer_has_none() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 30).boards();
        assertThat(file(day, 1, SheetAppealDay.NOTICE.plusDays(9))).isInstanceOf(AppealOutcome.Filed.class);

        InterviewDay computer = day.stages.closed(29);
        LegalRef article = AppealRule.refused(
                        ShippedRules.of("V1"), GENERAL_KNOWLEDGE, vn.bangvang.regulation.TestMode.COMPUTER)
                .orElseThrow();
        var data = new AppealData(computer.candidate(1), GENERAL_KNOWLEDGE, "", SheetAppealDay.NOTICE, "1");
        assertThat(day.hr(() -> day.appeals.file(data)))
                .isEqualTo(new AppealOutcome.NotInThisLaw(GENERAL_KNOWLEDGE, article));
    }

    @Test
    void whoever_has_no_counted_sheet_has_nothing_to_appeal_against() {
        SheetAppealDay day = SheetAppealDay.announced(context, -1, 40);

        assertThat(file(day, 1, SheetAppealDay.NOTICE)).isEqualTo(new AppealOutcome.NoMark());
        assertThat(file(day, 2, SheetAppealDay.NOTICE)).isInstanceOf(AppealOutcome.Filed.class);
    }

    @Test
    void the_reader_sees_a_code_and_a_part_and_neither_a_number_nor_an_earlier_answer() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 41);
        AppealId appeal = day.filed(2);
        day.given(appeal, READER);

        MyRecount task = day.task(READER);
        assertThat(task.paper()).isEqualTo(GENERAL_KNOWLEDGE);
        assertThat(task.questions()).isEqualTo(60);
        assertThat(task.readAt()).isNull();
        // A code of random digits and a counted key may hold what looks like a count or a number.
        assertThat(task.toString()
                        .replace(task.code().value(), "CODE")
                        .replace(task.id().toString(), "ID"))
                .isEqualTo("MyRecount[id=ID, code=SheetCode[value=CODE], paper=GENERAL_KNOWLEDGE, questions=60,"
                        + " readAt=null]");
        assertThat(again(day, appeal)).satisfies(again -> {
            assertThat(again.code()).isEqualTo(task.code());
            assertThat(again.reader()).isEqualTo("Thành viên Hai");
            assertThat(again.reading()).isEmpty();
        });
        assertThat(days.as(InterviewDays.EXAMINER_3, () -> day.recounts.mine(day.round())))
                .isEmpty();
    }

    @Test
    void nobody_reads_a_sheet_again_who_took_it_in_sees_numbers_or_has_a_conflict() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.filed(1);
        day.day()
                .done(() -> panels.declareFor(
                        day.account(InterviewDays.EXAMINER_3), day.day().candidate(1), "CHA_ME", ""));

        assertThat(recount(day, appeal, InterviewDays.BOTH))
                .isEqualTo(new AppealOutcome.HandlesNumbers("Người kiêm nhiệm"));
        assertThat(recount(day, appeal, InterviewDays.CHAIR)).isInstanceOf(AppealOutcome.NotAnExaminer.class);
        assertThat(recount(day, appeal, InterviewDays.EXAMINER_3))
                .isEqualTo(new AppealOutcome.ReaderInConflict("Thành viên Ba"));
        assertThat(day.appeal(appeal).state()).isEqualTo(AppealState.RECEIVED);
    }

    @Test
    void who_took_a_sheet_in_does_not_read_it_again_after_changing_the_office() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.filed(1);
        jdbc.sql("""
                        insert into mcq_sheet (candidate_id, paper, version, variant, answers, source, reason, recorded_by,
                            taken_by, recorded_at)
                        select candidate_id, paper, version + 1, variant, answers, source, reason, recorded_by, ?, recorded_at
                        from mcq_sheet where candidate_id = ? and paper = 'GENERAL_KNOWLEDGE'""")
                .params(
                        day.account(InterviewDays.EXAMINER_4).value(),
                        day.day().candidate(1).value())
                .update();

        assertThat(recount(day, appeal, InterviewDays.EXAMINER_4))
                .isEqualTo(new AppealOutcome.ReadBefore("Thành viên Bốn"));
    }

    @Test
    void a_reading_is_handed_in_whole_once_and_only_by_whoever_has_the_sheet() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.filed(1);
        day.given(appeal, READER);
        MyRecount task = day.task(READER);
        String answers = Mcq.text(Mcq.answers(FirstStageDays.GENERAL, "101", 30));

        assertThat(read(day, InterviewDays.EXAMINER_3, task, "101", answers)).isEqualTo(new RecountOutcome.NotYours());
        assertThat(read(day, READER, task, "999", answers)).isEqualTo(new RecountOutcome.UnknownVariant("999"));
        assertThat(read(day, READER, task, "101", answers.substring(1)))
                .isEqualTo(new RecountOutcome.UnreadableAnswers(60));
        assertThat(day.hr(() -> day.appeals.submit(appeal, "8-BB/PK", null)))
                .isEqualTo(new AppealOutcome.NotMarkedYet());
        assertThat(read(day, READER, task, "101", answers)).isEqualTo(new RecountOutcome.Read());
        assertThat(read(day, READER, task, "101", answers)).isEqualTo(new RecountOutcome.AlreadyRead());
        assertThat(day.task(READER).readAt()).isNotNull();
        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", false));
    }

    @Test
    void a_reader_who_declares_a_conflict_loses_the_sheet_and_another_reads_it() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.filed(1);
        day.given(appeal, READER);
        MyRecount task = day.task(READER);
        day.day().done(() -> panels.declareFor(day.account(READER), day.day().candidate(1), "CHA_ME", ""));

        assertThat(days.as(READER, () -> day.recounts.mine(day.round()))).isEmpty();
        assertThat(read(day, READER, task, "101", "A".repeat(60))).isEqualTo(new RecountOutcome.NotYours());
        assertThat(again(day, appeal).conflicted()).isTrue();
        assertThat(recount(day, appeal, InterviewDays.EXAMINER_3)).isEqualTo(DONE);
        assertThat(again(day, appeal).conflicted()).isFalse();
    }

    @ParameterizedTest(name = "{0} then {1}")
    @Rule("R-025")
    @CsvSource(delimiter = '|', textBlock = """
                    29 | 30 | false | true  | 1
                    30 | 29 | true  | false | 1
                    40 | 41 | true  | true  | 1
                    29 | 29 | false | false | 0
                    """)
    void the_sheet_that_was_read_again_counts_by_the_document_and_its_effect_is_shown_before(
            int first, int again, boolean before, boolean after, int changed) {
        SheetAppealDay day = SheetAppealDay.announced(context, first, 45);
        AppealId appeal = day.readAgain(1, again);

        AppealEffect effect = day.effect(appeal);
        assertThat(effect.computable()).isFalse();
        assertThat(effect.stageOne().orElseThrow())
                .extracting(Effect::changed, Effect::nowGoOn, Effect::noLongerGoOn)
                .containsExactly(
                        changed,
                        !before && after ? List.of("001") : List.of(),
                        before && !after ? List.of("001") : List.of());
        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", before, "002", true));

        day.approved(appeal);

        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", after, "002", true));
        assertThat(day.appeal(appeal).state()).isEqualTo(AppealState.APPROVED);
        assertThat(day.appeal(appeal).counts())
                .contains(new AppealCounts(1, counted(first, 60), counted(again, 60), true));
        assertThat(ear.changed().stream().filter(day.round()::equals)).hasSize(changed);
        assertThat(versions(day, 1, GENERAL_KNOWLEDGE)).hasSize(1 + changed);
        assertThat(raw.sheets(day.round()))
                .contains(Mcq.sheet((int) day.day().candidate(1).value(), FirstStageDays.GENERAL, "101", again));
    }

    @Test
    void two_parts_are_appealed_and_answered_each_by_itself() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId general = day.filed(1);
        AppealId foreign = day.filed(1, FOREIGN_LANGUAGE);
        day.given(general, READER)
                .read(READER, FirstStageDays.GENERAL, "101", 33)
                .given(foreign, READER)
                .read(READER, FirstStageDays.FOREIGN, "201", 14)
                .submitted(general)
                .submitted(foreign);

        day.approved(general);
        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", true));
        assertThat(day.appeal(foreign).state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(day.effect(foreign).stageOne().orElseThrow().noLongerGoOn()).containsExactly("001");

        assertThat(day.chair(() -> day.appeals.reject(foreign, "Đọc lại ngoài khu vực cách ly")))
                .isEqualTo(DONE);
        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", true));
        assertThat(versions(day, 1, FOREIGN_LANGUAGE)).hasSize(1);
    }

    @Test
    void a_question_that_was_cancelled_in_between_counts_for_both_readings_alike() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 45);
        AppealId appeal = day.filed(1);
        day.given(appeal, READER).read(READER, FirstStageDays.GENERAL, "101", 31);
        assertThat(SheetCount.of(again(day, appeal).reading().orElseThrow().before()))
                .isEqualTo(counted(29, 60));
        cancelled(day, "1");

        day.submitted(appeal);
        assertThat(day.appeal(appeal).counts()).contains(new AppealCounts(1, counted(28, 59), counted(30, 59), true));

        cancelled(day, "2");
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.CountChangedSince(27, 58));
        day.submitted(appeal).approved(appeal);
        assertThat(day.appeal(appeal).counts()).contains(new AppealCounts(1, counted(27, 58), counted(29, 58), true));
        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", true, "002", true));
    }

    @Test
    void a_sheet_that_is_replaced_meanwhile_has_to_be_handed_in_anew_and_a_request_for_it_is_decided_first() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.readAgain(1, 31);
        String other = Mcq.text(Mcq.answers(FirstStageDays.GENERAL, "101", 28));
        day.hr(() -> requests.requestRemark(day.round(), "001", GENERAL_KNOWLEDGE, "101", other, "Quét mờ"));

        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.CorrectionWaiting());
        day.stages.approveNewest(day.day());
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.CountChangedSince(28, 60));
        day.submitted(appeal).approved(appeal);
        assertThat(day.appeal(appeal).counts().orElseThrow().sheet()).isEqualTo(2);
        assertThat(versions(day, 1, GENERAL_KNOWLEDGE))
                .extracting(SheetVersion::version, SheetVersion::reason)
                .containsExactly(tuple(3, "8-BB/PK"), tuple(2, "Quét mờ"), tuple(1, ""));
    }

    @Test
    void a_reading_that_cannot_be_used_is_done_once_more_by_a_third_person_and_every_one_is_kept() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.readAgain(1, 3);
        assertThat(recount(day, appeal, READER)).isEqualTo(new AppealOutcome.ReadBefore("Thành viên Hai"));

        day.given(appeal, InterviewDays.EXAMINER_3);
        assertThat(day.chair(() -> day.appeals.approve(appeal)))
                .isEqualTo(new AppealOutcome.NotNow(AppealState.REMARKING));
        assertThat(days.as(READER, () -> day.recounts.mine(day.round()))).isEmpty();
        day.read(InterviewDays.EXAMINER_3, FirstStageDays.GENERAL, "101", 30).submitted(appeal);

        assertThat(day.appeal(appeal).counts()).contains(new AppealCounts(1, counted(29, 60), counted(30, 60), true));
        assertThat(jdbc.sql("""
                        select count(*) from mcq_recount_sheet s join mcq_recount r on r.id = s.recount_id
                        where r.round_id = ?""").param(day.round().value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_decision_takes_the_chair_of_the_round_who_did_nothing_for_the_appeal_and_has_no_conflict() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.readAgain(1, 30);

        assertThat(days.as(InterviewDays.BOTH, () -> day.appeals.approve(appeal)))
                .isEqualTo(new AppealOutcome.NotChairOfThisRound());
        assertThat(day.hr(() -> day.appeals.submit(appeal, " ", null))).isEqualTo(new AppealOutcome.RecordMissing());
        day.day()
                .done(() -> panels.declareFor(
                        day.account(InterviewDays.CHAIR), day.day().candidate(1), "CHA_ME", ""));
        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.Conflicted());
        assertThat(day.stages.goingOn(day.day())).isEqualTo(Map.of("001", false));
    }

    @Test
    void no_step_towards_the_exam_is_taken_while_a_sheet_is_appealed() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 45);
        AppealId appeal = day.filed(1);
        var waits = new Obstacle("obstacle.appeal.open", List.of("001"));

        assertThat(day.hr(() -> rounds.obstacles(day.round()))).contains(waits);
        day.hr(() -> day.appeals.withdraw(appeal, "Đơn rút 3"));
        day.boards();
        day.filed(1);
        assertThat(day.hr(() -> rounds.obstacles(day.round()))).contains(waits);
    }

    @Test
    void every_rank_is_shown_before_the_chair_approves_and_the_ranking_is_void_afterwards() {
        SheetAppealDay day = SheetAppealDay.announced(context, 30, 45, 44);
        RoundRanking ranked = day.ranked(List.of(1, 2, 3), List.of("90", "80", "70"));
        AppealId appeal = day.readAgain(1, 29);

        AppealEffect effect = day.effect(appeal);
        assertThat(effect.computable()).isTrue();
        assertThat(effect.stageOne().orElseThrow().noLongerGoOn()).containsExactly("001");
        assertThat(effect.lines())
                .extracting(
                        Line::candidateNumber,
                        line -> line.before().rank(),
                        line -> line.after().rank())
                .containsExactlyInAnyOrder(tuple("001", 1, null), tuple("002", 2, 1), tuple("003", 3, 2));
        assertThat(day.chair(() -> day.rankings.confirm(day.round())))
                .isEqualTo(new RankingOutcome.NotYet(List.of(new Obstacle("obstacle.appeal.open", List.of("001")))));
        assertThat(newest(day)).isEqualTo(ranked);

        day.approved(appeal);

        assertThat(newest(day).state()).isEqualTo(RoundRanking.State.VOID);
        assertThat(day.computed().posts().getFirst().lines().stream()
                        .filter(line -> line.rank() != null)
                        .map(line -> line.candidate()))
                .containsExactly(day.day().candidate(2), day.day().candidate(3));
        assertThat(day.chair(() -> day.rankings.confirm(day.round()))).isInstanceOf(RankingOutcome.Done.class);
        assertThat(file(day, 2, SheetAppealDay.NOTICE)).isEqualTo(new AppealOutcome.PhaseForbids(Phase.CONFIRMED));
    }

    @Test
    void whoever_passes_after_the_interviews_has_no_result_yet_and_the_effect_says_so() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 45);
        day.ranked(List.of(2), List.of("80"));
        AppealId appeal = day.readAgain(1, 30);

        AppealEffect effect = day.effect(appeal);
        assertThat(effect.computable()).isFalse();
        assertThat(effect.lines()).isEmpty();
        assertThat(effect.stageOne().orElseThrow().nowGoOn()).containsExactly("001");
    }

    @Test
    void neither_codes_nor_answers_are_in_the_trail_and_no_count_before_it_goes_to_the_chair() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29);
        AppealId appeal = day.filed(1);
        day.given(appeal, READER).read(READER, FirstStageDays.GENERAL, "101", 31);
        String code = again(day, appeal).code().value();
        String answers = Mcq.text(Mcq.answers(FirstStageDays.GENERAL, "101", 31));

        assertThat(trail(day))
                .isNotEmpty()
                .noneMatch(text -> text.contains(code) || text.contains(answers) || text.contains("31/60"));
        day.submitted(appeal);
        assertThat(trail(day)).contains("CORRECT 29/60", "CORRECT 31/60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcq_recount", "mcq_recount_sheet", "appeal_count"})
    void the_database_itself_refuses_to_change_or_delete_what_was_read_and_counted(String table) {
        SheetAppealDay.announced(context, 29).readAgain(1, 30);
        String column = table.equals("appeal_count") ? "sheet_version" : "variant";
        String updated = table.equals("mcq_recount") ? "code" : column;

        for (String wrong : List.of("update " + table + " set " + updated + " = " + updated, "delete from " + table)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(wrong).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    private void cancelled(SheetAppealDay day, String question) {
        var cancelled = new CancelledQuestion(
                GENERAL_KNOWLEDGE,
                question,
                CancelEffect.NOT_COUNTED,
                "15-QĐ",
                LocalDate.of(2023, 4, 12),
                "Nguyễn Văn Ký");
        days.expect(
                InterviewDays.HR,
                StageRequests.RequestOutcome.Done.class,
                () -> requests.requestCancelling(day.round(), cancelled, "Hai đáp án đúng"));
        day.stages.approveNewest(day.day());
    }

    private List<String> trail(SheetAppealDay day) {
        return jdbc
                .sql("select before_value, after_value, reason from audit_trail"
                        + " where round_id = ? and (kind like 'APPEAL%' or kind like 'SHEET%')")
                .param(day.round().value())
                .query()
                .listOfRows()
                .stream()
                .flatMap(row -> row.values().stream())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private List<SheetVersion> versions(SheetAppealDay day, int place, PaperKind paper) {
        return day.hr(() -> sheets.versions(day.day().candidate(place))).stream()
                .filter(version -> version.sheet().paper() == paper)
                .toList();
    }

    private AppealOutcome file(SheetAppealDay day, int place, LocalDate receivedOn) {
        return day.hr(() -> day.appeals.file(day.data(place, GENERAL_KNOWLEDGE, receivedOn)));
    }

    private AppealOutcome recount(SheetAppealDay day, AppealId appeal, String reader) {
        var account = day.account(reader);
        return day.hr(() -> day.appeals.recount(appeal, account));
    }

    private RecountOutcome read(SheetAppealDay day, String reader, MyRecount task, String variant, String answers) {
        return days.as(reader, () -> day.recounts.read(task.id(), variant, answers));
    }

    private static Recounting.Again again(SheetAppealDay day, AppealId appeal) {
        return Objects.requireNonNull(day.appeal(appeal).recount());
    }

    private static RoundRanking newest(SheetAppealDay day) {
        return day.hr(() -> day.rankings.newest(day.round())).orElseThrow();
    }

    private static SheetCount counted(int correct, int questions) {
        return new SheetCount(correct, questions, correct * 2 >= questions);
    }
}
