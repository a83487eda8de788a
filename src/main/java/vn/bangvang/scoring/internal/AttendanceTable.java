package vn.bangvang.scoring.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Attendance;

@Repository
class AttendanceTable {

    /** Whether the candidate came, why not, and the two clocks. */
    record Row(
            Attendance state,
            String reason,
            @Nullable Instant preparationStartedAt,
            @Nullable Instant interviewStartedAt) {

        static final Row EXPECTED = new Row(Attendance.EXPECTED, "", null, null);
    }

    private final JdbcClient jdbc;

    AttendanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row of(CandidateId candidate) {
        return jdbc.sql("select * from attendance where candidate_id = ?")
                .param(candidate.value())
                .query((rs, n) -> row(rs))
                .optional()
                .orElse(Row.EXPECTED);
    }

    /** Holds the candidate until the transaction ends: signatures and decisions come one after the other. */
    Row hold(CandidateId candidate) {
        return held(candidate).orElseGet(() -> {
            // A duplicate under "insert ignore" takes a shared lock, and two who then want it alone block each other.
            jdbc.sql("""
                            insert into attendance (candidate_id, state, reason) values (?, 'EXPECTED', '')
                            on duplicate key update candidate_id = candidate_id""").param(candidate.value()).update();
            return held(candidate).orElseThrow();
        });
    }

    private Optional<Row> held(CandidateId candidate) {
        return jdbc.sql("select * from attendance where candidate_id = ? for update")
                .param(candidate.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    Map<CandidateId, Row> ofRound(RoundId round) {
        Map<CandidateId, Row> rows = new HashMap<>();
        jdbc.sql("select a.* from attendance a join candidate c on c.id = a.candidate_id where c.round_id = ?")
                .param(round.value())
                .query((rs, n) -> rows.put(new CandidateId(rs.getLong("candidate_id")), row(rs)))
                .list();
        return rows;
    }

    void set(CandidateId candidate, Attendance state, String reason) {
        jdbc.sql("update attendance set state = ?, reason = ? where candidate_id = ?")
                .params(state.name(), reason, candidate.value())
                .update();
    }

    void startPreparation(CandidateId candidate, Instant at) {
        jdbc.sql("update attendance set preparation_started_at = ? where candidate_id = ?")
                .params(Timestamp.from(at), candidate.value())
                .update();
    }

    void startInterview(CandidateId candidate, Instant at) {
        jdbc.sql("update attendance set interview_started_at = ? where candidate_id = ?")
                .params(Timestamp.from(at), candidate.value())
                .update();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                Attendance.valueOf(rs.getString("state")),
                rs.getString("reason"),
                instant(rs.getTimestamp("preparation_started_at")),
                instant(rs.getTimestamp("interview_started_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
