package vn.bangvang.mcq.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Answer sheets, every version of them. */
@Repository
class AnswerSheetTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AnswerSheetTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<SheetVersion> versions(CandidateId candidate) {
        return jdbc.sql("select * from mcq_sheet where candidate_id = ? order by paper, version desc")
                .param(candidate.value())
                .query((rs, n) -> version(rs))
                .list();
    }

    /** The sheets that count. */
    Map<CandidateId, Map<PaperKind, SheetVersion>> newest(RoundId round) {
        Map<CandidateId, Map<PaperKind, SheetVersion>> newest = new HashMap<>();
        jdbc.sql("""
                        select s.* from mcq_sheet s join candidate c on c.id = s.candidate_id
                        where c.round_id = ? order by s.version""")
                .param(round.value())
                .query((rs, n) -> version(rs))
                .list()
                .forEach(version -> newest.computeIfAbsent(
                                version.sheet().candidate(), candidate -> new EnumMap<>(PaperKind.class))
                        .put(version.sheet().paper(), version));
        return newest;
    }

    /** Everyone who took a sheet of that part of that candidate in. */
    Set<AccountId> takers(CandidateId candidate, PaperKind paper) {
        return new HashSet<>(jdbc.sql("select taken_by from mcq_sheet where candidate_id = ? and paper = ?")
                .params(candidate.value(), paper.name())
                .query((rs, n) -> new AccountId(rs.getLong(1)))
                .list());
    }

    void append(List<SheetVersion> versions, AccountId by) {
        if (versions.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                """
                insert into mcq_sheet
                    (candidate_id, paper, version, variant, answers, source, reason, recorded_by, taken_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                versions.stream()
                        .map(version -> new Object[] {
                            version.sheet().candidate().value(),
                            version.sheet().paper().name(),
                            version.version(),
                            version.sheet().variant(),
                            codes(version.sheet().answers()),
                            version.source(),
                            version.reason(),
                            version.recordedBy(),
                            by.value(),
                            Timestamp.from(version.recordedAt())
                        })
                        .toList());
    }

    static String codes(List<Answer> answers) {
        return answers.stream().map(Answer::code).collect(Collectors.joining(" "));
    }

    static List<Answer> answers(String codes) {
        return Arrays.stream(codes.split(" ")).map(Answer::ofCode).toList();
    }

    private static SheetVersion version(ResultSet rs) throws SQLException {
        return new SheetVersion(
                new AnswerSheet(
                        new CandidateId(rs.getLong("candidate_id")),
                        PaperKind.valueOf(rs.getString("paper")),
                        rs.getString("variant"),
                        answers(rs.getString("answers"))),
                rs.getInt("version"),
                rs.getString("source"),
                rs.getString("reason"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
