package vn.bangvang.mcq.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequest.Content;
import vn.bangvang.mcq.StageRequest.State;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

/** Takes requests in; {@link StageDecisions} carries them out. */
@Service
class StageRequestService implements StageRequests {

    private static final int LONGEST_REASON = 500;

    private final StageRequestTable table;
    private final StageReader reader;
    private final StageDecisions decisions;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    StageRequestService(
            StageRequestTable table,
            StageReader reader,
            StageDecisions decisions,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.reader = reader;
        this.decisions = decisions;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RequestOutcome requestClosing(RoundId round) {
        Phase now = phases.hold(round);
        if (now != Phase.STAGE_1) {
            return new RequestOutcome.PhaseForbids(now);
        }
        StageState state = reader.of(round);
        if (state.closed()) {
            return new RequestOutcome.StageClosed();
        }
        if (table.waiting(round)) {
            return new RequestOutcome.RequestWaiting();
        }
        List<StageOneResult> results = state.results();
        List<String> open = StageDecisions.open(results);
        if (!open.isEmpty()) {
            return new RequestOutcome.StillOpen(open);
        }
        int goingOn = (int) results.stream().filter(StageOneResult::goesOn).count();
        table.insert(
                round,
                new Content.Closing(results.size(), goingOn, StageDecisions.fingerprint(results)),
                "",
                currentActor.require(),
                clock.instant());
        trail.record(Act.of(
                "STAGE_CLOSING_REQUESTED",
                "round:" + round.value(),
                round.value(),
                Told.of(Told.as("CANDIDATES", results.size()), Told.as("GOING_ON", goingOn))));
        return new RequestOutcome.Done();
    }

    @Override
    @Transactional
    public RequestOutcome requestCancelling(RoundId round, CancelledQuestion question, String reason) {
        Optional<RequestOutcome> refusal = notNow(round, reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        StageState state = reader.of(round);
        KeyVersion key = state.keys().get(question.paper());
        if (key == null || !key.key().questions().contains(question.question())) {
            return new RequestOutcome.UnknownQuestion(question.question());
        }
        List<CancelledQuestion> known = Stream.of(State.APPROVED, State.REQUESTED)
                .flatMap(s -> table.questions(round, s).stream())
                .filter(other -> other.paper() == question.paper())
                .toList();
        if (known.stream().anyMatch(other -> other.question().equals(question.question()))) {
            return new RequestOutcome.AlreadyCancelled(question.question());
        }
        boolean nothingLeft = key.key().variants().stream()
                .anyMatch(variant -> variant.has(question.question())
                        && Stream.concat(known.stream(), Stream.of(question))
                                        .filter(other -> other.effect() == CancelEffect.NOT_COUNTED)
                                        .filter(other -> variant.has(other.question()))
                                        .count()
                                == variant.entries().size());
        if (nothingLeft) {
            return new RequestOutcome.NothingLeft();
        }
        table.insert(round, new Content.Cancelling(question), reason.strip(), currentActor.require(), clock.instant());
        trail.record(new Act(
                "QUESTION_CANCELLING_REQUESTED",
                "round:" + round.value(),
                round.value(),
                null,
                StageDecisions.told(question),
                reason.strip()));
        return new RequestOutcome.Done();
    }

    @Override
    @Transactional
    public RequestOutcome requestRemark(
            RoundId round, String candidateNumber, PaperKind paper, String variant, String answers, String reason) {
        Optional<RequestOutcome> refusal = notNow(round, reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        StageState state = reader.of(round);
        Optional<AnonymousCandidate> candidate = state.numbered(candidateNumber.strip());
        if (candidate.isEmpty()) {
            return new RequestOutcome.UnknownNumber(candidateNumber.strip());
        }
        Optional<SheetVersion> before = state.sheet(candidate.get().id(), paper);
        KeyVersion key = state.keys().get(paper);
        if (before.isEmpty() || key == null) {
            return new RequestOutcome.NoSheet(candidateNumber.strip());
        }
        if (key.key().variant(variant.strip()).isEmpty()) {
            return new RequestOutcome.UnknownVariant(variant.strip());
        }
        Optional<List<Answer>> read = AnswerText.whole(answers, key.key().length());
        if (read.isEmpty()) {
            return new RequestOutcome.UnreadableAnswers(key.key().length());
        }
        var sheet = new AnswerSheet(candidate.get().id(), paper, variant.strip(), read.get());
        if (before.get().sheet().equals(sheet)) {
            return new RequestOutcome.SameSheet();
        }
        if (table.remarkWaiting(sheet.candidate(), paper)) {
            return new RequestOutcome.RequestWaiting();
        }
        table.insert(
                round,
                new Content.Remark(sheet, candidate.get().number()),
                reason.strip(),
                currentActor.require(),
                clock.instant());
        trail.record(new Act(
                "SHEET_REMARK_REQUESTED",
                "candidate:" + sheet.candidate().value(),
                round.value(),
                null,
                Told.of(paper),
                reason.strip()));
        return new RequestOutcome.Done();
    }

    @Override
    @Transactional
    public RequestOutcome approve(RequestId request) {
        return decisions.decide(request, true);
    }

    @Override
    @Transactional
    public RequestOutcome reject(RequestId request) {
        return decisions.decide(request, false);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageRequest> all(RoundId round) {
        return table.all(round);
    }

    @Override
    @Transactional(readOnly = true)
    public Effect effect(RequestId request) {
        return decisions.effect(request);
    }

    /** What changes results is asked for from stage 1 until the ranking is confirmed. */
    private Optional<RequestOutcome> notNow(RoundId round, String reason) {
        Phase now = phases.hold(round);
        if (!StageDecisions.open(now)) {
            return Optional.of(new RequestOutcome.PhaseForbids(now));
        }
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? Optional.of(new RequestOutcome.ReasonMissing())
                : Optional.empty();
    }
}
