package vn.bangvang.notification.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hours, rooms, seats and boards each candidate was told last, by summons or by a letter of change. */
@Component
class SummonsTold {

    /**
     * @param change how many letters of change followed the summons
     * @param told the sum of what was told
     */
    record Last(int change, String told) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SummonsTold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the key of the summons. */
    Map<String, Last> of(String prefix) {
        Map<String, Last> newest = new HashMap<>();
        jdbc.sql("select summons_key, change_no, told from summons_told where summons_key like ? order by id")
                .param(prefix + "%")
                .query(rs -> {
                    newest.put(rs.getString("summons_key"), new Last(rs.getInt("change_no"), rs.getString("told")));
                });
        return newest;
    }

    void record(String summonsKey, int change, Map<String, String> values) {
        jdbc.sql("insert into summons_told (summons_key, change_no, told, told_at) values (?, ?, ?, ?)")
                .params(summonsKey, change, sum(values), Timestamp.from(clock.instant()))
                .update();
    }

    /** Of all that a candidate can be wrong about: a name or a title that is spelt anew calls nobody elsewhere. */
    static String sum(Map<String, String> values) {
        Map<String, String> own = new TreeMap<>(values);
        own.keySet().removeAll(Wordings.COMMON);
        own.values().removeIf(String::isBlank);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(own.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
