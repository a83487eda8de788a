package vn.bangvang.assessment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.Condition;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.ProposedPerson;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;

@Service
class AssessmentService implements Assessments {

    private final AssessmentTable table;
    private final Sessions sessions;
    private final Proposals proposals;
    private final Voting voting;
    private final CouncilReader council;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Rankings rankings;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    AssessmentService(
            AssessmentTable table,
            Sessions sessions,
            Proposals proposals,
            Voting voting,
            CouncilReader council,
            Rounds rounds,
            Candidates candidates,
            Rankings rankings,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.sessions = sessions;
        this.proposals = proposals;
        this.voting = voting;
        this.council = council;
        this.rounds = rounds;
        this.candidates = candidates;
        this.rankings = rankings;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SessionTerms> terms(RoundId round) {
        return table.terms(round);
    }

    @Override
    @Transactional
    public TermsOutcome agree(RoundId round, SessionTerms terms) {
        Phase now = phases.hold(round);
        if (sessions.session(round).isEmpty()) {
            return new TermsOutcome.NotAnAssessment();
        }
        if (Phase.EXAM.reachedBy(now)) {
            return new TermsOutcome.PhaseForbids(now);
        }
        RuleSet rules = rounds.ruleSetOf(round);
        CouncilRule council = CouncilRule.of(rules, rounds.posts(round));
        if (!council.allows(terms.councilSize())) {
            return new TermsOutcome.CouncilSize(terms.councilSize(), council.sizes(), council.article());
        }
        if (terms.agreedOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return new TermsOutcome.DateInFuture();
        }
        String before = table.terms(round).map(AssessmentService::told).orElse(null);
        table.setTerms(round, terms, currentActor.require().displayName(), clock.instant());
        trail.record(new Act("ASSESSMENT_AGREED", "round:" + round.value(), round.value(), before, told(terms), null));
        return new TermsOutcome.Recorded();
    }

    private static String told(SessionTerms terms) {
        return Told.of(
                terms.document(),
                terms.agreedOn(),
                terms.content(),
                Told.as("COUNCIL_SIZE", terms.councilSize()),
                Told.as("QUORUM", terms.quorum()));
    }

    private static String told(ProposalData data) {
        return Told.of(
                data.workplace(),
                Told.code("directgroup", data.group()),
                Told.as("INSURED_YEARS", data.insuredYears()),
                data.continuous() ? "CONTINUOUS" : "INTERRUPTED",
                data.evidence());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProposedPerson> proposed(RoundId round) {
        return proposals.of(round);
    }

    @Override
    @Transactional
    public ProposalOutcome propose(CandidateId candidate, ProposalData data) {
        RoundId round = candidates.byId(candidate).roundId();
        Phase now = phases.hold(round);
        if (sessions.session(round).isEmpty()) {
            return new ProposalOutcome.NotAnAssessment();
        }
        if (now != Phase.CANDIDATES) {
            return new ProposalOutcome.PhaseForbids(now);
        }
        RuleSet rules = rounds.ruleSetOf(round);
        Optional<Condition> condition = Proposals.judge(rules, data);
        if (condition.isEmpty()) {
            return new ProposalOutcome.UnknownGroup(data.group(), DirectGroup.source(rules));
        }
        String before = table.proposal(candidate).map(AssessmentService::told).orElse(null);
        table.setProposal(candidate, data);
        trail.record(
                new Act("PERSON_PROPOSED", "candidate:" + candidate.value(), round.value(), before, told(data), null));
        return condition.get().hinders()
                ? new ProposalOutcome.SavedNotMet(condition.get())
                : new ProposalOutcome.Saved();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CouncilLine> council(RoundId round) {
        if (sessions.session(round).isEmpty()) {
            return List.of();
        }
        return rankings.newest(round)
                .filter(ranking -> ranking.state() != RoundRanking.State.VOID)
                .map(council::lines)
                .orElse(List.of());
    }

    @Override
    @Transactional
    public VoteOutcome conclude(CandidateId candidate, CouncilVote vote) {
        RoundId round = candidates.byId(candidate).roundId();
        return concludeOn(round, vote, line -> line.candidate().equals(candidate));
    }

    @Override
    @Transactional
    public VoteOutcome concludeRest(RoundId round, CouncilVote vote) {
        return concludeOn(round, vote, line -> line.state() == CouncilLine.State.OPEN);
    }

    private VoteOutcome concludeOn(RoundId round, CouncilVote vote, Predicate<CouncilLine> wanted) {
        phases.hold(round);
        return sessions.session(round).isEmpty() ? new VoteOutcome.NotAnAssessment() : voting.on(round, vote, wanted);
    }
}
