package vn.bangvang.appointment;

import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.timetable.TimelineStep;

/**
 * A post after the result as screens show it.
 *
 * @param steps of who is listed: dossier, decision, start, and after a strike-off the call of the next, with their deadlines
 * @param turn whose turn it is once the tie chain was applied; several where only the authority can tell them apart
 */
public record PostAfterResult(PostPlaces places, Map<CandidateId, List<TimelineStep>> steps, List<CandidateId> turn) {

    public PostAfterResult {
        steps = Map.copyOf(steps);
        turn = List.copyOf(turn);
    }
}
