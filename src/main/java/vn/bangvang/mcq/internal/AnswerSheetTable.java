package vn.bangvang.mcq.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    void append(List<SheetVersion> versions) {
        if (versions.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                """
                insert into mcq_sheet
                    (candidate_id, paper, version, variant, answers, source, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
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
