package vn.bangvang.round.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.regulation.Edition;
import vn.bangvang.regulation.Regulation;

/** Keeps the documents of the law, word for word, that rounds were begun under. */
@Component
class Editions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Regulation today;
    private final Clock clock;
    private final Map<String, Regulation> read = new ConcurrentHashMap<>();

    Editions(JdbcClient jdbc, JsonMapper json, Regulation today, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.clock = clock;
        read.put(today.edition().fingerprint(), today);
    }

    /** Keeps today's documents and names them. */
    String keepToday() {
        Edition edition = today.edition();
        String fingerprint = edition.fingerprint();
        if (!kept(fingerprint)) {
            jdbc.sql("insert into regulation_edition (fingerprint, stored_at, content) values (?, ?, ?)")
                    .params(fingerprint, Timestamp.from(clock.instant()), json.writeValueAsString(edition.files()))
                    .update();
        }
        return fingerprint;
    }

    /** The law as those documents give it. */
    Regulation of(String fingerprint) {
        return read.computeIfAbsent(fingerprint, key -> today.reading(stored(key)));
    }

    private boolean kept(String fingerprint) {
        // Held until the transaction ends, so that two first rounds do not both store it.
        return jdbc.sql("select fingerprint from regulation_edition where fingerprint = ? for update")
                .param(fingerprint)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private Edition stored(String fingerprint) {
        String content = jdbc.sql("select content from regulation_edition where fingerprint = ?")
                .param(fingerprint)
                .query(String.class)
                .single();
        var edition = new Edition(json.readValue(content, new TypeReference<Map<String, String>>() {}));
        if (!edition.fingerprint().equals(fingerprint)) {
            throw new IllegalStateException("the stored documents are not those of edition " + fingerprint);
        }
        return edition;
    }
}
