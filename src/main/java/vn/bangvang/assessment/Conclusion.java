package vn.bangvang.assessment;

import java.time.Instant;

/** A recorded vote of the council and what it came to. */
public record Conclusion(CouncilVote vote, boolean adopted, String recordedBy, Instant recordedAt) {}
