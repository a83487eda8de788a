package vn.bangvang.panel.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Draw;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

@Repository
class PanelTable {

    /** Where a candidate sits: board and drawn place. */
    record Seat(
            CandidateId candidate, BoardId board, @Nullable Integer order) {}

    private final JdbcClient jdbc;

    PanelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Board> boards(RoundId round) {
        return jdbc
                .sql("select id from board where round_id = ? order by name, id")
                .param(round.value())
                .query(Long.class)
                .list()
                .stream()
                .map(id -> board(new BoardId(id)))
                .toList();
    }

    Board board(BoardId id) {
        List<BoardMember> members = jdbc.sql("""
                        select m.account_id, m.head, a.display_name from board_member m
                        join account a on a.id = m.account_id where m.board_id = ?
                        order by m.head desc, a.display_name, a.id""")
                .param(id.value())
                .query((rs, n) -> new BoardMember(
                        new AccountId(rs.getLong(1)), rs.getString("display_name"), rs.getBoolean("head")))
                .list();
        return jdbc.sql("select * from board where id = ?")
                .param(id.value())
                .query((rs, n) -> new Board(id, new RoundId(rs.getLong("round_id")), rs.getString("name"), members))
                .single();
    }

    BoardId insertBoard(RoundId round, String name) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into board (round_id, name) values (?, ?)")
                .params(round.value(), name)
                .update(keys, "id");
        return new BoardId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void setMembers(BoardId board, AccountId head, List<AccountId> others) {
        jdbc.sql("delete from board_member where board_id = ?")
                .param(board.value())
                .update();
        insertMember(board, head, true);
        others.forEach(other -> insertMember(board, other, false));
    }

    private void insertMember(BoardId board, AccountId account, boolean head) {
        jdbc.sql("insert into board_member (board_id, account_id, head) values (?, ?, ?)")
                .params(board.value(), account.value(), head)
                .update();
    }

    List<Seat> seats(RoundId round) {
        return jdbc.sql("""
                        select a.* from allotment a join board b on b.id = a.board_id where b.round_id = ?
                        order by a.board_id, a.interview_order, a.candidate_id""").param(round.value()).query((rs, n) -> seat(rs)).list();
    }

    Optional<Seat> seat(CandidateId candidate) {
        return jdbc.sql("select * from allotment where candidate_id = ?")
                .param(candidate.value())
                .query((rs, n) -> seat(rs))
                .optional();
    }

    void allot(CandidateId candidate, BoardId board) {
        jdbc.sql("""
                        insert into allotment (candidate_id, board_id) values (?, ?)
                        on duplicate key update board_id = values(board_id), interview_order = null""").params(candidate.value(), board.value()).update();
    }

    void setOrder(CandidateId candidate, int order) {
        jdbc.sql("update allotment set interview_order = ? where candidate_id = ?")
                .params(order, candidate.value())
                .update();
    }

    List<Conflict> conflicts(RoundId round) {
        return jdbc.sql("""
                        select k.* from conflict k join candidate c on c.id = k.candidate_id
                        where c.round_id = ? order by k.declared_at, k.examiner_id, k.candidate_id""")
                .param(round.value())
                .query((rs, n) -> new Conflict(
                        new AccountId(rs.getLong("examiner_id")),
                        new CandidateId(rs.getLong("candidate_id")),
                        rs.getString("relation"),
                        rs.getString("note"),
                        rs.getString("declared_by"),
                        rs.getTimestamp("declared_at").toInstant()))
                .list();
    }

    boolean inConflict(AccountId examiner, CandidateId candidate) {
        return jdbc.sql("select count(*) from conflict where examiner_id = ? and candidate_id = ?")
                        .params(examiner.value(), candidate.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Asked with every mark that is saved, so in one question. */
    boolean mayMark(AccountId examiner, CandidateId candidate) {
        return jdbc.sql("""
                        select count(*) from allotment s
                        join board_member m on m.board_id = s.board_id and m.account_id = ?
                        left join conflict k on k.examiner_id = m.account_id and k.candidate_id = s.candidate_id
                        where s.candidate_id = ? and k.examiner_id is null""")
                        .params(examiner.value(), candidate.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insertConflict(
            AccountId examiner, CandidateId candidate, String relation, String note, String by, Instant at) {
        jdbc.sql("""
                        insert into conflict (examiner_id, candidate_id, relation, note, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(examiner.value(), candidate.value(), relation, note, by, Timestamp.from(at))
                .update();
    }

    List<Draw> draws(RoundId round) {
        return jdbc.sql("select d.* from draw d join board b on b.id = d.board_id where b.round_id = ? order by b.name")
                .param(round.value())
                .query((rs, n) -> new Draw(
                        new BoardId(rs.getLong("board_id")),
                        rs.getString("seed"),
                        Arrays.asList(rs.getString("numbers").split(" ")),
                        rs.getTimestamp("drawn_at").toInstant(),
                        rs.getString("drawn_by")))
                .list();
    }

    void saveDraw(Draw draw) {
        jdbc.sql("""
                        insert into draw (board_id, seed, numbers, drawn_at, drawn_by) values (?, ?, ?, ?, ?)
                        on duplicate key update seed = values(seed), numbers = values(numbers),
                            drawn_at = values(drawn_at), drawn_by = values(drawn_by)""")
                .params(
                        draw.board().value(),
                        draw.seed(),
                        String.join(" ", draw.numbers()),
                        Timestamp.from(draw.drawnAt()),
                        draw.drawnBy())
                .update();
    }

    /** A seat that changes makes the board's draw void. */
    void dropDraw(BoardId board) {
        jdbc.sql("delete from draw where board_id = ?").param(board.value()).update();
        jdbc.sql("update allotment set interview_order = null where board_id = ?")
                .param(board.value())
                .update();
    }

    Map<CandidateId, BoardId> allotment(RoundId round) {
        Map<CandidateId, BoardId> allotment = new HashMap<>();
        seats(round).forEach(seat -> allotment.put(seat.candidate(), seat.board()));
        return allotment;
    }

    private static Seat seat(ResultSet rs) throws SQLException {
        int order = rs.getInt("interview_order");
        return new Seat(
                new CandidateId(rs.getLong("candidate_id")),
                new BoardId(rs.getLong("board_id")),
                rs.wasNull() ? null : order);
    }
}
