package vn.bangvang.calendar.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.calendar.CalendarDay;

@Repository
class HolidayTable {

    private final JdbcClient jdbc;

    HolidayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarDay> all() {
        return jdbc.sql("select * from calendar_day order by calendar_date")
                .query((rs, n) -> day(rs))
                .list();
    }

    List<CalendarDay> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from calendar_day where calendar_date between ? and ? order by calendar_date")
                .params(Date.valueOf(from), Date.valueOf(to))
                .query((rs, n) -> day(rs))
                .list();
    }

    /** Locks the row, so that two changes of one day come one after the other. */
    Optional<CalendarDay> forUpdate(LocalDate date) {
        return jdbc.sql("select * from calendar_day where calendar_date = ? for update")
                .param(Date.valueOf(date))
                .query((rs, n) -> day(rs))
                .optional();
    }

    void insert(CalendarDay day) {
        jdbc.sql("insert into calendar_day (calendar_date, kind, name, document_number) values (?, ?, ?, ?)")
                .params(Date.valueOf(day.date()), day.kind().name(), day.name(), day.document())
                .update();
    }

    void delete(LocalDate date) {
        jdbc.sql("delete from calendar_day where calendar_date = ?")
                .param(Date.valueOf(date))
                .update();
    }

    private static CalendarDay day(ResultSet rs) throws SQLException {
        return new CalendarDay(
                rs.getDate("calendar_date").toLocalDate(),
                CalendarDay.Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("document_number"));
    }
}
