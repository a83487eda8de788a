package vn.bangvang.publication;

import java.time.Instant;

/**
 * A request to take a round's publication back that waits for the chair.
 *
 * @param upTo the number of the newest version that it takes back; with it go all before
 */
public record WithdrawalRequest(int upTo, String reason, String requestedBy, Instant requestedAt) {}
