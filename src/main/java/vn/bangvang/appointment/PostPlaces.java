package vn.bangvang.appointment;

import java.util.List;
import java.util.Optional;
import vn.bangvang.appointment.PlaceState.InLine;
import vn.bangvang.appointment.PlaceState.StruckOff;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;

/**
 * A post after the result: every line of its ranking, in the order of the ranking.
 *
 * @param quota as it was when the ranking was confirmed
 */
public record PostPlaces(PostId post, int quota, List<Place> places) {

    public PostPlaces {
        places = List.copyOf(places);
    }

    /** The place of a candidate; somebody who is not in the ranking of this post is an accident. */
    public Place of(CandidateId candidate) {
        return places.stream()
                .filter(place -> place.id().candidate().equals(candidate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the ranking: " + candidate));
    }

    /** The places left by who was struck off and into which nobody was called who has not declined. */
    public List<Place> vacancies() {
        return places.stream()
                .filter(place -> place.state() instanceof StruckOff)
                .filter(place -> replacement(place.id().candidate()).isEmpty())
                .toList();
    }

    /** Who stands in the place of somebody who was struck off, or stood there and was struck off too. */
    public Optional<Place> replacement(CandidateId left) {
        return places.stream()
                .filter(place -> place.state().holds() || place.state() instanceof StruckOff)
                .filter(place -> place.insteadOf().equals(Optional.of(left)))
                .findFirst();
    }

    /** Those whose turn it is: one, or all who share the best rank left. */
    public List<CandidateId> turn() {
        List<Place> line =
                places.stream().filter(place -> place.state() instanceof InLine).toList();
        return line.stream()
                .filter(place -> place.line().rank() != null
                        && place.line().rank().equals(line.getFirst().line().rank()))
                .map(place -> place.id().candidate())
                .toList();
    }

    /** How many places of the quota are held. */
    public long held() {
        return places.stream().filter(place -> place.state().holds()).count();
    }
}
