package vn.bangvang.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;
import vn.bangvang.venue.Allotted;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.RoomPlan.Guest;
import vn.bangvang.venue.RoomPlan.PaperPlan;
import vn.bangvang.venue.RoomPlan.SittingPlan;
import vn.bangvang.venue.SeatAllotment;
import vn.bangvang.venue.Venues;
import vn.bangvang.venue.Venues.VenueOutcome;

/** Sittings, rooms and seats of a round, who invigilates, and where the boards sit. */
@Route("phong-thi")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class VenueView extends RoundPage {

    private final Venues venues;
    private final SeatAllotment seats;
    private final Candidates candidates;
    private final Accounts accounts;

    VenueView(
            Rounds rounds,
            CurrentActor currentActor,
            Venues venues,
            SeatAllotment seats,
            Candidates candidates,
            Accounts accounts) {
        super(rounds, currentActor);
        this.venues = venues;
        this.seats = seats;
        this.candidates = candidates;
        this.accounts = accounts;
    }

    @Override
    protected void show(Round round) {
        RoomPlan plan = venues.plan(round.id());
        Map<CandidateId, String> names = candidates.list(round.id()).stream()
                .collect(Collectors.toMap(
                        Candidate::id, candidate -> candidate.data().name().full()));
        add(new Paragraph(getTranslation("venue.help")));
        if (!plan.clashes().isEmpty()) {
            add(warning(getTranslation("venue.clashes", String.join(", ", plan.clashes()))));
        }
        plan.related()
                .forEach(related -> add(
                        warning(getTranslation("venue.related", related.invigilator(), related.candidateNumber()))));
        plan.papers().forEach(paper -> add(paper(round, paper, plan, names)));
        if (!plan.papers().isEmpty()) {
            showSittings(round, plan, names);
        }
        add(new BoardCard(this, venues, plan.boards(), is(Role.HR)));
    }

    private Div paper(Round round, PaperPlan paper, RoomPlan plan, Map<CandidateId, String> names) {
        String name = getTranslation("paperkind." + paper.paper());
        Div card = card("paperkind." + paper.paper());
        card.setId("paper-" + paper.paper());
        card.add(new Paragraph(getTranslation(
                "venue.paper.line",
                paper.people(),
                paper.seats(),
                paper.people() - paper.unseated().size())));
        card.add(new Paragraph(paper.last().map(this::allotted).orElseGet(() -> getTranslation("venue.notAllotted"))));
        if (paper.surplus() > 0) {
            card.add(warning(getTranslation("venue.surplus", paper.surplus())));
        }
        paper.posting().ifPresent(step -> card.add(posting(step)));
        if (!paper.unseated().isEmpty() && paper.last().isPresent()) {
            card.add(unseated(paper, plan, names));
        }
        if (is(Role.HR)) {
            var seed = new TextField(getTranslation("venue.seed"));
            seed.setHelperText(getTranslation("venue.seed.help"));
            seed.setMaxLength(200);
            seed.setWidth("min(24rem, 100%)");
            seed.setId("seed-" + paper.paper());
            var allot = new Button(
                    getTranslation("venue.allot"),
                    click -> act(reason -> seats.allot(round.id(), paper.paper(), seed.getValue(), reason), () -> {}));
            allot.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            allot.setId("allot-" + paper.paper());
            allot.setAriaLabel(getTranslation("venue.allotOf", name));
            card.add(row(seed, allot));
        }
        return card;
    }

    private String allotted(Allotted last) {
        return last.seed()
                .map(seed ->
                        getTranslation("venue.allotted.drawn", last.people(), seed, last.by(), Print.moment(last.at())))
                .orElseGet(() ->
                        getTranslation("venue.allotted.number", last.people(), last.by(), Print.moment(last.at())));
    }

    private Component posting(TimelineStep step) {
        String text = step.deadline()
                .map(day -> getTranslation("venue.posting", Print.day(day)))
                .orElseGet(() -> getTranslation("venue.posting.noDay"));
        return step.red() ? warning(text + " " + getTranslation("venue.posting.late")) : new Paragraph(text);
    }

    private Component unseated(PaperPlan paper, RoomPlan plan, Map<CandidateId, String> names) {
        var list = new Div(
                new Paragraph(getTranslation("venue.unseated", paper.unseated().size())));
        list.addClassName("row-actions");
        if (is(Role.HR)) {
            paper.unseated().forEach(guest -> {
                var seat = new Button(
                        guest.number() + " · " + names.getOrDefault(guest.id(), ""),
                        click -> move(guest, paper.paper(), plan, names));
                seat.setAriaLabel(getTranslation("venue.seatOf", guest.number()));
                list.add(seat);
            });
        }
        return list;
    }

    private void showSittings(Round round, RoomPlan plan, Map<CandidateId, String> names) {
        Div card = card("venue.sittings");
        if (plan.sittings().isEmpty()) {
            card.add(new Paragraph(getTranslation("venue.sittings.none")));
        }
        if (is(Role.HR)) {
            List<PaperKind> papers =
                    plan.papers().stream().map(PaperPlan::paper).toList();
            var add = new Button(
                    getTranslation("venue.addSitting"),
                    click -> new SittingDialog(
                                    getTranslation("venue.addSitting"),
                                    papers,
                                    (data, close) -> act(reason -> venues.addSitting(round.id(), data), close))
                            .open());
            add.setId("add-sitting");
            card.add(add);
        }
        add(card);
        for (SittingPlan sitting : plan.sittings()) {
            add(new SittingCard(
                    this,
                    venues,
                    sitting,
                    names,
                    is(Role.HR),
                    accounts,
                    guest -> move(guest, sitting.sitting().data().paper(), plan, names)));
        }
    }

    private void move(Guest guest, PaperKind paper, RoomPlan plan, Map<CandidateId, String> names) {
        List<MoveDialog.Target> rooms = plan.sittings().stream()
                .filter(sitting -> sitting.sitting().data().paper() == paper)
                .flatMap(sitting -> sitting.rooms().stream()
                        .map(room -> new MoveDialog.Target(
                                room.room().id(),
                                getTranslation(
                                        "venue.room.free",
                                        room.room().data().name(),
                                        sitting.sitting().data().hours().start().toString(),
                                        room.room().data().seats()
                                                - room.people().size()))))
                .toList();
        new MoveDialog(
                        guest.number() + " · " + names.getOrDefault(guest.id(), ""),
                        rooms,
                        (wish, close) ->
                                act(reason -> seats.move(guest.id(), wish.room(), wish.seat(), wish.reason()), close))
                .open();
    }

    /** Does it; once candidates were told, asks for the reason first. */
    void act(Function<String, VenueOutcome> change, Runnable done) {
        VenueOutcome outcome = change.apply("");
        if (outcome instanceof VenueOutcome.ToldAlready told) {
            ReasonDialog.reason(
                            getTranslation("venue.reason"),
                            OutcomeText.of(this::getTranslation, told),
                            getTranslation("reason"),
                            reason -> finish(change.apply(reason), done))
                    .open();
            return;
        }
        finish(outcome, done);
    }

    private boolean finish(VenueOutcome outcome, Runnable done) {
        boolean settled = settle((Record) outcome, VenueOutcome.Done.class, "saved");
        if (settled) {
            done.run();
        }
        return settled;
    }

    static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("unverified");
        return warning;
    }

    static FlexLayout row(Component... parts) {
        var row = new FlexLayout(parts);
        row.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap").set("align-items", "baseline");
        return row;
    }

    @Override
    protected String path() {
        return "phong-thi";
    }
}
