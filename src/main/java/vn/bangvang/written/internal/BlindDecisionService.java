package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.written.BlindDecisions;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.OddVerdict;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SignedBundle;
import vn.bangvang.written.WrittenSettlement;

@Service
class BlindDecisionService implements BlindDecisions {

    private final BundleTable bundles;
    private final PaperMarkTable marks;
    private final SettlementTable settlements;
    private final ExamTable exams;
    private final Settler settler;
    private final SignedBundles signed;
    private final WrittenMarkTable joins;
    private final Writers writers;
    private final Seating seating;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    BlindDecisionService(
            BundleTable bundles,
            PaperMarkTable marks,
            SettlementTable settlements,
            ExamTable exams,
            Settler settler,
            SignedBundles signed,
            WrittenMarkTable joins,
            Writers writers,
            Seating seating,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.marks = marks;
        this.settlements = settlements;
        this.exams = exams;
        this.settler = settler;
        this.signed = signed;
        this.joins = joins;
        this.writers = writers;
        this.seating = seating;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CodedPaper> papers(RoundId round) {
        Actor actor = currentActor.require();
        if (actor.is(Role.HR)) {
            return List.of();
        }
        return signed.papers(round, bundle -> seesAll(actor) || isHead(actor, bundle.post())).stream()
                .filter(paper -> paper.step() != Step.MARKING)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedBundle> signedBundles(RoundId round) {
        Actor actor = currentActor.require();
        if (!actor.is(Role.HR)) {
            return signed.bundles(round, bundle -> seesAll(actor) || isHead(actor, bundle.post()));
        }
        return joins.joined(round)
                ? signed.bundles(round, bundle -> true).stream()
                        .filter(bundle -> !bundle.again() || bundle.settled())
                        .toList()
                : List.of();
    }

    @Override
    @Transactional
    public BlindDecisionOutcome settleByDialogue(RoundId round, PaperCode code, BigDecimal mark, String minutes) {
        return byHead(
                round,
                code,
                (bundle, paper) -> settle(bundle, paper, Step.NEEDS_HEAD, mark, WrittenSettlement.DIALOGUE, minutes));
    }

    @Override
    @Transactional
    public BlindDecisionOutcome settleByChair(RoundId round, PaperCode code, BigDecimal mark, String minutes) {
        return inExam(
                round,
                code,
                (bundle, paper) -> seating.isChair(currentActor.require().id(), round)
                        ? settle(bundle, paper, Step.NEEDS_CHAIR, mark, WrittenSettlement.CHAIR, minutes)
                        : new BlindDecisionOutcome.NotChairOfThisRound());
    }

    @Override
    @Transactional
    public BlindDecisionOutcome decideOdd(RoundId round, PaperCode code, OddVerdict verdict, String reason) {
        return byHead(round, code, (bundle, paper) -> {
            Settler.Judged judged = settler.judge(bundle, paper);
            if (judged.step() != Step.NEEDS_ODD_DECISION) {
                return judged.settled() == null
                        ? new BlindDecisionOutcome.NothingReported()
                        : new BlindDecisionOutcome.AlreadySettled();
            }
            if (reason.isBlank()) {
                return new BlindDecisionOutcome.RecordMissing();
            }
            marks.decide(
                    paper.id(), verdict, reason.strip(), currentActor.require().displayName(), clock.instant());
            record("ODD_PAPER_DECIDED", bundle, Told.of(verdict));
            settler.settle(bundle);
            return new BlindDecisionOutcome.Done();
        });
    }

    private BlindDecisionOutcome settle(
            BundleTable.Bundle bundle,
            BundleTable.Paper paper,
            Step wanted,
            BigDecimal mark,
            WrittenSettlement settlement,
            String minutes) {
        RuleSet rules = rounds.ruleSetOf(bundle.round());
        Settler.Judged judged = settler.judge(bundle, paper);
        if (judged.step() != wanted) {
            return switch (judged.step()) {
                case MARKING -> new BlindDecisionOutcome.NotAllSigned();
                case NEEDS_ODD_DECISION -> new BlindDecisionOutcome.OddPaperOpen();
                case SETTLED -> new BlindDecisionOutcome.AlreadySettled();
                case NEEDS_HEAD, NEEDS_THIRD_MARK, NEEDS_CHAIR ->
                    new BlindDecisionOutcome.NotThisWay(
                            judged.spread().orElseThrow(),
                            rules.writtenSpreadBrackets().source());
            };
        }
        Optional<MarkCheck.Fault> fault = MarkCheck.fault(rules, mark);
        if (fault.isPresent()) {
            return switch (fault.get()) {
                case MarkCheck.Fault.OutOfRange out -> new BlindDecisionOutcome.MarkOutOfRange(out.scale());
                case MarkCheck.Fault.TooManyDecimals many -> new BlindDecisionOutcome.TooManyDecimals(many.decimals());
            };
        }
        if (minutes.isBlank()) {
            return new BlindDecisionOutcome.RecordMissing();
        }
        settlements.settle(
                paper.id(),
                new SettlementTable.Settled(
                        mark,
                        settlement,
                        judged.spread().orElseThrow(),
                        minutes.strip(),
                        currentActor.require().displayName()),
                clock.instant());
        // Sealed: neither code nor mark is in the trail before codes and numbers are joined.
        record("PAPER_DECIDED", bundle, Told.of(settlement));
        return new BlindDecisionOutcome.Done();
    }

    private void record(String kind, BundleTable.Bundle bundle, String after) {
        trail.record(
                Act.of(kind, "bundle:" + bundle.id().value(), bundle.round().value(), after));
    }

    private BlindDecisionOutcome byHead(
            RoundId round,
            PaperCode code,
            BiFunction<BundleTable.Bundle, BundleTable.Paper, BlindDecisionOutcome> act) {
        return inExam(round, code, (bundle, paper) -> {
            Actor actor = currentActor.require();
            if (!isHead(actor, bundle.post())) {
                return new BlindDecisionOutcome.NotHeadOfThisTeam();
            }
            // Asked of all who write for the post: an answer for this paper alone would tell whose it is.
            return writers.inConflictWithSome(actor.id(), round, bundle.post())
                    ? new BlindDecisionOutcome.InConflict()
                    : act.apply(bundle, paper);
        });
    }

    private BlindDecisionOutcome inExam(
            RoundId round,
            PaperCode code,
            BiFunction<BundleTable.Bundle, BundleTable.Paper, BlindDecisionOutcome> act) {
        if (currentActor.require().is(Role.HR)) {
            return new BlindDecisionOutcome.HandlesNumbers();
        }
        Phase now = phases.hold(round);
        Optional<BundleTable.Paper> paper = bundles.paper(round, code);
        Optional<BundleTable.Bundle> found =
                paper.map(BundleTable.Paper::bundle).map(bundles::bundle);
        if (found.map(bundle -> !bundle.isMarkedIn(now)).orElse(now != Phase.EXAM)) {
            return new BlindDecisionOutcome.PhaseForbids(now);
        }
        if (paper.isEmpty() || found.isEmpty()) {
            return new BlindDecisionOutcome.UnknownCode();
        }
        BundleTable.Bundle bundle = found.get();
        bundles.hold(bundle.id());
        return act.apply(bundle, paper.get());
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.CHAIR) || actor.is(Role.SUPERVISOR);
    }

    private boolean isHead(Actor actor, PostId post) {
        return exams.team(post)
                .filter(team -> team.head().account().equals(actor.id()))
                .isPresent();
    }
}
