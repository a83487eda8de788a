package vn.bangvang.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.report.Papers;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Phase;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Marking.MarkOutcome;
import vn.bangvang.scoring.QueueItem;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NotPermitted;

@DatabaseTest
class PanelsTest {

    private static final PanelOutcome DONE = new PanelOutcome.Done();
    private static final String PARENT = "CHA_ME";

    @Autowired
    InterviewDays days;

    @Autowired
    Panels panels;

    @Autowired
    Seating seating;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Marking marking;

    @Autowired
    BoardResults results;

    @Autowired
    Papers papers;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    @Rule("R-022")
    void only_someone_with_the_role_chairs_the_council_and_only_before_the_interviews() {
        InterviewDay day = days.anInterviewDay().numbered();
        LocalDate decided = LocalDate.of(2023, 3, 20);

        assertThat(as(() -> panels.setCouncil(day.round(), "25-QĐ", decided, id(InterviewDays.HR))))
                .isInstanceOf(PanelOutcome.NotAnExaminer.class);
        assertThat(as(() -> panels.council(day.round()))).isEmpty();
        assertThat(as(() -> panels.setCouncil(day.round(), "25-QĐ", decided, id(InterviewDays.CHAIR))))
                .isEqualTo(DONE);
        assertThat(as(() -> panels.council(day.round())))
                .contains(new Council(
                        day.round(),
                        "25-QĐ",
                        decided,
                        List.of(new CouncilMember(
                                CouncilPosition.CHAIR, "Chủ tịch hội đồng", "", id(InterviewDays.CHAIR)))));
        InterviewDay begun = days.anInterviewDay().begin();
        assertThat(as(() -> panels.setCouncil(begun.round(), "26-QĐ", decided, id(InterviewDays.BOTH))))
                .isEqualTo(new PanelOutcome.PhaseForbids(Phase.EXAM));
    }

    @Test
    @Rule("R-022")
    void the_whole_council_is_recorded_and_another_chair_leaves_the_others_where_they_are() {
        InterviewDay day = days.anInterviewDay().numbered();
        LocalDate decided = LocalDate.of(2023, 3, 20);
        day.done(() -> panels.setCouncil(day.round(), "25-QĐ", decided, id(InterviewDays.CHAIR)));
        List<CouncilMember> others = new ArrayList<>(SampleCouncils.others(5));
        others.set(3, new CouncilMember(CouncilPosition.SECRETARY, "Tên gõ nhầm", "Chuyên viên", id(InterviewDays.HR)));

        assertThat(seat(day, others)).isEqualTo(DONE);
        assertThat(council(day).members())
                .extracting(CouncilMember::position, CouncilMember::name, CouncilMember::office)
                .containsExactly(
                        tuple(CouncilPosition.CHAIR, "Chủ tịch hội đồng", "Phó Bí thư"),
                        tuple(CouncilPosition.VICE_CHAIR, "Nguyễn Thị Phó", "Phó Trưởng ban"),
                        tuple(CouncilPosition.MEMBER, "Ủy Viên A", "Phòng số 1"),
                        tuple(CouncilPosition.MEMBER, "Ủy Viên B", "Phòng số 2"),
                        tuple(CouncilPosition.SECRETARY, "Cán bộ tổ chức", "Chuyên viên"));
        assertThat(council(day).members())
                .extracting(CouncilMember::account)
                .containsExactly(id(InterviewDays.CHAIR), null, null, null, id(InterviewDays.HR));

        day.done(() -> panels.setCouncil(day.round(), "26-QĐ", decided, id(InterviewDays.CHAIR)));
        assertThat(council(day).members().getFirst().office()).isEqualTo("Phó Bí thư");
        day.done(() -> panels.setCouncil(day.round(), "27-QĐ", decided, id(InterviewDays.BOTH)));
        assertThat(council(day).members().getFirst())
                .isEqualTo(new CouncilMember(CouncilPosition.CHAIR, "Người kiêm nhiệm", "", id(InterviewDays.BOTH)));
        assertThat(council(day).others()).hasSize(4);
        assertThat(jdbc.sql(
                                "select before_value, after_value from audit_trail where round_id = ? and kind = 'COUNCIL_SEATED'")
                        .param(day.round().value())
                        .query((rs, n) -> rs.getString(1) + " -> " + rs.getString(2))
                        .list())
                .containsExactly(
                        "25-QĐ · 2023-03-20 · councilposition.CHAIR Chủ tịch hội đồng -> "
                                + "25-QĐ · 2023-03-20 · councilposition.CHAIR Chủ tịch hội đồng, Phó Bí thư · "
                                + "councilposition.VICE_CHAIR Nguyễn Thị Phó, Phó Trưởng ban · councilposition.MEMBER Ủy Viên A, Phòng số 1 · "
                                + "councilposition.MEMBER Ủy Viên B, Phòng số 2 · councilposition.SECRETARY Cán bộ tổ chức, Chuyên viên");
    }

    @Test
    @Rule("R-021")
    void a_tie_of_somebody_in_the_council_is_declared_and_shown_like_any_other() {
        InterviewDay day = days.anInterviewDay().seated();
        assertThat(seat(
                        day,
                        List.of(new CouncilMember(
                                CouncilPosition.SECRETARY, "Thư ký", "Chuyên viên", id(InterviewDays.HR)))))
                .isEqualTo(DONE);

        for (String username : List.of(InterviewDays.HR, InterviewDays.CHAIR)) {
            assertThat(as(() -> panels.declareFor(id(username), day.candidate(1), PARENT, "")))
                    .isEqualTo(DONE);
        }
        assertThat(days.as(InterviewDays.CHAIR, () -> panels.conflicts(day.round())))
                .extracting(Conflict::examiner)
                .containsExactlyInAnyOrder(id(InterviewDays.HR), id(InterviewDays.CHAIR));
        assertThat(seating.examinersOf(day.candidate(1))).hasSize(3);
    }

    @Test
    @Rule("R-021")
    void whoever_sits_on_the_board_and_has_no_tie_to_a_candidate_may_mark_that_candidate_and_nobody_else() {
        InterviewDay day =
                days.anInterviewDay().withBoardOf(3).withCandidates(2).seated();
        InterviewDay other = days.anInterviewDay().withCandidates(1).numbered();
        day.done(() -> panels.declareFor(id(InterviewDays.EXAMINER_2), day.candidate(1), PARENT, ""));

        for (CandidateId candidate : List.of(day.candidate(1), day.candidate(2), other.candidate(1))) {
            List<AccountId> listed = seating.examinersOf(candidate).stream()
                    .map(BoardMember::account)
                    .toList();
            assertThat(InterviewDays.EXAMINERS.stream()
                            .map(this::id)
                            .filter(examiner -> seating.mayMark(examiner, candidate)))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        assertThat(seating.mayMark(id(InterviewDays.EXAMINER_2), day.candidate(1)))
                .as("tied to the first")
                .isFalse();
        assertThat(seating.mayMark(id(InterviewDays.EXAMINER_2), day.candidate(2)))
                .as("and not to the second")
                .isTrue();
        assertThat(seating.mayMark(id(InterviewDays.HEAD), other.candidate(1)))
                .as("who sits nowhere yet")
                .isFalse();
        assertThat(seating.boardIdOf(day.candidate(1)))
                .isEqualTo(seating.boardOf(day.candidate(1)).map(Board::id))
                .isPresent();
        assertThat(seating.boardIdOf(other.candidate(1))).isEmpty();
    }

    @Test
    @Rule("R-022")
    void a_council_that_the_law_does_not_know_is_refused_and_stays_as_it_was() {
        InterviewDay day = days.anInterviewDay().numbered();
        day.done(() -> panels.setCouncil(day.round(), "25-QĐ", LocalDate.of(2023, 3, 20), id(InterviewDays.CHAIR)));
        Council alone = council(day);
        var supervisor = new CouncilMember(CouncilPosition.MEMBER, "Giám sát", "", id(InterviewDays.SUPERVISOR));
        var second = new CouncilMember(CouncilPosition.VICE_CHAIR, "Phó thứ hai", "", null);
        var chair = new CouncilMember(CouncilPosition.MEMBER, "Chủ tịch", "", id(InterviewDays.CHAIR));

        assertThat(seat(day, SampleCouncils.others(8)))
                .isEqualTo(new PanelOutcome.CouncilTooLarge(
                        8, List.of(5, 7), new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 7")));
        assertThat(seat(day, with(second))).isEqualTo(new PanelOutcome.PositionFilled(CouncilPosition.VICE_CHAIR));
        assertThat(seat(day, with(chair))).isEqualTo(new PanelOutcome.InCouncilTwice("Chủ tịch hội đồng"));
        assertThat(seat(day, with(supervisor))).isEqualTo(new PanelOutcome.NotAnExaminer("Giám sát"));
        assertThat(council(day)).isEqualTo(alone);

        var both = new CouncilMember(CouncilPosition.MEMBER, "Kiêm", "", id(InterviewDays.BOTH));
        assertThat(seat(day, with(both))).isEqualTo(DONE);
        assertThat(as(() -> panels.seatCouncil(alone, "", List.of())))
                .isEqualTo(new PanelOutcome.CouncilChangedSince());
        assertThat(as(() -> panels.setCouncil(day.round(), "25-QĐ", LocalDate.of(2023, 3, 20), id(InterviewDays.BOTH))))
                .isEqualTo(new PanelOutcome.InCouncilTwice("Người kiêm nhiệm"));
        assertThat(council(day).members()).hasSize(6);
        assertThat(council(day).chair()).isEqualTo(alone.chair());
        assertThat(days.as(InterviewDays.CHAIR, () -> seating.isChair(id(InterviewDays.BOTH), day.round())))
                .isFalse();

        InterviewDay begun = days.anInterviewDay().begin();
        assertThat(seat(begun, SampleCouncils.others(5))).isEqualTo(new PanelOutcome.PhaseForbids(Phase.EXAM));
    }

    @Test
    @Rule("R-022")
    void a_board_has_two_or_more_members_each_once_with_a_head_who_holds_the_role() {
        InterviewDay day = days.anInterviewDay().numbered();
        AccountId head = id(InterviewDays.HEAD);
        AccountId second = id(InterviewDays.EXAMINER_2);

        assertThat(addBoard(day, "Ban A", head)).isEqualTo(new PanelOutcome.WrongSize(1, 2, 7));
        assertThat(addBoard(day, "Ban A", head, head)).isEqualTo(new PanelOutcome.WrongSize(1, 2, 7));
        assertThat(addBoard(day, "Ban A", head, second, second)).isEqualTo(new PanelOutcome.WrongSize(2, 2, 7));
        assertThat(addBoard(day, "Ban A", head, id(InterviewDays.HR))).isInstanceOf(PanelOutcome.NotAnExaminer.class);
        assertThat(addBoard(day, "Ban A", second, head)).isInstanceOf(PanelOutcome.NotAnExaminer.class);
        assertThat(day.boards()).isEmpty();

        assertThat(addBoard(day, "Ban A", head, second)).isEqualTo(DONE);
        assertThat(addBoard(day, "Ban A", id(InterviewDays.STRANGER), id(InterviewDays.EXAMINER_3)))
                .isEqualTo(new PanelOutcome.NameTaken("Ban A"));
        assertThat(addBoard(day, "Ban B", id(InterviewDays.STRANGER), second))
                .isEqualTo(new PanelOutcome.OnAnotherBoard("Thành viên Hai", "Ban A"));
        assertThat(day.boards()).extracting(Board::name).containsExactly("Ban A");
        assertThat(day.boards().getFirst().members())
                .containsExactlyInAnyOrder(
                        new BoardMember(head, "Trưởng ban", true), new BoardMember(second, "Thành viên Hai", false));
    }

    @Test
    void a_board_changes_its_members_before_the_interviews_only() {
        InterviewDay day = days.anInterviewDay().withBoardOf(2).seated();
        List<AccountId> others = List.of(id(InterviewDays.EXAMINER_4), id(InterviewDays.EXAMINER_5));

        assertThat(as(() -> panels.changeBoard(day.board(), id(InterviewDays.HEAD), List.of())))
                .isEqualTo(new PanelOutcome.WrongSize(1, 2, 7));
        assertThat(as(() -> panels.changeBoard(day.board(), id(InterviewDays.HEAD), others)))
                .isEqualTo(DONE);
        assertThat(day.boards().getFirst().members())
                .extracting(BoardMember::displayName)
                .containsExactlyInAnyOrder("Trưởng ban", "Thành viên Bốn", "Thành viên Năm");
        day.advance();
        assertThat(as(() -> panels.changeBoard(day.board(), id(InterviewDays.HEAD), others)))
                .isEqualTo(new PanelOutcome.PhaseForbids(Phase.EXAM));
    }

    @Test
    void a_board_interviews_candidates_of_its_own_round_only() {
        InterviewDay other = days.anInterviewDay().seated();
        InterviewDay day = days.anInterviewDay().seated();
        var before = as(() -> panels.allotment(day.round()));

        assertThatThrownBy(() -> as(() -> panels.allot(other.candidate(1), day.board())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(before).hasSize(2);
        assertThat(as(() -> panels.allotment(day.round()))).isEqualTo(before);
        assertThat(as(() -> panels.allotment(other.round()))).containsEntry(other.candidate(1), other.board());
    }

    @Test
    void the_rest_is_allotted_evenly_and_never_to_a_board_that_its_relatives_leave_too_small() {
        InterviewDay day = days.anInterviewDay().withCandidates(4).numbered();
        assertThat(as(() -> panels.allotRest(day.round()))).isEqualTo(new PanelOutcome.HeadMissing());
        day.addBoard("Ban 1", List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2));
        day.addBoard("Ban 2", List.of(InterviewDays.STRANGER, InterviewDays.EXAMINER_3));
        Board first = day.boards().getFirst();
        as(() -> panels.declareFor(id(InterviewDays.EXAMINER_2), day.candidate(1), PARENT, ""));

        assertThat(as(() -> panels.allot(day.candidate(1), first.id())))
                .isEqualTo(new PanelOutcome.ConflictWithMember("001", "Thành viên Hai", PARENT));
        assertThat(as(() -> panels.allotRest(day.round()))).isEqualTo(DONE);
        var allotment = as(() -> panels.allotment(day.round()));
        assertThat(allotment).hasSize(4);
        assertThat(allotment.get(day.candidate(1)))
                .isEqualTo(day.boards().getLast().id());
        assertThat(allotment.values()).filteredOn(first.id()::equals).hasSize(2);
    }

    @Test
    void a_candidate_whom_no_board_can_judge_stops_the_allotment_and_nothing_is_half_done() {
        InterviewDay day = days.anInterviewDay().withCandidates(3).numbered();
        day.addBoard("Ban 1", List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2));
        as(() -> panels.declareFor(id(InterviewDays.EXAMINER_2), day.candidate(3), PARENT, ""));

        assertThat(as(() -> panels.allotRest(day.round())))
                .isEqualTo(new PanelOutcome.ConflictWithMember("003", "Thành viên Hai", PARENT));
        assertThat(as(() -> panels.allotment(day.round()))).isEmpty();
    }

    @Test
    @Rule("R-021")
    void ties_come_from_the_list_of_the_pinned_rule_set_or_are_put_into_words_and_are_declared_once() {
        InterviewDay day = days.anInterviewDay().seated();
        CandidateId candidate = day.candidate(1);

        assertThat(own(InterviewDays.EXAMINER_2, candidate, "BAN_NHAU", "Bạn"))
                .isEqualTo(new PanelOutcome.UnknownRelation("BAN_NHAU"));
        assertThat(own(InterviewDays.EXAMINER_2, candidate, "OTHER", " "))
                .isEqualTo(new PanelOutcome.UnknownRelation("OTHER"));
        assertThat(as(() -> panels.conflicts(day.round()))).isEmpty();
        assertThat(own(InterviewDays.EXAMINER_2, candidate, PARENT, "")).isEqualTo(DONE);
        assertThat(own(InterviewDays.EXAMINER_2, candidate, PARENT, "")).isEqualTo(new PanelOutcome.AlreadyDeclared());
        assertThat(as(() -> panels.declareFor(id(InterviewDays.EXAMINER_3), candidate, "OTHER", "Hàng xóm")))
                .isEqualTo(DONE);
        assertThat(as(() -> panels.conflicts(day.round())))
                .extracting(Conflict::examiner, Conflict::candidate, Conflict::relation, Conflict::declaredBy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                id(InterviewDays.EXAMINER_2), candidate, PARENT, "Thành viên Hai"),
                        org.assertj.core.groups.Tuple.tuple(
                                id(InterviewDays.EXAMINER_3), candidate, "OTHER", "Cán bộ tổ chức"));
        assertThat(days.as(InterviewDays.EXAMINER_2, () -> panels.ownConflicts(day.round())))
                .extracting(Conflict::relation)
                .containsExactly(PARENT);
    }

    @Test
    @Rule("R-021")
    void a_conflicted_examiner_neither_sees_nor_marks_the_candidate_on_any_way() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        CandidateId relative = day.candidate(1);
        day.mark(InterviewDays.EXAMINER_2, 1, "90");
        assertThat(own(InterviewDays.EXAMINER_2, relative, PARENT, "")).isEqualTo(DONE);

        assertThat(days.as(InterviewDays.EXAMINER_2, () -> marking.myQueue(day.round())))
                .extracting(QueueItem::candidateNumber)
                .containsExactly("002");
        assertThatThrownBy(() -> days.as(InterviewDays.EXAMINER_2, () -> marking.mySheet(relative)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> days.as(InterviewDays.EXAMINER_2, () -> papers.ownScoreSheet(relative)))
                .isInstanceOf(NotPermitted.class);
        var notYours = new MarkOutcome.NotYours();
        assertThat(day.save(InterviewDays.EXAMINER_2, 1, 1, "10")).isEqualTo(notYours);
        assertThat(day.sign(InterviewDays.EXAMINER_2, 1)).isEqualTo(notYours);
        assertThat(days.as(
                        InterviewDays.EXAMINER_2,
                        () -> marking.saveNote(java.util.UUID.randomUUID(), relative, "001", "x")))
                .isEqualTo(notYours);
        assertThat(days.as(
                        InterviewDays.EXAMINER_2, () -> marking.recordAttendance(relative, Attendance.WITHDRAWN, "")))
                .isEqualTo(notYours);
        assertThat(days.as(InterviewDays.EXAMINER_2, () -> marking.startPreparation(relative)))
                .isEqualTo(notYours);
        assertThat(days.as(InterviewDays.EXAMINER_2, () -> marking.startInterview(relative)))
                .isEqualTo(notYours);

        day.mark(InterviewDays.HEAD, 1, "80");
        day.sign(InterviewDays.HEAD, 1);
        day.mark(InterviewDays.EXAMINER_3, 1, "82");
        day.sign(InterviewDays.EXAMINER_3, 1);
        assertThat(day.progress(1).officialMark()).isEqualByComparingTo("81.0");
        assertThat(day.progress(1).examiners())
                .extracting(CandidateProgress.Examiner::name)
                .doesNotContain("Thành viên Hai")
                .hasSize(2);
    }

    @Test
    void a_head_who_is_a_relative_reads_settles_and_prints_nothing_of_the_candidate_and_the_chair_decides() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        CandidateId relative = day.candidate(1);
        assertThat(own(InterviewDays.HEAD, relative, PARENT, "")).isEqualTo(DONE);
        for (var marks : java.util.Map.of(InterviewDays.EXAMINER_2, "70", InterviewDays.EXAMINER_3, "77")
                .entrySet()) {
            day.mark(marks.getKey(), 1, marks.getValue());
            assertThat(day.sign(marks.getKey(), 1)).isInstanceOf(MarkOutcome.Signed.class);
        }
        assertThat(day.progress(1).step()).isEqualTo(Step.NEEDS_DIALOGUE);

        assertThat(days.as(InterviewDays.HEAD, () -> results.progress(day.round())))
                .extracting(CandidateProgress::candidateNumber)
                .containsExactly("002");
        assertThat(days.as(InterviewDays.HEAD, () -> results.sheets(relative))).isEmpty();
        assertThat(as(() -> results.sheets(relative))).hasSize(2);
        var mark = new java.math.BigDecimal("73.5");
        assertThat(days.as(InterviewDays.HEAD, () -> results.settleByDialogue(relative, mark, "Đã trao đổi")))
                .isEqualTo(new BoardResults.DecisionOutcome.Conflicted());
        assertThat(days.as(InterviewDays.HEAD, () -> papers.boardSummary(day.round(), day.board())))
                .isEqualTo(new PaperOutcome.Conflicted());
        assertThat(days.as(InterviewDays.CHAIR, () -> results.settleByChair(relative, mark, "Chủ tịch quyết định")))
                .isEqualTo(new BoardResults.DecisionOutcome.Done());
        assertThat(days.as(InterviewDays.HEAD, () -> results.history(relative))).isEmpty();
        assertThat(as(() -> results.history(relative))).hasSize(1);
    }

    @Test
    @Rule("R-021")
    void a_board_below_its_minimum_cannot_finish() {
        InterviewDay day =
                days.anInterviewDay().withBoardOf(2).withCandidates(1).begin();
        day.mark(InterviewDays.HEAD, 1, "80");
        day.mark(InterviewDays.EXAMINER_2, 1, "81");
        assertThat(day.sign(InterviewDays.EXAMINER_2, 1)).isInstanceOf(MarkOutcome.Signed.class);
        assertThat(own(InterviewDays.EXAMINER_2, day.candidate(1), PARENT, "")).isEqualTo(DONE);

        assertThat(day.sign(InterviewDays.HEAD, 1)).isEqualTo(new MarkOutcome.BoardTooSmall(1, 2));
        assertThat(day.progress(1).step()).isEqualTo(Step.MARKING);
        assertThat(days.as(InterviewDays.HEAD, () -> results.lock(day.board())))
                .isEqualTo(new BoardResults.DecisionOutcome.StillOpen(List.of("001")));
    }

    @Test
    void a_candidate_whose_board_became_too_small_goes_to_the_end_of_another_board_and_is_marked_there() {
        InterviewDay day =
                days.anInterviewDay().withBoardOf(2).withCandidates(2).seated();
        day.addBoard("Ban số 2", List.of(InterviewDays.STRANGER, InterviewDays.EXAMINER_3));
        BoardId other = day.boards().getLast().id();
        day.done(() -> panels.allot(day.candidate(2), other));
        day.boards().forEach(board -> day.done(() -> panels.draw(board.id(), "Chuỗi công khai")));
        day.advance();
        day.present(day.candidate(1));
        CandidateId candidate = day.candidate(1);
        day.mark(InterviewDays.EXAMINER_2, 1, "10");
        day.sign(InterviewDays.EXAMINER_2, 1);

        assertThat(as(() -> panels.allot(candidate, other))).isEqualTo(new PanelOutcome.BoardStillLargeEnough());
        assertThat(own(InterviewDays.HEAD, candidate, PARENT, "")).isEqualTo(DONE);
        as(() -> panels.declareFor(id(InterviewDays.EXAMINER_3), candidate, PARENT, ""));
        assertThat(as(() -> panels.allot(candidate, other)))
                .isEqualTo(new PanelOutcome.ConflictWithMember("001", "Thành viên Ba", PARENT));

        InterviewDay clear =
                days.anInterviewDay().withBoardOf(2).withCandidates(2).seated();
        clear.addBoard("Ban số 2", List.of(InterviewDays.STRANGER, InterviewDays.EXAMINER_3));
        BoardId rescue = clear.boards().getLast().id();
        clear.done(() -> panels.allot(clear.candidate(2), rescue));
        clear.boards().forEach(board -> clear.done(() -> panels.draw(board.id(), "Chuỗi công khai")));
        clear.advance();
        CandidateId moved = clear.candidate(1);
        clear.present(moved);
        clear.mark(InterviewDays.EXAMINER_2, 1, "10");
        assertThat(clear.sign(InterviewDays.EXAMINER_2, 1)).isInstanceOf(MarkOutcome.Signed.class);
        assertThat(own(InterviewDays.HEAD, moved, PARENT, "")).isEqualTo(DONE);

        assertThat(as(() -> panels.allot(moved, rescue))).isEqualTo(DONE);
        assertThat(as(() -> panels.draws(clear.round()))).hasSize(2);
        assertThat(days.as(InterviewDays.STRANGER, () -> marking.myQueue(clear.round())))
                .extracting(QueueItem::candidateNumber)
                .containsExactly("002", "001");
        assertThat(days.as(InterviewDays.EXAMINER_2, () -> marking.myQueue(clear.round())))
                .isEmpty();
        for (String examiner : List.of(InterviewDays.STRANGER, InterviewDays.EXAMINER_3)) {
            clear.mark(examiner, 1, "80");
            assertThat(clear.sign(examiner, 1)).isInstanceOf(MarkOutcome.Signed.class);
        }
        assertThat(clear.progress(1).officialMark()).isEqualByComparingTo("80.0");
    }

    @Test
    void nobody_is_moved_to_or_from_a_locked_board() {
        InterviewDay day =
                days.anInterviewDay().withBoardOf(2).withCandidates(2).seated();
        day.addBoard("Ban số 2", List.of(InterviewDays.STRANGER, InterviewDays.EXAMINER_3));
        BoardId other = day.boards().getLast().id();
        day.done(() -> panels.allot(day.candidate(2), other));
        day.boards().forEach(board -> day.done(() -> panels.draw(board.id(), "Chuỗi công khai")));
        day.advance();
        days.as(InterviewDays.STRANGER, () -> marking.recordAttendance(day.candidate(2), Attendance.ABSENT, ""));
        days.as(InterviewDays.STRANGER, () -> results.lock(other));
        own(InterviewDays.HEAD, day.candidate(1), PARENT, "");

        assertThat(as(() -> panels.allot(day.candidate(1), other))).isEqualTo(new PanelOutcome.BoardLocked());
        assertThat(as(() -> panels.allotment(day.round()))).containsEntry(day.candidate(1), day.board());
    }

    @Test
    void once_the_marks_lie_open_nobody_can_take_a_mark_out_by_declaring_a_tie() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        day.markedAndSigned(1, "70", "71", "77");
        var before = day.progress(1);

        assertThat(own(InterviewDays.EXAMINER_3, day.candidate(1), PARENT, ""))
                .isEqualTo(new PanelOutcome.AlreadyMarked());
        assertThat(as(() -> panels.declareFor(id(InterviewDays.EXAMINER_3), day.candidate(1), PARENT, "")))
                .isEqualTo(new PanelOutcome.AlreadyMarked());
        assertThat(before.step()).isEqualTo(Step.NEEDS_DIALOGUE);
        assertThat(day.progress(1)).isEqualTo(before);
    }

    @Test
    void when_the_last_open_examiner_steps_aside_the_others_marks_count() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        day.markedAndSigned(1, "70", "71");
        assertThat(day.progress(1).totals()).isEmpty();

        assertThat(own(InterviewDays.EXAMINER_3, day.candidate(1), PARENT, "")).isEqualTo(DONE);
        assertThat(day.progress(1).officialMark()).isEqualByComparingTo("70.5");
    }

    @Test
    @Rule("R-028")
    void the_drawn_order_is_kept_with_its_seed_and_falls_when_a_seat_changes() {
        InterviewDay day = days.anInterviewDay().withCandidates(4).seated();
        Draw draw = as(() -> panels.draws(day.round())).getFirst();

        assertThat(draw.seed()).isEqualTo("Chuỗi công khai");
        assertThat(draw.numbers()).containsExactlyInAnyOrder("001", "002", "003", "004");
        day.advance();
        assertThat(days.as(InterviewDays.EXAMINER_2, () -> marking.myQueue(day.round())))
                .extracting(QueueItem::candidateNumber)
                .isEqualTo(draw.numbers());
        assertThat(as(() -> panels.draw(day.board(), "Lần hai"))).isEqualTo(new PanelOutcome.PhaseForbids(Phase.EXAM));

        InterviewDay moved = days.anInterviewDay().seated();
        assertThat(as(() -> panels.draw(moved.board(), " "))).isEqualTo(new PanelOutcome.NothingToDraw());
        moved.done(() -> panels.allot(moved.candidate(1), moved.board()));
        assertThat(as(() -> panels.draws(moved.round()))).isEmpty();
    }

    private Council council(InterviewDay day) {
        return as(() -> panels.council(day.round())).orElseThrow();
    }

    private PanelOutcome seat(InterviewDay day, List<CouncilMember> others) {
        Council seen = council(day);
        return as(() -> panels.seatCouncil(seen, "Phó Bí thư", others));
    }

    private static List<CouncilMember> with(CouncilMember further) {
        List<CouncilMember> others = new ArrayList<>(SampleCouncils.others(5));
        others.add(further);
        return others;
    }

    private PanelOutcome addBoard(InterviewDay day, String name, AccountId head, AccountId... others) {
        return as(() -> panels.addBoard(day.round(), name, head, List.of(others)));
    }

    private PanelOutcome own(String examiner, CandidateId candidate, String relation, String note) {
        return days.as(examiner, () -> panels.declareOwn(candidate, relation, note));
    }

    private AccountId id(String username) {
        return days.account(username);
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
