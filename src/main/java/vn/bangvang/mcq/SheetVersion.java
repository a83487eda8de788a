package vn.bangvang.mcq;

import java.time.Instant;

/** A sheet as it was taken in; one that was replaced stays readable. */
public record SheetVersion(
        AnswerSheet sheet, int version, String source, String reason, String recordedBy, Instant recordedAt) {}
