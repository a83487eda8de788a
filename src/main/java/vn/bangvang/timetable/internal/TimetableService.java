package vn.bangvang.timetable.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.calendar.WorkingCalendar;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.DateChange.Which;
import vn.bangvang.timetable.Movement;
import vn.bangvang.timetable.RoundDates;
import vn.bangvang.timetable.RoundFacts;
import vn.bangvang.timetable.RoundTimeline;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.TimelineRule;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.internal.TimetableTable.Kept;

@Service
class TimetableService implements Timetables, RoundTimeline {

    private final TimetableTable table;
    private final RoundReading rounds;
    private final PhaseHold phases;
    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    TimetableService(
            TimetableTable table,
            RoundReading rounds,
            PhaseHold phases,
            Regulation regulation,
            WorkingCalendar calendar,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.rounds = rounds;
        this.phases = phases;
        this.regulation = regulation;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public Drawn timeline(RoundId round) {
        Kept kept = table.kept(round);
        return new Drawn(kept.version(), draw(round, kept.dates()));
    }

    @Override
    @Transactional(readOnly = true)
    public Timeline of(RoundId round) {
        return draw(round, table.kept(round).dates());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Movement> preview(RoundId round, DateChange change) {
        RoundDates before = table.kept(round).dates();
        return Movement.between(draw(round, before), draw(round, before.with(change)));
    }

    @Override
    @Transactional
    public TimetableOutcome save(RoundId round, long version, DateChange change) {
        phases.hold(round);
        Kept kept = table.kept(round);
        if (kept.version() != version) {
            return new TimetableOutcome.Stale();
        }
        if (draw(round, kept.dates()).find(change.step()).isEmpty()) {
            return new TimetableOutcome.StepNotInRound(change.step());
        }
        LocalDate date = change.date();
        if (change.which() == Which.ACTUAL && date != null && date.isAfter(today())) {
            return new TimetableOutcome.NotYetDone(date);
        }
        RoundDates after = kept.dates().with(change);
        table.save(round, version, after);
        table.saveDate(round, change.step(), after);
        trail.record(new Act(
                "TIMETABLE_DATE_SET",
                subject(round),
                round.value(),
                describe(change, kept.dates()),
                describe(change, after),
                null));
        return new TimetableOutcome.Saved();
    }

    @Override
    @Transactional
    public TimetableOutcome saveSettings(
            RoundId round, long version, @Nullable Integer applicants, boolean round1OnPaper) {
        phases.hold(round);
        Kept kept = table.kept(round);
        if (kept.version() != version) {
            return new TimetableOutcome.Stale();
        }
        RoundDates before = kept.dates();
        var after = new RoundDates(before.planned(), before.actual(), applicants, round1OnPaper);
        table.save(round, version, after);
        trail.record(new Act(
                "TIMETABLE_SETTINGS_SET", subject(round), round.value(), describe(before), describe(after), null));
        return new TimetableOutcome.Saved();
    }

    private Timeline draw(RoundId id, RoundDates dates) {
        Round round = rounds.byId(id);
        List<Post> posts = rounds.posts(id);
        var facts = new RoundFacts(
                rounds.ruleSetOf(id),
                round.data().kind(),
                round.data().planApprovedOn(),
                posts.stream().map(post -> post.data().rank()).collect(Collectors.toSet()),
                posts.stream().map(post -> post.data().form()).collect(Collectors.toSet()));
        return TimelineRule.draw(facts, dates, regulation, calendar.workingDays(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String describe(DateChange change, RoundDates dates) {
        LocalDate date = (change.which() == Which.PLANNED ? dates.planned() : dates.actual()).get(change.step());
        return Told.of(change.step(), change.which(), date == null ? "NO_DATE" : date);
    }

    private static String describe(RoundDates dates) {
        Integer applicants = dates.applicants();
        return Told.of(
                applicants == null ? "APPLICANTS_UNKNOWN" : Told.as("APPLICANTS", applicants),
                dates.round1OnPaper() ? "ROUND1_ON_PAPER" : "ROUND1_ON_COMPUTERS");
    }

    private static String subject(RoundId round) {
        return "round:" + round.value();
    }
}
