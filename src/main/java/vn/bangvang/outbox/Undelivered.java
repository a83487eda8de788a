package vn.bangvang.outbox;

import java.time.Instant;

/**
 * A message that did not arrive for all we know.
 *
 * @param unclear whether it may have arrived after all
 * @param reason what the mail server said, without the address; empty where nobody said anything
 */
public record Undelivered(String key, boolean unclear, String reason, Instant since) {}
