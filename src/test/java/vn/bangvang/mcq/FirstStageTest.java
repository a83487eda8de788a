package vn.bangvang.mcq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.FirstStageDays.FOREIGN;
import static vn.bangvang.FirstStageDays.GENERAL;
import static vn.bangvang.regulation.PaperKind.FOREIGN_LANGUAGE;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;
import static vn.bangvang.regulation.PaperKind.INFORMATICS;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.StageOneEar;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.mcq.AnswerKeys.KeyOutcome;
import vn.bangvang.mcq.AnswerKeys.KeyReadOutcome;
import vn.bangvang.mcq.AnswerSheets.SheetsReadOutcome;
import vn.bangvang.mcq.AnswerSheets.TakeOutcome;
import vn.bangvang.mcq.FirstStage.AttendanceOutcome;
import vn.bangvang.mcq.ItemStatistics.FiguresOutcome;
import vn.bangvang.mcq.JudgedSheet.Standing;
import vn.bangvang.mcq.StageRequests.RequestOutcome;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;

@DatabaseTest
class FirstStageTest {

    private static final RequestOutcome DONE = new RequestOutcome.Done();

    @Autowired
    InterviewDays days;

    @Autowired
    FirstStageDays stages;

    @Autowired
    AnswerKeys keys;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    FirstStage stage;

    @Autowired
    StageRequests requests;

    @Autowired
    ItemStatistics statistics;

    @Autowired
    StageOne stageOne;

    @Autowired
    RawAnswers raw;

    @Autowired
    CodeBook codeBook;

    @Autowired
    Rounds rounds;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StageOneEar ear;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void keys_come_in_whole_each_version_is_kept_and_replacing_one_needs_a_reason() {
        InterviewDay day = stages.inStageOne(1);
        KeyDraft draft = stages.read(day, GENERAL).draft();
        assertThat(draft.key()).isEqualTo(GENERAL);

        assertThat(hr(() -> keys.save(day.round(), draft, ""))).isInstanceOf(KeyOutcome.Saved.class);
        assertThat(hr(() -> keys.save(day.round(), draft, "Lần nữa"))).isEqualTo(new KeyOutcome.Unchanged());
        KeyDraft other = stages.read(day, Mcq.key(GENERAL_KNOWLEDGE, 60, "101", "102", "103"))
                .draft();
        assertThat(hr(() -> keys.save(day.round(), other, " "))).isEqualTo(new KeyOutcome.ReasonMissing());
        assertThat(hr(() -> keys.save(day.round(), other, "Thêm mã đề 103"))).isInstanceOf(KeyOutcome.Saved.class);
        assertThat(hr(() -> keys.save(day.round(), shorter(), ""))).isEqualTo(new KeyOutcome.WrongLength(59, 60));
        assertThat(hr(() -> keys.save(day.round(), informatics(), "")))
                .isEqualTo(new KeyOutcome.NotInThisRound(INFORMATICS));

        assertThat(as(InterviewDays.SUPERVISOR, () -> keys.versions(day.round())))
                .extracting(
                        KeyVersion::version,
                        KeyVersion::reason,
                        version -> version.key().variants().size())
                .containsExactly(tuple(2, "Thêm mã đề 103", 3), tuple(1, "", 2));
    }

    @Test
    void a_key_does_not_lose_variants_of_sheets_or_questions_that_the_council_cancelled() {
        InterviewDay day = stages.withSheets(40, 40);
        KeyDraft without =
                stages.read(day, Mcq.key(GENERAL_KNOWLEDGE, 60, "101")).draft();
        assertThat(hr(() -> keys.save(day.round(), without, "Bỏ mã đề")))
                .isEqualTo(new KeyOutcome.VariantInUse(List.of("102")));

        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("60"), "Sai đề")))
                .isEqualTo(DONE);
        KeyDraft renamed = new KeyDraft(renamed(), "x.csv", List.of());
        assertThat(hr(() -> keys.save(day.round(), renamed, "Đánh số lại")))
                .isEqualTo(new KeyOutcome.QuestionCancelled(List.of("60")));
    }

    @Test
    void a_file_that_is_no_key_says_why() {
        InterviewDay day = stages.inStageOne(1);

        assertThat(hr(() -> keys.read(day.round(), GENERAL_KNOWLEDGE, "a.docx", new byte[] {1, 2, 3})))
                .isEqualTo(new KeyReadOutcome.NotAKey("a.docx"));
        assertThat(hr(() ->
                        keys.read(day.round(), GENERAL_KNOWLEDGE, "a.csv", FirstStageDays.utf8("Họ tên;Tuổi\nA;1"))))
                .isEqualTo(new KeyReadOutcome.NoHeader("a.csv"));
        assertThat(hr(() -> keys.read(day.round(), INFORMATICS, "a.csv", FirstStageDays.utf8("Câu;101\n1;A"))))
                .isEqualTo(new KeyReadOutcome.NotInThisRound(INFORMATICS));
        assertThat(hr(() -> keys.read(day.round(), GENERAL_KNOWLEDGE, "a.csv", FirstStageDays.utf8("Câu;101\n1;A"))))
                .isInstanceOf(KeyReadOutcome.Faulty.class);
        assertThat(hr(() -> keys.versions(day.round()))).isEmpty();
    }

    @Test
    void sheets_are_taken_in_once_and_every_row_is_accounted_for() {
        InterviewDay day = stages.withKeys(3);
        String[] rows = {
            stages.row(day, GENERAL, "101", 1, 40),
            stages.row(day, GENERAL, "102", 2, 20).replaceFirst("^0+", ""),
            stages.row(day, GENERAL, "101", 3, 20).replace(";101;", ";109;"),
            "999;101;" + "A".repeat(60),
            stages.row(day, GENERAL, "101", 3, 20).substring(0, 30)
        };
        SheetsPreview preview = stages.preview(day, GENERAL_KNOWLEDGE, rows);

        assertThat(preview.rows())
                .extracting(
                        JudgedSheet::row,
                        JudgedSheet::standing,
                        row -> row.problems().stream()
                                .map(CellProblem::messageKey)
                                .toList())
                .containsExactly(
                        tuple(2, Standing.NEW, List.of()),
                        tuple(3, Standing.NEW, List.of("mcq.problem.leadingZeros")),
                        tuple(4, Standing.REFUSED, List.of("mcq.problem.unknownVariant")),
                        tuple(5, Standing.REFUSED, List.of("mcq.problem.unknownNumber")),
                        tuple(6, Standing.REFUSED, List.of("mcq.problem.answersUnreadable")));
        SheetsResult first = stages.take(day, GENERAL_KNOWLEDGE, rows);
        assertThat(List.of(first.rowsIn(), first.taken(), first.replaced(), first.known()))
                .containsExactly(5, 2, 0, 0);
        SheetsResult again = stages.take(day, GENERAL_KNOWLEDGE, rows);
        assertThat(List.of(again.rowsIn(), again.taken(), again.replaced(), again.known()))
                .containsExactly(5, 0, 0, 2);
        assertThat(stored(day)).isEqualTo(2);
    }

    @Test
    void a_preview_that_was_overtaken_takes_nothing_in_twice() {
        InterviewDay day = stages.withKeys(1);
        SheetsPreview preview = stages.preview(day, GENERAL_KNOWLEDGE, stages.row(day, GENERAL, "101", 1, 40));
        stages.sheet(day, GENERAL, "101", 1, 40);

        var outcome = (TakeOutcome.Taken) hr(() -> sheets.take(day.round(), preview, ""));

        assertThat(outcome.result()).isEqualTo(new SheetsResult(1, 0, 0, 1, List.of()));
        assertThat(stored(day)).isOne();
    }

    @Test
    void a_sheet_that_differs_is_refused_unless_a_reason_replaces_it_and_both_are_kept() {
        InterviewDay day = stages.withKeys(1);
        stages.sheet(day, GENERAL, "101", 1, 40);
        SheetsPreview preview = stages.preview(day, GENERAL_KNOWLEDGE, stages.row(day, GENERAL, "101", 1, 41));

        assertThat(preview.rows().getFirst().standing()).isEqualTo(Standing.DIFFERS);
        assertThat(preview.rows().getFirst().problems())
                .containsExactly(new CellProblem("2", "mcq.problem.differs", List.of("41")));
        var refused = (TakeOutcome.Taken) hr(() -> sheets.take(day.round(), preview, " "));
        assertThat(refused.result().refused()).hasSize(1);
        assertThat(stored(day)).isOne();

        var replaced = (TakeOutcome.Taken) hr(() -> sheets.take(day.round(), preview, "Quét lại phiếu mờ"));
        assertThat(replaced.result()).isEqualTo(new SheetsResult(1, 0, 1, 0, List.of()));
        assertThat(as(InterviewDays.SUPERVISOR, () -> sheets.versions(day.candidate(1))))
                .extracting(
                        SheetVersion::version,
                        SheetVersion::reason,
                        version -> version.sheet().answers())
                .containsExactly(
                        tuple(2, "Quét lại phiếu mờ", Mcq.answers(GENERAL, "101", 41)),
                        tuple(1, "", Mcq.answers(GENERAL, "101", 40)));
    }

    @Test
    void without_a_key_or_a_part_no_sheet_comes_in() {
        InterviewDay day = stages.inStageOne(1);
        String row = stages.row(day, GENERAL, "101", 1, 40);

        assertThat(stages.preview(day, GENERAL_KNOWLEDGE, row).rows().getFirst().problems())
                .containsExactly(new CellProblem("2", "mcq.problem.noKey", List.of()));
        assertThat(hr(() -> sheets.read(day.round(), null, "a.csv", FirstStageDays.utf8(Mcq.sheetFile(row)))))
                .isEqualTo(new SheetsReadOutcome.NoPart());
        assertThat(hr(() -> sheets.read(day.round(), null, "a.csv", FirstStageDays.utf8("Họ tên\nAn"))))
                .isEqualTo(new SheetsReadOutcome.NoHeader("a.csv"));
        assertThat(hr(() -> sheets.read(day.round(), null, "a.pdf", new byte[] {1})))
                .isEqualTo(new SheetsReadOutcome.NotSheets("a.pdf"));
    }

    @Test
    void absent_is_a_state_recorded_for_a_whole_list_or_for_nobody() {
        InterviewDay day = stages.withKeys(3);
        stages.sheet(day, GENERAL, "101", 1, 40);
        Set<PaperKind> both = Set.of(GENERAL_KNOWLEDGE, FOREIGN_LANGUAGE);

        assertThat(absent(day, both, "002", "077")).isEqualTo(new AttendanceOutcome.UnknownNumbers(List.of("077")));
        assertThat(absent(day, both, "001", "002")).isEqualTo(new AttendanceOutcome.HasSheet(List.of("001")));
        assertThat(absent(day, Set.of(INFORMATICS), "002"))
                .isEqualTo(new AttendanceOutcome.NothingToSit(List.of("002")));
        assertThat(absent(day, both)).isEqualTo(new AttendanceOutcome.NobodyNamed());
        assertThat(absent(day, Set.of(), "002")).isEqualTo(new AttendanceOutcome.NobodyNamed());
        assertThat(hr(() -> stage.recordAttendance(day.round(), List.of("002"), both, StageAttendance.SUSPENDED, " ")))
                .isEqualTo(new AttendanceOutcome.ReasonMissing());
        assertThat(hr(() -> raw.notes(day.round()))).isEmpty();

        assertThat(absent(day, both, "002", "003", "002")).isEqualTo(new AttendanceOutcome.Recorded(2));
        assertThat(part(day, 2, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Absent(GENERAL_KNOWLEDGE));
        assertThat(stages.preview(day, GENERAL_KNOWLEDGE, stages.row(day, GENERAL, "101", 2, 40))
                        .rows()
                        .getFirst()
                        .problems())
                .containsExactly(new CellProblem("2", "mcq.problem.hasState.ABSENT", List.of()));
        hr(() -> stage.recordAttendance(
                day.round(), List.of("002"), both, StageAttendance.EXPECTED, "Nhầm số báo danh"));
        stages.sheet(day, GENERAL, "101", 2, 40);
        assertThat(part(day, 2, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 40, 60, true));
        assertThat(part(day, 3, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Absent(GENERAL_KNOWLEDGE));
    }

    @Test
    void stage_1_is_left_only_when_two_persons_have_closed_it_with_nobody_open() {
        InterviewDay day = stages.withSheets(40, 20);
        InterviewDay open = stages.withKeys(2);
        stages.sheet(open, GENERAL, "101", 1, 40);

        assertThat(hr(() -> requests.requestClosing(open.round())))
                .isEqualTo(new RequestOutcome.StillOpen(List.of("001", "002")));
        assertThat(hr(() -> rounds.obstacles(open.round())))
                .containsExactly(
                        new Rounds.Obstacle("obstacle.mcq.open", List.of("2")),
                        new Rounds.Obstacle("obstacle.mcq.notClosed", List.of()));
        assertThat(hr(() -> rounds.advance(day.round()))).isInstanceOf(Rounds.AdvanceOutcome.Refused.class);
        assertThat(hr(() -> requests.requestClosing(day.round()))).isEqualTo(DONE);
        assertThat(hr(() -> requests.requestClosing(day.round()))).isEqualTo(new RequestOutcome.RequestWaiting());
        assertThat(hr(() -> rounds.advance(day.round()))).isInstanceOf(Rounds.AdvanceOutcome.Refused.class);
        assertThat(hr(() -> stageOne.closed(day.round()))).isFalse();
        assertThat(as(
                        InterviewDays.BOTH,
                        () -> requests.approve(stages.newest(day).id())))
                .isEqualTo(new RequestOutcome.NotChairOfThisRound());

        stages.approveNewest(day);

        assertThat(hr(() -> stageOne.closed(day.round()))).isTrue();
        assertThat(hr(() -> requests.requestClosing(day.round()))).isEqualTo(new RequestOutcome.StageClosed());
        day.advance();
        assertThat(hr(() -> rounds.byId(day.round())).phase()).isEqualTo(Phase.BOARDS);
    }

    @Test
    void the_chair_does_not_close_what_he_asked_for_himself_nor_what_has_changed_since() {
        InterviewDay day = stages.withSheets(40);
        day.done(() ->
                panels.setCouncil(day.round(), "25-QĐ", LocalDate.of(2023, 3, 20), days.account(InterviewDays.BOTH)));
        assertThat(as(InterviewDays.BOTH, () -> requests.requestClosing(day.round())))
                .isEqualTo(DONE);
        RequestId own = stages.newest(day).id();
        assertThat(as(InterviewDays.BOTH, () -> requests.approve(own)))
                .isEqualTo(new RequestOutcome.SecondPersonNeeded());

        InterviewDay moving = stages.withSheets(40);
        hr(() -> requests.requestClosing(moving.round()));
        RequestId asked = stages.newest(moving).id();
        SheetsPreview other = stages.preview(moving, GENERAL_KNOWLEDGE, stages.row(moving, GENERAL, "101", 1, 39));
        hr(() -> sheets.take(moving.round(), other, "Quét lại"));
        assertThat(as(InterviewDays.CHAIR, () -> requests.approve(asked))).isEqualTo(new RequestOutcome.ChangedSince());
        assertThat(hr(() -> stageOne.closed(moving.round()))).isFalse();
        assertThat(as(InterviewDays.CHAIR, () -> requests.reject(asked))).isEqualTo(DONE);
        assertThat(as(InterviewDays.CHAIR, () -> requests.approve(asked)))
                .isEqualTo(new RequestOutcome.AlreadyDecided());
    }

    @Test
    void after_closing_neither_keys_nor_sheets_nor_states_change() {
        InterviewDay day = stages.closed(40, 20);
        KeyDraft draft = stages.read(day, Mcq.key(GENERAL_KNOWLEDGE, 60, "101", "102", "103"))
                .draft();
        SheetsPreview preview = stages.preview(day, GENERAL_KNOWLEDGE, stages.row(day, GENERAL, "101", 2, 60));
        List<StageOneResult> before = hr(() -> stageOne.of(day.round()));

        assertThat(hr(() -> keys.save(day.round(), draft, "Sửa"))).isEqualTo(new KeyOutcome.StageClosed());
        assertThat(hr(() -> sheets.take(day.round(), preview, "Sửa"))).isEqualTo(new TakeOutcome.StageClosed());
        assertThat(absent(day, Set.of(GENERAL_KNOWLEDGE), "002")).isEqualTo(new AttendanceOutcome.StageClosed());
        assertThat(hr(() -> stageOne.of(day.round()))).isEqualTo(before);
        day.advance();
        assertThat(hr(() -> sheets.take(day.round(), preview, "Sửa")))
                .isEqualTo(new TakeOutcome.PhaseForbids(Phase.BOARDS));
    }

    @Test
    void only_those_who_passed_go_on_and_before_closing_nobody_does() {
        InterviewDay day = stages.withSheets(30, 29, 60);
        assertThat(hr(() -> codeBook.goingOn(day.round()))).isEmpty();
        assertThat(stages.goingOn(day)).isEqualTo(Map.of("001", true, "002", false, "003", true));

        InterviewDay closed = stages.closed(30, 29, 60);
        assertThat(hr(() -> codeBook.goingOn(closed.round())))
                .extracting(AnonymousCandidate::number)
                .containsExactly("001", "003");
        assertThat(hr(() -> codeBook.candidates(closed.round()))).hasSize(3);
    }

    @Test
    void exempt_parts_count_as_passed_and_none_is_granted_once_the_dossiers_are_closed() {
        InterviewDay day = stages.withKeys(2, List.of(1));
        stages.sheet(day, GENERAL, "101", 1, 30);
        stages.sheet(day, GENERAL, "102", 2, 30);
        stages.sheet(day, FOREIGN, "201", 2, 14);
        var ground = new ExemptPaper(Mcq.ARTICLE.toString(), Mcq.ARTICLE);

        assertThat(stages.preview(day, FOREIGN_LANGUAGE, stages.row(day, FOREIGN, "201", 1, 30))
                        .rows()
                        .getFirst()
                        .problems())
                .containsExactly(new CellProblem("2", "mcq.problem.exempt", List.of()));
        assertThat(absent(day, Set.of(FOREIGN_LANGUAGE), "001"))
                .isEqualTo(new AttendanceOutcome.NothingToSit(List.of("001")));
        assertThat(hr(() -> stage.parts(day.round())).getLast())
                .extracting(PartOverview::candidates, PartOverview::counted, PartOverview::passed, PartOverview::exempt)
                .containsExactly(2, 1, 0, 1);
        hr(() -> requests.requestClosing(day.round()));
        stages.approveNewest(day);
        assertThat(hr(() -> stages.grant(day, 2))).isEqualTo(new Exemptions.GrantOutcome.PhaseForbids(Phase.STAGE_1));

        assertThat(stages.goingOn(day)).isEqualTo(Map.of("001", true, "002", false));
        assertThat(part(day, 1, FOREIGN_LANGUAGE)).isEqualTo(new PartResult.Exempt(FOREIGN_LANGUAGE, ground));
        assertThat(hr(() -> raw.exempt(day.round())))
                .isEqualTo(Map.of(day.candidate(1), Map.of(FOREIGN_LANGUAGE, ground)));
    }

    @Test
    void a_cancelled_question_is_shown_before_it_counts_and_then_everyone_is_counted_anew() {
        // Question 60 is wrong for all; given to all it lets 002 pass.
        InterviewDay day = stages.closed(30, 29, 28);
        day.advance();
        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("60"), "Đề in sai")))
                .isEqualTo(DONE);
        RequestId asked = stages.newest(day).id();

        assertThat(as(InterviewDays.CHAIR, () -> requests.effect(asked)))
                .isEqualTo(new Effect(
                        3,
                        List.of(new Effect.PartChange(
                                "002",
                                GENERAL_KNOWLEDGE,
                                new PartResult.Counted(GENERAL_KNOWLEDGE, 29, 60, false),
                                new PartResult.Counted(GENERAL_KNOWLEDGE, 30, 60, true))),
                        List.of("002"),
                        List.of()));
        assertThat(stages.goingOn(day)).isEqualTo(Map.of("001", true, "002", false, "003", false));
        assertThat(ear.changed()).doesNotContain(day.round());

        stages.approveNewest(day);

        assertThat(stages.goingOn(day)).isEqualTo(Map.of("001", true, "002", true, "003", false));
        assertThat(hr(() -> codeBook.goingOn(day.round())))
                .extracting(AnonymousCandidate::number)
                .containsExactly("001", "002");
        assertThat(ear.changed()).containsOnlyOnce(day.round());
        assertThat(hr(() -> raw.cancelled(day.round()))).containsExactly(cancel("60"));
        assertThat(as(InterviewDays.CHAIR, () -> requests.effect(asked)))
                .isEqualTo(new Effect(0, List.of(), List.of(), List.of()));
    }

    @Test
    void a_question_that_does_not_count_shrinks_the_part_and_can_fail_somebody() {
        // Without question 1, right for both: 30 of 59 pass, 29 of 59 do not; 30 of 60 did.
        InterviewDay day = stages.closed(31, 30);
        var question = new CancelledQuestion(
                GENERAL_KNOWLEDGE, "1", CancelEffect.NOT_COUNTED, "15-QĐ", LocalDate.of(2023, 4, 3), "Nguyễn Văn Ký");
        hr(() -> requests.requestCancelling(day.round(), question, "Hai đáp án đúng"));

        assertThat(as(
                                InterviewDays.CHAIR,
                                () -> requests.effect(stages.newest(day).id()))
                        .noLongerGoOn())
                .containsExactly("002");
        stages.approveNewest(day);
        assertThat(part(day, 1, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 30, 59, true));
        assertThat(part(day, 2, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 29, 59, false));
    }

    @Test
    void a_decision_that_changes_no_result_tells_nobody() {
        InterviewDay day = stages.closed(60);
        hr(() -> requests.requestCancelling(day.round(), cancel("1"), "Hai đáp án đúng"));
        List<PartResult> before = List.of(part(day, 1, GENERAL_KNOWLEDGE), part(day, 1, FOREIGN_LANGUAGE));
        stages.approveNewest(day);

        assertThat(List.of(part(day, 1, GENERAL_KNOWLEDGE), part(day, 1, FOREIGN_LANGUAGE)))
                .isEqualTo(before);
        assertThat(ear.changed()).doesNotContain(day.round());
    }

    @Test
    void what_cannot_be_cancelled_is_refused() {
        InterviewDay day = stages.withSheets(40);

        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("61"), "Sai đề")))
                .isEqualTo(new RequestOutcome.UnknownQuestion("61"));
        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("60"), " ")))
                .isEqualTo(new RequestOutcome.ReasonMissing());
        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("60"), "Sai đề")))
                .isEqualTo(DONE);
        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("60"), "Sai đề")))
                .isEqualTo(new RequestOutcome.AlreadyCancelled("60"));
        RequestId asked = stages.newest(day).id();
        assertThat(as(InterviewDays.CHAIR, () -> requests.reject(asked))).isEqualTo(DONE);
        assertThat(hr(() -> raw.cancelled(day.round()))).isEmpty();
        assertThat(hr(() -> requests.requestCancelling(day.round(), cancel("60"), "Sai đề")))
                .isEqualTo(DONE);
    }

    @Test
    void a_sheet_is_marked_again_with_two_persons_and_the_old_one_is_kept() {
        InterviewDay day = stages.closed(30, 29);
        String better = Mcq.text(Mcq.answers(GENERAL, "102", 30));

        assertThat(remark(day, "077", "102", better)).isEqualTo(new RequestOutcome.UnknownNumber("077"));
        assertThat(remark(day, "002", "109", better)).isEqualTo(new RequestOutcome.UnknownVariant("109"));
        assertThat(remark(day, "002", "102", "ABC")).isEqualTo(new RequestOutcome.UnreadableAnswers(60));
        assertThat(remark(day, "002", "102", Mcq.text(Mcq.answers(GENERAL, "102", 29))))
                .isEqualTo(new RequestOutcome.SameSheet());
        assertThat(remark(day, "002", "102", better)).isEqualTo(DONE);
        assertThat(remark(day, "002", "102", better)).isEqualTo(new RequestOutcome.RequestWaiting());
        assertThat(as(
                                InterviewDays.CHAIR,
                                () -> requests.effect(stages.newest(day).id()))
                        .nowGoOn())
                .containsExactly("002");
        assertThat(stages.goingOn(day)).containsEntry("002", false);

        stages.approveNewest(day);

        assertThat(stages.goingOn(day)).containsEntry("002", true);
        assertThat(ear.changed()).containsOnlyOnce(day.round());
        assertThat(as(InterviewDays.SUPERVISOR, () -> sheets.versions(day.candidate(2))))
                .filteredOn(version -> version.sheet().paper() == GENERAL_KNOWLEDGE)
                .extracting(SheetVersion::version, SheetVersion::reason)
                .containsExactly(tuple(2, "Phiếu quét mờ"), tuple(1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bai-lam-chuoi.csv", "bai-lam-theo-cau.csv", "bai-lam-tung-dong.csv"})
    void the_sample_files_come_in_whichever_way_they_are_laid_out(String file) throws IOException {
        InterviewDay day = stages.inStageOne(3);
        for (String key : List.of("dap-an-theo-cau.csv", "dap-an-theo-ma-de.csv")) {
            byte[] content = sample(key);
            assertThat(hr(() -> keys.read(day.round(), GENERAL_KNOWLEDGE, key, content)))
                    .isInstanceOfSatisfying(
                            KeyReadOutcome.Read.class,
                            read -> assertThat(read.draft().key()).isEqualTo(GENERAL));
        }
        stages.key(day, GENERAL);
        byte[] content = sample(file);
        var read = (SheetsReadOutcome.Read) hr(() -> sheets.read(day.round(), GENERAL_KNOWLEDGE, file, content));
        hr(() -> sheets.take(day.round(), read.preview(), ""));

        assertThat(part(day, 1, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 40, 60, true));
        assertThat(part(day, 2, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 29, 60, false));
        assertThat(part(day, 3, GENERAL_KNOWLEDGE)).isEqualTo(new PartResult.Counted(GENERAL_KNOWLEDGE, 30, 60, true));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file =
                java.util.Objects.requireNonNull(FirstStageTest.class.getResourceAsStream("/mcq/" + name), name)) {
            return file.readAllBytes();
        }
    }

    @Test
    void whoever_has_no_sheet_has_nothing_to_mark_again() {
        InterviewDay day = stages.withKeys(1);

        assertThat(remark(day, "001", "101", "A".repeat(60))).isEqualTo(new RequestOutcome.NoSheet("001"));
    }

    @Test
    void the_figures_are_for_after_the_closing() {
        InterviewDay open = stages.withSheets(40);
        InterviewDay day = stages.closed(40, 20, 60);

        assertThat(as(InterviewDays.CHAIR, () -> statistics.of(open.round())))
                .isEqualTo(new FiguresOutcome.NotClosed());
        assertThat(as(InterviewDays.CHAIR, () -> statistics.file(open.round(), key -> key)))
                .isEmpty();
        var figures = (FiguresOutcome.Figures) as(InterviewDays.CHAIR, () -> statistics.of(day.round()));
        assertThat(figures.parts())
                .extracting(PartFigures::paper, PartFigures::sheets)
                .containsExactly(tuple(GENERAL_KNOWLEDGE, 3), tuple(FOREIGN_LANGUAGE, 3));
        assertThat(figures.parts().getFirst().items().get(29).right()).isEqualTo(2);
        assertThat(as(InterviewDays.CHAIR, () -> statistics.file(day.round(), key -> key))[0])
                .isEqualTo((byte) 'P');
    }

    @Test
    void whoever_works_it_out_again_gets_all_that_counts() {
        InterviewDay day = stages.closed(40, 20);

        assertThat(hr(() -> raw.keys(day.round()))).containsExactlyInAnyOrder(GENERAL, FOREIGN);
        assertThat(hr(() -> raw.sheets(day.round())))
                .hasSize(4)
                .startsWith(
                        new AnswerSheet(day.candidate(1), GENERAL_KNOWLEDGE, "101", Mcq.answers(GENERAL, "101", 40)));
        assertThat(hr(() -> stageOne.of(day.round())))
                .isEqualTo(as(InterviewDays.HR, () -> stage.results(day.round())));
    }

    @Test
    void a_round_without_stage_1_has_no_parts_and_holds_nobody_back() {
        InterviewDay day = days.anInterviewDay().numbered();

        assertThat(hr(() -> stage.parts(day.round()))).isEmpty();
        assertThat(hr(() -> codeBook.goingOn(day.round()))).hasSize(2);
        assertThat(hr(() -> requests.requestClosing(day.round())))
                .isEqualTo(new RequestOutcome.PhaseForbids(Phase.BOARDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcq_key", "mcq_sheet", "mcq_attendance", "mcq_exempt"})
    void the_database_itself_refuses_to_change_or_delete_what_was_recorded(String table) {
        InterviewDay day = stages.withKeys(2, List.of(1));
        stages.sheet(day, GENERAL, "101", 1, 30);
        absent(day, Set.of(GENERAL_KNOWLEDGE, FOREIGN_LANGUAGE), "002");
        hr(() -> requests.requestClosing(day.round()));
        stages.approveNewest(day);

        assertThat(jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .isPositive();
        for (String wrong : List.of("update " + table + " set paper = paper", "delete from " + table)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(wrong).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    private RequestOutcome remark(InterviewDay day, String number, String variant, String answers) {
        return hr(() ->
                requests.requestRemark(day.round(), number, GENERAL_KNOWLEDGE, variant, answers, "Phiếu quét mờ"));
    }

    private AttendanceOutcome absent(InterviewDay day, Set<PaperKind> papers, String... numbers) {
        return hr(() -> stage.recordAttendance(day.round(), List.of(numbers), papers, StageAttendance.ABSENT, ""));
    }

    private PartResult part(InterviewDay day, int place, PaperKind paper) {
        return java.util.Objects.requireNonNull(
                hr(() -> stageOne.of(day.round())).get(place - 1).parts().get(paper));
    }

    private int stored(InterviewDay day) {
        return jdbc.sql("""
                        select count(*) from mcq_sheet s join candidate c on c.id = s.candidate_id
                        where c.round_id = ?""").param(day.round().value()).query(Integer.class).single();
    }

    private static KeyDraft shorter() {
        return new KeyDraft(Mcq.key(GENERAL_KNOWLEDGE, 59, "101"), "x.csv", List.of());
    }

    private static KeyDraft informatics() {
        return new KeyDraft(Mcq.key(INFORMATICS, 30, "301"), "x.csv", List.of());
    }

    private static AnswerKey renamed() {
        return new AnswerKey(
                GENERAL_KNOWLEDGE,
                GENERAL.variants().stream()
                        .map(variant -> new VariantKey(
                                variant.variant(),
                                variant.entries().stream()
                                        .map(entry -> new KeyEntry("G" + entry.question(), entry.accepted()))
                                        .toList()))
                        .toList());
    }

    private static CancelledQuestion cancel(String question) {
        return new CancelledQuestion(
                GENERAL_KNOWLEDGE,
                question,
                CancelEffect.EVERYBODY_CORRECT,
                "15-QĐ",
                LocalDate.of(2023, 4, 3),
                "Nguyễn Văn Ký");
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private <T> T as(String username, Supplier<T> act) {
        return days.as(username, act);
    }
}
