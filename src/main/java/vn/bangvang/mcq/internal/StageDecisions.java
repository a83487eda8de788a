package vn.bangvang.mcq.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageOneChanged;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequest.Content;
import vn.bangvang.mcq.StageRequest.State;
import vn.bangvang.mcq.StageRequests.RequestOutcome;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

/** The second person's word: the chair approves, everyone is counted anew, and whoever builds on it is told. */
@Component
class StageDecisions {

    private final StageRequestTable table;
    private final StageReader reader;
    private final AnswerSheetTable sheets;
    private final StageOutcomeTable outcomes;
    private final Seating seating;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StageDecisions(
            StageRequestTable table,
            StageReader reader,
            AnswerSheetTable sheets,
            StageOutcomeTable outcomes,
            Seating seating,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.reader = reader;
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.seating = seating;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    RequestOutcome decide(RequestId id, boolean approved) {
        RoundId round = table.asked(id).round();
        Phase now = phases.hold(round);
        // Read again under the hold: another decision may have come in between.
        StageRequestTable.Asked asked = table.asked(id);
        Optional<RequestOutcome> refusal = refusal(asked, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (approved) {
            Optional<RequestOutcome> undone = carryOut(asked);
            if (undone.isPresent()) {
                return undone.get();
            }
        } else {
            trail.record(new Act(
                    "STAGE_REQUEST_REJECTED",
                    "round:" + round.value(),
                    round.value(),
                    Told.code("correction", State.REQUESTED.name()),
                    Told.code("correction", State.REJECTED.name()),
                    asked.request().reason().isEmpty() ? null : asked.request().reason()));
        }
        table.decide(id, approved ? State.APPROVED : State.REJECTED, currentActor.require(), clock.instant());
        return new RequestOutcome.Done();
    }

    /** Carries out what two persons decided elsewhere, the second of whom is acting. */
    void carryOut(RequestId id) {
        StageRequestTable.Asked asked = table.asked(id);
        carryOut(asked).ifPresent(refusal -> {
            throw new IllegalStateException("only a closing is refused: " + refusal);
        });
        table.decide(id, State.APPROVED, currentActor.require(), clock.instant());
    }

    Effect effect(RequestId id) {
        StageRequestTable.Asked asked = table.asked(id);
        if (asked.request().state() != State.REQUESTED) {
            return EffectRule.between(List.of(), List.of());
        }
        StageState before = reader.of(asked.round());
        return EffectRule.between(
                before.results(), after(before, asked.request()).results());
    }

    static boolean open(Phase now) {
        return Phase.STAGE_1.reachedBy(now) && now != Phase.CONFIRMED;
    }

    static List<String> open(List<StageOneResult> results) {
        return results.stream()
                .filter(StageOneResult::open)
                .map(StageOneResult::number)
                .toList();
    }

    static String fingerprint(List<StageOneResult> results) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(results.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private Optional<RequestOutcome> refusal(StageRequestTable.Asked asked, Phase now) {
        Actor actor = currentActor.require();
        if (asked.by().equals(actor.id())) {
            return Optional.of(new RequestOutcome.SecondPersonNeeded());
        }
        if (!seating.isChair(actor.id(), asked.round())) {
            return Optional.of(new RequestOutcome.NotChairOfThisRound());
        }
        if (asked.request().content() instanceof Content.Remark remark
                && seating.inConflict(actor.id(), remark.sheet().candidate())) {
            return Optional.of(new RequestOutcome.Conflicted());
        }
        if (asked.request().state() != State.REQUESTED) {
            return Optional.of(new RequestOutcome.AlreadyDecided());
        }
        return open(now) ? Optional.empty() : Optional.of(new RequestOutcome.PhaseForbids(now));
    }

    private Optional<RequestOutcome> carryOut(StageRequestTable.Asked asked) {
        RoundId round = asked.round();
        StageRequest request = asked.request();
        StageState before = reader.of(round);
        if (request.content() instanceof Content.Closing closing) {
            return close(round, before, closing);
        }
        List<StageOneResult> now = before.results();
        List<StageOneResult> then = after(before, request).results();
        switch (request.content()) {
            case Content.Closing closing -> throw new IllegalStateException("closing changes no result");
            case Content.Cancelling(var question) ->
                trail.record(new Act(
                        "QUESTION_CANCELLED",
                        "round:" + round.value(),
                        round.value(),
                        null,
                        told(question),
                        request.reason()));
            case Content.Remark remark -> {
                SheetVersion next = next(before, remark, request);
                sheets.append(List.of(next), asked.by());
                trail.record(new Act(
                        "SHEET_REMARKED",
                        "candidate:" + remark.sheet().candidate().value(),
                        round.value(),
                        Told.of(remark.sheet().paper(), Told.as("VERSION", next.version() - 1)),
                        Told.of(remark.sheet().paper(), Told.as("VERSION", next.version())),
                        request.reason()));
            }
        }
        if (before.closed()) {
            outcomes.write(round, then);
            if (EffectRule.between(now, then).changed() > 0) {
                events.publishEvent(new StageOneChanged(round));
            }
        }
        return Optional.empty();
    }

    private Optional<RequestOutcome> close(RoundId round, StageState state, Content.Closing closing) {
        List<StageOneResult> results = state.results();
        List<String> open = open(results);
        if (!open.isEmpty()) {
            return Optional.of(new RequestOutcome.StillOpen(open));
        }
        if (!fingerprint(results).equals(closing.fingerprint())) {
            return Optional.of(new RequestOutcome.ChangedSince());
        }
        outcomes.freeze(state.exempt());
        outcomes.write(round, results);
        trail.record(Act.of(
                "STAGE_CLOSED",
                "round:" + round.value(),
                round.value(),
                Told.of(
                        Told.as("CANDIDATES", closing.candidates()),
                        Told.as("GOING_ON", closing.goingOn()),
                        Told.as("FINGERPRINT", closing.fingerprint()))));
        return Optional.empty();
    }

    /** How the trail tells of a question that is cancelled, or is asked to be. */
    static String told(CancelledQuestion question) {
        return Told.of(
                question.paper(),
                Told.as("QUESTION", question.question()),
                question.effect(),
                question.decisionNumber(),
                question.decidedOn(),
                question.signer());
    }

    private StageState after(StageState before, StageRequest request) {
        return switch (request.content()) {
            case Content.Closing closing -> before;
            case Content.Cancelling(var question) -> before.with(question);
            case Content.Remark remark -> before.with(next(before, remark, request));
        };
    }

    private SheetVersion next(StageState before, Content.Remark remark, StageRequest request) {
        int version = before.sheet(remark.sheet().candidate(), remark.sheet().paper())
                .map(SheetVersion::version)
                .orElse(0);
        Instant now = clock.instant();
        return new SheetVersion(
                remark.sheet(),
                version + 1,
                "request " + request.id().value(),
                request.reason(),
                request.requestedBy(),
                now);
    }
}
