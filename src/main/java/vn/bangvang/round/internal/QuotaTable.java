package vn.bangvang.round.internal;

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
import vn.bangvang.round.PostId;
import vn.bangvang.round.QuotaChange;
import vn.bangvang.round.QuotaChangeData;
import vn.bangvang.round.QuotaChangeId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;

@Repository
class QuotaTable {

    private final JdbcClient jdbc;

    QuotaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundId roundOf(PostId post) {
        return new RoundId(jdbc.sql("select round_id from post where id = ?")
                .param(post.value())
                .query(Long.class)
                .single());
    }

    PostId postOf(QuotaChangeId id) {
        return new PostId(jdbc.sql("select post_id from quota_change where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    /** The changes of a round with their steps, the oldest first. */
    List<QuotaChange> changes(RoundId round) {
        Map<Long, List<QuotaChange.Step>> steps = new HashMap<>();
        jdbc.sql("""
                        select s.* from quota_change_step s join quota_change q on q.id = s.change_id
                        join post p on p.id = q.post_id where p.round_id = ? order by s.id""").param(round.value()).query(rs -> {
            steps.computeIfAbsent(rs.getLong("change_id"), id -> new ArrayList<>())
                    .add(new QuotaChange.Step(
                            QuotaChange.Kind.valueOf(rs.getString("kind")),
                            rs.getString("acted_by_name"),
                            rs.getTimestamp("acted_at").toInstant(),
                            rs.getString("note")));
        });
        return jdbc.sql("""
                        select q.* from quota_change q join post p on p.id = q.post_id
                        where p.round_id = ? order by q.id""")
                .param(round.value())
                .query((rs, n) -> change(rs, steps.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    QuotaChangeId insert(QuotaChangeData data, int before, Actor by, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into quota_change (post_id, quota_before, quota, document, decided_on, signer, reason, recorded_by,
                            recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        data.post().value(),
                        before,
                        data.quota(),
                        data.document(),
                        Date.valueOf(data.date()),
                        data.signer(),
                        data.reason(),
                        by.id().value(),
                        by.displayName(),
                        Timestamp.from(at))
                .update(key, "id");
        return new QuotaChangeId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /**
     * Adds a step.
     *
     * @param first whose record the step decides on, where it takes a second person
     */
    void add(QuotaChangeId id, QuotaChange.Step step, Actor by, @Nullable AccountId first) {
        jdbc.sql("""
                        insert into quota_change_step (change_id, kind, note, acted_by, acted_by_name, acted_at, first_person)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(step.kind().name())
                .param(step.note())
                .param(by.id().value())
                .param(step.byName())
                .param(Timestamp.from(step.at()))
                .param(first == null ? null : first.value())
                .update();
    }

    void setQuota(PostId post, int quota) {
        jdbc.sql("update post set quota = ?, version = version + 1 where id = ?")
                .params(quota, post.value())
                .update();
    }

    private static QuotaChange change(ResultSet rs, List<QuotaChange.Step> steps) throws SQLException {
        return new QuotaChange(
                new QuotaChangeId(rs.getLong("id")),
                new QuotaChangeData(
                        new PostId(rs.getLong("post_id")),
                        rs.getInt("quota"),
                        rs.getString("document"),
                        rs.getDate("decided_on").toLocalDate(),
                        rs.getString("signer"),
                        rs.getString("reason")),
                rs.getInt("quota_before"),
                new AccountId(rs.getLong("recorded_by")),
                rs.getString("recorded_by_name"),
                rs.getTimestamp("recorded_at").toInstant(),
                steps);
    }
}
