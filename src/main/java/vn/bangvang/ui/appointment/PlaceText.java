package vn.bangvang.ui.appointment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PlaceStep;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.ui.kit.OutcomeText.Texts;
import vn.bangvang.ui.kit.Print;

/** Says in words where somebody stands after the result, until when, and what was recorded. */
final class PlaceText {

    private final Texts texts;
    private final List<StrikeOffReason> reasons;
    private final Function<CandidateId, String> person;

    PlaceText(Texts texts, List<StrikeOffReason> reasons, Function<CandidateId, String> person) {
        this.texts = texts;
        this.reasons = reasons;
        this.person = person;
    }

    String person(CandidateId candidate) {
        return person.apply(candidate);
    }

    String state(Place place) {
        return switch (place.state()) {
            case PlaceState.Selected _ -> texts.get("after.state.Selected");
            case PlaceState.DossierComplete complete ->
                texts.get("after.state.DossierComplete", Print.day(complete.on()));
            case PlaceState.DecisionIssued issued ->
                texts.get("after.state.DecisionIssued", issued.number(), Print.day(issued.on()));
            case PlaceState.DecisionReceived received ->
                texts.get("after.state.DecisionReceived", received.number(), Print.day(received.on()));
            case PlaceState.TookUp up -> texts.get("after.state.TookUp", Print.day(up.on()));
            case PlaceState.StrikeOffAsked asked ->
                texts.get("after.state.StrikeOffAsked", reason(asked.asked().reason()));
            case PlaceState.StruckOff off ->
                texts.get(
                        off.noticedOn().isPresent() ? "after.state.StruckOff" : "after.state.StruckOff.notNoticed",
                        reason(off.asked().reason()),
                        off.asked().document());
            case PlaceState.CallAsked asked ->
                texts.get(
                        "after.state.CallAsked",
                        person(asked.asked().insteadOf().orElseThrow()));
            case PlaceState.Called called ->
                texts.get("after.state.Called", person(called.insteadOf()), Print.day(called.on()));
            case PlaceState.Accepted accepted -> texts.get("after.state.Accepted", Print.day(accepted.on()));
            case PlaceState.Declined declined -> texts.get("after.state.Declined", Print.day(declined.on()));
            case PlaceState.InLine _ -> texts.get("after.state.InLine");
            case PlaceState.NotAvailable _ -> texts.get("after.state.NotAvailable");
            case PlaceState.OutOfLine _ -> texts.get("after.state.OutOfLine");
        };
    }

    /** The wording of the law for a code; what the rule set does not list is shown as it was recorded. */
    String reason(String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(StrikeOffReason::label)
                .findFirst()
                .orElse(code);
    }

    String reasonWithArticle(StrikeOffReason reason) {
        return texts.get(
                reason.barredRounds() > 0 ? "after.reason.barred" : "after.reason.item",
                reason.label(),
                reason.article());
    }

    String due(TimelineStep step) {
        String name = texts.get("step." + step.step());
        String last = step.deadline().map(Print::day).orElse("");
        if (step.actual() != null) {
            return step.red()
                    ? texts.get("after.due.doneLate", name, last, Print.day(step.actual()))
                    : texts.get("after.due.done", name, Print.day(step.actual()));
        }
        if (!last.isEmpty()) {
            return texts.get(step.red() ? "after.due.late" : "after.due", name, last);
        }
        if (!step.missing().isEmpty()) {
            return texts.get(
                    "after.due.missing",
                    name,
                    texts.get("step." + step.missing().getFirst()));
        }
        boolean unseen = step.bounds().stream().anyMatch(bound -> bound.answer() instanceof TermAnswer.Unknown);
        return texts.get(unseen ? "after.due.unknown" : "after.due.none", name);
    }

    String step(PlaceStep step) {
        return texts.get(
                "after.step",
                Print.day(step.on()),
                Stream.of(
                                texts.get("act." + step.kind()),
                                step.document(),
                                step.reason().isEmpty() ? "" : reason(step.reason()),
                                step.note(),
                                step.byName())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }
}
