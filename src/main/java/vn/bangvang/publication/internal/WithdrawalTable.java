package vn.bangvang.publication.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;

/** Requests to take a publication back, and how each ended. */
@Repository
class WithdrawalTable {

    private final JdbcClient jdbc;

    WithdrawalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(
            long id,
            int upTo,
            String reason,
            long requestedById,
            String requestedBy,
            Instant requestedAt,
            @Nullable String outcome,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        boolean waits() {
            return outcome == null;
        }

        boolean approved() {
            return "APPROVED".equals(outcome);
        }
    }

    /** Newest first. */
    List<Stored> of(RoundId round) {
        return jdbc.sql("""
                        select w.*, e.outcome, e.ended_by, e.ended_at from publication_withdrawal w
                        left join publication_withdrawal_end e on e.withdrawal_id = w.id
                        where w.round_id = ? order by w.id desc""")
                .param(round.value())
                .query((rs, n) -> {
                    Timestamp ended = rs.getTimestamp("ended_at");
                    return new Stored(
                            rs.getLong("id"),
                            rs.getInt("up_to"),
                            rs.getString("reason"),
                            rs.getLong("requested_by_id"),
                            rs.getString("requested_by"),
                            rs.getTimestamp("requested_at").toInstant(),
                            rs.getString("outcome"),
                            rs.getString("ended_by"),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    Optional<Stored> waiting(RoundId round) {
        return of(round).stream().filter(Stored::waits).findFirst();
    }

    void request(RoundId round, int upTo, String reason, Actor by, Instant at) {
        jdbc.sql("""
                        insert into publication_withdrawal
                            (round_id, up_to, reason, requested_by_id, requested_by, requested_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(round.value(), upTo, reason, by.id().value(), by.displayName(), Timestamp.from(at))
                .update();
    }

    void end(long withdrawal, String outcome, Actor by, Instant at) {
        jdbc.sql("""
                        insert into publication_withdrawal_end (withdrawal_id, outcome, ended_by, ended_at)
                        values (?, ?, ?, ?)""")
                .params(withdrawal, outcome, by.displayName(), Timestamp.from(at))
                .update();
    }
}
