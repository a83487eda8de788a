package vn.bangvang.exemption;

import java.time.Instant;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExemptPart;

/** A candidate's exemption from a part of round 1: a state without a score, and never a key that breaks a tie. */
public record Exemption(
        CandidateId candidate, ExemptPart part, ExemptionData data, String recordedBy, Instant recordedAt) {}
