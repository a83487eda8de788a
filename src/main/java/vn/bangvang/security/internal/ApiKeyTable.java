package vn.bangvang.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.ApiKey;
import vn.bangvang.security.ApiKeyId;

@Repository
class ApiKeyTable {

    /** A key with whom it belongs to. */
    record Row(AccountId account, ApiKey key) {}

    private final JdbcClient jdbc;

    ApiKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiKey> of(AccountId account) {
        return jdbc.sql("select * from api_key where account_id = ? order by id desc")
                .param(account.value())
                .query((rs, n) -> key(rs))
                .list();
    }

    Optional<Row> byHash(String hash) {
        return jdbc.sql("select * from api_key where key_hash = ?")
                .param(hash)
                .query((rs, n) -> new Row(new AccountId(rs.getLong("account_id")), key(rs)))
                .optional();
    }

    ApiKeyId insert(AccountId account, String name, String hash, Instant madeAt, Instant expiresAt) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into api_key (account_id, name, key_hash, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(account.value(), name, hash, Timestamp.from(madeAt), Timestamp.from(expiresAt))
                .update(keys, "id");
        return new ApiKeyId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    boolean revoke(ApiKeyId id, AccountId account, Instant now) {
        return jdbc.sql("update api_key set revoked_at = ? where id = ? and account_id = ? and revoked_at is null")
                        .params(Timestamp.from(now), id.value(), account.value())
                        .update()
                == 1;
    }

    void used(ApiKeyId id, Instant now) {
        jdbc.sql("update api_key set last_used_at = ? where id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    private static ApiKey key(ResultSet rs) throws SQLException {
        return new ApiKey(
                new ApiKeyId(rs.getLong("id")),
                rs.getString("name"),
                rs.getTimestamp("made_at").toInstant(),
                rs.getTimestamp("expires_at").toInstant(),
                instant(rs.getTimestamp("last_used_at")),
                instant(rs.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
