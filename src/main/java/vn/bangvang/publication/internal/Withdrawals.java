package vn.bangvang.publication.internal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.panel.Seating;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.Publications.WithdrawalOutcome;
import vn.bangvang.publication.WithdrawalRequest;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

/** Takes a publication back: one asks, the chair agrees. */
@Component
class Withdrawals {

    private final WithdrawalTable table;
    private final DraftTable drafts;
    private final Seating seating;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    Withdrawals(
            WithdrawalTable table,
            DraftTable drafts,
            Seating seating,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.seating = seating;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<WithdrawalRequest> request(RoundId round) {
        return table.waiting(round)
                .map(waiting -> new WithdrawalRequest(
                        waiting.upTo(), waiting.reason(), waiting.requestedBy(), waiting.requestedAt()));
    }

    WithdrawalOutcome ask(RoundId round, Optional<DraftId> current, String reason) {
        if (current.isEmpty()) {
            return new WithdrawalOutcome.NothingReleased();
        }
        if (table.waiting(round).isPresent()) {
            return new WithdrawalOutcome.AlreadyRequested();
        }
        if (reason.isEmpty()) {
            return new WithdrawalOutcome.ReasonMissing();
        }
        int number = drafts.byId(current.get()).number();
        table.request(round, number, reason, currentActor.require(), clock.instant());
        trail.record(new Act(
                "PUBLICATION_WITHDRAWAL_REQUESTED", subject(round), round.value(), null, version(number), reason));
        return new WithdrawalOutcome.Requested();
    }

    WithdrawalOutcome approve(RoundId round) {
        Actor actor = currentActor.require();
        if (!seating.isChair(actor.id(), round)) {
            return new WithdrawalOutcome.NotChairOfThisRound();
        }
        Optional<WithdrawalTable.Stored> waiting = table.waiting(round);
        if (waiting.isEmpty()) {
            return new WithdrawalOutcome.NothingRequested();
        }
        WithdrawalTable.Stored request = waiting.get();
        if (request.requestedById() == actor.id().value()) {
            return new WithdrawalOutcome.OwnRequest();
        }
        table.end(request.id(), "APPROVED", actor, clock.instant());
        trail.record(new Act(
                "PUBLICATION_WITHDRAWN",
                subject(round),
                round.value(),
                null,
                version(request.upTo()),
                request.reason()));
        return new WithdrawalOutcome.Withdrawn();
    }

    WithdrawalOutcome drop(RoundId round) {
        Optional<WithdrawalTable.Stored> waiting = table.waiting(round);
        if (waiting.isEmpty()) {
            return new WithdrawalOutcome.NothingRequested();
        }
        table.end(waiting.get().id(), "DROPPED", currentActor.require(), clock.instant());
        trail.record(new Act(
                "PUBLICATION_WITHDRAWAL_DROPPED",
                subject(round),
                round.value(),
                null,
                version(waiting.get().upTo()),
                waiting.get().reason()));
        return new WithdrawalOutcome.Dropped();
    }

    private static String subject(RoundId round) {
        return "round:" + round.value();
    }

    private static String version(int number) {
        return Told.as("VERSION", number);
    }
}
