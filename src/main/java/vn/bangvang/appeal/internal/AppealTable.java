package vn.bangvang.appeal.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealResult;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

@Repository
class AppealTable {

    /** An appeal as it is stored, with its steps. */
    record Kept(
            AppealId id,
            AppealData data,
            @Nullable AccountId filedBy,
            String filedByName,
            Instant filedAt,
            List<AppealStep> steps) {}

    private final JdbcClient jdbc;

    AppealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundId roundOf(AppealId id) {
        return new RoundId(jdbc.sql("select round_id from appeal where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    List<Kept> of(RoundId round) {
        Map<Long, List<AppealStep>> steps = new HashMap<>();
        jdbc.sql("""
                        select s.*, c.sheet_version, c.correct_before, c.questions_before, c.passed_before,
                            c.correct_again, c.questions_again, c.passed_again, c.again_counts
                        from appeal_step s join appeal a on a.id = s.appeal_id
                        left join appeal_count c on c.appeal_id = s.appeal_id and c.position = s.position
                        where a.round_id = ? order by s.appeal_id, s.position""").param(round.value()).query(rs -> {
            steps.computeIfAbsent(rs.getLong("appeal_id"), id -> new ArrayList<>())
                    .add(step(rs));
        });
        return jdbc.sql("select * from appeal where round_id = ? order by id")
                .param(round.value())
                .query((rs, n) -> new Kept(
                        new AppealId(rs.getLong("id")),
                        new AppealData(
                                new CandidateId(rs.getLong("candidate_id")),
                                PaperKind.valueOf(rs.getString("paper")),
                                rs.getString("reason"),
                                rs.getDate("received_on").toLocalDate(),
                                rs.getString("document_number")),
                        account(rs),
                        rs.getString("filed_by_name"),
                        rs.getTimestamp("filed_at").toInstant(),
                        steps.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    /**
     * Stores an appeal.
     *
     * @param by nobody where the candidate filed it online
     */
    AppealId insert(RoundId round, AppealData data, @Nullable AccountId by, String byName, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into appeal (round_id, candidate_id, paper, reason, received_on, document_number,
                            filed_by, filed_by_name, filed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(round.value())
                .param(data.candidate().value())
                .param(data.paper().name())
                .param(data.reason())
                .param(Date.valueOf(data.receivedOn()))
                .param(data.documentNumber())
                .param(by == null ? null : by.value())
                .param(byName)
                .param(Timestamp.from(at))
                .update(keys, "id");
        return new AppealId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    /**
     * Adds a step.
     *
     * @param first whose act the step decides on, where it takes a second person
     */
    void add(AppealId id, int position, AppealStep step, @Nullable AccountId first) {
        AppealMarks marks = step.result() instanceof AppealMarks given ? given : null;
        jdbc.sql("""
                        insert into appeal_step (appeal_id, position, kind, note, acted_by, acted_by_name, acted_at,
                            first_person, mark_before, mark_again, mark_official)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(position)
                .param(step.kind().name())
                .param(step.note())
                .param(step.by().value())
                .param(step.byName())
                .param(Timestamp.from(step.at()))
                .param(first == null ? null : first.value())
                .param(marks == null ? null : marks.before())
                .param(marks == null ? null : marks.again())
                .param(marks == null ? null : marks.official())
                .update();
        if (step.result() instanceof AppealCounts counts) {
            addCounts(id, position, counts);
        }
    }

    private void addCounts(AppealId id, int position, AppealCounts counts) {
        jdbc.sql("""
                        insert into appeal_count (appeal_id, position, sheet_version, correct_before, questions_before,
                            passed_before, correct_again, questions_again, passed_again, again_counts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        position,
                        counts.sheet(),
                        counts.before().correct(),
                        counts.before().questions(),
                        counts.before().passed(),
                        counts.again().correct(),
                        counts.again().questions(),
                        counts.again().passed(),
                        counts.againCounts())
                .update();
    }

    private static @Nullable AccountId account(ResultSet rs) throws SQLException {
        long id = rs.getLong("filed_by");
        return rs.wasNull() ? null : new AccountId(id);
    }

    private static AppealStep step(ResultSet rs) throws SQLException {
        return new AppealStep(
                AppealStep.Kind.valueOf(rs.getString("kind")),
                new AccountId(rs.getLong("acted_by")),
                rs.getString("acted_by_name"),
                rs.getTimestamp("acted_at").toInstant(),
                rs.getString("note"),
                result(rs));
    }

    private static @Nullable AppealResult result(ResultSet rs) throws SQLException {
        BigDecimal before = rs.getBigDecimal("mark_before");
        if (before != null) {
            return new AppealMarks(before, rs.getBigDecimal("mark_again"), rs.getBigDecimal("mark_official"));
        }
        int sheet = rs.getInt("sheet_version");
        return rs.wasNull()
                ? null
                : new AppealCounts(sheet, counted(rs, "before"), counted(rs, "again"), rs.getBoolean("again_counts"));
    }

    private static SheetCount counted(ResultSet rs, String which) throws SQLException {
        return new SheetCount(
                rs.getInt("correct_" + which), rs.getInt("questions_" + which), rs.getBoolean("passed_" + which));
    }
}
