package vn.bangvang.mcq.internal;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AttendanceNote;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** Notes on who came, every one of them. */
@Repository
class AttendanceNoteTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AttendanceNoteTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The notes that count. */
    Map<CandidateId, Map<PaperKind, AttendanceNote>> newest(RoundId round) {
        Map<CandidateId, Map<PaperKind, AttendanceNote>> newest = new HashMap<>();
        jdbc.sql("""
                        select a.* from mcq_attendance a join candidate c on c.id = a.candidate_id
                        where c.round_id = ? order by a.id""")
                .param(round.value())
                .query((rs, n) -> new AttendanceNote(
                        new CandidateId(rs.getLong("candidate_id")),
                        PaperKind.valueOf(rs.getString("paper")),
                        StageAttendance.valueOf(rs.getString("state")),
                        rs.getString("reason"),
                        rs.getString("recorded_by"),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list()
                .forEach(note -> newest.computeIfAbsent(note.candidate(), candidate -> new EnumMap<>(PaperKind.class))
                        .put(note.paper(), note));
        return newest;
    }

    void append(List<AttendanceNote> notes) {
        batch.batchUpdate(
                """
                insert into mcq_attendance (candidate_id, paper, state, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)""",
                notes.stream()
                        .map(note -> new Object[] {
                            note.candidate().value(),
                            note.paper().name(),
                            note.state().name(),
                            note.reason(),
                            note.recordedBy(),
                            Timestamp.from(note.recordedAt())
                        })
                        .toList());
    }
}
