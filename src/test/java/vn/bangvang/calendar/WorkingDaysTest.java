package vn.bangvang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.calendar.CalendarDay.Kind;

class WorkingDaysTest {

    private static final WorkingDays DAYS = new WorkingDays(days());

    /** Tết 2024 to 2027 as the offices had them, 2027 as an example; Saturdays worked in 2024 and 2026. */
    private static List<CalendarDay> days() {
        List<CalendarDay> days = new ArrayList<>();
        span(days, "2024-02-08", 5, Kind.HOLIDAY);
        span(days, "2024-02-13", 2, Kind.COMPENSATORY_DAY_OFF);
        span(days, "2025-01-27", 5, Kind.HOLIDAY);
        span(days, "2026-02-16", 5, Kind.HOLIDAY);
        span(days, "2027-02-05", 5, Kind.HOLIDAY);
        span(days, "2027-02-10", 2, Kind.COMPENSATORY_DAY_OFF);
        span(days, "2024-04-29", 1, Kind.COMPENSATORY_DAY_OFF);
        span(days, "2024-04-30", 2, Kind.HOLIDAY);
        span(days, "2024-05-04", 1, Kind.WORKING_DAY);
        span(days, "2026-01-01", 1, Kind.HOLIDAY);
        span(days, "2026-01-02", 1, Kind.COMPENSATORY_DAY_OFF);
        span(days, "2026-01-10", 1, Kind.WORKING_DAY);
        return days;
    }

    private static void span(List<CalendarDay> days, String from, int count, Kind kind) {
        LocalDate first = LocalDate.parse(from);
        first.datesUntil(first.plusDays(count)).forEach(day -> days.add(new CalendarDay(day, kind, "Nghỉ", "")));
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "2026-09-25, 3, 2026-09-30",
        "2026-10-26, 5, 2026-11-02",
        "2026-09-18, 1, 2026-09-21",
        "2026-09-19, 1, 2026-09-21",
        "2024-02-07, 1, 2024-02-15",
        "2024-02-10, 1, 2024-02-15",
        "2025-01-24, 1, 2025-02-03",
        "2026-02-13, 1, 2026-02-23",
        "2026-02-12, 5, 2026-02-26",
        "2027-02-04, 1, 2027-02-12",
        "2024-04-26, 1, 2024-05-02",
        "2024-04-26, 3, 2024-05-04",
        "2024-04-26, 4, 2024-05-06",
        "2025-12-31, 1, 2026-01-05",
        "2026-01-08, 2, 2026-01-10",
        "2026-01-08, 3, 2026-01-12",
        "2024-02-28, 1, 2024-02-29",
        "2024-02-28, 2, 2024-03-01",
        "2023-12-29, 1, 2024-01-01"
    })
    void working_days_are_counted_from_the_day_after_the_event(LocalDate event, int count, LocalDate end) {
        assertThat(DAYS.after(event, count)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource({
        "2026-09-21, 5, 2026-09-14",
        "2026-09-21, 1, 2026-09-18",
        "2026-02-23, 1, 2026-02-13",
        "2024-05-06, 1, 2024-05-04",
        "2024-05-06, 4, 2024-04-26",
        "2026-01-05, 1, 2025-12-31",
        "2024-03-01, 1, 2024-02-29"
    })
    void and_backwards_from_the_day_before_it(LocalDate event, int count, LocalDate start) {
        assertThat(DAYS.before(event, count)).isEqualTo(start);
    }

    @Test
    void a_day_of_rest_gives_way_to_the_next_working_day_and_a_working_day_stays() {
        assertThat(DAYS.onOrAfter(LocalDate.of(2026, 9, 18))).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(DAYS.onOrAfter(LocalDate.of(2026, 9, 19))).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(DAYS.onOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(DAYS.onOrAfter(LocalDate.of(2024, 5, 4))).isEqualTo(LocalDate.of(2024, 5, 4));
    }

    @Test
    void no_days_are_not_counted_and_no_date_stands_twice() {
        LocalDate day = LocalDate.of(2026, 9, 18);
        assertThatThrownBy(() -> DAYS.after(day, 0)).hasMessage("working days: 0");
        assertThatThrownBy(() -> DAYS.before(day, -1)).hasMessage("working days: -1");
        var twice = List.of(
                new CalendarDay(day, Kind.HOLIDAY, "A", ""), new CalendarDay(day, Kind.COMPENSATORY_DAY_OFF, "B", ""));
        assertThatThrownBy(() -> new WorkingDays(twice)).hasMessage("twice: 2026-09-18");
    }

    @Test
    void a_day_has_a_name_and_short_texts() {
        LocalDate day = LocalDate.of(2026, 9, 2);
        assertThatThrownBy(() -> new CalendarDay(day, Kind.HOLIDAY, " ", "")).hasMessage("name");
        assertThatThrownBy(() -> new CalendarDay(day, Kind.HOLIDAY, "x".repeat(121), ""))
                .hasMessage("name");
        assertThatThrownBy(() -> new CalendarDay(day, Kind.HOLIDAY, "A", "x".repeat(61)))
                .hasMessage("document");
        assertThat(new CalendarDay(day, Kind.HOLIDAY, " " + "x".repeat(120), " " + "y".repeat(60)))
                .isEqualTo(new CalendarDay(day, Kind.HOLIDAY, "x".repeat(120), "y".repeat(60)));
    }

    @Test
    void years_without_tet_are_named_for_every_year_that_is_touched() {
        LocalDate in2023 = LocalDate.of(2023, 12, 31);
        LocalDate in2028 = LocalDate.of(2028, 1, 1);
        assertThat(DAYS.yearsWithoutTet(in2023, in2028)).containsExactly(2023, 2028);
        assertThat(DAYS.yearsWithoutTet(in2028, in2023)).containsExactly(2023, 2028);
        assertThat(DAYS.yearsWithoutTet(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-20, HOLIDAY, false",
        "2030-01-21, HOLIDAY, true",
        "2030-02-21, HOLIDAY, true",
        "2030-02-22, HOLIDAY, false",
        "2030-02-04, COMPENSATORY_DAY_OFF, false"
    })
    void tet_is_a_holiday_in_the_weeks_in_which_the_lunar_year_can_begin(LocalDate date, Kind kind, boolean tet) {
        var days = new WorkingDays(List.of(new CalendarDay(date, kind, "Ngày", "")));
        assertThat(days.yearsWithoutTet(date, date).isEmpty()).isEqualTo(tet);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void counting_agrees_with_a_list_of_all_days(long seed) {
        Random random = new Random(seed);
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
        TreeMap<LocalDate, CalendarDay> table = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            LocalDate day = start.plusDays(random.nextInt(200));
            table.put(day, new CalendarDay(day, Kind.values()[random.nextInt(3)], "Ngày", ""));
        }
        var days = new WorkingDays(table.values());
        List<LocalDate> working = start.datesUntil(start.plusDays(600))
                .filter(day -> {
                    CalendarDay entry = table.get(day);
                    return entry == null ? day.getDayOfWeek().getValue() < 6 : entry.kind() == Kind.WORKING_DAY;
                })
                .toList();
        for (int i = 0; i < 100; i++) {
            LocalDate event = start.plusDays(150 + random.nextInt(60));
            int count = 1 + random.nextInt(40);
            List<LocalDate> later =
                    working.stream().filter(day -> day.isAfter(event)).toList();
            List<LocalDate> earlier =
                    working.stream().filter(day -> day.isBefore(event)).toList();
            assertThat(days.after(event, count)).isEqualTo(later.get(count - 1));
            if (earlier.size() >= count) {
                assertThat(days.before(event, count)).isEqualTo(earlier.get(earlier.size() - count));
            }
        }
    }
}
