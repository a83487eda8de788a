package vn.bangvang.database.internal;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a MySQL that may forget what it has acknowledged: "saved" on a screen is a promise. */
@Component
@ConditionalOnProperty(name = "bangvang.trial", havingValue = "false")
class DurabilityCheck {

    private static final Map<String, String> NEEDED =
            Map.of("innodb_flush_log_at_trx_commit", "1", "sync_binlog", "1", "innodb_doublewrite", "ON");

    DurabilityCheck(JdbcClient jdbc) {
        NEEDED.forEach((name, needed) -> {
            String found = jdbc.sql("select @@" + name).query(String.class).single();
            require(name, needed, found);
        });
    }

    static void require(String name, String needed, String found) {
        if (!needed.equals(found)) {
            throw new IllegalStateException("MySQL runs with " + name + "=" + found + " but marks are only safe with "
                    + name + "=" + needed + "; set it in the server's configuration");
        }
    }
}
