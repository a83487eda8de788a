package vn.bangvang.written;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;

/** A candidate's written paper after joining; before it there is neither code nor mark. */
public record WrittenLine(
        CandidateId candidate,
        String candidateNumber,
        String postTitle,
        WrittenAttendance state,
        String reason,
        @Nullable PaperCode code,
        @Nullable BigDecimal mark,
        @Nullable WrittenSettlement settlement) {}
