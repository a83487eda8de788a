package vn.bangvang.conduct.internal;

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
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SignedBy;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;

@Repository
class ConductTable {

    private final JdbcClient jdbc;

    ConductTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundId roundOf(ViolationId id) {
        return new RoundId(jdbc.sql("select round_id from violation where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    /** The violations of a round with their steps, the oldest first; numbers are filled in from the list. */
    List<Violation> violations(RoundId round, Map<CandidateId, String> numbers) {
        Map<Long, List<Step>> steps = new HashMap<>();
        jdbc.sql("""
                        select s.* from violation_step s join violation v on v.id = s.violation_id
                        where v.round_id = ? order by s.id""").param(round.value()).query(rs -> {
            steps.computeIfAbsent(rs.getLong("violation_id"), id -> new ArrayList<>())
                    .add(new Step(
                            Step.Kind.valueOf(rs.getString("kind")),
                            new AccountId(rs.getLong("acted_by")),
                            rs.getString("acted_by_name"),
                            rs.getTimestamp("acted_at").toInstant(),
                            rs.getString("note")));
        });
        return jdbc.sql("select * from violation where round_id = ? order by id")
                .param(round.value())
                .query((rs, n) -> violation(rs, numbers, steps.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    ViolationId insert(RoundId round, ViolationData data, Actor by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into violation (round_id, candidate_id, paper, measure, description, record_number,
                            happened_at, recorder, signed_by, first_witness, second_witness, decision_number, employer,
                            recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        data.candidate().value(),
                        data.paper().name(),
                        data.measure().name(),
                        data.what(),
                        data.recordNumber(),
                        Timestamp.from(data.happenedAt()),
                        data.recorder(),
                        data.signedBy().name(),
                        data.firstWitness(),
                        data.secondWitness(),
                        data.decision(),
                        data.employer(),
                        by.id().value(),
                        by.displayName(),
                        Timestamp.from(at))
                .update(key, "id");
        return new ViolationId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /**
     * Adds a step.
     *
     * @param first whose act the step decides on, where it takes a second person
     */
    void add(ViolationId id, Step step, @Nullable AccountId first) {
        jdbc.sql("""
                        insert into violation_step (violation_id, kind, note, acted_by, acted_by_name, acted_at, first_person)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(step.kind().name())
                .param(step.note())
                .param(step.by().value())
                .param(step.byName())
                .param(Timestamp.from(step.at()))
                .param(first == null ? null : first.value())
                .update();
    }

    private static Violation violation(ResultSet rs, Map<CandidateId, String> numbers, List<Step> steps)
            throws SQLException {
        var candidate = new CandidateId(rs.getLong("candidate_id"));
        return new Violation(
                new ViolationId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                numbers.getOrDefault(candidate, ""),
                new ViolationData(
                        candidate,
                        PaperKind.valueOf(rs.getString("paper")),
                        Measure.valueOf(rs.getString("measure")),
                        rs.getString("description"),
                        rs.getString("record_number"),
                        rs.getTimestamp("happened_at").toInstant(),
                        rs.getString("recorder"),
                        SignedBy.valueOf(rs.getString("signed_by")),
                        rs.getString("first_witness"),
                        rs.getString("second_witness"),
                        rs.getString("decision_number"),
                        rs.getString("employer")),
                new AccountId(rs.getLong("recorded_by")),
                rs.getString("recorded_by_name"),
                rs.getTimestamp("recorded_at").toInstant(),
                steps);
    }
}
