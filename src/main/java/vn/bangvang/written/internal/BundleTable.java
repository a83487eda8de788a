package vn.bangvang.written.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.TaskId;

/** Bundles, the papers in them by code, and who was drawn to mark them. */
@Repository
class BundleTable {

    /** @param again whether its papers are marked again on appeals, after codes and numbers were joined */
    record Bundle(BundleId id, RoundId round, PostId post, int number, boolean again) {

        boolean isMarkedIn(Phase now) {
            return again ? now == Phase.RESULT || now == Phase.CONFIRMED : now == Phase.EXAM;
        }
    }

    record Paper(long id, BundleId bundle, PaperCode code) {}

    /** A marker's work that was not dropped; {@code paper} only in round 3. */
    record Task(
            TaskId id,
            BundleId bundle,
            int markingRound,
            @Nullable Long paper,
            AccountId marker,
            String markerName,
            @Nullable Instant signedAt) {

        boolean covers(Paper other) {
            return bundle.equals(other.bundle()) && (paper == null || paper == other.id());
        }
    }

    private static final String BUNDLES = """
            select b.*, exists (select 1 from remark_marker m where m.bundle_id = b.id) again from written_bundle b""";

    private static final String TASKS = """
            select t.*, a.display_name from marking_task t
            join account a on a.id = t.marker_id join written_bundle b on b.id = t.bundle_id
            where not exists (select 1 from marking_task_drop d where d.task_id = t.id)
            """;

    private final JdbcClient jdbc;

    BundleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bundle> bundles(RoundId round) {
        return jdbc.sql(BUNDLES + " where b.round_id = ? order by b.bundle_number")
                .param(round.value())
                .query((rs, n) -> bundle(rs))
                .list();
    }

    Bundle bundle(BundleId id) {
        return jdbc.sql(BUNDLES + " where b.id = ?")
                .param(id.value())
                .query((rs, n) -> bundle(rs))
                .single();
    }

    /** Kept until the transaction ends: signatures and decisions on a bundle come one after the other. */
    void hold(BundleId id) {
        jdbc.sql("select id from written_bundle where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    BundleId insertBundle(RoundId round, PostId post, int number, String by, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into written_bundle (round_id, post_id, bundle_number, made_by, made_at)
                        values (?, ?, ?, ?, ?)""")
                .params(round.value(), post.value(), number, by, Timestamp.from(at))
                .update(keys, "id");
        return new BundleId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    long insertPaper(RoundId round, BundleId bundle, PaperCode code) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into written_paper (round_id, bundle_id, code) values (?, ?, ?)")
                .params(round.value(), bundle.value(), code.value())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** The papers of a round, by code. */
    List<Paper> papers(RoundId round) {
        return jdbc.sql("select * from written_paper where round_id = ? order by code")
                .param(round.value())
                .query((rs, n) -> paper(rs))
                .list();
    }

    List<Paper> papers(BundleId bundle) {
        return jdbc.sql("select * from written_paper where bundle_id = ? order by code")
                .param(bundle.value())
                .query((rs, n) -> paper(rs))
                .list();
    }

    Optional<Paper> paper(RoundId round, PaperCode code) {
        return jdbc.sql("select * from written_paper where round_id = ? and code = ?")
                .params(round.value(), code.value())
                .query((rs, n) -> paper(rs))
                .optional();
    }

    List<Task> tasks(RoundId round) {
        return jdbc.sql(TASKS + " and b.round_id = ? order by b.bundle_number, t.marking_round, t.id")
                .param(round.value())
                .query((rs, n) -> task(rs))
                .list();
    }

    List<Task> tasks(BundleId bundle) {
        return jdbc.sql(TASKS + " and b.id = ? order by t.marking_round, t.id")
                .param(bundle.value())
                .query((rs, n) -> task(rs))
                .list();
    }

    Optional<Task> task(TaskId id) {
        return jdbc.sql(TASKS + " and t.id = ?")
                .param(id.value())
                .query((rs, n) -> task(rs))
                .optional();
    }

    /** The task, held until the transaction ends; gone when its marker was dropped meanwhile. */
    Optional<Task> holdTask(TaskId id) {
        jdbc.sql("select id from marking_task where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
        return task(id);
    }

    /** Everyone who was ever drawn for the bundle, dropped ones too: nobody marks the same paper twice. */
    Set<AccountId> everDrawn(BundleId bundle, long paper) {
        return new HashSet<>(jdbc.sql("""
                        select marker_id from marking_task where bundle_id = ? and (paper_id is null or paper_id = ?)""")
                .params(bundle.value(), paper)
                .query((rs, n) -> new AccountId(rs.getLong(1)))
                .list());
    }

    /** Those among whom the markers of a bundle are drawn that is marked again. */
    void insertRemarkers(BundleId bundle, List<AccountId> markers) {
        markers.forEach(marker -> jdbc.sql("insert into remark_marker (bundle_id, account_id) values (?, ?)")
                .params(bundle.value(), marker.value())
                .update());
    }

    Set<AccountId> remarkers(BundleId bundle) {
        return new HashSet<>(jdbc.sql("select account_id from remark_marker where bundle_id = ?")
                .param(bundle.value())
                .query((rs, n) -> new AccountId(rs.getLong(1)))
                .list());
    }

    void insertTask(BundleId bundle, int markingRound, @Nullable Long paper, AccountId marker, Instant at) {
        jdbc.sql("""
                        insert into marking_task (bundle_id, marking_round, paper_id, marker_id, drawn_at)
                        values (?, ?, ?, ?, ?)""")
                .params(Arrays.asList(bundle.value(), markingRound, paper, marker.value(), Timestamp.from(at)))
                .update();
    }

    void sign(TaskId task, Instant at) {
        jdbc.sql("update marking_task set signed_at = ? where id = ? and signed_at is null")
                .params(Timestamp.from(at), task.value())
                .update();
    }

    void drop(TaskId task, Instant at) {
        jdbc.sql("insert into marking_task_drop (task_id, dropped_at) values (?, ?)")
                .params(task.value(), Timestamp.from(at))
                .update();
    }

    private static Bundle bundle(ResultSet rs) throws SQLException {
        return new Bundle(
                new BundleId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                new PostId(rs.getLong("post_id")),
                rs.getInt("bundle_number"),
                rs.getBoolean("again"));
    }

    private static Paper paper(ResultSet rs) throws SQLException {
        return new Paper(rs.getLong("id"), new BundleId(rs.getLong("bundle_id")), new PaperCode(rs.getString("code")));
    }

    private static Task task(ResultSet rs) throws SQLException {
        long paper = rs.getLong("paper_id");
        Long third = rs.wasNull() ? null : paper;
        Timestamp signedAt = rs.getTimestamp("signed_at");
        return new Task(
                new TaskId(rs.getLong("id")),
                new BundleId(rs.getLong("bundle_id")),
                rs.getInt("marking_round"),
                third,
                new AccountId(rs.getLong("marker_id")),
                rs.getString("display_name"),
                signedAt == null ? null : signedAt.toInstant());
    }
}
