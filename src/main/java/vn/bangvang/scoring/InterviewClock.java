package vn.bangvang.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When preparation and interview of a candidate began, with the minutes that the rule set gives. */
public record InterviewClock(
        int preparationMinutes,
        int interviewMinutes,
        @Nullable Instant preparationStartedAt,
        @Nullable Instant interviewStartedAt) {}
