package vn.bangvang.appeal.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealResult;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
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
    private final Submitting submitting;
    private final SheetAppeals sheets;
    private final AppealLog log;
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
            Submitting submitting,
            SheetAppeals sheets,
            AppealLog log,
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
        this.submitting = submitting;
        this.sheets = sheets;
        this.log = log;
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
        Actor actor = currentActor.require();
        AppealId id = table.insert(round, data, actor.id(), actor.displayName(), clock.instant());
        trail.record(Act.of("APPEAL_FILED", "appeal:" + id.value(), round.value(), AppealLog.told(candidate, data)));
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
            log.add(appeal, AppealStep.Kind.WITHDRAWN, reason.strip(), null, null);
            log.record("APPEAL_WITHDRAWN", appeal, null, null, reason.strip());
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
                waiting.forEach(appeal -> log.add(appeal, AppealStep.Kind.REMARKING, bundle, null, null));
                // The trail says that papers are marked again, and under no code.
                trail.record(Act.of(
                        "APPEAL_REMARKING",
                        "bundle:" + begun.bundle().value(),
                        round.value(),
                        Told.as("PAPERS", waiting.size())));
                yield new AppealOutcome.Done();
            }
        };
    }

    @Override
    @Transactional
    public AppealOutcome recount(AppealId id, AccountId reader) {
        return held(id, appeal -> sheets.recount(appeal, reader));
    }

    @Override
    @Transactional
    public AppealOutcome submit(AppealId id, String recordNumber, @Nullable BigDecimal councilMark) {
        return held(id, appeal -> {
            if (recordNumber.isBlank()) {
                return new AppealOutcome.RecordMissing();
            }
            Optional<BigDecimal> council = Optional.ofNullable(councilMark);
            return appeal.ofSheet()
                    ? sheets.submit(appeal, recordNumber.strip(), council)
                    : submitting.submit(appeal, recordNumber.strip(), council);
        });
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
            AppealResult result = appeal.result().orElseThrow();
            Optional<AppealOutcome> refusal = switch (result) {
                case AppealMarks marks -> replace(appeal, marks);
                case AppealCounts counts -> sheets.replace(appeal, counts);
            };
            if (refusal.isPresent()) {
                return refusal.get();
            }
            AppealStep submitted = appeal.last(AppealStep.Kind.SUBMITTED).orElseThrow();
            log.add(appeal, AppealStep.Kind.APPROVED, "", null, submitted.by());
            log.record(
                    "APPEAL_APPROVED", appeal, AppealLog.before(result), AppealLog.official(result), submitted.note());
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
            log.add(appeal, AppealStep.Kind.REJECTED, reason.strip(), null, first);
            log.record("APPEAL_REJECTED", appeal, null, null, reason.strip());
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

    /** A sheet of stage 1 counts for who goes on and for ties, until the ranking is confirmed. */
    static boolean isWhileSheetsCount(Phase now) {
        return Phase.STAGE_1.reachedBy(now) && now != Phase.CONFIRMED;
    }

    static boolean isAfterTheExam(Phase now) {
        return now == Phase.RESULT || now == Phase.CONFIRMED;
    }
}
