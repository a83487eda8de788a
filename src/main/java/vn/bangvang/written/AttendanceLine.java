package vn.bangvang.written;

/** One line of a room list, as it was typed or imported. */
public record AttendanceLine(String candidateNumber, WrittenAttendance state, String reason) {

    public AttendanceLine {
        candidateNumber = candidateNumber.strip();
        reason = reason.strip();
    }
}
