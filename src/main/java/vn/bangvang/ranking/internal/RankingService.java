package vn.bangvang.ranking.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PendingTie;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.ranking.Standing;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.scoring.OfficialMarkChanged;
import vn.bangvang.scoring.OfficialMarks;
import vn.bangvang.security.CurrentActor;

@Service
class RankingService implements Rankings {

    private final RankingTable table;
    private final OfficialMarks marks;
    private final Candidates candidates;
    private final Rounds rounds;
    private final LawGate lawGate;
    private final PhaseHold phases;
    private final Seating seating;
    private final SecondOpinions secondOpinions;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    RankingService(
            RankingTable table,
            OfficialMarks marks,
            Candidates candidates,
            Rounds rounds,
            LawGate lawGate,
            PhaseHold phases,
            Seating seating,
            SecondOpinions secondOpinions,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.marks = marks;
        this.candidates = candidates;
        this.rounds = rounds;
        this.lawGate = lawGate;
        this.phases = phases;
        this.seating = seating;
        this.secondOpinions = secondOpinions;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RoundRanking> newest(RoundId round) {
        return table.newest(round);
    }

    @Override
    @Transactional
    public RankingOutcome compute(RoundId round) {
        Optional<RankingOutcome> refusal = notNow(round);
        return refusal.orElseGet(() -> computeNow(round));
    }

    @Override
    @Transactional
    public RankingOutcome recordDecision(
            PostId post, RoundId round, String number, LocalDate date, String signer, List<CandidateId> order) {
        Optional<RankingOutcome> refusal = notNow(round);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<RoundRanking> newest = table.newest(round);
        if (newest.isEmpty()) {
            return new RankingOutcome.NothingComputed();
        }
        if (newest.get().state() == RoundRanking.State.VOID) {
            return new RankingOutcome.Void();
        }
        Optional<PendingTie> tie = newest.get().posts().stream()
                .filter(ranking -> ranking.postId().equals(post))
                .findFirst()
                .flatMap(PostRanking::pending);
        if (tie.isEmpty()
                || order.size() != tie.get().candidates().size()
                || !new HashSet<>(order).equals(new HashSet<>(tie.get().candidates()))) {
            return new RankingOutcome.NotTheTiedCandidates();
        }
        var decision = new AuthorityDecision(number.strip(), date, signer.strip(), order);
        table.insertDecision(post, decision, currentActor.require().displayName(), clock.instant());
        trail.record(Act.of("AUTHORITY_DECISION_RECORDED", "post:" + post.value(), round.value(), describe(decision)));
        return computeNow(round);
    }

    @Override
    @Transactional
    public RankingOutcome confirm(RoundId round) {
        if (!seating.isChair(currentActor.require().id(), round)) {
            return new RankingOutcome.NotChairOfThisRound();
        }
        Optional<RankingOutcome> refusal = notNow(round);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<RoundRanking> newest = table.newest(round);
        if (newest.isEmpty()) {
            return new RankingOutcome.NothingComputed();
        }
        RoundRanking ranking = newest.get();
        if (ranking.state() == RoundRanking.State.VOID) {
            return new RankingOutcome.Void();
        }
        if (ranking.pending()) {
            Map<PostId, String> titles = rounds.posts(round).stream()
                    .collect(Collectors.toMap(Post::id, post -> post.data().title()));
            return new RankingOutcome.TiePending(ranking.posts().stream()
                    .filter(post -> post.pending().isPresent())
                    .map(post -> titles.getOrDefault(post.postId(), ""))
                    .toList());
        }
        // What the chair signs must be what the marks say now, not what they said when someone pressed compute.
        if (!(rank(round) instanceof Computation.Ranked now) || !now.posts().equals(ranking.posts())) {
            return new RankingOutcome.NoLongerTrue();
        }
        Optional<RankingOutcome> notLawful = lawGate.refusal(round);
        if (notLawful.isPresent()) {
            return notLawful.get();
        }
        Optional<RankingOutcome> disagreement = secondOpinions.disagreement(ranking);
        if (disagreement.isPresent()) {
            return disagreement.get();
        }
        table.confirm(
                round,
                ranking.version(),
                clock.instant(),
                currentActor.require().displayName());
        trail.record(
                Act.of("RANKING_CONFIRMED", "round:" + round.value(), round.value(), "version " + ranking.version()));
        if (rounds.byId(round).phase() == Phase.RESULT) {
            rounds.advance(round);
        }
        return new RankingOutcome.Done(table.newest(round).orElseThrow());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(OfficialMarkChanged changed) {
        phases.hold(changed.round());
        table.newest(changed.round())
                .filter(ranking -> ranking.state() != RoundRanking.State.VOID)
                .ifPresent(ranking -> {
                    table.makeVoid(changed.round(), ranking.version(), "OFFICIAL_MARK_CHANGED");
                    trail.record(new Act(
                            "RANKING_VOIDED",
                            "round:" + changed.round().value(),
                            changed.round().value(),
                            ranking.state() + " version " + ranking.version(),
                            RoundRanking.State.VOID.name(),
                            "OFFICIAL_MARK_CHANGED"));
                });
    }

    private static String describe(AuthorityDecision decision) {
        return Stream.concat(
                        Stream.of(decision.number(), decision.date().toString(), decision.signer()),
                        decision.order().stream().map(candidate -> "candidate:" + candidate.value()))
                .collect(Collectors.joining(" · "));
    }

    private RankingOutcome computeNow(RoundId round) {
        return switch (rank(round)) {
            case Computation.Open open -> new RankingOutcome.Incomplete(open.numbers());
            case Computation.Ranked ranked -> {
                int version = table.newest(round).map(RoundRanking::version).orElse(0) + 1;
                table.insert(
                        round, version, clock.instant(), currentActor.require().displayName(), ranked.posts());
                trail.record(Act.of("RANKING_COMPUTED", "round:" + round.value(), round.value(), "version " + version));
                yield new RankingOutcome.Done(table.newest(round).orElseThrow());
            }
        };
    }

    /** Computing, deciding and confirming of one round come one after the other, and so does a correction's voiding. */
    private Optional<RankingOutcome> notNow(RoundId round) {
        Phase phase = phases.hold(round);
        if (phase != Phase.RESULT && phase != Phase.CONFIRMED) {
            return Optional.of(new RankingOutcome.PhaseForbids(phase));
        }
        if (table.newest(round)
                .filter(newest -> newest.state() == RoundRanking.State.CONFIRMED)
                .isPresent()) {
            return Optional.of(new RankingOutcome.AlreadyConfirmed());
        }
        return marks.allLocked(round) ? Optional.empty() : Optional.of(new RankingOutcome.MarksNotLocked());
    }

    /** Either every post ranked, or the numbers that have no result yet. */
    private sealed interface Computation {
        record Ranked(List<PostRanking> posts) implements Computation {}

        record Open(List<String> numbers) implements Computation {}
    }

    private Computation rank(RoundId round) {
        RuleSet rules = rounds.ruleSetOf(round);
        Map<CandidateId, Candidate> numbered = candidates.list(round).stream()
                .filter(candidate -> candidate.number() != null)
                .collect(Collectors.toMap(Candidate::id, candidate -> candidate));
        Map<PostId, List<RankingEntry>> entries = new HashMap<>();
        for (ExamResult result : marks.of(round)) {
            Candidate candidate = Objects.requireNonNull(numbered.remove(result.candidate()));
            entries.computeIfAbsent(candidate.data().postId(), post -> new ArrayList<>())
                    .add(new RankingEntry(candidate.id(), standing(result), priority(rules, candidate)));
        }
        if (!numbered.isEmpty()) {
            throw new IllegalStateException("numbered candidates without a line in marking: " + numbered.keySet());
        }
        List<PostRanking> rankings = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Post post : rounds.posts(round)) {
            var input = new PostInput(post.id(), post.data().quota(), entries.getOrDefault(post.id(), List.of()));
            switch (RankingRule.rank(rules, input, table.decision(post.id()))) {
                case RankingResult.Ranked ranked -> rankings.add(ranked.ranking());
                case RankingResult.Incomplete incomplete ->
                    incomplete
                            .candidates()
                            .forEach(id -> open.add(Objects.requireNonNullElse(
                                    candidates.byId(id).number(), "?")));
            }
        }
        return open.isEmpty() ? new Computation.Ranked(rankings) : new Computation.Open(open);
    }

    /** A claim counts with its evidence; the dossier was accepted, else there would be no number. */
    private static PriorityPoints priority(RuleSet rules, Candidate candidate) {
        Set<String> proven = candidate.data().priorityEvidence().isBlank()
                ? Set.of()
                : candidate.data().priorityCategories();
        return PriorityPoints.highest(rules, proven);
    }

    private static Standing standing(ExamResult result) {
        return switch (result) {
            case ExamResult.Marked marked -> new Standing.Scored(marked.officialMark(), Map.of());
            case ExamResult.WithoutMark without ->
                switch (without.state()) {
                    case ABSENT -> new Standing.Absent();
                    case WITHDRAWN -> new Standing.Withdrawn();
                    case SUSPENDED -> new Standing.Suspended();
                    case EXPECTED, PRESENT -> throw new IllegalStateException("not a state without a mark");
                };
            case ExamResult.Open open -> new Standing.NotScored();
        };
    }
}
