package vn.bangvang.api.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.security.AccountId;

/** Answers of writes, each under the key that its caller chose; the key itself is kept as a hash, letter case and all. */
@Repository
class AnswerTable {

    record Row(String requestHash, byte[] answer) {}

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(AccountId account, String keyHash) {
        return jdbc.sql("select request_hash, answer from api_answer where account_id = ? and key_hash = ?")
                .params(account.value(), keyHash)
                .query((rs, n) -> new Row(rs.getString("request_hash"), rs.getBytes("answer")))
                .optional();
    }

    /** Takes the key's place before the act, so that a second request waits here and not behind the act. */
    void reserve(AccountId account, String keyHash, String requestHash, Instant now) {
        jdbc.sql("insert into api_answer (account_id, key_hash, request_hash, answer, made_at) values (?, ?, ?, ?, ?)")
                .params(account.value(), keyHash, requestHash, new byte[0], Timestamp.from(now))
                .update();
    }

    void answer(AccountId account, String keyHash, byte[] answer) {
        jdbc.sql("update api_answer set answer = ? where account_id = ? and key_hash = ?")
                .params(answer, account.value(), keyHash)
                .update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from api_answer where made_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }
}
