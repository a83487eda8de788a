package vn.bangvang.vetting.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.ConclusionId;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Demands;
import vn.bangvang.vetting.Demands.Demand;
import vn.bangvang.vetting.Finding;

@Repository
class VettingTable {

    private static final String CONCLUSION = """
            select c.*, (select count(*) from vetting_grounds g where g.conclusion_id = c.id) as with_grounds
            from vetting_conclusion c
            """;

    private final JdbcClient jdbc;

    VettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Demands demands(RoundId round) {
        Map<PostId, Demand> ofPosts = new HashMap<>();
        Map<RoundId, Demand> ofRound = new HashMap<>();
        jdbc.sql("select * from vetting_demand where round_id = ? order by id")
                .param(round.value())
                .query((rs, n) -> {
                    long post = rs.getLong("post_id");
                    return rs.wasNull() ? ofRound.put(round, demand(rs)) : ofPosts.put(new PostId(post), demand(rs));
                })
                .list();
        return new Demands(Optional.ofNullable(ofRound.get(round)), ofPosts);
    }

    void insertDemand(RoundId round, DemandData data, String recordedBy, Instant at) {
        jdbc.sql("""
                        insert into vetting_demand (round_id, post_id, conditions, document_number, document_date,
                            recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.<@Nullable Object>asList(
                        round.value(),
                        data.post() == null ? null : data.post().value(),
                        words(data.conditions()),
                        data.document(),
                        Date.valueOf(data.date()),
                        recordedBy,
                        Timestamp.from(at)))
                .update();
    }

    static String words(Set<Condition> conditions) {
        return conditions.stream().sorted().map(Condition::name).collect(Collectors.joining(","));
    }

    /** The newest conclusion on each condition, of every candidate who has one. */
    Map<CandidateId, Map<Condition, Conclusion>> newest(RoundId round) {
        Map<CandidateId, Map<Condition, Conclusion>> newest = new HashMap<>();
        jdbc.sql(CONCLUSION + "where c.round_id = ? order by c.id")
                .param(round.value())
                .query((rs, n) -> conclusion(rs))
                .list()
                .forEach(conclusion -> newest.computeIfAbsent(
                                conclusion.candidate(), id -> new EnumMap<>(Condition.class))
                        .put(conclusion.condition(), conclusion));
        return newest;
    }

    List<Conclusion> history(CandidateId candidate) {
        return jdbc.sql(CONCLUSION + "where c.candidate_id = ? order by c.id desc")
                .param(candidate.value())
                .query((rs, n) -> conclusion(rs))
                .list();
    }

    Conclusion byId(ConclusionId id) {
        return jdbc.sql(CONCLUSION + "where c.id = ?")
                .param(id.value())
                .query((rs, n) -> conclusion(rs))
                .single();
    }

    RoundId roundOf(ConclusionId id) {
        return new RoundId(jdbc.sql("select round_id from vetting_conclusion where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    Optional<String> grounds(ConclusionId id) {
        return jdbc.sql("select grounds from vetting_grounds where conclusion_id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void insertConclusion(RoundId round, CandidateId candidate, ConclusionData data, Actor recorder, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into vetting_conclusion (round_id, candidate_id, condition_code, finding, concluded_by,
                            title, document_number, document_date, recorder_id, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        candidate.value(),
                        data.condition().name(),
                        data.finding().name(),
                        data.concludedBy(),
                        data.title(),
                        data.document(),
                        Date.valueOf(data.date()),
                        recorder.id().value(),
                        recorder.displayName(),
                        Timestamp.from(at))
                .update(keys, "id");
        if (!data.grounds().isEmpty()) {
            jdbc.sql("insert into vetting_grounds (conclusion_id, grounds) values (?, ?)")
                    .params(Objects.requireNonNull(keys.getKey()).longValue(), data.grounds())
                    .update();
        }
    }

    private static Demand demand(ResultSet rs) throws SQLException {
        return new Demand(
                Stream.of(rs.getString("conditions").split(","))
                        .filter(word -> !word.isEmpty())
                        .map(Condition::valueOf)
                        .collect(Collectors.toSet()),
                rs.getString("document_number"),
                rs.getDate("document_date").toLocalDate(),
                rs.getString("recorded_by"));
    }

    private static Conclusion conclusion(ResultSet rs) throws SQLException {
        return new Conclusion(
                new ConclusionId(rs.getLong("id")),
                new CandidateId(rs.getLong("candidate_id")),
                Condition.valueOf(rs.getString("condition_code")),
                Finding.valueOf(rs.getString("finding")),
                rs.getString("concluded_by"),
                rs.getString("title"),
                rs.getString("document_number"),
                rs.getDate("document_date").toLocalDate(),
                new AccountId(rs.getLong("recorder_id")),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getInt("with_grounds") > 0);
    }
}
