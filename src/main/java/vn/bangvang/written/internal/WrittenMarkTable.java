package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.written.CodeJoin;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenCorrectionId;
import vn.bangvang.written.WrittenMarkRecord;
import vn.bangvang.written.WrittenSettlement;

/** The joining, the candidates' written marks in all their versions, and corrections. */
@Repository
class WrittenMarkTable {

    private final JdbcClient jdbc;

    WrittenMarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CodeJoin> joining(RoundId round) {
        return jdbc.sql("select * from code_join where round_id = ?")
                .param(round.value())
                .query((rs, n) -> {
                    Timestamp approvedAt = rs.getTimestamp("approved_at");
                    return new CodeJoin(
                            rs.getString("minutes_number"),
                            rs.getDate("minutes_on").toLocalDate(),
                            rs.getString("requested_by_name"),
                            rs.getTimestamp("requested_at").toInstant(),
                            rs.getString("approved_by_name"),
                            approvedAt == null ? null : approvedAt.toInstant());
                })
                .optional();
    }

    boolean joined(RoundId round) {
        return joining(round).filter(CodeJoin::joined).isPresent();
    }

    AccountId joinRequestedBy(RoundId round) {
        return new AccountId(jdbc.sql("select requested_by from code_join where round_id = ?")
                .param(round.value())
                .query(Long.class)
                .single());
    }

    void requestJoin(RoundId round, String minutes, LocalDate on, Actor by, Instant at) {
        jdbc.sql("""
                        insert into code_join
                            (round_id, minutes_number, minutes_on, requested_by, requested_by_name, requested_at)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update minutes_number = values(minutes_number),
                            minutes_on = values(minutes_on), requested_by = values(requested_by),
                            requested_by_name = values(requested_by_name), requested_at = values(requested_at)""")
                .params(round.value(), minutes, Date.valueOf(on), by.id().value(), by.displayName(), Timestamp.from(at))
                .update();
    }

    void approveJoin(RoundId round, Actor by, Instant at) {
        jdbc.sql("""
                        update code_join set approved_by = ?, approved_by_name = ?, approved_at = ?
                        where round_id = ? and approved_at is null""")
                .params(by.id().value(), by.displayName(), Timestamp.from(at), round.value())
                .update();
    }

    /** The newest version of each candidate's mark. */
    Map<CandidateId, WrittenMarkRecord> newest(RoundId round) {
        Map<CandidateId, WrittenMarkRecord> newest = new HashMap<>();
        jdbc.sql("""
                        select m.* from written_mark m
                        join (select candidate_id, max(version) newest from written_mark group by candidate_id) n
                          on n.candidate_id = m.candidate_id and n.newest = m.version
                        join candidate c on c.id = m.candidate_id where c.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> newest.put(new CandidateId(rs.getLong("candidate_id")), record(rs)))
                .list();
        return newest;
    }

    List<WrittenMarkRecord> history(CandidateId candidate) {
        return jdbc.sql("select * from written_mark where candidate_id = ? order by version")
                .param(candidate.value())
                .query((rs, n) -> record(rs))
                .list();
    }

    void append(CandidateId candidate, WrittenMarkRecord mark) {
        jdbc.sql("""
                        insert into written_mark (candidate_id, version, mark, settlement, cause, spread, record_text,
                            settled_by, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        candidate.value(),
                        mark.version(),
                        mark.mark(),
                        mark.settlement().name(),
                        mark.cause().name(),
                        mark.spread(),
                        mark.recordText(),
                        mark.settledBy(),
                        Timestamp.from(mark.settledAt()))
                .update();
    }

    WrittenCorrectionId request(
            CandidateId candidate, BigDecimal oldMark, BigDecimal newMark, String reason, Actor by, Instant at) {
        return request(candidate, oldMark, newMark, reason, by.id(), by.displayName(), at);
    }

    WrittenCorrectionId request(
            CandidateId candidate,
            BigDecimal oldMark,
            BigDecimal newMark,
            String reason,
            AccountId by,
            String byName,
            Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into written_correction (candidate_id, old_mark, new_mark, reason, requested_by,
                            requested_by_name, requested_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'REQUESTED')""")
                .params(candidate.value(), oldMark, newMark, reason, by.value(), byName, Timestamp.from(at))
                .update(keys, "id");
        return new WrittenCorrectionId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    CandidateId correctedCandidate(WrittenCorrectionId id) {
        return new CandidateId(jdbc.sql("select candidate_id from written_correction where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    boolean waiting(CandidateId candidate) {
        return jdbc.sql("select count(*) from written_correction where candidate_id = ? and state = 'REQUESTED'")
                        .param(candidate.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The correction and who asked for it, held until the transaction ends. */
    Map.Entry<WrittenCorrection, AccountId> holdCorrection(WrittenCorrectionId id) {
        return jdbc.sql("select k.*, '' candidate_number from written_correction k where k.id = ? for update")
                .param(id.value())
                .query((rs, n) -> Map.entry(correction(rs), new AccountId(rs.getLong("requested_by"))))
                .single();
    }

    void decide(WrittenCorrectionId id, WrittenCorrection.State state, Actor by, Instant at) {
        jdbc.sql("""
                        update written_correction set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                        where id = ? and state = 'REQUESTED'""")
                .params(state.name(), by.id().value(), by.displayName(), Timestamp.from(at), id.value())
                .update();
    }

    List<WrittenCorrection> corrections(RoundId round) {
        return jdbc.sql("""
                        select k.*, c.candidate_number from written_correction k
                        join candidate c on c.id = k.candidate_id where c.round_id = ? order by k.id desc""")
                .param(round.value())
                .query((rs, n) -> correction(rs))
                .list();
    }

    private static WrittenMarkRecord record(ResultSet rs) throws SQLException {
        return new WrittenMarkRecord(
                rs.getInt("version"),
                rs.getBigDecimal("mark"),
                WrittenSettlement.valueOf(rs.getString("settlement")),
                WrittenMarkRecord.Cause.valueOf(rs.getString("cause")),
                rs.getBigDecimal("spread"),
                rs.getString("record_text"),
                rs.getString("settled_by"),
                rs.getTimestamp("settled_at").toInstant());
    }

    private static WrittenCorrection correction(ResultSet rs) throws SQLException {
        Timestamp decidedAt = rs.getTimestamp("decided_at");
        return new WrittenCorrection(
                new WrittenCorrectionId(rs.getLong("id")),
                new CandidateId(rs.getLong("candidate_id")),
                rs.getString("candidate_number"),
                rs.getBigDecimal("old_mark"),
                rs.getBigDecimal("new_mark"),
                rs.getString("reason"),
                rs.getString("requested_by_name"),
                rs.getTimestamp("requested_at").toInstant(),
                WrittenCorrection.State.valueOf(rs.getString("state")),
                rs.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
