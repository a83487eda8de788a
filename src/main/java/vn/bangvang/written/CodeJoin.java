package vn.bangvang.written;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The joining of codes and numbers: asked for by one person, approved by another, with the minutes of the opening. */
public record CodeJoin(
        String minutesNumber,
        LocalDate minutesOn,
        String requestedBy,
        Instant requestedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    /** Whether the second person has approved. */
    public boolean joined() {
        return approvedAt != null;
    }
}
