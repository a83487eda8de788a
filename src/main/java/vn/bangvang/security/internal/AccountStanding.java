package vn.bangvang.security.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.security.Actor;
import vn.bangvang.security.Role;

/** What an account may do right now, whatever its session remembers. */
class AccountStanding {

    private final JdbcClient jdbc;

    AccountStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Role> rolesNow(Actor actor) {
        return jdbc.sql("""
                        select r.role_name from account a join account_role r on r.account_id = a.id
                        where a.id = ? and a.enabled = true""").param(actor.id().value()).query(String.class).list().stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
