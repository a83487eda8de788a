package vn.bangvang.assessment;

import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/**
 * A person's dossier in another session and how the person came out of it.
 *
 * @param quarter 1 to 4
 */
public record EarlierSession(
        RoundId round,
        String roundCode,
        int year,
        int quarter,
        boolean advisory,
        CandidateId candidate,
        String name,
        PersonResult result) {}
