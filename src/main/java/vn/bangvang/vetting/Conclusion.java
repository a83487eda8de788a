package vn.bangvang.vetting;

import java.time.Instant;
import java.time.LocalDate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.security.AccountId;

/**
 * What was concluded on one candidate and one condition; its grounds are elsewhere, behind a door of their own.
 *
 * @param concludedBy the person who concludes, as the document names one
 * @param recorder the account of the HR officer who recorded it
 * @param withGrounds whether grounds were recorded
 */
public record Conclusion(
        ConclusionId id,
        CandidateId candidate,
        Condition condition,
        Finding finding,
        String concludedBy,
        String title,
        String document,
        LocalDate date,
        AccountId recorder,
        String recordedBy,
        Instant recordedAt,
        boolean withGrounds) {}
