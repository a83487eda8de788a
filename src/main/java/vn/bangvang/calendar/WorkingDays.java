package vn.bangvang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts working days; the first day counted is the one after the event. */
public final class WorkingDays {

    /** The lunar new year never begins outside these days. */
    private static final int[] TET_FROM = {1, 21};

    private static final int[] TET_TO = {2, 21};

    private final Map<LocalDate, CalendarDay.Kind> days = new HashMap<>();

    /** The weekends and those days; a date given twice is an accident. */
    public WorkingDays(Collection<CalendarDay> days) {
        for (CalendarDay day : days) {
            if (this.days.putIfAbsent(day.date(), day.kind()) != null) {
                throw new IllegalArgumentException("twice: " + day.date());
            }
        }
    }

    /** Whether offices work on that day. */
    public boolean isWorking(LocalDate day) {
        CalendarDay.Kind kind = days.get(day);
        return kind == null ? !isWeekend(day) : kind == CalendarDay.Kind.WORKING_DAY;
    }

    /** The day on which so many working days after the event end; below 1 is an accident. */
    public LocalDate after(LocalDate event, int workingDays) {
        return walk(event, workingDays, 1);
    }

    /** The last day that leaves so many working days before the event; below 1 is an accident. */
    public LocalDate before(LocalDate event, int workingDays) {
        return walk(event, workingDays, -1);
    }

    /** The day itself when offices work on it, else the next on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : after(day, 1);
    }

    /** The years touched by these days, ends included, for which no day of Tết was recorded. */
    public SortedSet<Integer> yearsWithoutTet(LocalDate one, LocalDate other) {
        SortedSet<Integer> years = new TreeSet<>();
        int first = Math.min(one.getYear(), other.getYear());
        int last = Math.max(one.getYear(), other.getYear());
        for (int year = first; year <= last; year++) {
            if (!hasTet(year)) {
                years.add(year);
            }
        }
        return years;
    }

    private boolean hasTet(int year) {
        LocalDate from = LocalDate.of(year, TET_FROM[0], TET_FROM[1]);
        LocalDate to = LocalDate.of(year, TET_TO[0], TET_TO[1]);
        return from.datesUntil(to.plusDays(1)).anyMatch(day -> days.get(day) == CalendarDay.Kind.HOLIDAY);
    }

    private LocalDate walk(LocalDate event, int workingDays, int step) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("working days: " + workingDays);
        }
        LocalDate day = event;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(step);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether the weekday alone makes it a day of rest. */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
