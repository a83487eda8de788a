package vn.bangvang.appointment.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceStep;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

@Repository
class AppointmentTable {

    private final JdbcClient jdbc;

    AppointmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was recorded in a round, in its order. */
    List<PlaceStep> steps(RoundId round) {
        return jdbc.sql("select * from appointment_step where round_id = ? order by id")
                .param(round.value())
                .query((rs, n) -> step(rs))
                .list();
    }

    /**
     * Adds a step.
     *
     * @param first whose act the step decides on, where it takes a second person
     */
    void add(RoundId round, PlaceStep step, @Nullable AccountId first) {
        jdbc.sql("""
                        insert into appointment_step (round_id, post_id, candidate_id, kind, happened_on, document, reason, note,
                            instead_of, acted_by, acted_by_name, acted_at, first_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(round.value())
                .param(step.place().post().value())
                .param(step.place().candidate().value())
                .param(step.kind().name())
                .param(Date.valueOf(step.on()))
                .param(step.document())
                .param(step.reason())
                .param(step.note())
                .param(step.insteadOf().map(CandidateId::value).orElse(null))
                .param(step.by().value())
                .param(step.byName())
                .param(Timestamp.from(step.at()))
                .param(first == null ? null : first.value())
                .update();
    }

    private static PlaceStep step(ResultSet rs) throws SQLException {
        long insteadOf = rs.getLong("instead_of");
        Optional<CandidateId> left = rs.wasNull() ? Optional.empty() : Optional.of(new CandidateId(insteadOf));
        return new PlaceStep(
                new PlaceId(new PostId(rs.getLong("post_id")), new CandidateId(rs.getLong("candidate_id"))),
                PlaceStep.Kind.valueOf(rs.getString("kind")),
                rs.getDate("happened_on").toLocalDate(),
                rs.getString("document"),
                rs.getString("reason"),
                rs.getString("note"),
                left,
                new AccountId(rs.getLong("acted_by")),
                rs.getString("acted_by_name"),
                rs.getTimestamp("acted_at").toInstant());
    }
}
