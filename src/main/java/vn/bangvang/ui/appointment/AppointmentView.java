package vn.bangvang.ui.appointment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PostAfterResult;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** After the result, post by post: each winner with state and deadlines, the places left, and whose turn it is. */
@Route("sau-ket-qua")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class AppointmentView extends RoundPage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Appointments appointments;
    private final Candidates candidates;
    private final Clock clock;

    AppointmentView(
            Rounds rounds, CurrentActor currentActor, Appointments appointments, Candidates candidates, Clock clock) {
        super(rounds, currentActor);
        this.appointments = appointments;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    protected void show(Round round) {
        List<PostAfterResult> posts = appointments.afterResult(round.id());
        if (posts.isEmpty()) {
            add(new Paragraph(getTranslation("after.none")));
            return;
        }
        Map<CandidateId, String> people = candidates.list(round.id()).stream()
                .collect(Collectors.toMap(
                        Candidate::id,
                        candidate -> getTranslation(
                                "after.person",
                                String.valueOf(candidate.number()),
                                candidate.data().name().full())));
        Map<PostId, Post> titles =
                rounds.posts(round.id()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        List<StrikeOffReason> reasons = appointments.reasons(round.id());
        var text = new PlaceText(this::getTranslation, reasons, id -> people.getOrDefault(id, ""));
        var setting = new PlaceActs.Setting(
                appointments,
                reasons,
                text,
                is(Role.HR),
                is(Role.CHAIR),
                LocalDate.ofInstant(clock.instant(), ZONE),
                this::settled);
        add(new Paragraph(getTranslation("after.help")));
        posts.forEach(post ->
                add(card(post, Objects.requireNonNull(titles.get(post.places().post())), setting)));
    }

    private Div card(PostAfterResult post, Post title, PlaceActs.Setting setting) {
        var card = new Div();
        card.addClassName("card");
        card.add(new H2(getTranslation(
                "after.post",
                title.data().code(),
                title.data().title(),
                post.places().quota(),
                post.places().held())));
        List<Place> listed =
                post.places().places().stream().filter(Place::listed).toList();
        if (listed.isEmpty()) {
            card.add(new Paragraph(getTranslation("after.nobody")));
            return card;
        }
        card.add(grid(post, listed, setting));
        post.places().vacancies().forEach(left -> card.add(vacancy(post, left, setting)));
        return card;
    }

    private Component grid(PostAfterResult post, List<Place> listed, PlaceActs.Setting setting) {
        var grid = new Grid<Place>();
        grid.setItems(listed);
        grid.setAllRowsVisible(true);
        grid.addColumn(place -> setting.text().person(place.id().candidate())
                        + (place.line().rank() == null
                                ? ""
                                : ". "
                                        + getTranslation(
                                                "after.rank",
                                                place.line().rank(),
                                                Print.mark(place.line().total()))))
                .setHeader(getTranslation("candidate"))
                .setFlexGrow(2);
        grid.addColumn(setting.text()::state)
                .setHeader(getTranslation("after.state"))
                .setFlexGrow(2);
        grid.addComponentColumn(place ->
                        deadlines(post.steps().getOrDefault(place.id().candidate(), List.of()), setting.text()))
                .setHeader(getTranslation("after.deadlines"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(place ->
                        lines(place.history().stream().map(setting.text()::step).toList()))
                .setHeader(getTranslation("after.history"))
                .setWidth("16rem")
                .setFlexGrow(3);
        if (setting.hr() || setting.chair()) {
            grid.addComponentColumn(place -> new PlaceActs(setting, place))
                    .setWidth("14rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private static Div deadlines(List<TimelineStep> steps, PlaceText text) {
        var lines = new Div();
        steps.forEach(step -> {
            var line = new Div(new Span(text.due(step)));
            if (step.red()) {
                line.addClassName("complaints");
            }
            lines.add(line);
        });
        return lines;
    }

    private static Div lines(List<String> texts) {
        var lines = new Div();
        texts.forEach(text -> lines.add(new Div(new Span(text))));
        return lines;
    }

    private Div vacancy(PostAfterResult post, Place left, PlaceActs.Setting setting) {
        List<String> turn = post.turn().stream().map(setting.text()::person).toList();
        String key = turn.isEmpty() ? "after.turn.nobody" : turn.size() == 1 ? "after.turn" : "after.turn.tied";
        var line = new Div(new Paragraph(
                getTranslation("after.vacancy", setting.text().person(left.id().candidate()))
                        + " "
                        + getTranslation(key, String.join("; ", turn))));
        if (setting.hr() && !turn.isEmpty()) {
            var ask = new Button(getTranslation("after.askCall"), click -> askCall(post, left, setting));
            ask.setId("ask-call-" + left.id().candidate().value());
            line.add(ask);
        }
        return line;
    }

    private void askCall(PostAfterResult post, Place left, PlaceActs.Setting setting) {
        var dialog = new PlaceDialog(
                "after.askCall",
                getTranslation("after.vacancy", setting.text().person(left.id().candidate())));
        var next = dialog.choice("after.candidate", post.turn(), setting.text()::person);
        var document = dialog.text("after.document", true);
        var daysDocument = dialog.text("after.daysDocument", false);
        var tieDecision = dialog.text("after.tieDecision", false);
        tieDecision.setVisible(post.turn().size() > 1);
        dialog.open(() -> settled(appointments.askCall(
                new PlaceId(post.places().post(), next.getValue()),
                left.id().candidate(),
                new CallData(document.getValue(), daysDocument.getValue(), tieDecision.getValue()))));
    }

    private boolean settled(AppointmentOutcome outcome) {
        return settle((Record) outcome, AppointmentOutcome.Done.class, "saved");
    }

    @Override
    protected String path() {
        return "sau-ket-qua";
    }
}
