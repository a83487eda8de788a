package vn.bangvang.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.ProposedPerson;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** An official session is held with persons who fulfil their group's condition, on terms that were agreed before. */
@Component
@Order(6)
class AssessmentPhaseGuard implements PhaseGuard {

    private final AssessmentTable table;
    private final Sessions sessions;
    private final Proposals proposals;
    private final Candidates candidates;

    AssessmentPhaseGuard(AssessmentTable table, Sessions sessions, Proposals proposals, Candidates candidates) {
        this.table = table;
        this.sessions = sessions;
        this.proposals = proposals;
        this.candidates = candidates;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        if (sessions.session(round).filter(session -> !session.advisory()).isEmpty()) {
            return List.of();
        }
        return switch (from) {
            case CANDIDATES -> conditions(round);
            case BOARDS ->
                table.terms(round).isEmpty()
                        ? List.of(new Obstacle("obstacle.assessment.notAgreed", List.of()))
                        : List.of();
            case PLANNING, STAGE_1, EXAM, RESULT, CONFIRMED -> List.of();
        };
    }

    private List<Obstacle> conditions(RoundId round) {
        Map<CandidateId, ProposedPerson> proposed =
                proposals.of(round).stream().collect(Collectors.toMap(ProposedPerson::candidate, Function.identity()));
        List<Candidate> accepted = candidates.list(round).stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.ACCEPTED)
                .toList();
        List<Obstacle> obstacles = new ArrayList<>();
        names(accepted.stream()
                        .filter(candidate -> !proposed.containsKey(candidate.id()))
                        .toList())
                .forEach(names -> obstacles.add(new Obstacle("obstacle.assessment.noProposal", List.of(names))));
        names(accepted.stream()
                        .filter(candidate -> hinders(proposed.get(candidate.id())))
                        .toList())
                .forEach(names -> obstacles.add(new Obstacle("obstacle.assessment.conditionNotMet", List.of(names))));
        return obstacles;
    }

    private static boolean hinders(@org.jspecify.annotations.Nullable ProposedPerson person) {
        return person != null && person.condition().hinders();
    }

    /** All names in one text, or nothing. */
    private static List<String> names(List<Candidate> people) {
        String names =
                people.stream().map(person -> person.data().name().full()).collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(names);
    }
}
