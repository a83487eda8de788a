package vn.bangvang.outbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.outbox.Message;
import vn.bangvang.outbox.OutboxState;
import vn.bangvang.outbox.Undelivered;

/** Every change of a row's state is one statement that names the state that it expects. */
@Repository
class OutboxTable {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(Message message, Instant now) {
        try {
            jdbc.sql("""
                            insert into outbox_message
                                (message_key, recipient, subject, body, confidential, state, attempts, put_at, next_try_at)
                            values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""")
                    .params(
                            message.key(),
                            message.to().value(),
                            message.subject(),
                            message.text(),
                            message.confidential(),
                            Timestamp.from(now),
                            Timestamp.from(now))
                    .update();
            return true;
        } catch (DuplicateKeyException saidAlready) {
            return false;
        }
    }

    OutboxState state(String prefix) {
        return jdbc.sql("""
                        select sum(case when state in ('WAITING', 'SENDING') then 1 else 0 end) as waiting,
                            sum(case when state = 'SENT' then 1 else 0 end) as sent,
                            sum(case when state = 'REFUSED' then 1 else 0 end) as refused,
                            sum(case when state = 'UNCLEAR' then 1 else 0 end) as unclear
                        from outbox_message where message_key like ? escape '!'""")
                .param(beginning(prefix))
                .query((rs, n) -> new OutboxState(
                        rs.getInt("waiting"), rs.getInt("sent"), rs.getInt("refused"), rs.getInt("unclear")))
                .single();
    }

    Set<String> keys(String prefix) {
        return new TreeSet<>(jdbc.sql("select message_key from outbox_message where message_key like ? escape '!'")
                .param(beginning(prefix))
                .query(String.class)
                .list());
    }

    Optional<Instant> since(String prefix) {
        return jdbc.sql("select put_at from outbox_message where message_key like ? escape '!' order by put_at limit 1")
                .param(beginning(prefix))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    List<Undelivered> undelivered(String prefix) {
        return jdbc.sql("""
                        select message_key, state, reason, ended_at from outbox_message
                        where message_key like ? escape '!' and state in ('REFUSED', 'UNCLEAR') order by message_key""")
                .param(beginning(prefix))
                .query((rs, n) -> new Undelivered(
                        rs.getString("message_key"),
                        rs.getString("state").equals("UNCLEAR"),
                        Optional.ofNullable(rs.getString("reason")).orElse(""),
                        rs.getTimestamp("ended_at").toInstant()))
                .list();
    }

    boolean again(Message message, Instant now) {
        return jdbc.sql("""
                        update outbox_message set recipient = ?, subject = ?, body = ?, confidential = ?, state = 'WAITING',
                            attempts = 0, next_try_at = ?, claimed_by = null, claimed_at = null, ended_at = null,
                            reason = null
                        where message_key = ? and state in ('REFUSED', 'UNCLEAR')""")
                        .params(
                                message.to().value(),
                                message.subject(),
                                message.text(),
                                message.confidential(),
                                Timestamp.from(now),
                                message.key())
                        .update()
                > 0;
    }

    List<Long> due(Instant now, int most) {
        return jdbc.sql("""
                        select id from outbox_message where state = 'WAITING' and next_try_at <= ?
                        order by next_try_at, id limit ?""").params(Timestamp.from(now), most).query(Long.class).list();
    }

    /** Takes a message for one sender; empty where another has been faster. */
    Optional<Claimed> claim(long id, String sender, Instant now) {
        int taken = jdbc.sql("""
                        update outbox_message set state = 'SENDING', attempts = attempts + 1, claimed_by = ?, claimed_at = ?
                        where id = ? and state = 'WAITING'""").params(sender, Timestamp.from(now), id).update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql("""
                                select id, message_key, recipient, subject, body, confidential, attempts
                                from outbox_message where id = ? and state = 'SENDING' and claimed_by = ?""").params(id, sender).query((rs, n) -> claimed(rs)).optional();
    }

    private static Claimed claimed(ResultSet rs) throws SQLException {
        return new Claimed(
                rs.getLong("id"),
                new Message(
                        rs.getString("message_key"),
                        new MailAddress(rs.getString("recipient")),
                        rs.getString("subject"),
                        rs.getString("body"),
                        rs.getBoolean("confidential")),
                rs.getInt("attempts"));
    }

    /** Writes down how it ended; a slow answer still counts after its message was called unclear. */
    void end(Claimed claimed, String sender, String state, String reason, Instant now) {
        jdbc.sql("""
                        update outbox_message set state = ?, reason = ?, ended_at = ?,
                            body = case when confidential then null else body end
                        where id = ? and claimed_by = ? and state in ('SENDING', 'UNCLEAR')""")
                .params(state, cut(reason), Timestamp.from(now), claimed.id(), sender)
                .update();
    }

    void later(Claimed claimed, String sender, String reason, Instant next) {
        jdbc.sql("""
                        update outbox_message set state = 'WAITING', reason = ?, next_try_at = ?, claimed_by = null,
                            claimed_at = null
                        where id = ? and claimed_by = ? and state = 'SENDING'""")
                .params(cut(reason), Timestamp.from(next), claimed.id(), sender)
                .update();
    }

    /** Calls unclear what some sender took before that moment and never ended. */
    int callUnclear(Instant takenBefore, Instant now) {
        return jdbc.sql("""
                        update outbox_message set state = 'UNCLEAR', ended_at = ?,
                            body = case when confidential then null else body end
                        where state = 'SENDING' and claimed_at < ?""")
                .params(Timestamp.from(now), Timestamp.from(takenBefore))
                .update();
    }

    private static String beginning(String prefix) {
        return prefix.replace("!", "!!").replace("_", "!_").replace("%", "!%") + "%";
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
