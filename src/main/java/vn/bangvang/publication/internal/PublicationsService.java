package vn.bangvang.publication.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.PublicField;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.WithdrawalRequest;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.OfficialMarkChanged;
import vn.bangvang.scoring.OfficialMarks;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

@Service
class PublicationsService implements Publications {

    private final DraftTable drafts;
    private final FileTable files;
    private final Withdrawals withdrawals;
    private final Versions versions;
    private final ContentMaker contents;
    private final SnapshotMaker snapshots;
    private final StaticExport exports;
    private final Rankings rankings;
    private final OfficialMarks marks;
    private final Rounds rounds;
    private final Previews previews;
    private final PhaseHold phases;
    private final Seating seating;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    PublicationsService(
            DraftTable drafts,
            FileTable files,
            Withdrawals withdrawals,
            Versions versions,
            ContentMaker contents,
            SnapshotMaker snapshots,
            StaticExport exports,
            Rankings rankings,
            OfficialMarks marks,
            Rounds rounds,
            Previews previews,
            PhaseHold phases,
            Seating seating,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.withdrawals = withdrawals;
        this.versions = versions;
        this.contents = contents;
        this.snapshots = snapshots;
        this.exports = exports;
        this.rankings = rankings;
        this.marks = marks;
        this.rounds = rounds;
        this.previews = previews;
        this.phases = phases;
        this.seating = seating;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeVersion> versions(RoundId round) {
        return versions.of(round);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DraftOutcome> obstacle(RoundId round) {
        if (confirmed(round).isEmpty()) {
            return Optional.of(new DraftOutcome.NotConfirmed());
        }
        if (!marks.allLocked(round)) {
            return Optional.of(new DraftOutcome.OpenItems());
        }
        return withdrawals.request(round).map(waiting -> new DraftOutcome.WithdrawalWaits());
    }

    @Override
    @Transactional(readOnly = true)
    public NoticeContent content(DraftId draft) {
        return previews.content(draft);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NoticeFile> preview(DraftId draft, String path, Form form) {
        return previews.file(draft, path, form);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NoticeFile> previewOwn(DraftId draft, CandidateId candidate, String language) {
        return previews.own(draft, candidate, language);
    }

    @Override
    @Transactional
    public DraftOutcome draft(RoundId round, DraftData data) {
        phases.hold(round);
        Optional<DraftOutcome> obstacle = obstacle(round);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Instant now = clock.instant();
        if (!data.releaseAt().isAfter(now)) {
            return new DraftOutcome.MomentPassed();
        }
        Set<PublicField> offered =
                PublicField.offeredIn(rounds.byId(round).data().kind());
        if (!offered.containsAll(data.fields())) {
            Set<PublicField> foreign = EnumSet.copyOf(data.fields());
            foreign.removeAll(offered);
            return new DraftOutcome.NotOffered(foreign);
        }
        int number = versions.lastReleased(round, now) + 1;
        if (number > 1 && data.reason().isEmpty()) {
            return new DraftOutcome.ReasonMissing();
        }
        Actor actor = currentActor.require();
        endWaiting(round, "REPLACED", actor.displayName(), now);
        RoundRanking ranking = confirmed(round).orElseThrow();
        Optional<NoticeContent> former = versions.current(round, now).map(previews::content);
        String slug = drafts.keepSlug(round, rounds.byId(round).data().code());
        String salt = LookUpKey.salt();
        var made = contents.of(round, ranking, data, slug, number, former);
        Snapshot snapshot = snapshots.of(made, salt);
        DraftId id = drafts.insert(
                round, made.content().heading(), ranking.version(), data, salt, snapshot.sha256(), actor, now);
        files.insert(id, snapshot);
        trail.record(new Act(
                "PUBLICATION_DRAFTED",
                subject(round),
                round.value(),
                null,
                Told.of(Told.as("VERSION", number), Told.as("FINGERPRINT", snapshot.sha256())),
                data.reason().isEmpty() ? null : data.reason()));
        return new DraftOutcome.Drafted(versions.byId(round, id));
    }

    @Override
    @Transactional
    public ApprovalOutcome approve(RoundId round, DraftId draft, String sha256) {
        phases.hold(round);
        Actor actor = currentActor.require();
        if (!seating.isChair(actor.id(), round)) {
            return new ApprovalOutcome.NotChairOfThisRound();
        }
        Instant now = clock.instant();
        Optional<DraftTable.Stored> waiting = drafts.of(round).stream()
                .filter(stored -> stored.waits(now) && stored.approvedAt() == null)
                .findFirst();
        if (waiting.isEmpty()) {
            return new ApprovalOutcome.NothingToApprove();
        }
        DraftTable.Stored stored = waiting.get();
        if (stored.draftedById() == actor.id().value()) {
            return new ApprovalOutcome.OwnDraft();
        }
        if (!stored.id().equals(draft)
                || !stored.sha256().equals(sha256)
                || !files.sha256(draft).equals(sha256)) {
            return new ApprovalOutcome.NotWhatWasPreviewed();
        }
        if (confirmed(round)
                .filter(ranking -> ranking.version() == stored.rankingVersion())
                .isEmpty()) {
            return new ApprovalOutcome.ResultChanged();
        }
        if (!marks.allLocked(round)) {
            return new ApprovalOutcome.OpenItems();
        }
        if (!stored.data().releaseAt().isAfter(now)) {
            return new ApprovalOutcome.MomentPassed();
        }
        drafts.approve(draft, sha256, actor, now);
        trail.record(Act.of(
                "PUBLICATION_APPROVED",
                subject(round),
                round.value(),
                Told.of(Told.as("VERSION", stored.number()), Told.as("FINGERPRINT", sha256))));
        return new ApprovalOutcome.Approved(versions.byId(round, draft));
    }

    @Override
    @Transactional
    public StopOutcome stop(RoundId round) {
        phases.hold(round);
        List<DraftTable.Stored> stopped =
                endWaiting(round, "STOPPED", currentActor.require().displayName(), clock.instant());
        if (stopped.isEmpty()) {
            return new StopOutcome.NothingWaits();
        }
        trail.record(Act.of(
                "PUBLICATION_STOPPED",
                subject(round),
                round.value(),
                Told.as("VERSION", stopped.getFirst().number())));
        return new StopOutcome.Stopped();
    }

    /** What was drafted from the former result is void with it; what is released stays until it is corrected. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(OfficialMarkChanged changed) {
        phases.hold(changed.round());
        endWaiting(changed.round(), "RESULT_CHANGED", currentActor.require().displayName(), clock.instant())
                .forEach(draft -> trail.record(new Act(
                        "PUBLICATION_VOIDED",
                        subject(changed.round()),
                        changed.round().value(),
                        Told.as("VERSION", draft.number()),
                        "VOID",
                        Told.code("voidreason", "OFFICIAL_MARK_CHANGED"))));
    }

    @Override
    @Transactional
    public WithdrawalOutcome requestWithdrawal(RoundId round, String reason) {
        phases.hold(round);
        return withdrawals.ask(round, versions.current(round, clock.instant()), reason.strip());
    }

    @Override
    @Transactional
    public WithdrawalOutcome approveWithdrawal(RoundId round) {
        phases.hold(round);
        WithdrawalOutcome outcome = withdrawals.approve(round);
        if (outcome instanceof WithdrawalOutcome.Withdrawn) {
            endWaiting(round, "STOPPED", currentActor.require().displayName(), clock.instant());
        }
        return outcome;
    }

    @Override
    @Transactional
    public WithdrawalOutcome dropWithdrawal(RoundId round) {
        phases.hold(round);
        return withdrawals.drop(round);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WithdrawalRequest> withdrawal(RoundId round) {
        return withdrawals.request(round);
    }

    @Override
    @Transactional(readOnly = true)
    public ExportOutcome export(RoundId round) {
        return drafts.slug(round)
                .flatMap(exports::of)
                .<ExportOutcome>map(ExportOutcome.Made::new)
                .orElseGet(ExportOutcome.NothingReleased::new);
    }

    private List<DraftTable.Stored> endWaiting(RoundId round, String reason, String by, Instant now) {
        List<DraftTable.Stored> waiting =
                drafts.of(round).stream().filter(draft -> draft.waits(now)).toList();
        waiting.forEach(draft -> drafts.makeVoid(draft.id(), reason, by, now));
        return waiting;
    }

    private Optional<RoundRanking> confirmed(RoundId round) {
        return rankings.newest(round)
                .filter(ranking -> ranking.state() == RoundRanking.State.CONFIRMED && !ranking.pending());
    }

    private static String subject(RoundId round) {
        return "round:" + round.value();
    }
}
