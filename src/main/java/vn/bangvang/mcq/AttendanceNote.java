package vn.bangvang.mcq;

import java.time.Instant;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/** What was recorded of a candidate at one part; the newest note counts. */
public record AttendanceNote(
        CandidateId candidate,
        PaperKind paper,
        StageAttendance state,
        String reason,
        String recordedBy,
        Instant recordedAt) {}
