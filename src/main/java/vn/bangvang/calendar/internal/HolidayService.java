package vn.bangvang.calendar.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.calendar.Holidays;
import vn.bangvang.calendar.WorkingCalendar;
import vn.bangvang.calendar.WorkingDays;

@Service
class HolidayService implements Holidays, WorkingCalendar {

    private final HolidayTable table;
    private final Trail trail;

    HolidayService(HolidayTable table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        return new WorkingDays(table.all());
    }

    @Override
    @Transactional(readOnly = true)
    public Year year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<CalendarDay> days = table.between(first, LocalDate.of(year, 12, 31));
        return new Year(
                year, days, new WorkingDays(days).yearsWithoutTet(first, first).isEmpty());
    }

    @Override
    @Transactional
    public HolidayOutcome add(CalendarDay day) {
        Optional<HolidayOutcome> refusal = refusal(day).or(() -> taken(day.date()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<HolidayOutcome> meanwhile = insert(day);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        trail.record(Act.of("HOLIDAY_ADDED", subject(day.date()), null, describe(day)));
        return new HolidayOutcome.Done();
    }

    @Override
    @Transactional
    public HolidayOutcome change(LocalDate date, CalendarDay day) {
        Optional<CalendarDay> before = table.forUpdate(date);
        if (before.isEmpty()) {
            return new HolidayOutcome.DayGone(date);
        }
        Optional<HolidayOutcome> refusal =
                refusal(day).or(() -> date.equals(day.date()) ? Optional.<HolidayOutcome>empty() : taken(day.date()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.delete(date);
        table.insert(day);
        trail.record(new Act("HOLIDAY_CHANGED", subject(date), null, describe(before.get()), describe(day), null));
        return new HolidayOutcome.Done();
    }

    @Override
    @Transactional
    public HolidayOutcome remove(LocalDate date) {
        Optional<CalendarDay> before = table.forUpdate(date);
        if (before.isEmpty()) {
            return new HolidayOutcome.DayGone(date);
        }
        table.delete(date);
        trail.record(new Act("HOLIDAY_REMOVED", subject(date), null, describe(before.get()), null, null));
        return new HolidayOutcome.Done();
    }

    private Optional<HolidayOutcome> insert(CalendarDay day) {
        try {
            table.insert(day);
            return Optional.empty();
        } catch (DuplicateKeyException meanwhile) {
            return Optional.of(new HolidayOutcome.DateTaken(day.date(), day.name()));
        }
    }

    private Optional<HolidayOutcome> taken(LocalDate date) {
        return table.forUpdate(date).map(day -> new HolidayOutcome.DateTaken(date, day.name()));
    }

    private static Optional<HolidayOutcome> refusal(CalendarDay day) {
        boolean weekend = WorkingDays.isWeekend(day.date());
        return switch (day.kind()) {
            case WORKING_DAY -> weekend ? Optional.empty() : Optional.of(new HolidayOutcome.WorksAnyway(day.date()));
            case COMPENSATORY_DAY_OFF ->
                weekend ? Optional.of(new HolidayOutcome.OffAnyway(day.date())) : Optional.empty();
            case HOLIDAY -> Optional.empty();
        };
    }

    private static String subject(LocalDate date) {
        return "day:" + date;
    }

    private static String describe(CalendarDay day) {
        return Told.of(day.date(), Told.code("daykind", day.kind().name()), day.name(), day.document());
    }
}
