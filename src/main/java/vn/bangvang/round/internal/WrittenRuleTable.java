package vn.bangvang.round.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.WrittenRule;
import vn.bangvang.round.WrittenRuleData;

@Repository
class WrittenRuleTable {

    private final JdbcClient jdbc;

    WrittenRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule in force for each parameter, by its key. */
    Map<String, WrittenRule> newest(RoundId round) {
        Map<String, WrittenRule> rules = new HashMap<>();
        jdbc.sql("select * from written_rule where round_id = ? order by id")
                .param(round.value())
                .query(rs -> {
                    rules.put(
                            rs.getString("parameter_key"),
                            new WrittenRule(
                                    rs.getString("document_number"),
                                    rs.getDate("document_date").toLocalDate(),
                                    rs.getString("note"),
                                    rs.getString("recorded_by"),
                                    rs.getTimestamp("recorded_at").toInstant()));
                });
        return rules;
    }

    void insert(RoundId round, WrittenRuleData data, String recordedBy, Instant recordedAt) {
        data.parameters().stream()
                .sorted()
                .forEach(parameter -> jdbc.sql("""
                                insert into written_rule (round_id, parameter_key, document_number, document_date, note,
                                    recorded_by, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                round.value(),
                                parameter,
                                data.document(),
                                Date.valueOf(data.date()),
                                data.note(),
                                recordedBy,
                                Timestamp.from(recordedAt))
                        .update());
    }
}
