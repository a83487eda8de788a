package vn.bangvang.candidate.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates.NumberOutcome;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.ListChange;
import vn.bangvang.candidate.ListGuard.Held;
import vn.bangvang.candidate.VietnameseNameOrder;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Gives the candidate numbers by the stated rule, and takes them back when the list behind them changes. */
@Component
class Numbering implements ListChange {

    private static final int SHORTEST_NUMBER = 3;

    private final CandidateTable table;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final Trail trail;
    private final ListHolds holds;

    Numbering(CandidateTable table, Rounds rounds, PhaseHold phases, Trail trail, ListHolds holds) {
        this.holds = holds;
        this.table = table;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
    }

    NumberOutcome give(RoundId roundId) {
        Phase phase = phases.hold(roundId);
        if (phase != Phase.CANDIDATES) {
            return new NumberOutcome.PhaseForbids(phase);
        }
        List<Candidate> all = table.ofRound(roundId);
        int undecided = (int) all.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.UNDECIDED)
                .count();
        if (undecided > 0) {
            return new NumberOutcome.StillUndecided(undecided);
        }
        List<Candidate> accepted = all.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.ACCEPTED)
                .toList();
        Collection<Held> held = holds.of(roundId, accepted).values();
        if (!held.isEmpty()) {
            int notMet =
                    (int) held.stream().filter(Held.NotMet.class::isInstance).count();
            return new NumberOutcome.StillHeld(held.size() - notMet, notMet);
        }
        Map<PostId, String> postCodes = rounds.posts(roundId).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().code()));
        List<Candidate> inOrder = accepted.stream()
                .sorted(Comparator.comparing((Candidate candidate) ->
                                postCodes.get(candidate.data().postId()))
                        .thenComparing(inNameOrder()))
                .toList();
        table.clearNumbers(roundId);
        int width = Math.max(SHORTEST_NUMBER, String.valueOf(inOrder.size()).length());
        for (int i = 0; i < inOrder.size(); i++) {
            table.setNumber(inOrder.get(i).id(), ("%0" + width + "d").formatted(i + 1));
        }
        trail.record(Act.of(
                "NUMBERS_GIVEN", "round:" + roundId.value(), roundId.value(), Told.as("CANDIDATES", inOrder.size())));
        return new NumberOutcome.Numbered(inOrder.size());
    }

    /** Numbers follow from the whole list by the stated rule: when the list changes they are given anew. */
    @Override
    public void withdrawNumbers(RoundId roundId) {
        int withdrawn = table.clearNumbers(roundId);
        if (withdrawn > 0) {
            trail.record(new Act(
                    "NUMBERS_WITHDRAWN",
                    "round:" + roundId.value(),
                    roundId.value(),
                    Told.as("CANDIDATES", withdrawn),
                    null,
                    null));
        }
    }

    static Comparator<Candidate> inNameOrder() {
        return Comparator.comparing((Candidate candidate) -> candidate.data().name(), new VietnameseNameOrder())
                .thenComparing(candidate -> switch (candidate.data().birth()) {
                    case BirthDate.Full full -> full.date().toString();
                    case BirthDate.YearOnly yearOnly -> String.valueOf(yearOnly.year());
                })
                .thenComparing(candidate -> candidate.id().value());
    }
}
