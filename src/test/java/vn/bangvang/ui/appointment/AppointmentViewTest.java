package vn.bangvang.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.InterviewDays;
import vn.bangvang.appointment.AppointmentRule;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceStep;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.appointment.PostAfterResult;
import vn.bangvang.appointment.PostPlaces;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.regulation.Term;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;
import vn.bangvang.timetable.Bound;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.timetable.TimelineStep.State;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class AppointmentViewTest extends ScreenTest {

    private static final PostId POST = new PostId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 26);

    private final List<PlaceStep> steps = new ArrayList<>();
    private final List<Object> given = new ArrayList<>();

    @Test
    void without_a_confirmed_result_the_page_says_so() {
        show(Role.HR, List.of());

        assertThat(paragraphs()).contains("Chưa có kết quả được xác nhận.");
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void a_late_dossier_stands_there_in_red_and_in_words() {
        show(Role.SUPERVISOR, List.of(after(List.of())));

        assertThat(find(Div.class).withClassName("complaints").all()).isEmpty();
        var deadlines = (Div) test(find(Grid.class).single()).getCellComponent(0, 2);
        var line = (Div) deadlines.getChildren().findFirst().orElseThrow();
        assertThat(line.getClassNames()).contains("complaints");
        assertThat(line.getElement().getTextRecursively()).isEqualTo("Hoàn thiện hồ sơ: hạn 25/09/2026, QUÁ HẠN");
        assertThat(find(Button.class).all().stream().filter(Button::isVisible)).isEmpty();
    }

    @Test
    void hr_asks_to_strike_off_with_a_reason_of_the_law() {
        show(Role.HR, List.of(after(List.of())));
        act("after-askStrikeOff-1");
        test(find(Button.class).withId("save-place").single()).click();
        assertThat(given).isEmpty();
        find(TextField.class).withLabel("Số văn bản").single().setValue("50-QĐ");
        test(find(Button.class).withId("save-place").single()).click();

        assertThat(given).containsExactly(new StrikeOffData("FRAUD", "50-QĐ", ""));
    }

    @Test
    @SuppressWarnings("unchecked")
    void into_a_free_place_only_those_whose_turn_it_is_can_be_asked_for() {
        add(1, Kind.STRIKE_OFF_ASKED);
        add(1, Kind.STRUCK_OFF);
        show(Role.HR, List.of(after(List.of(new CandidateId(2), new CandidateId(3)))));
        assertThat(paragraphs())
                .anyMatch(text -> text.contains("Bằng nhau ở mọi tiêu chí, người có thẩm quyền quyết định"));
        test(find(Button.class).withId("ask-call-1").single()).click();
        Select<CandidateId> next = find(Select.class).single();
        next.setValue(new CandidateId(3));
        find(TextField.class).withLabel("Số văn bản").single().setValue("52-TB");
        find(TextField.class)
                .withLabel("Số quyết định chọn người (khi bằng nhau)")
                .single()
                .setValue("77-QĐ");
        test(find(Button.class).withId("save-place").single()).click();

        assertThat(given)
                .containsExactly(
                        new PlaceId(POST, new CandidateId(3)), new CandidateId(1), new CallData("52-TB", "", "77-QĐ"));
    }

    @Test
    void when_nobody_is_left_nothing_can_be_asked() {
        add(1, Kind.STRIKE_OFF_ASKED);
        add(1, Kind.STRUCK_OFF);
        show(Role.HR, List.of(after(List.of())));

        assertThat(paragraphs()).anyMatch(text -> text.endsWith("Không còn thí sinh đạt điểm tối thiểu để lấy vào."));
        assertThat(find(Button.class).withId("ask-call-1").all()).isEmpty();
    }

    private void act(String id) {
        var acts = (PlaceActs) test(find(Grid.class).single()).getCellComponent(0, 4);
        test((Button) acts.getChildren()
                        .filter(child -> child.getId().filter(id::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void add(long candidate, Kind kind) {
        steps.add(new PlaceStep(
                new PlaceId(POST, new CandidateId(candidate)),
                kind,
                DAY,
                "50-QĐ",
                "FRAUD",
                "",
                Optional.empty(),
                new AccountId(1),
                "Cán bộ tổ chức",
                Instant.EPOCH));
    }

    private PostAfterResult after(List<CandidateId> turn) {
        PostPlaces places = AppointmentRule.of(
                        List.of(new PostRanking(
                                POST,
                                1,
                                List.of(
                                        line(1, 1, Result.SELECTED),
                                        line(2, 2, Result.NOT_SELECTED),
                                        line(3, 2, Result.NOT_SELECTED)),
                                null,
                                List.of(),
                                null)),
                        steps)
                .getFirst();
        var bound = new Bound(
                "dossier",
                new TermAnswer.Limited(
                        new Term(15, Term.Unit.DAYS, Term.Anchor.PUBLICATION, Term.Counted.WITHIN, 0),
                        new LegalRef("NĐ 170/2025/NĐ-CP", "Điều 18 khoản 1"),
                        true,
                        ""),
                Step.PUBLICATION,
                LocalDate.of(2026, 9, 10),
                Optional.of(LocalDate.of(2026, 9, 25)),
                false,
                new TreeSet<>());
        var late = new TimelineStep(
                Step.DOSSIER, List.of(bound), Optional.of(LocalDate.of(2026, 9, 25)), null, null, State.OVERDUE, false);
        return new PostAfterResult(places, Map.of(new CandidateId(1), List.of(late)), turn);
    }

    private static RankedLine line(long candidate, @Nullable Integer rank, Result result) {
        return new RankedLine(
                new CandidateId(candidate),
                rank,
                result,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                false,
                List.of(new ReasonStep("why.x", List.of(), null)));
    }

    private void show(Role role, List<PostAfterResult> posts) {
        Map<String, Function<Object[], Object>> door = new HashMap<>(Map.of(
                "afterResult", args -> posts,
                "reasons",
                        args -> List.of(
                                new StrikeOffReason("FRAUD", "gian lận", "Điều 18 khoản 3", Optional.empty(), 1))));
        door.put("askStrikeOff", args -> done(args[1]));
        door.put("askCall", args -> {
            given.add(args[0]);
            given.add(args[1]);
            return done(args[2]);
        });
        SampleRound.open(new AppointmentView(
                FakeDoor.rounds(Map.of(
                        "byId",
                        args -> SampleRound.in(Phase.CONFIRMED),
                        "posts",
                        args -> List.of(new Post(POST, 0, new RoundId(1), InterviewDays.post("P1", 1))))),
                FakeDoor.actor(role),
                FakeDoor.of(Appointments.class, door),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of())),
                Clock.fixed(Instant.parse("2026-10-26T02:00:00Z"), ZoneOffset.UTC)));
    }

    private AppointmentOutcome done(Object what) {
        given.add(what);
        return new AppointmentOutcome.Done();
    }
}
