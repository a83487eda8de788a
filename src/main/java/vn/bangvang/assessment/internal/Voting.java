package vn.bangvang.assessment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.Assessments.VoteOutcome;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.assessment.VoteRule;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;

/** Judges and records a vote of the council on results that are computed and not confirmed; called under the hold of the round. */
@Component
class Voting {

    private final AssessmentTable table;
    private final CouncilReader council;
    private final Rounds rounds;
    private final Rankings rankings;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    Voting(
            AssessmentTable table,
            CouncilReader council,
            Rounds rounds,
            Rankings rankings,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.council = council;
        this.rounds = rounds;
        this.rankings = rankings;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    VoteOutcome on(RoundId round, CouncilVote vote, Predicate<CouncilLine> wanted) {
        RuleSet rules = rounds.ruleSetOf(round);
        Parameter<Boolean> councilAndTest = Sessions.councilAndTest(rules);
        if (!councilAndTest.value()) {
            return new VoteOutcome.NoCouncil(councilAndTest.source());
        }
        Optional<RoundRanking> ranking =
                rankings.newest(round).filter(newest -> newest.state() != RoundRanking.State.VOID);
        if (ranking.isEmpty()) {
            return new VoteOutcome.NothingComputed();
        }
        if (ranking.get().state() == RoundRanking.State.CONFIRMED) {
            return new VoteOutcome.AlreadyConfirmed();
        }
        Optional<SessionTerms> terms = table.terms(round);
        if (terms.isEmpty()) {
            return new VoteOutcome.TermsMissing();
        }
        if (vote.heldOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return new VoteOutcome.DateInFuture();
        }
        Setting<Boolean> chairBreaksTie = Sessions.chairBreaksTie(rules);
        return switch (VoteRule.judge(terms.get(), chairBreaksTie.value().orElse(false), vote)) {
            case VoteRule.Verdict.MoreThanTheCouncil more ->
                new VoteOutcome.TooManyVotes(more.present(), more.councilSize());
            case VoteRule.Verdict.NoQuorum few -> new VoteOutcome.NoQuorum(few.present(), few.quorum());
            case VoteRule.Verdict.Undecided tie -> new VoteOutcome.TieWithoutChair(chairBreaksTie.source());
            case VoteRule.Verdict.Adopted adopted -> record(ranking.get(), vote, wanted, true);
            case VoteRule.Verdict.NotAdopted not ->
                vote.reason().isEmpty() ? new VoteOutcome.ReasonMissing() : record(ranking.get(), vote, wanted, false);
        };
    }

    private VoteOutcome record(RoundRanking ranking, CouncilVote vote, Predicate<CouncilLine> wanted, boolean adopted) {
        List<CouncilLine> lines = council.lines(ranking).stream()
                .filter(line -> line.result().assessed())
                .filter(wanted)
                .toList();
        if (lines.isEmpty()) {
            return new VoteOutcome.NobodyLeft();
        }
        String by = currentActor.require().displayName();
        lines.forEach(line -> table.insertVote(ranking.round(), line, vote, adopted, by, clock.instant()));
        trail.recordAll(lines.stream()
                .map(line -> new Act(
                        "COUNCIL_VOTED",
                        "candidate:" + line.candidate().value(),
                        ranking.round().value(),
                        line.conclusion() == null
                                ? null
                                : told(
                                        line.result(),
                                        line.conclusion().adopted(),
                                        line.conclusion().vote()),
                        told(line.result(), adopted, vote),
                        vote.reason().isEmpty() ? null : vote.reason()))
                .toList());
        return new VoteOutcome.Recorded(lines.size(), adopted);
    }

    private static String told(PersonResult result, boolean adopted, CouncilVote vote) {
        return Told.of(
                result,
                Told.code("councilstate", adopted ? "ADOPTED" : "NOT_ADOPTED"),
                Told.as("VOTES_FOR", vote.votesFor()),
                Told.as("VOTES_AGAINST", vote.votesAgainst()),
                Told.as("CHAIR_VOTE", Told.of(vote.chair())),
                vote.minutes(),
                vote.heldOn());
    }
}
