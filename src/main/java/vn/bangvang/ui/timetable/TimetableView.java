package vn.bangvang.ui.timetable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.Drawn;
import vn.bangvang.timetable.Timetables.TimetableOutcome;
import vn.bangvang.timetable.TransitionDay;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** The timeline of a round: each step with its deadline and article, what is late, what comes next. */
@Route("tien-trinh")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class TimetableView extends RoundPage {

    private final Timetables timetables;

    TimetableView(Rounds rounds, CurrentActor currentActor, Timetables timetables) {
        super(rounds, currentActor);
        this.timetables = timetables;
    }

    @Override
    protected void show(Round round) {
        Drawn drawn = timetables.timeline(round.id());
        Timeline timeline = drawn.timeline();
        add(new Paragraph(timeline.next()
                .map(step -> getTranslation("timetable.next", getTranslation("step." + step)))
                .orElseGet(() -> getTranslation("timetable.allDone"))));
        timeline.transitions().forEach(day -> add(transition(day)));
        if (!timeline.yearsWithoutTet().isEmpty()) {
            add(warning(getTranslation(
                    "timetable.noTet",
                    timeline.yearsWithoutTet().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }
        showSettings(round, drawn);
        var list = new OrderedList();
        list.addClassName("timeline");
        timeline.steps().forEach(step -> {
            var item = new StepItem(
                    step, timeline.next().filter(step.step()::equals).isPresent());
            if (is(Role.HR) && step.step() != Step.PLAN) {
                var edit = new Button(getTranslation("timetable.edit"), click -> edit(round, drawn, step.step()));
                edit.setAriaLabel(getTranslation("timetable.editOf", getTranslation("step." + step.step())));
                item.add(edit);
            }
            list.add(item);
        });
        add(list);
        var restDay = timeline.endOnRestDay();
        add(new Paragraph(getTranslation("timetable.restDay." + restDay.value())
                + (restDay.verified() ? "" : " (" + getTranslation("param.notVerified") + ")")));
    }

    private void showSettings(Round round, Drawn drawn) {
        var dates = drawn.timeline().dates();
        var line = new Paragraph((dates.applicants() == null
                        ? getTranslation("timetable.applicants.unknown")
                        : getTranslation("timetable.applicants.known", dates.applicants()))
                + " "
                + getTranslation(dates.round1OnPaper() ? "timetable.paper.yes" : "timetable.paper.no"));
        var card = card("timetable.settings", line);
        if (is(Role.HR)) {
            card.add(new Button(
                    getTranslation("change"),
                    click -> new SettingsDialog(
                                    dates,
                                    (applicants, paper) -> settle(
                                            (Record) timetables.saveSettings(
                                                    round.id(), drawn.version(), applicants, paper),
                                            TimetableOutcome.Saved.class,
                                            "saved"))
                            .open()));
        }
        add(card);
    }

    private void edit(Round round, Drawn drawn, Step step) {
        new DateDialog(
                        drawn.timeline().step(step),
                        change -> timetables.preview(round.id(), change),
                        change -> settle(
                                (Record) timetables.save(round.id(), drawn.version(), change),
                                TimetableOutcome.Saved.class,
                                "saved"))
                .open();
    }

    private Paragraph transition(TransitionDay day) {
        var clause = day.clause();
        return warning(getTranslation(
                "timetable.transition." + clause.after(),
                Print.day(clause.lastDay()),
                clause.to().value(),
                clause.condition(),
                clause.source() + (clause.verified() ? "" : ", " + getTranslation("param.notVerified")),
                getTranslation(day.passed() ? "timetable.transition.passed" : "timetable.transition.open")));
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("unverified");
        return warning;
    }

    @Override
    protected String path() {
        return "tien-trinh";
    }
}
