package vn.bangvang.selfservice;

import java.time.Instant;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/**
 * A candidate's request to put an item of the own data right.
 *
 * @param before what stood in the dossier when it was asked
 * @param wanted what the candidate says is right, as it will be written
 * @param note of the candidate; may be empty
 */
public record DataRequest(
        DataRequestId id,
        RoundId round,
        CandidateId candidate,
        DataField field,
        String before,
        String wanted,
        String note,
        Instant askedAt,
        Optional<Answer> answer) {

    /**
     * What HR answered.
     *
     * @param reason of a refusal; empty for an acceptance
     */
    public record Answer(boolean accepted, String reason, String by, Instant at) {}

    /** Whether HR has not answered yet. */
    public boolean open() {
        return answer.isEmpty();
    }
}
