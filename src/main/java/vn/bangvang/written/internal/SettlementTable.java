package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.WrittenSettlement;

/** The marks of papers by code, before anyone may know whose they are. */
@Repository
class SettlementTable {

    /** A paper's mark and how it came about. */
    record Settled(
            BigDecimal mark, WrittenSettlement settlement, BigDecimal spread, String recordText, String settledBy) {}

    private final JdbcClient jdbc;

    SettlementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Settled> settled(RoundId round) {
        Map<Long, Settled> settled = new HashMap<>();
        jdbc.sql("""
                        select s.* from paper_settlement s join written_paper p on p.id = s.paper_id
                        where p.round_id = ?""")
                .param(round.value())
                .query((rs, n) -> settled.put(
                        rs.getLong("paper_id"),
                        new Settled(
                                rs.getBigDecimal("mark"),
                                WrittenSettlement.valueOf(rs.getString("settlement")),
                                rs.getBigDecimal("spread"),
                                rs.getString("record_text"),
                                rs.getString("settled_by"))))
                .list();
        return settled;
    }

    Optional<Instant> settledAt(long paper) {
        return jdbc.sql("select settled_at from paper_settlement where paper_id = ?")
                .param(paper)
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    void settle(long paper, Settled settled, Instant at) {
        jdbc.sql("""
                        insert into paper_settlement
                            (paper_id, mark, settlement, spread, record_text, settled_by, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        paper,
                        settled.mark(),
                        settled.settlement().name(),
                        settled.spread(),
                        settled.recordText(),
                        settled.settledBy(),
                        Timestamp.from(at))
                .update();
    }
}
