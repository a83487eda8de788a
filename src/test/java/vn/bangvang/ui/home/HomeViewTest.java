package vn.bangvang.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
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
                FakeDoor.of(CandidateDesk.class, Map.of("requests", args -> List.of(request(1), request(2)))));
        UI.getCurrent().add(view);
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
