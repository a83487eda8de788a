package vn.bangvang.appointment;

import java.util.List;
import java.util.Optional;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine;

/**
 * A candidate of a post after the result, as the ranking left it, with all that was recorded since.
 *
 * @param history in its order
 */
public record Place(PlaceId id, RankedLine line, PlaceState state, List<PlaceStep> history) {

    public Place {
        history = List.copyOf(history);
    }

    /** The newest step of that kind. */
    public Optional<PlaceStep> last(Kind kind) {
        return history.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** In whose place the candidate was called, the last time. */
    public Optional<CandidateId> insteadOf() {
        return last(Kind.CALL_ASKED).flatMap(PlaceStep::insteadOf);
    }

    /** Whether the candidate was selected or ever called: such a one stands on the list of this post. */
    public boolean listed() {
        return line.result() == RankedLine.Result.SELECTED || !history.isEmpty();
    }
}
