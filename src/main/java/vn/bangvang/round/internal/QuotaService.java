package vn.bangvang.round.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.round.Phase;
import vn.bangvang.round.QuotaChange;
import vn.bangvang.round.QuotaChangeData;
import vn.bangvang.round.QuotaChangeId;
import vn.bangvang.round.QuotaChanged;
import vn.bangvang.round.QuotaChanges;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

@Service
class QuotaService implements QuotaChanges {

    private static final int LONGEST = 500;

    private final QuotaTable table;
    private final RoundTable roundTable;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    QuotaService(
            QuotaTable table,
            RoundTable roundTable,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.roundTable = roundTable;
        this.events = events;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<QuotaChange> quotaChanges(RoundId round) {
        return table.changes(round);
    }

    @Override
    @Transactional
    public QuotaOutcome record(QuotaChangeData data) {
        RoundId round = table.roundOf(data.post());
        Optional<QuotaOutcome> refusal = notNow(round);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (data.date().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return new QuotaOutcome.DateInFuture(data.date());
        }
        int before = roundTable.post(data.post()).data().quota();
        if (before == data.quota()) {
            return new QuotaOutcome.SameQuota(before);
        }
        Optional<QuotaChange> waiting = table.changes(round).stream()
                .filter(change -> change.data().post().equals(data.post()) && change.waits())
                .findFirst();
        if (waiting.isPresent()) {
            return new QuotaOutcome.AlreadyWaiting(waiting.get().data().document());
        }
        table.insert(data, before, currentActor.require(), clock.instant());
        trail.record(new Act(
                "QUOTA_CHANGE_RECORDED",
                "post:" + data.post().value(),
                round.value(),
                Told.as("QUOTA", before),
                describe(data),
                data.reason()));
        return new QuotaOutcome.Done();
    }

    @Override
    @Transactional
    public QuotaOutcome approve(QuotaChangeId id) {
        RoundId round = table.roundOf(table.postOf(id));
        Optional<QuotaOutcome> early = notNow(round);
        if (early.isPresent()) {
            return early.get();
        }
        QuotaChange change = find(round, id);
        Optional<QuotaOutcome> refusal = undecided(change);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        int now = roundTable.post(change.data().post()).data().quota();
        if (now != change.before()) {
            return new QuotaOutcome.QuotaMoved(now);
        }
        table.setQuota(change.data().post(), change.data().quota());
        write(round, change, QuotaChange.Kind.APPROVED, "", "QUOTA_CHANGED", change.recordedBy());
        events.publishEvent(new QuotaChanged(round));
        return new QuotaOutcome.Done();
    }

    @Override
    @Transactional
    public QuotaOutcome reject(QuotaChangeId id, String reason) {
        RoundId round = table.roundOf(table.postOf(id));
        roundTable.byIdForUpdate(round);
        QuotaChange change = find(round, id);
        Optional<QuotaOutcome> refusal = undecided(change).or(() -> missing(reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        write(round, change, QuotaChange.Kind.REJECTED, reason.strip(), "QUOTA_CHANGE_REJECTED", change.recordedBy());
        return new QuotaOutcome.Done();
    }

    @Override
    @Transactional
    public QuotaOutcome candidatesTold(QuotaChangeId id, String notice) {
        RoundId round = table.roundOf(table.postOf(id));
        roundTable.byIdForUpdate(round);
        QuotaChange change = find(round, id);
        if (!change.tellingWaits()) {
            return new QuotaOutcome.NothingToTell();
        }
        Optional<QuotaOutcome> refusal = missing(notice);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        write(round, change, QuotaChange.Kind.TOLD, notice.strip(), "QUOTA_CHANGE_TOLD", null);
        return new QuotaOutcome.Done();
    }

    private void write(
            RoundId round,
            QuotaChange change,
            QuotaChange.Kind kind,
            String note,
            String act,
            @Nullable AccountId first) {
        Actor actor = currentActor.require();
        table.add(change.id(), new QuotaChange.Step(kind, actor.displayName(), clock.instant(), note), actor, first);
        trail.record(new Act(
                act,
                "post:" + change.data().post().value(),
                round.value(),
                Told.as("QUOTA", change.before()),
                describe(change.data()),
                note.isEmpty() ? null : note));
    }

    private static String describe(QuotaChangeData data) {
        return Told.of(Told.as("QUOTA", data.quota()), data.document(), data.date(), data.signer());
    }

    private QuotaChange find(RoundId round, QuotaChangeId id) {
        return table.changes(round).stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<QuotaOutcome> undecided(QuotaChange change) {
        if (!change.waits()) {
            return Optional.of(new QuotaOutcome.AlreadyDecided());
        }
        return currentActor.require().id().equals(change.recordedBy())
                ? Optional.of(new QuotaOutcome.SecondPersonNeeded())
                : Optional.empty();
    }

    private Optional<QuotaOutcome> notNow(RoundId round) {
        Phase now = roundTable.byIdForUpdate(round).phase();
        return now == Phase.PLANNING || now == Phase.CONFIRMED
                ? Optional.of(new QuotaOutcome.PhaseForbids(now))
                : Optional.empty();
    }

    private static Optional<QuotaOutcome> missing(String text) {
        return text.isBlank() || text.strip().length() > LONGEST
                ? Optional.of(new QuotaOutcome.ReasonMissing())
                : Optional.empty();
    }
}
