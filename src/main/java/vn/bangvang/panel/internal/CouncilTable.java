package vn.bangvang.panel.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

@Repository
class CouncilTable {

    private final JdbcClient jdbc;

    CouncilTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Council> of(RoundId round) {
        List<CouncilMember> members =
                jdbc.sql("""
                        select m.*, coalesce(a.display_name, m.name) as shown_name from council_member m
                        left join account a on a.id = m.account_id where m.round_id = ? order by m.place""").param(round.value()).query((rs, n) -> member(rs)).list();
        return jdbc.sql("select * from council where round_id = ?")
                .param(round.value())
                .query((rs, n) -> new Council(
                        round,
                        rs.getString("decision_number"),
                        rs.getDate("decided_on").toLocalDate(),
                        members))
                .optional();
    }

    void save(RoundId round, String decisionNumber, LocalDate decidedOn, List<CouncilMember> members) {
        jdbc.sql("""
                        insert into council (round_id, decision_number, decided_on) values (?, ?, ?)
                        on duplicate key update decision_number = values(decision_number),
                            decided_on = values(decided_on)""")
                .params(round.value(), decisionNumber, Date.valueOf(decidedOn))
                .update();
        jdbc.sql("delete from council_member where round_id = ?")
                .param(round.value())
                .update();
        for (int place = 1; place <= members.size(); place++) {
            insert(round, place, members.get(place - 1));
        }
    }

    private void insert(RoundId round, int place, CouncilMember member) {
        AccountId account = member.account();
        jdbc.sql("""
                        insert into council_member (round_id, place, seat, account_id, name, office)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(round.value())
                .param(place)
                .param(member.position().name())
                .param(account == null ? null : account.value())
                .param(member.name())
                .param(member.office())
                .update();
    }

    private static CouncilMember member(ResultSet rs) throws SQLException {
        long id = rs.getLong("account_id");
        AccountId account = rs.wasNull() ? null : new AccountId(id);
        return new CouncilMember(
                CouncilPosition.valueOf(rs.getString("seat")),
                rs.getString("shown_name"),
                rs.getString("office"),
                account);
    }
}
