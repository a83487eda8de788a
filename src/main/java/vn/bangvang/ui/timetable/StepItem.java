package vn.bangvang.ui.timetable;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.timetable.Bound;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.ui.kit.ParameterText;
import vn.bangvang.ui.kit.Print;

/** One step of the timeline in words; what is wrong stands there as text, the colour only repeats it. */
class StepItem extends ListItem {

    StepItem(TimelineStep step, boolean next) {
        getElement().setAttribute("data-state", step.red() ? "late" : step.done() ? "done" : "open");
        var title = new Span(getTranslation("step." + step.step()));
        title.addClassName("step-title");
        add(new Div(title));
        if (next) {
            getElement().setAttribute("aria-current", "step");
            add(line("step-next", getTranslation("timetable.isNext")));
        }
        add(line("step-state", state(step)));
        step.deadline().ifPresent(day -> add(line("", getTranslation("timetable.deadline", Print.day(day)))));
        if (step.planned() != null) {
            add(line("", getTranslation("timetable.planned", Print.day(step.planned()))));
        }
        if (step.plannedLate() && !step.done()) {
            add(line("step-state", getTranslation("timetable.plannedLate")));
        }
        if (step.actual() != null) {
            add(line("", getTranslation("timetable.actual", Print.day(step.actual()))));
        }
        step.bounds().forEach(this::showLimit);
    }

    private String state(TimelineStep step) {
        String words = getTranslation("stepstate." + step.state());
        return step.missing().isEmpty()
                ? words
                : words + ": "
                        + step.missing().stream()
                                .map(missing -> getTranslation("step." + missing))
                                .collect(Collectors.joining(", "));
    }

    private void showLimit(Bound bound) {
        String words = switch (bound.answer()) {
            case TermAnswer.Limited limited ->
                getTranslation(
                        "timetable.counted." + limited.term().counted(),
                        ParameterText.value(this::getTranslation, limited.term()),
                        getTranslation("step." + bound.anchor()));
            case TermAnswer.NotInLaw none -> getTranslation("absent.NONE");
            case TermAnswer.Unknown unknown -> getTranslation("absent.UNKNOWN");
        };
        String note = bound.answer().note();
        add(line("article", words + " · " + bound.answer().source() + (note.isEmpty() ? "" : " · " + note)));
        if (!bound.answer().verified()) {
            add(line("unverified", getTranslation("param.notVerified")));
        }
        if (bound.onRestDay()) {
            add(line("unverified", getTranslation("timetable.onRestDay")));
        }
    }

    private static Div line(String className, String text) {
        var line = new Div(new Span(text));
        if (!className.isEmpty()) {
            line.addClassName(className);
        }
        return line;
    }
}
