package vn.bangvang.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key of the programming interface as its holder sees it; the key itself is known to nobody but who keeps it. */
public record ApiKey(
        ApiKeyId id,
        String name,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything at that moment. */
    public boolean liveAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
