package vn.bangvang.exemption;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as it was recorded, and what it is worth for the candidate's post today as on that day.
 *
 * @param intakeEnds the last day of receiving forms, on which it must be valid
 */
public record RecordedCertificate(
        EntryQualityCertificate certificate,
        LocalDate intakeEnds,
        CertificateVerdict verdict,
        String recordedBy,
        Instant recordedAt) {}
