package vn.bangvang.timetable.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.bangvang.round.RoundId;
import vn.bangvang.timetable.RoundDates;
import vn.bangvang.timetable.Step;

@Repository
class TimetableTable {

    /** The dates of a round with their version; a round without any has version 0. */
    record Kept(long version, RoundDates dates) {}

    private final JdbcClient jdbc;

    TimetableTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Kept kept(RoundId round) {
        Map<Step, LocalDate> planned = new EnumMap<>(Step.class);
        Map<Step, LocalDate> actual = new EnumMap<>(Step.class);
        jdbc.sql("select * from timetable_date where round_id = ?")
                .param(round.value())
                .query(rs -> {
                    Step step = Step.valueOf(rs.getString("step"));
                    date(rs, "planned_on").ifPresent(day -> planned.put(step, day));
                    date(rs, "actual_on").ifPresent(day -> actual.put(step, day));
                });
        return jdbc.sql("select * from timetable where round_id = ?")
                .param(round.value())
                .query((rs, n) -> new Kept(
                        rs.getLong("version"),
                        new RoundDates(planned, actual, number(rs), rs.getBoolean("round1_on_paper"))))
                .optional()
                .orElse(new Kept(0, RoundDates.NONE));
    }

    /** Saves what differs and counts the version up; the caller holds the round. */
    void save(RoundId round, long version, RoundDates dates) {
        jdbc.sql("""
                        insert into timetable (round_id, version, applicants, round1_on_paper) values (?, ?, ?, ?)
                        on duplicate key update version = values(version), applicants = values(applicants),
                            round1_on_paper = values(round1_on_paper)""")
                .param(round.value())
                .param(version + 1)
                .param(dates.applicants())
                .param(dates.round1OnPaper())
                .update();
    }

    void saveDate(RoundId round, Step step, RoundDates dates) {
        jdbc.sql("""
                        insert into timetable_date (round_id, step, planned_on, actual_on) values (?, ?, ?, ?)
                        on duplicate key update planned_on = values(planned_on), actual_on = values(actual_on)""")
                .param(round.value())
                .param(step.name())
                .param(sql(dates.planned().get(step)))
                .param(sql(dates.actual().get(step)))
                .update();
    }

    private static @Nullable Date sql(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static Optional<LocalDate> date(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getDate(column)).map(Date::toLocalDate);
    }

    private static @Nullable Integer number(ResultSet rs) throws SQLException {
        int applicants = rs.getInt("applicants");
        return rs.wasNull() ? null : applicants;
    }
}
