package vn.bangvang.outbox;

import java.time.Instant;

/**
 * A message that did not arrive for all we know.
 *
 * @param unclear whether it may have arrived after all
 * @param reason what the mail server said, without the address; empty where nobody said anything
 * @param again whether it can be sent again, its text not being wiped
 */
public record Undelivered(String key, boolean unclear, String reason, Instant since, boolean again) {}
