package vn.bangvang.appointment.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.AppointmentRule;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PostPlaces;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.ranking.TieBreaking;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;

/** Where everyone stands after the result, read alone or under the hold of the round. */
@Component
class Standings {

    /** A place with all posts of its round, which stay as they are until the transaction ends. */
    record Held(RoundId round, List<PostPlaces> posts, PostPlaces post, Place place) {}

    /** Either the place, or why nothing can be done there. */
    record Holding(Optional<Held> held, Optional<AppointmentOutcome> refusal) {}

    private final AppointmentTable table;
    private final Rankings rankings;
    private final TieBreaking tieBreaking;
    private final PhaseHold phases;
    private final CodeBook codeBook;

    Standings(AppointmentTable table, Rankings rankings, TieBreaking tieBreaking, PhaseHold phases, CodeBook codeBook) {
        this.table = table;
        this.rankings = rankings;
        this.tieBreaking = tieBreaking;
        this.phases = phases;
        this.codeBook = codeBook;
    }

    /** The posts of a confirmed ranking; empty while there is none. */
    List<PostPlaces> of(RoundId round) {
        return confirmed(round)
                .map(ranking -> AppointmentRule.of(ranking.posts(), table.steps(round)))
                .orElse(List.of());
    }

    Holding hold(PlaceId id) {
        RoundId round = codeBook.candidate(id.candidate()).roundId();
        Phase phase = phases.hold(round);
        if (phase != Phase.CONFIRMED) {
            return new Holding(Optional.empty(), Optional.of(new AppointmentOutcome.PhaseForbids(phase)));
        }
        if (confirmed(round).isEmpty()) {
            return new Holding(Optional.empty(), Optional.of(new AppointmentOutcome.RankingNotConfirmed()));
        }
        List<PostPlaces> posts = of(round);
        PostPlaces post = posts.stream()
                .filter(found -> found.post().equals(id.post()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a post of this round: " + id.post()));
        return new Holding(Optional.of(new Held(round, posts, post, post.of(id.candidate()))), Optional.empty());
    }

    /** Whose turn it is, the tie chain applied where several share the best rank left. */
    List<CandidateId> turn(RoundId round, PostPlaces post) {
        List<CandidateId> sharing = post.turn();
        return sharing.size() < 2
                ? sharing
                : tieBreaking.order(round, Set.copyOf(sharing)).getFirst();
    }

    List<String> numbers(List<CandidateId> candidates) {
        return candidates.stream()
                .map(candidate -> codeBook.candidate(candidate).number())
                .sorted()
                .toList();
    }

    private Optional<RoundRanking> confirmed(RoundId round) {
        return rankings.newest(round).filter(ranking -> ranking.state() == RoundRanking.State.CONFIRMED);
    }
}
