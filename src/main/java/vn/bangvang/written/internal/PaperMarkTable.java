package vn.bangvang.written.internal;

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
import vn.bangvang.round.RoundId;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.OddVerdict;
import vn.bangvang.written.TaskId;

/** The versions of the markers' marks, and what they found odd. */
@Repository
class PaperMarkTable {

    /** One stored version of a mark. */
    record Version(
            long id,
            long paper,
            int question,
            int version,
            @Nullable BigDecimal mark,
            Instant savedAt) {}

    private static final String NEWEST = """
            select v.task_id, v.paper_id, v.question, v.mark from written_mark_version v
            join (select task_id, paper_id, question, max(version) newest from written_mark_version
                  group by task_id, paper_id, question) n
              on n.task_id = v.task_id and n.paper_id = v.paper_id and n.question = v.question
                 and n.newest = v.version
            """;

    private final JdbcClient jdbc;

    PaperMarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Version> byRequest(TaskId task, UUID request) {
        return jdbc.sql("select * from written_mark_version where task_id = ? and request_id = ?")
                .params(task.value(), request.toString())
                .query((rs, n) -> version(rs))
                .optional();
    }

    Version append(TaskId task, long paper, int question, @Nullable BigDecimal mark, UUID request, Instant at) {
        int version = jdbc.sql("""
                        select coalesce(max(version), 0) + 1 from written_mark_version
                        where task_id = ? and paper_id = ? and question = ?""")
                .params(task.value(), paper, question)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into written_mark_version
                            (task_id, paper_id, question, version, mark, request_id, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        task.value(), paper, question, version, mark, request.toString(), Timestamp.from(at)))
                .update();
        return byRequest(task, request).orElseThrow();
    }

    /** The marks of a paper as they stood when that version was stored; a mark that was taken back is not among them. */
    Map<Integer, BigDecimal> marksUpTo(TaskId task, long paper, long versionId) {
        Map<Integer, BigDecimal> marks = new HashMap<>();
        jdbc.sql("""
                        select v.question, v.mark from written_mark_version v
                        join (select question, max(version) newest from written_mark_version
                              where task_id = ? and paper_id = ? and id <= ? group by question) n
                          on n.question = v.question and n.newest = v.version
                        where v.task_id = ? and v.paper_id = ? and v.mark is not null""")
                .params(task.value(), paper, versionId, task.value(), paper)
                .query((rs, n) -> marks.put(rs.getInt(1), rs.getBigDecimal(2)))
                .list();
        return marks;
    }

    /** The marks of one task by paper and question. */
    Map<Long, Map<Integer, BigDecimal>> marks(TaskId task) {
        return marks(NEWEST + " where v.task_id = ? and v.mark is not null", task.value())
                .getOrDefault(task, Map.of());
    }

    /** The marks of every task of a bundle, by task, paper and question. */
    Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> marks(BundleId bundle) {
        return marks(
                NEWEST + " join marking_task t on t.id = v.task_id where t.bundle_id = ? and v.mark is not null",
                bundle.value());
    }

    Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> marks(RoundId round) {
        return marks(NEWEST + """
                 join written_paper p on p.id = v.paper_id where p.round_id = ? and v.mark is not null""", round.value());
    }

    private Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> marks(String sql, long id) {
        Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> marks = new HashMap<>();
        jdbc.sql(sql)
                .param(id)
                .query((rs, n) -> marks.computeIfAbsent(new TaskId(rs.getLong(1)), task -> new HashMap<>())
                        .computeIfAbsent(rs.getLong(2), paper -> new HashMap<>())
                        .put(rs.getInt(3), rs.getBigDecimal(4)))
                .list();
        return marks;
    }

    Optional<Instant> lastSaved(TaskId task) {
        return jdbc.sql("select max(saved_at) from written_mark_version where task_id = ?")
                .param(task.value())
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    List<Long> reportedBy(TaskId task) {
        return jdbc.sql("select paper_id from odd_paper where task_id = ?")
                .param(task.value())
                .query(Long.class)
                .list();
    }

    void report(long paper, TaskId task, OddKind kind, String note, Instant at) {
        jdbc.sql("insert into odd_paper (paper_id, task_id, kind, note, reported_at) values (?, ?, ?, ?, ?)")
                .params(paper, task.value(), kind.name(), note, Timestamp.from(at))
                .update();
    }

    /** What was reported in a round, by paper, oldest first. */
    Map<Long, List<CodedPaper.Odd>> odd(RoundId round) {
        Map<Long, List<CodedPaper.Odd>> odd = new HashMap<>();
        jdbc.sql("""
                        select o.* from odd_paper o join written_paper p on p.id = o.paper_id
                        where p.round_id = ? order by o.id""")
                .param(round.value())
                .query((rs, n) -> {
                    String verdict = rs.getString("verdict");
                    return odd.computeIfAbsent(rs.getLong("paper_id"), paper -> new java.util.ArrayList<>())
                            .add(new CodedPaper.Odd(
                                    OddKind.valueOf(rs.getString("kind")),
                                    rs.getString("note"),
                                    rs.getTimestamp("reported_at").toInstant(),
                                    verdict == null ? null : OddVerdict.valueOf(verdict),
                                    rs.getString("reason")));
                })
                .list();
        return odd;
    }

    void decide(long paper, OddVerdict verdict, String reason, String by, Instant at) {
        jdbc.sql("""
                        update odd_paper set verdict = ?, reason = ?, decided_by = ?, decided_at = ?
                        where paper_id = ? and verdict is null""")
                .params(verdict.name(), reason, by, Timestamp.from(at), paper)
                .update();
    }

    private static Version version(ResultSet rs) throws SQLException {
        return new Version(
                rs.getLong("id"),
                rs.getLong("paper_id"),
                rs.getInt("question"),
                rs.getInt("version"),
                rs.getBigDecimal("mark"),
                rs.getTimestamp("saved_at").toInstant());
    }
}
