package vn.bangvang.ranking.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ViolationsChanged;
import vn.bangvang.mcq.StageOneChanged;
import vn.bangvang.panel.Seating;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.ConfirmationGate;
import vn.bangvang.ranking.PendingTie;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.QuotaChanged;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.scoring.OfficialMarkChanged;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.WrittenMarkChanged;

@Service
class RankingService implements Rankings {

    private final RankingTable table;
    private final Computing computing;
    private final Papers papers;
    private final Rounds rounds;
    private final LawGate lawGate;
    private final PhaseHold phases;
    private final Seating seating;
    private final ObjectProvider<ConfirmationGate> gates;
    private final SecondOpinions secondOpinions;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    RankingService(
            RankingTable table,
            Computing computing,
            Papers papers,
            Rounds rounds,
            LawGate lawGate,
            PhaseHold phases,
            Seating seating,
            ObjectProvider<ConfirmationGate> gates,
            SecondOpinions secondOpinions,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.computing = computing;
        this.papers = papers;
        this.rounds = rounds;
        this.lawGate = lawGate;
        this.phases = phases;
        this.seating = seating;
        this.gates = gates;
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
        if (!(computing.of(round) instanceof Computation.Ranked now)
                || !now.posts().equals(ranking.posts())) {
            return new RankingOutcome.NoLongerTrue();
        }
        Optional<RankingOutcome> notLawful = lawGate.refusal(round);
        if (notLawful.isPresent()) {
            return notLawful.get();
        }
        List<Obstacle> waiting = gates.orderedStream()
                .flatMap(gate -> gate.missing(ranking).stream())
                .toList();
        if (!waiting.isEmpty()) {
            return new RankingOutcome.NotYet(waiting);
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
        trail.record(Act.of(
                "RANKING_CONFIRMED", "round:" + round.value(), round.value(), Told.as("VERSION", ranking.version())));
        if (rounds.byId(round).phase() == Phase.RESULT) {
            rounds.advance(round);
        }
        return new RankingOutcome.Done(table.newest(round).orElseThrow());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(OfficialMarkChanged changed) {
        makeVoid(changed.round(), "OFFICIAL_MARK_CHANGED");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ViolationsChanged changed) {
        makeVoid(changed.round(), "VIOLATIONS_CHANGED");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(WrittenMarkChanged changed) {
        makeVoid(changed.round(), "WRITTEN_MARK_CHANGED");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StageOneChanged changed) {
        makeVoid(changed.round(), "STAGE_1_CHANGED");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(QuotaChanged changed) {
        makeVoid(changed.round(), "QUOTA_CHANGED");
    }

    private void makeVoid(RoundId round, String reason) {
        phases.hold(round);
        table.newest(round)
                .filter(ranking -> ranking.state() != RoundRanking.State.VOID)
                .ifPresent(ranking -> {
                    table.makeVoid(round, ranking.version(), reason);
                    trail.record(new Act(
                            "RANKING_VOIDED",
                            "round:" + round.value(),
                            round.value(),
                            Told.of(
                                    Told.as("VERSION", ranking.version()),
                                    ranking.state().name()),
                            RoundRanking.State.VOID.name(),
                            Told.code("voidreason", reason)));
                });
    }

    private static String describe(AuthorityDecision decision) {
        return Told.of(
                decision.number(),
                decision.date(),
                decision.signer(),
                decision.order().stream()
                        .map(candidate -> "candidate:" + candidate.value())
                        .toList());
    }

    private RankingOutcome computeNow(RoundId round) {
        return switch (computing.of(round)) {
            case Computation.Open open -> new RankingOutcome.Incomplete(open.numbers());
            case Computation.Ranked ranked -> {
                int version = table.newest(round).map(RoundRanking::version).orElse(0) + 1;
                table.insert(
                        round, version, clock.instant(), currentActor.require().displayName(), ranked.posts());
                trail.record(Act.of(
                        "RANKING_COMPUTED", "round:" + round.value(), round.value(), Told.as("VERSION", version)));
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
        return papers.closed(round) ? Optional.empty() : Optional.of(new RankingOutcome.MarksNotLocked());
    }
}
