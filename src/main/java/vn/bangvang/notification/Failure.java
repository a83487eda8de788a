package vn.bangvang.notification;

import java.time.Instant;

/**
 * A message that did not arrive for all we know.
 *
 * @param unclear whether it may have arrived after all
 * @param reason what the mail server said; may be empty
 */
public record Failure(Recipient recipient, boolean unclear, String reason, Instant since) {}
