package vn.bangvang.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.RoundId;

/**
 * A draft of a round's publication and what became of it; it never changes, only its state does.
 *
 * @param number counts the published versions of the round from 1; drafts that come to nothing use none up
 * @param rankingVersion the confirmed ranking that it shows
 * @param sha256 of everything that the public would get to see, and what the chair approves
 * @param endedBy who stopped, replaced or withdrew it
 */
public record NoticeVersion(
        DraftId id,
        RoundId round,
        int number,
        DraftData data,
        int rankingVersion,
        String sha256,
        String draftedBy,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        State state,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** Where it stands; {@code RELEASED} follows from the clock and needs nobody to act. */
    public enum State {
        DRAFT,
        APPROVED,
        RELEASED,
        SUPERSEDED,
        /** Replaced, stopped, or overtaken by a changed result before it was released. */
        VOID,
        WITHDRAWN
    }

    /** Whether nothing of it has been seen by the public yet and it can still come to that. */
    public boolean waits() {
        return state == State.DRAFT || state == State.APPROVED;
    }
}
