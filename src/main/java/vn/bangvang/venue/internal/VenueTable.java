package vn.bangvang.venue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.Sitting;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;

/** Sittings with their rooms and invigilators, and the places of the boards. */
@Repository
class VenueTable {

    private final JdbcClient jdbc;

    VenueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their hours. */
    List<Sitting> sittings(RoundId round) {
        return jdbc.sql("select * from exam_sitting where round_id = ? order by held_on, start_time, id")
                .param(round.value())
                .query((rs, n) -> sitting(rs))
                .list();
    }

    Sitting sitting(SittingId id) {
        return jdbc.sql("select * from exam_sitting where id = ?")
                .param(id.value())
                .query((rs, n) -> sitting(rs))
                .single();
    }

    SittingId insert(RoundId round, SittingData data) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into exam_sitting
                            (round_id, paper, held_on, call_time, start_time, end_time, place, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        data.paper().name(),
                        data.hours().date(),
                        data.hours().call(),
                        data.hours().start(),
                        data.hours().end(),
                        data.place().name(),
                        data.place().address())
                .update(keys, "id");
        return new SittingId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void update(SittingId sitting, Hours hours, Place place) {
        jdbc.sql("""
                        update exam_sitting set held_on = ?, call_time = ?, start_time = ?, end_time = ?, place = ?,
                            address = ? where id = ?""")
                .params(
                        hours.date(),
                        hours.call(),
                        hours.start(),
                        hours.end(),
                        place.name(),
                        place.address(),
                        sitting.value())
                .update();
    }

    void delete(SittingId sitting) {
        jdbc.sql("delete from exam_sitting where id = ?").param(sitting.value()).update();
    }

    /** The rooms of a round, sitting after sitting, in the order in which they were entered. */
    List<Room> rooms(RoundId round) {
        Map<Long, List<Invigilator>> watching = new HashMap<>();
        jdbc.sql("""
                        select i.* from room_invigilator i join exam_room r on r.id = i.room_id
                        join exam_sitting s on s.id = r.sitting_id where s.round_id = ?
                        order by i.room_id, i.position""").param(round.value()).query(rs -> {
            watching.computeIfAbsent(rs.getLong("room_id"), room -> new ArrayList<>())
                    .add(invigilator(rs));
        });
        return jdbc.sql("""
                        select r.* from exam_room r join exam_sitting s on s.id = r.sitting_id where s.round_id = ?
                        order by s.held_on, s.start_time, s.id, r.id""")
                .param(round.value())
                .query((rs, n) -> new Room(
                        new RoomId(rs.getLong("id")),
                        new SittingId(rs.getLong("sitting_id")),
                        new RoomData(rs.getString("name"), rs.getInt("seats"), rs.getInt("per_row")),
                        watching.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    SittingId sittingOf(RoomId room) {
        return jdbc.sql("select sitting_id from exam_room where id = ?")
                .param(room.value())
                .query((rs, n) -> new SittingId(rs.getLong(1)))
                .single();
    }

    RoomId insert(SittingId sitting, RoomData data) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into exam_room (sitting_id, name, seats, per_row) values (?, ?, ?, ?)")
                .params(sitting.value(), data.name(), data.seats(), data.perRow())
                .update(keys, "id");
        return new RoomId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void update(RoomId room, RoomData data) {
        jdbc.sql("update exam_room set name = ?, seats = ?, per_row = ? where id = ?")
                .params(data.name(), data.seats(), data.perRow(), room.value())
                .update();
    }

    void delete(RoomId room) {
        setInvigilators(room, List.of());
        jdbc.sql("delete from exam_room where id = ?").param(room.value()).update();
    }

    void setInvigilators(RoomId room, List<Invigilator> invigilators) {
        jdbc.sql("delete from room_invigilator where room_id = ?")
                .param(room.value())
                .update();
        for (int i = 0; i < invigilators.size(); i++) {
            AccountId account = invigilators.get(i).account();
            jdbc.sql("insert into room_invigilator (room_id, position, name, account_id) values (?, ?, ?, ?)")
                    .param(room.value())
                    .param(i + 1)
                    .param(invigilators.get(i).name())
                    .param(account == null ? null : account.value())
                    .update();
        }
    }

    Map<BoardId, BoardPlace> boardPlaces(RoundId round) {
        Map<BoardId, BoardPlace> places = new HashMap<>();
        jdbc.sql("select p.* from board_place p join board b on b.id = p.board_id where b.round_id = ?")
                .param(round.value())
                .query(rs -> {
                    var board = new BoardId(rs.getLong("board_id"));
                    places.put(board, new BoardPlace(board, hours(rs), rs.getString("room"), place(rs)));
                });
        return places;
    }

    Optional<BoardPlace> boardPlace(BoardId board) {
        return jdbc.sql("select * from board_place where board_id = ?")
                .param(board.value())
                .query((rs, n) -> new BoardPlace(board, hours(rs), rs.getString("room"), place(rs)))
                .optional();
    }

    void save(BoardPlace place) {
        jdbc.sql("""
                        insert into board_place
                            (board_id, held_on, call_time, start_time, end_time, room, place, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update held_on = values(held_on), call_time = values(call_time),
                            start_time = values(start_time), end_time = values(end_time), room = values(room),
                            place = values(place), address = values(address)""")
                .params(
                        place.board().value(),
                        place.hours().date(),
                        place.hours().call(),
                        place.hours().start(),
                        place.hours().end(),
                        place.room(),
                        place.place().name(),
                        place.place().address())
                .update();
    }

    private static Sitting sitting(ResultSet rs) throws SQLException {
        return new Sitting(
                new SittingId(rs.getLong("id")),
                new RoundId(rs.getLong("round_id")),
                new SittingData(PaperKind.valueOf(rs.getString("paper")), hours(rs), place(rs)));
    }

    private static Hours hours(ResultSet rs) throws SQLException {
        return new Hours(
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("call_time", LocalTime.class),
                rs.getObject("start_time", LocalTime.class),
                rs.getObject("end_time", LocalTime.class));
    }

    private static Place place(ResultSet rs) throws SQLException {
        return new Place(rs.getString("place"), rs.getString("address"));
    }

    private static Invigilator invigilator(ResultSet rs) throws SQLException {
        long account = rs.getLong("account_id");
        return new Invigilator(rs.getString("name"), rs.wasNull() ? null : new AccountId(account));
    }
}
