package vn.bangvang.mcq.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.VariantKey;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** Keys, every version of them. */
@Repository
class KeyTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeyTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KeyVersion> versions(RoundId round) {
        return jdbc.sql("select * from mcq_key where round_id = ? order by paper, version desc")
                .param(round.value())
                .query((rs, n) -> version(rs))
                .list();
    }

    /** The keys that count. */
    Map<PaperKind, KeyVersion> newest(RoundId round) {
        Map<PaperKind, KeyVersion> newest = new EnumMap<>(PaperKind.class);
        versions(round).forEach(version -> newest.putIfAbsent(version.key().paper(), version));
        return newest;
    }

    void append(RoundId round, KeyVersion version) {
        jdbc.sql("""
                        insert into mcq_key
                            (round_id, paper, version, content, source, reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        version.key().paper().name(),
                        version.version(),
                        json.writeValueAsString(version.key().variants()),
                        version.source(),
                        version.reason(),
                        version.recordedBy(),
                        Timestamp.from(version.recordedAt()))
                .update();
    }

    private KeyVersion version(ResultSet rs) throws SQLException {
        List<VariantKey> variants = json.readValue(rs.getString("content"), new TypeReference<>() {});
        return new KeyVersion(
                new AnswerKey(PaperKind.valueOf(rs.getString("paper")), variants),
                rs.getInt("version"),
                rs.getString("source"),
                rs.getString("reason"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
