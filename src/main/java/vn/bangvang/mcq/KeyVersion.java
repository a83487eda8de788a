package vn.bangvang.mcq;

import java.time.Instant;

/** A key as it was saved; earlier ones stay readable. */
public record KeyVersion(
        AnswerKey key, int version, String source, String reason, String recordedBy, Instant recordedAt) {}
