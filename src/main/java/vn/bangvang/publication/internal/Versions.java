package vn.bangvang.publication.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.NoticeVersion.State;
import vn.bangvang.round.RoundId;

/** What a round's drafts are at this moment. */
@Component
class Versions {

    private final DraftTable drafts;
    private final WithdrawalTable withdrawals;
    private final Clock clock;

    Versions(DraftTable drafts, WithdrawalTable withdrawals, Clock clock) {
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    List<NoticeVersion> of(RoundId round) {
        Instant now = clock.instant();
        List<DraftTable.Stored> all = drafts.of(round);
        int current = lastReleased(all, now);
        List<WithdrawalTable.Stored> withdrawn = withdrawals.of(round).stream()
                .filter(WithdrawalTable.Stored::approved)
                .toList();
        return all.stream()
                .map(draft -> version(draft, current, withdrawn, now))
                .toList();
    }

    NoticeVersion byId(RoundId round, DraftId id) {
        return of(round).stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The highest number that the public has ever seen, withdrawn or not; 0 for none. */
    int lastReleased(RoundId round, Instant now) {
        return lastReleased(drafts.of(round), now);
    }

    /** The version that the public reads now. */
    Optional<DraftId> current(RoundId round, Instant now) {
        int withdrawn = withdrawals.of(round).stream()
                .filter(WithdrawalTable.Stored::approved)
                .mapToInt(WithdrawalTable.Stored::upTo)
                .max()
                .orElse(0);
        return drafts.of(round).stream()
                .filter(draft -> draft.released(now) && draft.number() > withdrawn)
                .max(Comparator.comparing(DraftTable.Stored::number))
                .map(DraftTable.Stored::id);
    }

    private static int lastReleased(List<DraftTable.Stored> all, Instant now) {
        return all.stream()
                .filter(draft -> draft.released(now))
                .mapToInt(DraftTable.Stored::number)
                .max()
                .orElse(0);
    }

    private static NoticeVersion version(
            DraftTable.Stored draft, int current, List<WithdrawalTable.Stored> withdrawals, Instant now) {
        Optional<WithdrawalTable.Stored> withdrawal = draft.released(now)
                ? withdrawals.stream()
                        .filter(withdrawn -> withdrawn.upTo() >= draft.number())
                        .reduce((newer, older) -> older)
                : Optional.empty();
        return new NoticeVersion(
                draft.id(),
                draft.round(),
                draft.number(),
                draft.data(),
                draft.rankingVersion(),
                draft.sha256(),
                draft.draftedBy(),
                draft.draftedAt(),
                draft.approvedBy(),
                draft.approvedAt(),
                withdrawal.isPresent() ? State.WITHDRAWN : state(draft, current, now),
                withdrawal.map(WithdrawalTable.Stored::endedBy).orElse(draft.voidedBy()),
                withdrawal.map(WithdrawalTable.Stored::endedAt).orElse(draft.voidedAt()),
                withdrawal.map(WithdrawalTable.Stored::reason).orElse(draft.voidReason()));
    }

    private static State state(DraftTable.Stored draft, int current, Instant now) {
        if (draft.voidedAt() != null) {
            return State.VOID;
        }
        if (!draft.released(now)) {
            return draft.approvedAt() == null ? State.DRAFT : State.APPROVED;
        }
        return draft.number() == current ? State.RELEASED : State.SUPERSEDED;
    }
}
