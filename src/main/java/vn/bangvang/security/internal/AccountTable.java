package vn.bangvang.security.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;

@Repository
class AccountTable {

    /** An account with what login needs. */
    record Row(
            Account account,
            String passwordHash,
            int failedLogins,
            @Nullable Instant lockedUntil) {}

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all() {
        return jdbc.sql("select * from account order by username")
                .query((rs, n) -> row(rs).account())
                .list();
    }

    Optional<Row> byUsername(String username) {
        return jdbc.sql("select * from account where username = ?")
                .param(username)
                .query((rs, n) -> row(rs))
                .optional();
    }

    Row byId(AccountId id) {
        return jdbc.sql("select * from account where id = ?")
                .param(id.value())
                .query((rs, n) -> row(rs))
                .single();
    }

    AccountId insert(String username, String displayName, String hash) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into account (username, display_name, password_hash, enabled, failed_logins)
                        values (?, ?, ?, true, 0)""").params(username, displayName, hash).update(keys, "id");
        return new AccountId(java.util.Objects.requireNonNull(keys.getKey()).longValue());
    }

    void setRoles(AccountId id, Set<Role> roles) {
        jdbc.sql("delete from account_role where account_id = ?")
                .param(id.value())
                .update();
        roles.stream()
                .sorted()
                .forEach(role -> jdbc.sql("insert into account_role (account_id, role_name) values (?, ?)")
                        .params(id.value(), role.name())
                        .update());
    }

    void setEnabled(AccountId id, boolean enabled) {
        jdbc.sql("update account set enabled = ? where id = ?")
                .params(enabled, id.value())
                .update();
    }

    void setPassword(AccountId id, String hash) {
        jdbc.sql("update account set password_hash = ?, failed_logins = 0, locked_until = null where id = ?")
                .params(hash, id.value())
                .update();
    }

    void setFailures(AccountId id, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update account set failed_logins = ?, locked_until = ? where id = ?")
                .params(Arrays.asList(failures, lockedUntil == null ? null : Timestamp.from(lockedUntil), id.value()))
                .update();
    }

    private Row row(ResultSet rs) throws SQLException {
        var id = new AccountId(rs.getLong("id"));
        Timestamp lockedUntil = rs.getTimestamp("locked_until");
        return new Row(
                new Account(
                        id,
                        rs.getString("username"),
                        rs.getString("display_name"),
                        rolesOf(id),
                        rs.getBoolean("enabled")),
                rs.getString("password_hash"),
                rs.getInt("failed_logins"),
                lockedUntil == null ? null : lockedUntil.toInstant());
    }

    private Set<Role> rolesOf(AccountId id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role_name from account_role where account_id = ?")
                .param(id.value())
                .query(String.class)
                .list()
                .forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }
}
