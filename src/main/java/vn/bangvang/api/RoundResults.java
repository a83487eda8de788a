package vn.bangvang.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Post;

/** A ranking, candidate by candidate. */
public record RoundResults(RoundRanking ranking, List<OfCandidate> candidates) {

    public RoundResults {
        candidates = List.copyOf(candidates);
    }

    /**
     * One candidate's result.
     *
     * @param outcome over all the posts wished for
     * @param places one for each post in whose list the candidate stands
     * @param council of a quarterly assessment what its council makes of it; absent in the other kinds and where it is void
     */
    public record OfCandidate(
            Candidate person,
            RankedLine.Result outcome,
            List<Place> places,
            @Nullable CouncilLine council) {

        public OfCandidate {
            places = List.copyOf(places);
        }
    }

    /**
     * A line of the ranking.
     *
     * @param papers the mark of each paper of the specialised exam that has one
     */
    public record Place(Post post, RankedLine line, Map<PaperKind, BigDecimal> papers) {}
}
