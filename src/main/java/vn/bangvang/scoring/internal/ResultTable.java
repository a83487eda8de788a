package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.MarkRecord;
import vn.bangvang.scoring.RawMarks;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;

/** Official marks, locks and corrections. */
@Repository
class ResultTable {

    /** The newest official mark of a candidate. */
    record Official(int version, BigDecimal mark, Settlement settlement, BigDecimal spread, String recordText) {}

    private static final String NEWEST = """
            select o.* from official_mark o
            join (select candidate_id, max(version) newest from official_mark group by candidate_id) n
              on n.candidate_id = o.candidate_id and n.newest = o.version
            """;

    private final JdbcClient jdbc;

    ResultTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Official> official(CandidateId candidate) {
        return jdbc.sql(NEWEST + " where o.candidate_id = ?")
                .param(candidate.value())
                .query((rs, n) -> official(rs))
                .optional();
    }

    Map<CandidateId, Official> officials(RoundId round) {
        Map<CandidateId, Official> officials = new HashMap<>();
        jdbc.sql(NEWEST + " join candidate c on c.id = o.candidate_id where c.round_id = ?")
                .param(round.value())
                .query((rs, n) -> officials.put(new CandidateId(rs.getLong("candidate_id")), official(rs)))
                .list();
        return officials;
    }

    /** The first official marks that head or chair decided. */
    Map<CandidateId, RawMarks.Decided> decided(RoundId round) {
        Map<CandidateId, RawMarks.Decided> decided = new HashMap<>();
        jdbc.sql("""
                        select o.* from official_mark o join candidate c on c.id = o.candidate_id
                        where c.round_id = ? and o.version = 1 and o.settlement in ('DIALOGUE', 'CHAIR')""")
                .param(round.value())
                .query((rs, n) -> decided.put(
                        new CandidateId(rs.getLong("candidate_id")),
                        new RawMarks.Decided(Settlement.valueOf(rs.getString("settlement")), rs.getBigDecimal("mark"))))
                .list();
        return decided;
    }

    List<MarkRecord> history(CandidateId candidate) {
        return jdbc.sql("select * from official_mark where candidate_id = ? order by version")
                .param(candidate.value())
                .query((rs, n) -> new MarkRecord(
                        rs.getInt("version"),
                        rs.getBigDecimal("mark"),
                        Settlement.valueOf(rs.getString("settlement")),
                        rs.getBigDecimal("spread"),
                        rs.getString("record_text"),
                        rs.getString("settled_by"),
                        rs.getTimestamp("settled_at").toInstant()))
                .list();
    }

    void append(CandidateId candidate, Official official, String by, Instant at) {
        jdbc.sql("""
                        insert into official_mark
                            (candidate_id, version, mark, settlement, spread, record_text, settled_by, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        candidate.value(),
                        official.version(),
                        official.mark(),
                        official.settlement().name(),
                        official.spread(),
                        official.recordText(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    boolean locked(BoardId board) {
        return jdbc.sql("select count(*) from board_lock where board_id = ?")
                        .param(board.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Set<BoardId> lockedBoards(RoundId round) {
        return new HashSet<>(
                jdbc.sql("select l.board_id from board_lock l join board b on b.id = l.board_id where b.round_id = ?")
                        .param(round.value())
                        .query((rs, n) -> new BoardId(rs.getLong(1)))
                        .list());
    }

    void lock(BoardId board, String by, Instant at) {
        jdbc.sql("insert into board_lock (board_id, locked_at, locked_by) values (?, ?, ?)")
                .params(board.value(), Timestamp.from(at), by)
                .update();
    }

    CorrectionId request(
            CandidateId candidate, BigDecimal oldMark, BigDecimal newMark, String reason, Actor by, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into correction (candidate_id, old_mark, new_mark, reason, requested_by,
                            requested_by_name, requested_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'REQUESTED')""")
                .params(
                        candidate.value(),
                        oldMark,
                        newMark,
                        reason,
                        by.id().value(),
                        by.displayName(),
                        Timestamp.from(at))
                .update(keys, "id");
        return new CorrectionId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    CandidateId correctedCandidate(CorrectionId id) {
        return new CandidateId(jdbc.sql("select candidate_id from correction where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    /** Whether a request to correct this candidate's mark still waits for the second person. */
    boolean waiting(CandidateId candidate) {
        return jdbc.sql("select count(*) from correction where candidate_id = ? and state = 'REQUESTED'")
                        .param(candidate.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The correction and who asked for it, held until the transaction ends. */
    Map.Entry<Correction, AccountId> holdCorrection(CorrectionId id) {
        return jdbc.sql("select k.*, '' candidate_number from correction k where k.id = ? for update")
                .param(id.value())
                .query((rs, n) -> Map.entry(correction(rs), new AccountId(rs.getLong("requested_by"))))
                .single();
    }

    void decide(CorrectionId id, Correction.State state, Actor by, Instant at) {
        jdbc.sql("""
                        update correction set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                        where id = ? and state = 'REQUESTED'""")
                .params(state.name(), by.id().value(), by.displayName(), Timestamp.from(at), id.value())
                .update();
    }

    List<Correction> corrections(RoundId round) {
        return jdbc.sql("""
                        select k.*, c.candidate_number from correction k join candidate c on c.id = k.candidate_id
                        where c.round_id = ? order by k.id desc""")
                .param(round.value())
                .query((rs, n) -> correction(rs))
                .list();
    }

    private static Official official(ResultSet rs) throws SQLException {
        return new Official(
                rs.getInt("version"),
                rs.getBigDecimal("mark"),
                Settlement.valueOf(rs.getString("settlement")),
                rs.getBigDecimal("spread"),
                rs.getString("record_text"));
    }

    private static Correction correction(ResultSet rs) throws SQLException {
        Timestamp decidedAt = rs.getTimestamp("decided_at");
        return new Correction(
                new CorrectionId(rs.getLong("id")),
                new CandidateId(rs.getLong("candidate_id")),
                rs.getString("candidate_number"),
                rs.getBigDecimal("old_mark"),
                rs.getBigDecimal("new_mark"),
                rs.getString("reason"),
                rs.getString("requested_by_name"),
                rs.getTimestamp("requested_at").toInstant(),
                Correction.State.valueOf(rs.getString("state")),
                rs.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
