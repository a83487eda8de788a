package vn.bangvang.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.Trail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

@Service
class TrailTable implements Trail, AuditTrail {

    /** Names of persons in the trail are data; this is the one of those who have no account. */
    private static final String CANDIDATE = "Thí sinh ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final CurrentActor currentActor;
    private final Clock clock;

    TrailTable(JdbcClient jdbc, JdbcTemplate batch, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        recordAll(List.of(act));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Act> acts) {
        Actor actor = currentActor.require();
        write(acts, actor.id().value(), actor.displayName());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOfCandidate(String candidateNumber, Act act) {
        write(List.of(act), null, CANDIDATE + candidateNumber);
    }

    private void write(List<Act> acts, @Nullable Long actorId, String actorName) {
        Timestamp now = Timestamp.from(clock.instant());
        batch.batchUpdate(
                """
                insert into audit_trail
                    (happened_at, actor_id, actor_name, kind, subject, round_id, before_value, after_value, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                acts.stream()
                        .map(act -> new @Nullable Object[] {
                            now,
                            actorId,
                            actorName,
                            act.kind(),
                            act.subject(),
                            act.roundId(),
                            act.before(),
                            act.after(),
                            act.reason()
                        })
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrailEntry> read(TrailFilter filter, int offset, int limit) {
        Where where = Where.of(filter);
        List<Object> params = new ArrayList<>(where.params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql("select * from audit_trail" + where.sql + " order by id desc limit ? offset ?")
                .params(params)
                .query((rs, n) -> entry(rs))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(TrailFilter filter) {
        Where where = Where.of(filter);
        return jdbc.sql("select count(*) from audit_trail" + where.sql)
                .params(where.params)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return jdbc.sql("select distinct kind from audit_trail order by kind")
                .query(String.class)
                .list();
    }

    private static TrailEntry entry(ResultSet rs) throws SQLException {
        long round = rs.getLong("round_id");
        return new TrailEntry(
                rs.getLong("id"),
                rs.getTimestamp("happened_at").toInstant(),
                rs.getString("actor_name"),
                rs.getString("kind"),
                rs.getString("subject"),
                round == 0 ? null : round,
                rs.getString("before_value"),
                rs.getString("after_value"),
                rs.getString("reason"));
    }

    /** The filter as a where clause with its parameters. */
    private record Where(String sql, List<Object> params) {

        static Where of(TrailFilter filter) {
            List<String> terms = new ArrayList<>();
            List<Object> params = new ArrayList<>();
            add(terms, params, "round_id = ?", filter.roundId());
            add(terms, params, "kind = ?", filter.kind());
            add(terms, params, "happened_at >= ?", timestamp(filter.from()));
            add(terms, params, "happened_at < ?", timestamp(filter.to()));
            contains(terms, params, "actor_name", filter.actor());
            if (filter.text() != null && !filter.text().isBlank()) {
                terms.add("(lower(subject) like ? or lower(before_value) like ? or lower(after_value) like ?"
                        + " or lower(reason) like ?)");
                for (int i = 0; i < 4; i++) {
                    params.add(pattern(filter.text()));
                }
            }
            return new Where(terms.isEmpty() ? "" : " where " + String.join(" and ", terms), params);
        }

        private static void add(List<String> terms, List<Object> params, String term, @Nullable Object value) {
            if (value != null) {
                terms.add(term);
                params.add(value);
            }
        }

        private static void contains(List<String> terms, List<Object> params, String column, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                terms.add("lower(" + column + ") like ?");
                params.add(pattern(text));
            }
        }

        private static String pattern(String text) {
            return "%" + text.strip().toLowerCase(java.util.Locale.ROOT) + "%";
        }

        private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
            return instant == null ? null : Timestamp.from(instant);
        }
    }
}
