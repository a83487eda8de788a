package vn.bangvang.venue.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;
import vn.bangvang.venue.Allotted;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.Seat;

/** Who sits where, and what was allotted. */
@Repository
class SeatTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SeatTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The seats of a round by room and seat. */
    List<Seat> seats(RoundId round) {
        return jdbc.sql("""
                        select e.* from exam_seat e join exam_room r on r.id = e.room_id
                        join exam_sitting s on s.id = r.sitting_id where s.round_id = ?
                        order by e.room_id, e.seat""")
                .param(round.value())
                .query((rs, n) -> new Seat(
                        new CandidateId(rs.getLong("candidate_id")),
                        new RoomId(rs.getLong("room_id")),
                        rs.getInt("seat")))
                .list();
    }

    void clear(RoundId round, PaperKind paper) {
        jdbc.sql("""
                        delete from exam_seat where paper = ? and room_id in (select r.id from exam_room r
                            join exam_sitting s on s.id = r.sitting_id where s.round_id = ?)""").params(paper.name(), round.value()).update();
    }

    void insert(PaperKind paper, List<Seat> seats) {
        List<Object[]> rows = new ArrayList<>();
        seats.forEach(seat -> rows.add(new Object[] {
            seat.candidate().value(), paper.name(), seat.room().value(), seat.number()
        }));
        batch.batchUpdate("insert into exam_seat (candidate_id, paper, room_id, seat) values (?, ?, ?, ?)", rows);
    }

    void move(PaperKind paper, Seat seat) {
        jdbc.sql("""
                        insert into exam_seat (candidate_id, paper, room_id, seat) values (?, ?, ?, ?)
                        on duplicate key update room_id = values(room_id), seat = values(seat)""")
                .params(seat.candidate().value(), paper.name(), seat.room().value(), seat.number())
                .update();
    }

    /** Takes the seats above a number away and says how many were taken. */
    int clearAbove(RoomId room, int seat) {
        return jdbc.sql("delete from exam_seat where room_id = ? and seat > ?")
                .params(room.value(), seat)
                .update();
    }

    void record(RoundId round, Allotted allotted, String seats, Actor actor) {
        jdbc.sql("""
                        insert into seat_allotment (round_id, paper, seed, people, seats, reason, allotted_by,
                            allotted_by_name, allotted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(round.value())
                .param(allotted.paper().name())
                .param(allotted.seed().orElse(null))
                .param(allotted.people())
                .param(seats)
                .param(allotted.reason())
                .param(actor.id().value())
                .param(allotted.by())
                .param(Timestamp.from(allotted.at()))
                .update();
    }

    /** The newest allotting of each paper. */
    Map<PaperKind, Allotted> newest(RoundId round) {
        Map<PaperKind, Allotted> newest = new HashMap<>();
        jdbc.sql("select * from seat_allotment where round_id = ? order by id")
                .param(round.value())
                .query(rs -> {
                    var paper = PaperKind.valueOf(rs.getString("paper"));
                    newest.put(
                            paper,
                            new Allotted(
                                    paper,
                                    Optional.ofNullable(rs.getString("seed")),
                                    rs.getInt("people"),
                                    rs.getString("reason"),
                                    rs.getString("allotted_by_name"),
                                    rs.getTimestamp("allotted_at").toInstant()));
                });
        return newest;
    }
}
