package vn.bangvang.written;

import vn.bangvang.candidate.anonymous.CandidateId;

/** One candidate on the room list of the written paper. */
public record AttendanceRow(
        CandidateId candidate, String candidateNumber, String postTitle, WrittenAttendance state, String reason) {}
