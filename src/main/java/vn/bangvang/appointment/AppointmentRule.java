package vn.bangvang.appointment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;

/** From a confirmed ranking and what was recorded since to where everyone stands; the ranking is never worked out anew. */
public final class AppointmentRule {

    private AppointmentRule() {}

    /**
     * Every line of every post, in the order of the ranking.
     *
     * @param steps in the order in which they were recorded
     */
    public static List<PostPlaces> of(List<PostRanking> posts, List<PlaceStep> steps) {
        Map<PlaceId, List<PlaceStep>> histories = new HashMap<>();
        steps.forEach(step -> histories
                .computeIfAbsent(step.place(), place -> new ArrayList<>())
                .add(step));
        List<PostPlaces> all =
                posts.stream().map(post -> places(post, histories)).toList();
        Set<CandidateId> taken = all.stream()
                .flatMap(post -> post.places().stream())
                .filter(place -> place.state().holds() || place.state() instanceof PlaceState.StruckOff)
                .map(place -> place.id().candidate())
                .collect(Collectors.toSet());
        return all.stream().map(post -> withoutThoseTaken(post, taken)).toList();
    }

    private static PostPlaces places(PostRanking post, Map<PlaceId, List<PlaceStep>> histories) {
        return new PostPlaces(
                post.postId(),
                post.quota(),
                post.lines().stream()
                        .map(line -> {
                            var id = new PlaceId(post.postId(), line.candidate());
                            List<PlaceStep> history = histories.getOrDefault(id, List.of());
                            return new Place(id, line, state(line, history), history);
                        })
                        .toList());
    }

    private static PlaceState state(RankedLine line, List<PlaceStep> history) {
        PlaceState state = switch (line.result()) {
            case SELECTED -> new PlaceState.Selected();
            case NOT_SELECTED -> new PlaceState.InLine();
            case PENDING_DECISION, PLACED_ELSEWHERE, PASS, FAIL, NOT_RANKED -> new PlaceState.OutOfLine(line.result());
        };
        for (PlaceStep step : history) {
            state = after(state, step);
        }
        return state;
    }

    private static PlaceState after(PlaceState state, PlaceStep step) {
        return switch (step.kind()) {
            case DOSSIER_COMPLETE -> new PlaceState.DossierComplete(step.on());
            case DECISION_ISSUED -> new PlaceState.DecisionIssued(step.document(), step.on());
            case DECISION_RECEIVED ->
                state instanceof PlaceState.DecisionIssued issued
                        ? new PlaceState.DecisionReceived(issued.number(), step.on())
                        : state;
            case TOOK_UP -> new PlaceState.TookUp(step.on());
            case STRIKE_OFF_ASKED -> new PlaceState.StrikeOffAsked(state, step);
            case STRIKE_OFF_REFUSED -> state instanceof PlaceState.StrikeOffAsked asked ? asked.before() : state;
            case STRUCK_OFF ->
                state instanceof PlaceState.StrikeOffAsked asked
                        ? new PlaceState.StruckOff(asked.asked(), step, Optional.empty())
                        : state;
            case CANCELLATION_NOTICED ->
                state instanceof PlaceState.StruckOff off
                        ? new PlaceState.StruckOff(off.asked(), off.decided(), Optional.of(step.on()))
                        : state;
            case CALL_ASKED -> new PlaceState.CallAsked(step);
            case CALL_REFUSED -> new PlaceState.InLine();
            case CALLED ->
                state instanceof PlaceState.CallAsked asked
                        ? new PlaceState.Called(asked.asked().insteadOf().orElseThrow(), step.on())
                        : state;
            case ACCEPTED -> new PlaceState.Accepted(step.on());
            case DECLINED -> new PlaceState.Declined(step.on());
        };
    }

    /** Who has a place at another post, or was struck off from one, is not called to this one. */
    private static PostPlaces withoutThoseTaken(PostPlaces post, Set<CandidateId> taken) {
        return new PostPlaces(
                post.post(),
                post.quota(),
                post.places().stream()
                        .map(place -> place.state() instanceof PlaceState.InLine
                                        && taken.contains(place.id().candidate())
                                ? new Place(place.id(), place.line(), new PlaceState.NotAvailable(), place.history())
                                : place)
                        .toList());
    }
}
