package vn.bangvang.written;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that the calling marker was drawn for; says nothing about the other round.
 *
 * @param marked papers on which the caller has marked every question
 * @param third whether it is a third mark of a single paper
 */
public record MyBundle(
        TaskId task,
        int number,
        String postTitle,
        int papers,
        int marked,
        boolean third,
        @Nullable Instant signedAt) {}
