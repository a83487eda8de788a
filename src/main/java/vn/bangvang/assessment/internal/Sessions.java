package vn.bangvang.assessment.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.EarlierSession;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Reads the sessions of all years with their persons and how each comes out. */
@Component
class Sessions {

    private static final Comparator<Round> BY_TIME = Comparator.comparing(
                    (Round round) -> of(round).year())
            .thenComparing(round -> of(round).quarter())
            .thenComparing(round -> round.id().value());

    private final Rounds rounds;
    private final Candidates candidates;
    private final Rankings rankings;

    Sessions(Rounds rounds, Candidates candidates, Rankings rankings) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.rankings = rankings;
    }

    /** What the plan of that round fixes as a session, if the round is an assessment. */
    Optional<AssessmentSession> session(RoundId round) {
        return Optional.ofNullable(rounds.byId(round).data().session());
    }

    static AssessmentSession of(Round round) {
        return Objects.requireNonNull(round.data().session(), "no assessment");
    }

    /** Every session, the earliest first. */
    List<Round> all() {
        return rounds.all().stream()
                .filter(round -> round.data().session() != null)
                .sorted(BY_TIME)
                .toList();
    }

    static boolean before(Round one, Round other) {
        return BY_TIME.compare(one, other) < 0;
    }

    /** The confirmed result, if there is one. */
    Optional<RoundRanking> confirmed(RoundId round) {
        return rankings.newest(round).filter(ranking -> ranking.state() == RoundRanking.State.CONFIRMED);
    }

    /** Everyone of a session in name order and how each comes out: count in is count out. */
    Map<Candidate, PersonResult> persons(Round round) {
        Map<CandidateId, PersonResult> results = new LinkedHashMap<>();
        confirmed(round.id())
                .ifPresent(ranking -> ranking.posts()
                        .forEach(post -> post.lines()
                                .forEach((RankedLine line) -> results.put(line.candidate(), PersonResult.of(line)))));
        Map<Candidate, PersonResult> persons = new LinkedHashMap<>();
        candidates
                .list(round.id())
                .forEach(person -> persons.put(
                        person,
                        person.eligibility() == Eligibility.REFUSED
                                ? PersonResult.REFUSED
                                : results.getOrDefault(person.id(), PersonResult.OPEN)));
        return persons;
    }

    static EarlierSession in(Round round, Candidate person, PersonResult result) {
        AssessmentSession session = of(round);
        return new EarlierSession(
                round.id(),
                round.data().code(),
                session.year(),
                session.quarter(),
                session.advisory(),
                person.id(),
                person.data().name().full(),
                result);
    }

    /** Whether the side of the chair wins where votes are equal, and where the law says so. */
    static Setting<Boolean> chairBreaksTie(RuleSet rules) {
        return rules.setting("council.chair-breaks-tie", Boolean.class);
    }

    /** Whether this law knows council and test. */
    static Parameter<Boolean> councilAndTest(RuleSet rules) {
        return rules.setting("direct.council-and-test", Boolean.class).stated().orElseThrow();
    }
}
