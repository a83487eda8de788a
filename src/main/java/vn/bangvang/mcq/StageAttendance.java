package vn.bangvang.mcq;

/** Why a candidate has no counted part of stage 1; a sheet says that somebody came. These are states and never zeros. */
public enum StageAttendance {
    EXPECTED,
    ABSENT,
    WITHDRAWN,
    /** Sent out of the room (đình chỉ). */
    SUSPENDED,
    /** The result is cancelled (hủy kết quả). */
    CANCELLED
}
