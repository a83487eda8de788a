package vn.bangvang.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PlaceStep;
import vn.bangvang.appointment.PostAfterResult;
import vn.bangvang.appointment.PostPlaces;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.RecountId;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.mcq.SheetCode;
import vn.bangvang.panel.BoardId;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.ListScope;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.NoticeVersion.State;
import vn.bangvang.publication.Publications;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Examiner;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.QueueItem;
import vn.bangvang.scoring.SheetState;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.selfservice.DataRequestId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.RoundDates;
import vn.bangvang.timetable.RoundFacts;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.TimelineRule;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.Drawn;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;
import vn.bangvang.written.BlindMarking;

@ViewPackages(classes = BlankPage.class)
class HomeViewTest extends ScreenTest {

    private static final Timeline LATE = TimelineRule.draw(
            new RoundFacts(
                    ShippedRules.of("V4"),
                    RoundKind.COMPETITIVE_EXAM,
                    LocalDate.of(2026, 8, 5),
                    Set.of(PostRank.SPECIALIST),
                    Set.of()),
            RoundDates.NONE
                    .with(new DateChange(Step.APPROVAL, DateChange.Which.ACTUAL, LocalDate.of(2026, 11, 10)))
                    .with(new DateChange(Step.PUBLICATION, DateChange.Which.PLANNED, LocalDate.of(2026, 10, 28)))
                    .with(new DateChange(Step.DOSSIER, DateChange.Which.ACTUAL, LocalDate.of(2026, 11, 12))),
            ShippedRules.regulation(),
            new WorkingDays(List.of()),
            LocalDate.of(2026, 11, 13));

    private static final Rankings NO_RANKING = FakeDoor.of(Rankings.class, Map.of("newest", args -> Optional.empty()));

    @Test
    void without_a_round_it_says_that_there_is_nothing_to_do() {
        show(List.of(), Role.HR);

        assertThat(find(Paragraph.class).single().getText()).isEqualTo("Hiện không có việc nào cần làm.");
    }

    @Test
    void an_examiner_sees_only_how_many_candidates_still_wait() {
        show(List.of(SampleRound.in(Phase.EXAM)), Role.EXAMINER);

        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .containsExactly("Vào phòng chấm: còn 2 thí sinh");
        assertThat(find(Anchor.class).single().getHref()).isEqualTo("cham-diem/1");
    }

    @Test
    void the_chair_sees_which_candidates_wait_for_whom() {
        show(List.of(SampleRound.in(Phase.EXAM)), Role.CHAIR);

        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .containsExactly("Cần Chủ tịch quyết định điểm: 014", "Kết quả chấm", "Xếp hạng");
        assertThat(find(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively()))
                .contains(
                        "Cần đối thoại: 020",
                        "Cần Chủ tịch quyết định điểm: 014",
                        "Chưa ký đủ: 017 (Nguyễn Hữu Phước)");
    }

    @Test
    void hr_sees_what_is_overdue_what_is_due_soon_and_what_candidates_wait_for() {
        show(List.of(SampleRound.in(Phase.RESULT)), Role.HR);

        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains(
                        "Có 2 yêu cầu sửa thông tin của thí sinh chờ trả lời",
                        "Quá hạn: Công bố kết quả (hạn 12/11/2026)",
                        "Sắp đến hạn: Quyết định tuyển dụng (hạn 17/11/2026)");
    }

    @Test
    void the_chair_sees_what_waits_for_a_decision_once_the_result_stands() {
        show(List.of(SampleRound.in(Phase.CONFIRMED)), Role.CHAIR);

        assertThat(find(Anchor.class).all().stream().map(link -> link.getHref() + " " + link.getText()))
                .startsWith(
                        "phuc-khao/1 Có 1 kết quả phúc khảo chờ Chủ tịch quyết định",
                        "cong-bo/1 Có 1 bản công bố hoặc đề nghị thu hồi chờ Chủ tịch duyệt",
                        "sau-ket-qua/1 Có 1 đề nghị hủy kết quả hoặc gọi người kế tiếp chờ Chủ tịch quyết định");
    }

    @Test
    void hr_sees_new_appeals_and_nothing_of_what_only_the_chair_decides() {
        show(List.of(SampleRound.in(Phase.CONFIRMED)), Role.HR);

        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Có 2 đơn phúc khảo chờ giao chấm")
                .noneMatch(text -> text.contains("Chủ tịch"));
    }

    @Test
    void whoever_reads_sheets_again_sees_how_many_wait_where_stage_1_is_on_paper_and_nowhere_else() {
        show(List.of(SampleRound.onPaper(Phase.STAGE_1)), Role.EXAMINER);
        assertThat(find(Anchor.class).all().stream().map(link -> link.getHref() + " " + link.getText()))
                .containsExactly("doc-lai-phieu/1 Đọc lại phiếu trả lời: 1 phiếu");
    }

    @Test
    void an_appeal_of_stage_1_waits_for_hr_and_the_chair_while_the_round_goes_on() {
        show(List.of(SampleRound.onPaper(Phase.BOARDS)), Role.CHAIR);

        assertThat(find(Anchor.class).all().stream().map(link -> link.getHref() + " " + link.getText()))
                .startsWith("phuc-khao/1 Có 1 kết quả phúc khảo chờ Chủ tịch quyết định")
                .noneMatch(line -> line.startsWith("cong-bo"));
    }

    private static void show(List<Round> rounds, Role role) {
        var view = new HomeView(
                FakeDoor.actor(role),
                FakeDoor.rounds(Map.of("all", args -> rounds, "obstacles", args -> List.of())),
                FakeDoor.of(
                        Marking.class,
                        Map.of(
                                "myQueue",
                                args -> List.of(
                                        waiting(1, Attendance.PRESENT, SheetState.SIGNED),
                                        waiting(2, Attendance.ABSENT, SheetState.NOT_STARTED),
                                        waiting(3, Attendance.PRESENT, SheetState.IN_PROGRESS),
                                        waiting(4, Attendance.EXPECTED, SheetState.NOT_STARTED)))),
                FakeDoor.of(
                        BoardResults.class,
                        Map.of(
                                "progress",
                                args -> List.of(
                                        progress("020", CandidateProgress.Step.NEEDS_DIALOGUE, true),
                                        progress("014", CandidateProgress.Step.NEEDS_CHAIR, true),
                                        progress("017", CandidateProgress.Step.MARKING, false)),
                                "corrections",
                                args -> List.of())),
                NO_RANKING,
                FakeDoor.of(Timetables.class, Map.of("timeline", args -> new Drawn(0, LATE))),
                FakeDoor.of(BlindMarking.class, Map.of()),
                FakeDoor.of(Recounts.class, Map.of("mine", args -> List.of(recount(null), recount(Instant.EPOCH)))),
                FakeDoor.of(CandidateDesk.class, Map.of("requests", args -> List.of(request(1), request(2)))),
                FakeDoor.of(
                        Appeals.class,
                        Map.of(
                                "appeals",
                                args -> List.of(
                                        appeal(1), appeal(2), appeal(3, step(AppealStep.Kind.SUBMITTED)), rejected()))),
                FakeDoor.of(Appointments.class, Map.of("afterResult", args -> List.of(afterResult()))),
                FakeDoor.of(
                        Publications.class,
                        Map.of(
                                "versions",
                                args -> List.of(version(State.DRAFT), version(State.RELEASED)),
                                "withdrawal",
                                args -> Optional.empty())));
        UI.getCurrent().add(view);
    }

    private static MyRecount recount(@Nullable Instant readAt) {
        return new MyRecount(
                new RecountId(readAt == null ? 1 : 2),
                new SheetCode("417802"),
                PaperKind.GENERAL_KNOWLEDGE,
                60,
                readAt);
    }

    private static Appeal rejected() {
        return appeal(4, step(AppealStep.Kind.SUBMITTED), step(AppealStep.Kind.REJECTED));
    }

    private static AppealStep step(AppealStep.Kind kind) {
        return new AppealStep(kind, new AccountId(1), "Lê Thị Hồng Vân", Instant.EPOCH, "1-BB", null);
    }

    private static Appeal appeal(long id, AppealStep... steps) {
        return new Appeal(
                new AppealId(id),
                new RoundId(1),
                new PostId(1),
                "00" + id,
                new AppealData(
                        new CandidateId(id), PaperKind.WRITTEN, "Câu 2", LocalDate.of(2026, 11, 13), id + "/ĐPK"),
                null,
                "",
                Instant.EPOCH,
                List.of(steps),
                null,
                null);
    }

    private static NoticeVersion version(State state) {
        return new NoticeVersion(
                new DraftId(7),
                new RoundId(1),
                1,
                new DraftData(ListScope.EVERYONE, Set.of(), "", "", Instant.EPOCH, ""),
                1,
                "ab".repeat(32),
                "Lê Thị Hồng Vân",
                Instant.EPOCH,
                null,
                null,
                state,
                null,
                null,
                null);
    }

    /** One winner who is on the way, and one who is asked to be called. */
    private static PostAfterResult afterResult() {
        var asked = new PlaceStep(
                new PlaceId(new PostId(1), new CandidateId(2)),
                PlaceStep.Kind.CALL_ASKED,
                LocalDate.of(2026, 11, 13),
                "1-TTr",
                "",
                "",
                Optional.of(new CandidateId(1)),
                new AccountId(1),
                "Lê Thị Hồng Vân",
                Instant.EPOCH);
        return new PostAfterResult(
                new PostPlaces(
                        new PostId(1),
                        1,
                        List.of(place(1, new PlaceState.Selected()), place(2, new PlaceState.CallAsked(asked)))),
                Map.of(),
                List.of());
    }

    private static Place place(long candidate, PlaceState state) {
        var id = new CandidateId(candidate);
        var line = new RankedLine(
                id, (int) candidate, RankedLine.Result.NOT_SELECTED, null, BigDecimal.ZERO, null, false, List.of());
        return new Place(new PlaceId(new PostId(1), id), line, state, List.of());
    }

    private static DataRequest request(long id) {
        return new DataRequest(
                new DataRequestId(id),
                new RoundId(1),
                new CandidateId(7),
                DataField.PHONE,
                "",
                "0912 345 678",
                "",
                Instant.EPOCH,
                Optional.empty());
    }

    private static QueueItem waiting(int order, Attendance attendance, SheetState state) {
        return new QueueItem(new CandidateId(order), order, "00" + order, "", "Chuyên viên", attendance, state);
    }

    private static CandidateProgress progress(String number, CandidateProgress.Step step, boolean signed) {
        return new CandidateProgress(
                new CandidateId(Long.parseLong(number)),
                number,
                "Chuyên viên",
                new BoardId(1),
                1,
                Attendance.PRESENT,
                List.of(new Examiner(new AccountId(1), "Nguyễn Hữu Phước", signed)),
                step,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
