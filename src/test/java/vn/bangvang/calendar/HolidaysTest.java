package vn.bangvang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.calendar.CalendarDay.Kind;
import vn.bangvang.calendar.Holidays.HolidayOutcome;

@DatabaseTest
class HolidaysTest {

    /** Far from the years of other tests. */
    private static final LocalDate FRIDAY = LocalDate.of(2041, 3, 1);

    @Autowired
    Holidays holidays;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    InterviewDays days;

    @BeforeEach
    void people() {
        days.people();
        year().days().forEach(day -> days.as(InterviewDays.HR, () -> holidays.remove(day.date())));
    }

    @Test
    void a_day_is_added_once_changed_moved_and_removed() {
        var day = new CalendarDay(FRIDAY, Kind.HOLIDAY, "Ngày lễ", "");
        assertThat(add(day)).isEqualTo(new HolidayOutcome.Done());
        assertThat(add(new CalendarDay(FRIDAY, Kind.COMPENSATORY_DAY_OFF, "Khác", "")))
                .isEqualTo(new HolidayOutcome.DateTaken(FRIDAY, "Ngày lễ"));
        assertThat(calendar.workingDays().isWorking(FRIDAY)).isFalse();

        var documented = new CalendarDay(FRIDAY, Kind.HOLIDAY, "Ngày lễ", "1-TB");
        assertThat(change(FRIDAY, documented)).isEqualTo(new HolidayOutcome.Done());
        assertThat(year()).isEqualTo(new Holidays.Year(2041, java.util.List.of(documented), false));
        LocalDate monday = FRIDAY.plusDays(3);
        assertThat(add(new CalendarDay(monday, Kind.HOLIDAY, "Thứ Hai", ""))).isEqualTo(new HolidayOutcome.Done());
        assertThat(change(FRIDAY, new CalendarDay(monday, Kind.HOLIDAY, "Ngày lễ", "")))
                .isEqualTo(new HolidayOutcome.DateTaken(monday, "Thứ Hai"));
        assertThat(days.as(InterviewDays.HR, () -> holidays.remove(monday))).isEqualTo(new HolidayOutcome.Done());
        assertThat(change(FRIDAY, new CalendarDay(monday, Kind.HOLIDAY, "Ngày lễ", "")))
                .isEqualTo(new HolidayOutcome.Done());
        assertThat(change(FRIDAY, day)).isEqualTo(new HolidayOutcome.DayGone(FRIDAY));
        assertThat(days.as(InterviewDays.HR, () -> holidays.remove(FRIDAY)))
                .isEqualTo(new HolidayOutcome.DayGone(FRIDAY));
        assertThat(year().days()).extracting(CalendarDay::date).containsExactly(monday);
        assertThat(calendar.workingDays().isWorking(FRIDAY)).isTrue();
    }

    @Test
    void only_a_weekend_is_worked_to_make_up_and_no_weekend_is_off_in_place_of_another_day() {
        LocalDate saturday = FRIDAY.plusDays(1);
        assertThat(add(new CalendarDay(FRIDAY, Kind.WORKING_DAY, "Làm bù", "")))
                .isEqualTo(new HolidayOutcome.WorksAnyway(FRIDAY));
        assertThat(add(new CalendarDay(saturday, Kind.COMPENSATORY_DAY_OFF, "Nghỉ bù", "")))
                .isEqualTo(new HolidayOutcome.OffAnyway(saturday));
        assertThat(year().days()).isEmpty();
        assertThat(add(new CalendarDay(saturday, Kind.WORKING_DAY, "Làm bù", "")))
                .isEqualTo(new HolidayOutcome.Done());
        assertThat(calendar.workingDays().isWorking(saturday)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-22, 2020-01-30", "2021-02-09, 2021-02-17", "2022-01-28, 2022-02-07", "2023-01-19, 2023-01-27",
        "2024-02-07, 2024-02-15", "2025-01-24, 2025-02-03", "2026-02-13, 2026-02-23", "2026-04-24, 2026-04-28",
        "2023-04-28, 2023-05-04", "2026-08-28, 2026-09-03", "2024-04-26, 2024-05-02", "2021-12-31, 2022-01-04"
    })
    void the_shipped_table_knows_the_breaks_of_these_years(LocalDate last, LocalDate next) {
        assertThat(calendar.workingDays().after(last, 1)).isEqualTo(next);
    }

    @Test
    void tet_of_2027_is_left_to_hr_and_says_so() {
        assertThat(days.as(InterviewDays.CHAIR, () -> holidays.year(2026)).tetRecorded())
                .isTrue();
        assertThat(days.as(InterviewDays.CHAIR, () -> holidays.year(2027)).tetRecorded())
                .isFalse();
    }

    private HolidayOutcome add(CalendarDay day) {
        return days.as(InterviewDays.HR, () -> holidays.add(day));
    }

    private HolidayOutcome change(LocalDate date, CalendarDay day) {
        return days.as(InterviewDays.HR, () -> holidays.change(date, day));
    }

    private Holidays.Year year() {
        return days.as(InterviewDays.SUPERVISOR, () -> holidays.year(2041));
    }
}
