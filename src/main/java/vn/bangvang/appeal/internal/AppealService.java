package vn.bangvang.appeal.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealRule;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.Remarking;

@Service
class AppealService implements Appeals {

    private final AppealTable table;
    private final AppealReader reader;
    private final Windows windows;
    private final Effects effects;
    private final Admission admission;
    private final Remarking remarking;
    private final CodeBook codeBook;
    private final Seating seating;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    AppealService(
            AppealTable table,
            AppealReader reader,
            Windows windows,
            Effects effects,
            Admission admission,
            Remarking remarking,
            CodeBook codeBook,
            Seating seating,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.reader = reader;
        this.windows = windows;
        this.effects = effects;
        this.admission = admission;
        this.remarking = remarking;
        this.codeBook = codeBook;
        this.seating = seating;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppealPaper> papers(RoundId round) {
        return windows.of(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appeal> appeals(RoundId round) {
        return reader.of(round);
    }

    @Override
    @Transactional
    public AppealOutcome file(AppealData data) {
        AnonymousCandidate candidate = codeBook.candidate(data.candidate());
        RoundId round = candidate.roundId();
        Phase now = phases.hold(round);
        Optional<AppealOutcome> refusal = admission.refusal(candidate, data, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        AppealId id = table.insert(round, data, currentActor.require(), clock.instant());
        trail.record(Act.of(
                "APPEAL_FILED",
                "appeal:" + id.value(),
                round.value(),
                candidate.number() + " " + data.paper() + ", " + data.documentNumber() + ", " + data.receivedOn()));
        return new AppealOutcome.Filed(id);
    }

    @Override
    @Transactional
    public AppealOutcome withdraw(AppealId id, String reason) {
        return held(id, appeal -> {
            if (appeal.state() != AppealState.RECEIVED) {
                return new AppealOutcome.NotNow(appeal.state());
            }
            if (reason.isBlank()) {
                return new AppealOutcome.ReasonMissing();
            }
            add(appeal, AppealStep.Kind.WITHDRAWN, reason.strip(), null, null);
            record("APPEAL_WITHDRAWN", appeal, null, null, reason.strip());
            return new AppealOutcome.Done();
        });
    }

    @Override
    @Transactional
    public AppealOutcome remark(RoundId round, PostId post, List<AccountId> markers) {
        Phase now = phases.hold(round);
        if (!isAfterTheExam(now)) {
            return new AppealOutcome.PhaseForbids(now);
        }
        List<Appeal> waiting = reader.of(round).stream()
                .filter(appeal -> appeal.post().equals(post))
                .filter(appeal -> appeal.state() == AppealState.RECEIVED)
                .filter(appeal -> appeal.data().paper() == PaperKind.WRITTEN)
                .toList();
        if (waiting.isEmpty()) {
            return new AppealOutcome.NothingWaiting();
        }
        List<CandidateId> writers =
                waiting.stream().map(appeal -> appeal.data().candidate()).toList();
        return switch (remarking.begin(round, post, writers, markers)) {
            case Remarking.Beginning.NotAnExaminer not -> new AppealOutcome.NotAnExaminer(not.name());
            case Remarking.Beginning.HandlesNumbers handles -> new AppealOutcome.HandlesNumbers(handles.name());
            case Remarking.Beginning.TooFewOthers few -> new AppealOutcome.TooFewOthers(few.others(), few.minimum());
            case Remarking.Beginning.Begun begun -> {
                String bundle = String.valueOf(begun.number());
                waiting.forEach(appeal -> add(appeal, AppealStep.Kind.REMARKING, bundle, null, null));
                // The trail says that papers are marked again, and under no code.
                trail.record(Act.of(
                        "APPEAL_REMARKING",
                        "bundle:" + begun.bundle().value(),
                        round.value(),
                        waiting.size() + " papers"));
                yield new AppealOutcome.Done();
            }
        };
    }

    @Override
    @Transactional
    public AppealOutcome submit(AppealId id, String recordNumber, @Nullable BigDecimal councilMark) {
        return held(id, appeal -> {
            if (recordNumber.isBlank()) {
                return new AppealOutcome.RecordMissing();
            }
            return appeal.data().paper() == PaperKind.WRITTEN
                    ? submitWritten(appeal, recordNumber.strip(), Optional.ofNullable(councilMark))
                    : submitCounted(appeal, recordNumber.strip());
        });
    }

    /** What was counted again is corrected in stage 1 itself, by two persons; here only the answer is recorded. */
    private AppealOutcome submitCounted(Appeal appeal, String recordNumber) {
        if (appeal.state() != AppealState.RECEIVED) {
            return new AppealOutcome.NotNow(appeal.state());
        }
        add(appeal, AppealStep.Kind.SUBMITTED, recordNumber, null, null);
        record("APPEAL_SUBMITTED", appeal, null, recordNumber, null);
        return new AppealOutcome.Done();
    }

    private AppealOutcome submitWritten(Appeal appeal, String recordNumber, Optional<BigDecimal> council) {
        if (appeal.state() != AppealState.REMARKING && appeal.state() != AppealState.SUBMITTED) {
            return new AppealOutcome.NotNow(appeal.state());
        }
        BigDecimal again = appeal.again() == null ? null : appeal.again().mark();
        if (again == null) {
            return new AppealOutcome.NotMarkedYet();
        }
        RuleSet rules = rounds.ruleSetOf(appeal.round());
        if (council.filter(mark -> cannotBe(rules, mark)).isPresent()) {
            return new AppealOutcome.MarkOutOfRange(rules.scale().value());
        }
        BigDecimal before = remarking.mark(appeal.data().candidate()).orElseThrow();
        return switch (AppealRule.official(rules, before, again, council)) {
            case AppealRule.Verdict.NeedsCouncil needs -> new AppealOutcome.CouncilMarkMissing(needs.article());
            case AppealRule.Verdict.PolicyUnknown unknown -> new AppealOutcome.PolicyUnknown(unknown.article());
            case AppealRule.Verdict.Counts counts -> {
                var marks = new AppealMarks(
                        before,
                        again,
                        counts.mark()
                                .setScale(rules.officialMarkRounding().value().scale()));
                add(appeal, AppealStep.Kind.SUBMITTED, recordNumber, marks, null);
                record("APPEAL_SUBMITTED", appeal, print(marks.before()), print(marks.official()), recordNumber);
                yield new AppealOutcome.Done();
            }
        };
    }

    private static boolean cannotBe(RuleSet rules, BigDecimal mark) {
        return mark.signum() < 0
                || mark.compareTo(rules.scale().value()) > 0
                || mark.stripTrailingZeros().scale()
                        > rules.officialMarkRounding().value().scale();
    }

    @Override
    @Transactional(readOnly = true)
    public AppealEffect effect(AppealId id) {
        return effects.of(reader.byId(id));
    }

    @Override
    @Transactional
    public AppealOutcome approve(AppealId id) {
        return decided(id, appeal -> {
            Optional<AppealMarks> marks = appeal.marks();
            if (marks.isPresent()) {
                Optional<AppealOutcome> refusal = replace(appeal, marks.get());
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
            AppealStep submitted = appeal.last(AppealStep.Kind.SUBMITTED).orElseThrow();
            add(appeal, AppealStep.Kind.APPROVED, "", null, submitted.by());
            record(
                    "APPEAL_APPROVED",
                    appeal,
                    marks.map(both -> print(both.before())).orElse(null),
                    marks.map(both -> print(both.official())).orElse(null),
                    submitted.note());
            return new AppealOutcome.Done();
        });
    }

    private Optional<AppealOutcome> replace(Appeal appeal, AppealMarks marks) {
        BigDecimal standing = remarking.mark(appeal.data().candidate()).orElseThrow();
        if (standing.compareTo(marks.before()) != 0) {
            return Optional.of(new AppealOutcome.MarkChangedSince(standing));
        }
        if (!marks.changes()) {
            return Optional.empty();
        }
        AppealStep submitted = appeal.last(AppealStep.Kind.SUBMITTED).orElseThrow();
        return switch (remarking.replace(
                appeal.data().candidate(),
                marks.before(),
                marks.official(),
                submitted.note(),
                new Remarking.First(submitted.by(), submitted.byName(), submitted.at()))) {
            case Remarking.Replacement.Replaced replaced -> Optional.empty();
            case Remarking.Replacement.CorrectionWaiting waiting -> Optional.of(new AppealOutcome.CorrectionWaiting());
            case Remarking.Replacement.NoLongerTheMark other ->
                Optional.of(new AppealOutcome.MarkChangedSince(other.mark()));
        };
    }

    @Override
    @Transactional
    public AppealOutcome reject(AppealId id, String reason) {
        return decided(id, appeal -> {
            if (reason.isBlank()) {
                return new AppealOutcome.ReasonMissing();
            }
            AccountId first =
                    appeal.last(AppealStep.Kind.SUBMITTED).orElseThrow().by();
            add(appeal, AppealStep.Kind.REJECTED, reason.strip(), null, first);
            record("APPEAL_REJECTED", appeal, null, null, reason.strip());
            return new AppealOutcome.Done();
        });
    }

    private AppealOutcome decided(AppealId id, Function<Appeal, AppealOutcome> act) {
        return held(id, appeal -> {
            Actor actor = currentActor.require();
            if (appeal.handledBy(actor.id())) {
                return new AppealOutcome.SecondPersonNeeded();
            }
            if (!seating.isChair(actor.id(), appeal.round())) {
                return new AppealOutcome.NotChairOfThisRound();
            }
            if (appeal.state() != AppealState.SUBMITTED) {
                return new AppealOutcome.NotNow(appeal.state());
            }
            return act.apply(appeal);
        });
    }

    private AppealOutcome held(AppealId id, Function<Appeal, AppealOutcome> act) {
        phases.hold(table.roundOf(id));
        Appeal appeal = reader.byId(id);
        return seating.inConflict(currentActor.require().id(), appeal.data().candidate())
                ? new AppealOutcome.Conflicted()
                : act.apply(appeal);
    }

    private void add(
            Appeal appeal, AppealStep.Kind kind, String note, @Nullable AppealMarks marks, @Nullable AccountId first) {
        Actor actor = currentActor.require();
        Instant now = clock.instant();
        table.add(
                appeal.id(),
                appeal.steps().size() + 1,
                new AppealStep(kind, actor.id(), actor.displayName(), now, note, marks),
                first);
    }

    private void record(
            String kind, Appeal appeal, @Nullable String before, @Nullable String after, @Nullable String reason) {
        trail.record(
                new Act(kind, "appeal:" + appeal.id().value(), appeal.round().value(), before, after, reason));
    }

    private static String print(BigDecimal mark) {
        return mark.toPlainString();
    }

    static boolean isAfterTheExam(Phase now) {
        return now == Phase.RESULT || now == Phase.CONFIRMED;
    }
}
