package vn.bangvang.selfservice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.selfservice.DataRequestId;

@Repository
class DataRequestTable {

    private static final String SELECT = """
            select r.*, a.accepted, a.reason, a.answered_by_name, a.answered_at
            from data_request r left join data_request_answer a on a.request_id = r.id""";

    private final JdbcClient jdbc;

    DataRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundId roundOf(DataRequestId id) {
        return byId(id).round();
    }

    DataRequest byId(DataRequestId id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id.value())
                .query((rs, n) -> request(rs))
                .single();
    }

    List<DataRequest> ofRound(RoundId round) {
        return jdbc.sql(SELECT + " where r.round_id = ? order by r.id desc")
                .param(round.value())
                .query((rs, n) -> request(rs))
                .list();
    }

    List<DataRequest> of(CandidateId candidate) {
        return jdbc.sql(SELECT + " where r.candidate_id = ? order by r.id desc")
                .param(candidate.value())
                .query((rs, n) -> request(rs))
                .list();
    }

    DataRequestId insert(
            RoundId round,
            CandidateId candidate,
            DataField field,
            String before,
            String wanted,
            String note,
            Instant now) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into data_request (round_id, candidate_id, field, before_value, wanted, note, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(round.value(), candidate.value(), field.name(), before, wanted, note, Timestamp.from(now))
                .update(keys, "id");
        return new DataRequestId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void answer(DataRequestId id, boolean accepted, String reason, Actor by, Instant now) {
        jdbc.sql("""
                        insert into data_request_answer (request_id, accepted, reason, answered_by, answered_by_name,
                            answered_at) values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), accepted, reason, by.id().value(), by.displayName(), Timestamp.from(now))
                .update();
    }

    private static DataRequest request(ResultSet rs) throws SQLException {
        Timestamp answeredAt = rs.getTimestamp("answered_at");
        return new DataRequest(
                new DataRequestId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                new CandidateId(rs.getLong("candidate_id")),
                DataField.valueOf(rs.getString("field")),
                rs.getString("before_value"),
                rs.getString("wanted"),
                rs.getString("note"),
                rs.getTimestamp("asked_at").toInstant(),
                answeredAt == null
                        ? Optional.empty()
                        : Optional.of(new DataRequest.Answer(
                                rs.getBoolean("accepted"),
                                rs.getString("reason"),
                                rs.getString("answered_by_name"),
                                answeredAt.toInstant())));
    }
}
