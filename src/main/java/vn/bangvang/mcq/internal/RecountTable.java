package vn.bangvang.mcq.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.RecountId;
import vn.bangvang.mcq.Recounting.Sheet;
import vn.bangvang.mcq.SheetCode;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Sheets that are read again, every reading of them. */
@Repository
class RecountTable {

    /** Who has to read which sheet again, and what the reading says. */
    record Kept(
            RecountId id,
            RoundId round,
            Sheet sheet,
            SheetCode code,
            AccountId reader,
            String readerName,
            Optional<Reading> reading) {}

    /** What was read. */
    record Reading(AnswerSheet sheet, Instant at) {}

    private static final String SELECT = """
            select r.*, s.variant, s.answers, s.read_at
            from mcq_recount r left join mcq_recount_sheet s on s.recount_id = r.id
            """;

    private final JdbcClient jdbc;

    RecountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<Kept> of(RoundId round) {
        return jdbc.sql(SELECT + " where r.round_id = ? order by r.id")
                .param(round.value())
                .query((rs, n) -> kept(rs))
                .list();
    }

    Optional<Kept> find(RecountId id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id.value())
                .query((rs, n) -> kept(rs))
                .optional();
    }

    void insert(
            RoundId round, Sheet sheet, SheetCode code, AccountId reader, String readerName, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into mcq_recount
                            (round_id, candidate_id, paper, code, reader, reader_name, begun_by, begun_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(round.value())
                .param(sheet.candidate().value())
                .param(sheet.paper().name())
                .param(code.value())
                .param(reader.value())
                .param(readerName)
                .param(by.value())
                .param(Timestamp.from(at))
                .update();
    }

    void read(RecountId id, AnswerSheet sheet, Instant at) {
        jdbc.sql("insert into mcq_recount_sheet (recount_id, variant, answers, read_at) values (?, ?, ?, ?)")
                .param(id.value())
                .param(sheet.variant())
                .param(AnswerSheetTable.codes(sheet.answers()))
                .param(Timestamp.from(at))
                .update();
    }

    private static Kept kept(ResultSet rs) throws SQLException {
        var sheet = new Sheet(new CandidateId(rs.getLong("candidate_id")), PaperKind.valueOf(rs.getString("paper")));
        Timestamp readAt = rs.getTimestamp("read_at");
        return new Kept(
                new RecountId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                sheet,
                new SheetCode(rs.getString("code")),
                new AccountId(rs.getLong("reader")),
                rs.getString("reader_name"),
                readAt == null
                        ? Optional.empty()
                        : Optional.of(new Reading(
                                new AnswerSheet(
                                        sheet.candidate(),
                                        sheet.paper(),
                                        rs.getString("variant"),
                                        AnswerSheetTable.answers(rs.getString("answers"))),
                                readAt.toInstant())));
    }
}
