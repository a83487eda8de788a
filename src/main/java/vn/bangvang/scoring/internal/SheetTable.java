package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.security.AccountId;

/** Score sheets and the versions of their marks. */
@Repository
class SheetTable {

    /** A sheet without its marks. */
    record Sheet(
            long id,
            CandidateId candidate,
            AccountId examiner,
            String privateNote,
            @Nullable Instant signedAt,
            @Nullable BigDecimal total) {}

    /** One stored version of a mark; the id tells what was stored on the sheet before and after it. */
    record Version(
            long id,
            CriterionId criterion,
            int version,
            @Nullable BigDecimal mark,
            Instant savedAt) {}

    private final JdbcClient jdbc;

    SheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sheet> find(CandidateId candidate, AccountId examiner) {
        return jdbc.sql("select * from score_sheet where candidate_id = ? and examiner_id = ?")
                .params(candidate.value(), examiner.value())
                .query((rs, n) -> sheet(rs))
                .optional();
    }

    /** Makes the sheet if need be and holds it until the transaction ends: its versions come one after the other. */
    Sheet hold(CandidateId candidate, AccountId examiner) {
        return held(candidate, examiner).orElseGet(() -> {
            jdbc.sql("""
                            insert into score_sheet (candidate_id, examiner_id, private_note) values (?, ?, '')
                            on duplicate key update candidate_id = candidate_id""").params(candidate.value(), examiner.value()).update();
            return held(candidate, examiner).orElseThrow();
        });
    }

    private Optional<Sheet> held(CandidateId candidate, AccountId examiner) {
        return jdbc.sql("select * from score_sheet where candidate_id = ? and examiner_id = ? for update")
                .params(candidate.value(), examiner.value())
                .query((rs, n) -> sheet(rs))
                .optional();
    }

    List<Sheet> signed(RoundId round) {
        return jdbc.sql("""
                        select s.* from score_sheet s join candidate c on c.id = s.candidate_id
                        where c.round_id = ? and s.signed_at is not null order by s.id""").param(round.value()).query((rs, n) -> sheet(rs)).list();
    }

    List<Sheet> signed(CandidateId candidate) {
        return jdbc.sql("select * from score_sheet where candidate_id = ? and signed_at is not null order by id")
                .param(candidate.value())
                .query((rs, n) -> sheet(rs))
                .list();
    }

    /** The states of one examiner's own sheets of a round. */
    Map<CandidateId, Sheet> own(RoundId round, AccountId examiner) {
        Map<CandidateId, Sheet> own = new HashMap<>();
        jdbc.sql("""
                        select s.* from score_sheet s join candidate c on c.id = s.candidate_id
                        where c.round_id = ? and s.examiner_id = ?""")
                .params(round.value(), examiner.value())
                .query((rs, n) -> sheet(rs))
                .list()
                .forEach(sheet -> own.put(sheet.candidate(), sheet));
        return own;
    }

    /** The newest version of each criterion; a mark that was taken back is not in the map. */
    Map<CriterionId, BigDecimal> marks(long sheet) {
        return marksUpTo(sheet, Long.MAX_VALUE);
    }

    /** The marks as they stood when that version was stored. */
    Map<CriterionId, BigDecimal> marksUpTo(long sheet, long versionId) {
        Map<CriterionId, BigDecimal> marks = new HashMap<>();
        jdbc.sql("""
                        select v.criterion_id, v.mark from mark_version v
                        join (select criterion_id, max(version) newest from mark_version
                              where sheet_id = ? and id <= ? group by criterion_id) n
                          on n.criterion_id = v.criterion_id and n.newest = v.version
                        where v.sheet_id = ? and v.mark is not null""")
                .params(sheet, versionId, sheet)
                .query((rs, n) -> marks.put(new CriterionId(rs.getLong(1)), rs.getBigDecimal(2)))
                .list();
        return marks;
    }

    /** The marks of every signed sheet of a round, by sheet. */
    Map<Long, Map<CriterionId, BigDecimal>> marksOfSigned(RoundId round) {
        Map<Long, Map<CriterionId, BigDecimal>> marks = new HashMap<>();
        jdbc.sql("""
                        select v.sheet_id, v.criterion_id, v.mark from mark_version v
                        join score_sheet s on s.id = v.sheet_id
                        join candidate c on c.id = s.candidate_id
                        join (select sheet_id, criterion_id, max(version) newest from mark_version
                              group by sheet_id, criterion_id) n
                          on n.sheet_id = v.sheet_id and n.criterion_id = v.criterion_id and n.newest = v.version
                        where c.round_id = ? and s.signed_at is not null and v.mark is not null""")
                .param(round.value())
                .query((rs, n) -> marks.computeIfAbsent(rs.getLong(1), sheet -> new HashMap<>())
                        .put(new CriterionId(rs.getLong(2)), rs.getBigDecimal(3)))
                .list();
        return marks;
    }

    Optional<Instant> lastSaved(long sheet) {
        return jdbc.sql("select max(saved_at) from mark_version where sheet_id = ?")
                .param(sheet)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** What an earlier request with this id stored on this sheet; other examiners' ids mean nothing here. */
    Optional<Version> byRequest(long sheet, UUID request) {
        return jdbc.sql("select * from mark_version where sheet_id = ? and request_id = ?")
                .params(sheet, request.toString())
                .query((rs, n) -> version(rs))
                .optional();
    }

    Version append(long sheet, CriterionId criterion, @Nullable BigDecimal mark, UUID request, Instant at) {
        int version = jdbc.sql(
                        "select coalesce(max(version), 0) + 1 from mark_version where sheet_id = ? and criterion_id = ?")
                .params(sheet, criterion.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into mark_version (sheet_id, criterion_id, version, mark, request_id, saved_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(sheet, criterion.value(), version, mark, request.toString(), Timestamp.from(at)))
                .update();
        return byRequest(sheet, request).orElseThrow();
    }

    void setNote(long sheet, String note) {
        jdbc.sql("update score_sheet set private_note = ? where id = ? and signed_at is null")
                .params(note, sheet)
                .update();
    }

    void sign(long sheet, BigDecimal total, Instant at) {
        jdbc.sql("update score_sheet set signed_at = ?, total = ? where id = ? and signed_at is null")
                .params(Timestamp.from(at), total, sheet)
                .update();
    }

    private static Version version(ResultSet rs) throws SQLException {
        return new Version(
                rs.getLong("id"),
                new CriterionId(rs.getLong("criterion_id")),
                rs.getInt("version"),
                rs.getBigDecimal("mark"),
                rs.getTimestamp("saved_at").toInstant());
    }

    private static Sheet sheet(ResultSet rs) throws SQLException {
        Timestamp signedAt = rs.getTimestamp("signed_at");
        return new Sheet(
                rs.getLong("id"),
                new CandidateId(rs.getLong("candidate_id")),
                new AccountId(rs.getLong("examiner_id")),
                rs.getString("private_note"),
                signedAt == null ? null : signedAt.toInstant(),
                rs.getBigDecimal("total"));
    }
}
