package vn.bangvang.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to publishing: one person drafts, another approves what was previewed, the moment releases it. */
@Door
public interface Publications {

    /** How drafting ended. */
    sealed interface DraftOutcome {
        record Drafted(NoticeVersion version) implements DraftOutcome {}

        /** There is no ranking that the chair has confirmed and no correction has made void. */
        record NotConfirmed() implements DraftOutcome {}

        /** A board is not locked or a correction waits. */
        record OpenItems() implements DraftOutcome {}

        /** A request to withdraw waits for the chair. */
        record WithdrawalWaits() implements DraftOutcome {}

        record MomentPassed() implements DraftOutcome {}

        /** A new version says why there is one. */
        record ReasonMissing() implements DraftOutcome {}

        /** This kind of round has no such values. */
        record NotOffered(Set<PublicField> fields) implements DraftOutcome {}
    }

    /** How approving ended. */
    sealed interface ApprovalOutcome {
        record Approved(NoticeVersion version) implements ApprovalOutcome {}

        record NothingToApprove() implements ApprovalOutcome {}

        /** There is a newer draft, or the stored bytes are not those that were previewed. */
        record NotWhatWasPreviewed() implements ApprovalOutcome {}

        /** The ranking is not the one that was drafted from. */
        record ResultChanged() implements ApprovalOutcome {}

        /** A board is not locked or a correction waits. */
        record OpenItems() implements ApprovalOutcome {}

        /** Nobody approves the own draft. */
        record OwnDraft() implements ApprovalOutcome {}

        record NotChairOfThisRound() implements ApprovalOutcome {}

        record MomentPassed() implements ApprovalOutcome {}
    }

    /** How stopping a version before its release ended. */
    sealed interface StopOutcome {
        record Stopped() implements StopOutcome {}

        /** Nothing waits for its release; what is released can only be corrected or withdrawn. */
        record NothingWaits() implements StopOutcome {}
    }

    /** How withdrawing ended. */
    sealed interface WithdrawalOutcome {
        record Requested() implements WithdrawalOutcome {}

        record Withdrawn() implements WithdrawalOutcome {}

        record Dropped() implements WithdrawalOutcome {}

        record NothingReleased() implements WithdrawalOutcome {}

        record NothingRequested() implements WithdrawalOutcome {}

        record AlreadyRequested() implements WithdrawalOutcome {}

        record ReasonMissing() implements WithdrawalOutcome {}

        /** Nobody approves the own request. */
        record OwnRequest() implements WithdrawalOutcome {}

        record NotChairOfThisRound() implements WithdrawalOutcome {}
    }

    /** Whether there was something to hand out. */
    sealed interface ExportOutcome {
        record Made(ExportFile file) implements ExportOutcome {}

        record NothingReleased() implements ExportOutcome {}
    }

    /** Every draft and version of the round, newest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<NoticeVersion> versions(RoundId round);

    /** What keeps the round from being published now; empty when nothing does. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<DraftOutcome> obstacle(RoundId round);

    /** All that a version says, with who is on its lists and who is not; unknown ids are an accident. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    NoticeContent content(DraftId draft);

    /** The very bytes that the public would get. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<NoticeFile> preview(DraftId draft, String path, Form form);

    /** The very bytes that this candidate would get; empty for whoever has no page. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<NoticeFile> previewOwn(DraftId draft, CandidateId candidate, String language);

    /** Makes the snapshot of a new draft; whatever waited for its release is void with it. */
    @Allowed({Role.HR})
    DraftOutcome draft(RoundId round, DraftData data);

    /**
     * The chair approves the newest draft as it was previewed.
     *
     * @param sha256 of what was previewed
     */
    @Allowed({Role.CHAIR})
    ApprovalOutcome approve(RoundId round, DraftId draft, String sha256);

    /** Stops what waits for approval or for its moment; one person is enough to keep something from the public. */
    @Allowed({Role.HR, Role.CHAIR})
    StopOutcome stop(RoundId round);

    /** Asks the chair to take the publication back, all versions of it. */
    @Allowed({Role.HR})
    WithdrawalOutcome requestWithdrawal(RoundId round, String reason);

    /** Takes the publication back; from then on nothing of it can be read by the public. */
    @Allowed({Role.CHAIR})
    WithdrawalOutcome approveWithdrawal(RoundId round);

    /** Lets the request go. */
    @Allowed({Role.HR, Role.CHAIR})
    WithdrawalOutcome dropWithdrawal(RoundId round);

    /** The request that waits, if one does. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<WithdrawalRequest> withdrawal(RoundId round);

    /** What the public reads of the round now, as static files for any web server. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    ExportOutcome export(RoundId round);
}
