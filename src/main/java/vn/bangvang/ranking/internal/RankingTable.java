package vn.bangvang.ranking.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

@Repository
class RankingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RankingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RoundRanking> newest(RoundId round) {
        return jdbc.sql("select * from ranking where round_id = ? order by version desc limit 1")
                .param(round.value())
                .query((rs, n) -> ranking(rs))
                .optional();
    }

    void insert(RoundId round, int version, Instant at, String by, List<PostRanking> posts) {
        jdbc.sql("""
                        insert into ranking (round_id, version, state, computed_at, computed_by, content)
                        values (?, ?, 'COMPUTED', ?, ?, ?)""")
                .params(round.value(), version, Timestamp.from(at), by, json.writeValueAsString(posts))
                .update();
    }

    void confirm(RoundId round, int version, Instant at, String by) {
        jdbc.sql("""
                        update ranking set state = 'CONFIRMED', confirmed_at = ?, confirmed_by = ?
                        where round_id = ? and version = ? and state = 'COMPUTED'""").params(Timestamp.from(at), by, round.value(), version).update();
    }

    void makeVoid(RoundId round, int version, String reason) {
        jdbc.sql("update ranking set state = 'VOID', void_reason = ? where round_id = ? and version = ?")
                .params(reason, round.value(), version)
                .update();
    }

    void insertDecision(PostId post, AuthorityDecision decision, String by, Instant at) {
        jdbc.sql("""
                        insert into authority_decision
                            (post_id, decision_number, decided_on, signer, ordered_ids, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        post.value(),
                        decision.number(),
                        Date.valueOf(decision.date()),
                        decision.signer(),
                        String.join(
                                " ",
                                decision.order().stream()
                                        .map(id -> String.valueOf(id.value()))
                                        .toList()),
                        by,
                        Timestamp.from(at))
                .update();
    }

    /** The decision that stands last for each post of a round that has one. */
    Map<PostId, AuthorityDecision> decisions(RoundId round) {
        Map<PostId, AuthorityDecision> last = new HashMap<>();
        jdbc.sql("""
                        select d.* from authority_decision d join post p on p.id = d.post_id
                        where p.round_id = ? order by d.id""").param(round.value()).query(rs -> {
            last.put(new PostId(rs.getLong("post_id")), decision(rs));
        });
        return last;
    }

    private static AuthorityDecision decision(ResultSet rs) throws SQLException {
        return new AuthorityDecision(
                rs.getString("decision_number"),
                rs.getDate("decided_on").toLocalDate(),
                rs.getString("signer"),
                Arrays.stream(rs.getString("ordered_ids").split(" "))
                        .map(id -> new CandidateId(Long.parseLong(id)))
                        .toList());
    }

    private RoundRanking ranking(ResultSet rs) throws SQLException {
        Timestamp confirmedAt = rs.getTimestamp("confirmed_at");
        return new RoundRanking(
                new RoundId(rs.getLong("round_id")),
                rs.getInt("version"),
                RoundRanking.State.valueOf(rs.getString("state")),
                rs.getTimestamp("computed_at").toInstant(),
                rs.getString("computed_by"),
                json.readValue(rs.getString("content"), new TypeReference<List<PostRanking>>() {}),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                rs.getString("confirmed_by"),
                rs.getString("void_reason"));
    }
}
