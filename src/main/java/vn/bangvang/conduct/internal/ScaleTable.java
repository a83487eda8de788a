package vn.bangvang.conduct.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.ViolationScale;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;

@Repository
class ScaleTable {

    private final JdbcClient jdbc;

    ScaleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoundId roundOf(ScaleId id) {
        return new RoundId(jdbc.sql("select round_id from violation_scale where id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    List<ViolationScale> scales(RoundId round) {
        return jdbc.sql("""
                        select s.*, a.approved_by_name, a.approved_at from violation_scale s
                        left join violation_scale_approval a on a.scale_id = s.id
                        where s.round_id = ? order by s.id""")
                .param(round.value())
                .query((rs, n) -> {
                    Timestamp approvedAt = rs.getTimestamp("approved_at");
                    return new ViolationScale(
                            new ScaleId(rs.getLong("id")),
                            round,
                            new ViolationScaleData(
                                    rs.getBigDecimal("reprimand_percent"),
                                    rs.getBigDecimal("warning_percent"),
                                    rs.getString("document_number"),
                                    rs.getDate("document_date").toLocalDate()),
                            new AccountId(rs.getLong("recorded_by")),
                            rs.getString("recorded_by_name"),
                            rs.getTimestamp("recorded_at").toInstant(),
                            rs.getString("approved_by_name"),
                            approvedAt == null ? null : approvedAt.toInstant());
                })
                .list();
    }

    /** The scale that counts now. */
    Optional<ViolationScaleData> approved(RoundId round) {
        return scales(round).reversed().stream()
                .filter(ViolationScale::approved)
                .map(ViolationScale::data)
                .findFirst();
    }

    void insert(RoundId round, ViolationScaleData data, Actor by, Instant at) {
        jdbc.sql("""
                        insert into violation_scale (round_id, reprimand_percent, warning_percent, document_number,
                            document_date, recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        data.reprimandPercent(),
                        data.warningPercent(),
                        data.document(),
                        Date.valueOf(data.date()),
                        by.id().value(),
                        by.displayName(),
                        Timestamp.from(at))
                .update();
    }

    void approve(ViolationScale scale, Actor by, Instant at) {
        jdbc.sql("""
                        insert into violation_scale_approval (scale_id, first_person, approved_by, approved_by_name, approved_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        scale.id().value(),
                        scale.recordedBy().value(),
                        by.id().value(),
                        by.displayName(),
                        Timestamp.from(at))
                .update();
    }
}
