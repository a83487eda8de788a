package vn.bangvang.selfservice.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Hashes of codes, links and sessions; of a link also the seed, which gives it only together with the office's own key. */
@Repository
class AccessTable {

    /** No candidate has this id: what is done for nobody takes the same statements as what is done for somebody. */
    private static final long NOBODY = 0;

    /** A code that may still be tried. */
    record Code(Optional<CandidateId> candidate, String hash) {}

    /** A session as it is kept. */
    record Session(CandidateId candidate, String hash, Instant startedAt, Instant usedAt) {}

    private final JdbcClient jdbc;

    AccessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replaceCode(@Nullable CandidateId candidate, String asking, String code, Instant until, Instant now) {
        jdbc.sql("delete from candidate_code where candidate_id = ? or valid_until < ?")
                .params(candidate == null ? NOBODY : candidate.value(), Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into candidate_code (asking_hash, candidate_id, code_hash, valid_until, attempts)
                        values (?, ?, ?, ?, 0)""")
                .param(asking)
                .param(candidate == null ? null : candidate.value())
                .param(code)
                .param(Timestamp.from(until))
                .update();
    }

    /** Counts an attempt; empty when none is left or there is no such code any more. */
    Optional<Code> attempt(String asking, int allowed, Instant now) {
        boolean counted =
                jdbc.sql("""
                        update candidate_code set attempts = attempts + 1
                        where asking_hash = ? and attempts < ? and valid_until > ?""").params(asking, allowed, Timestamp.from(now)).update() == 1;
        return counted
                ? jdbc.sql("select candidate_id, code_hash from candidate_code where asking_hash = ?")
                        .param(asking)
                        .query((rs, n) -> new Code(
                                Optional.ofNullable(rs.getObject("candidate_id", Long.class))
                                        .map(CandidateId::new),
                                rs.getString("code_hash")))
                        .optional()
                : Optional.empty();
    }

    void useUp(String asking) {
        jdbc.sql("delete from candidate_code where asking_hash = ?")
                .param(asking)
                .update();
    }

    void dropLinks(RoundId round) {
        jdbc.sql("delete from candidate_link where round_id = ?")
                .param(round.value())
                .update();
        jdbc.sql("delete from candidate_session where candidate_id in (select id from candidate where round_id = ?)")
                .param(round.value())
                .update();
    }

    void addLink(RoundId round, CandidateId candidate, String seed, String hash, Instant now) {
        jdbc.sql("""
                        insert into candidate_link (candidate_id, round_id, seed, link_hash, issued_at)
                        values (?, ?, ?, ?, ?)""")
                .params(candidate.value(), round.value(), seed, hash, Timestamp.from(now))
                .update();
    }

    /** From what the links of a round are made. */
    Map<CandidateId, String> seeds(RoundId round) {
        Map<CandidateId, String> seeds = new LinkedHashMap<>();
        jdbc.sql("select candidate_id, seed from candidate_link where round_id = ?")
                .param(round.value())
                .query(rs -> {
                    seeds.put(new CandidateId(rs.getLong("candidate_id")), rs.getString("seed"));
                });
        return seeds;
    }

    /** The candidate of a link, or an id that nobody has. */
    CandidateId ofLink(String hash) {
        return new CandidateId(jdbc.sql("select candidate_id from candidate_link where link_hash = ?")
                .param(hash)
                .query(Long.class)
                .optional()
                .orElse(NOBODY));
    }

    void open(CandidateId candidate, String hash, Instant now, Instant oldest) {
        jdbc.sql("delete from candidate_session where started_at < ?")
                .param(Timestamp.from(oldest))
                .update();
        jdbc.sql("insert into candidate_session (session_hash, candidate_id, started_at, used_at) values (?, ?, ?, ?)")
                .params(hash, candidate.value(), Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    Optional<Session> session(String hash) {
        return jdbc.sql("select * from candidate_session where session_hash = ?")
                .param(hash)
                .query((rs, n) -> new Session(
                        new CandidateId(rs.getLong("candidate_id")),
                        rs.getString("session_hash"),
                        rs.getTimestamp("started_at").toInstant(),
                        rs.getTimestamp("used_at").toInstant()))
                .optional();
    }

    void use(String hash, Instant now) {
        jdbc.sql("update candidate_session set used_at = ? where session_hash = ?")
                .params(Timestamp.from(now), hash)
                .update();
    }

    void close(String hash) {
        jdbc.sql("delete from candidate_session where session_hash = ?")
                .param(hash)
                .update();
    }
}
