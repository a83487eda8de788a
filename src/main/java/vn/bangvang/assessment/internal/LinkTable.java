package vn.bangvang.assessment.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What was decided on pairs of dossiers: carried from one to the other, the same person, or two persons. */
@Repository
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        CARRIED,
        SAME,
        OTHER
    }

    record Link(CandidateId earlier, CandidateId later, Kind kind) {

        boolean joins() {
            return kind != Kind.OTHER;
        }
    }

    List<Link> all() {
        return jdbc.sql("select earlier_id, later_id, kind from assessment_link order by id")
                .query((rs, n) -> new Link(
                        new CandidateId(rs.getLong(1)), new CandidateId(rs.getLong(2)), Kind.valueOf(rs.getString(3))))
                .list();
    }

    void insert(Link link, @Nullable CarryReason reason, String note, String by, Instant at) {
        jdbc.sql("""
                        insert into assessment_link (earlier_id, later_id, kind, carry_reason, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        link.earlier().value(),
                        link.later().value(),
                        link.kind().name(),
                        reason == null ? null : reason.name(),
                        note,
                        by,
                        Timestamp.from(at)))
                .update();
    }
}
