package vn.bangvang.publication;

import java.time.Instant;
import vn.bangvang.round.RoundId;

/**
 * A version that the public may read at this moment.
 *
 * @param round whose results it shows
 * @param slug the last part of the address of the round's results
 * @param current whether no later version of the round is released
 */
public record ReleasedVersion(
        DraftId id,
        RoundId round,
        String slug,
        int number,
        String roundName,
        String agency,
        Instant releasedAt,
        boolean current) {}
