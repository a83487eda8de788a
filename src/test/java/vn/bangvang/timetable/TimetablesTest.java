package vn.bangvang.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.TestClock;
import vn.bangvang.timetable.DateChange.Which;
import vn.bangvang.timetable.TimelineStep.State;
import vn.bangvang.timetable.Timetables.Drawn;
import vn.bangvang.timetable.Timetables.TimetableOutcome;

@DatabaseTest
class TimetablesTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 11);

    @Autowired
    InterviewDays days;

    @Autowired
    Timetables timetables;

    @Autowired
    TestClock clock;

    private InterviewDay day;

    @BeforeEach
    void a_round_of_2023() {
        day = days.anInterviewDay().planned();
        clock.stopAt(Instant.parse("2023-09-10T17:00:00Z"));
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_change_is_first_shown_and_moves_nothing_until_it_is_saved() {
        var change = new DateChange(Step.APPROVAL, Which.PLANNED, MONDAY);

        assertThat(days.as(InterviewDays.HR, () -> timetables.preview(day.round(), change)))
                .isEqualTo(List.of(new Movement(
                        Step.PUBLICATION, Optional.empty(), Optional.of(LocalDate.of(2023, 9, 21)), false)));
        assertThat(drawn().timeline().dates()).isEqualTo(RoundDates.NONE);
        assertThat(save(0, change)).isEqualTo(new TimetableOutcome.Saved());
        assertThat(drawn().version()).isOne();
        assertThat(step(Step.APPROVAL).planned()).isEqualTo(MONDAY);
        assertThat(step(Step.PUBLICATION).deadline()).contains(LocalDate.of(2023, 9, 21));
        assertThat(save(1, new DateChange(Step.APPROVAL, Which.PLANNED, null))).isEqualTo(new TimetableOutcome.Saved());
        assertThat(step(Step.PUBLICATION).deadline()).isEmpty();
    }

    @Test
    void two_persons_do_not_change_over_each_other() {
        assertThat(save(0, new DateChange(Step.APPROVAL, Which.PLANNED, MONDAY)))
                .isEqualTo(new TimetableOutcome.Saved());
        assertThat(save(0, new DateChange(Step.APPROVAL, Which.PLANNED, MONDAY.plusDays(1))))
                .isEqualTo(new TimetableOutcome.Stale());
        assertThat(days.as(InterviewDays.HR, () -> timetables.saveSettings(day.round(), 0, 5, true)))
                .isEqualTo(new TimetableOutcome.Stale());
        assertThat(step(Step.APPROVAL).planned()).isEqualTo(MONDAY);
    }

    @Test
    void nothing_is_done_tomorrow_and_today_is_the_day_in_vietnam() {
        assertThat(save(0, new DateChange(Step.APPROVAL, Which.ACTUAL, MONDAY.plusDays(1))))
                .isEqualTo(new TimetableOutcome.NotYetDone(MONDAY.plusDays(1)));
        assertThat(save(0, new DateChange(Step.APPROVAL, Which.ACTUAL, MONDAY)))
                .isEqualTo(new TimetableOutcome.Saved());
        assertThat(step(Step.APPROVAL).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_step_that_the_round_does_not_have_gets_no_date_until_the_settings_bring_it() {
        var marked = new DateChange(Step.ROUND1_MARKING, Which.PLANNED, MONDAY);
        assertThat(save(0, marked)).isEqualTo(new TimetableOutcome.StepNotInRound(Step.ROUND1_MARKING));
        assertThat(days.as(InterviewDays.HR, () -> timetables.saveSettings(day.round(), 0, 512, true)))
                .isEqualTo(new TimetableOutcome.Saved());
        assertThat(drawn().timeline().dates().applicants()).isEqualTo(512);
        assertThat(save(1, marked)).isEqualTo(new TimetableOutcome.Saved());
        assertThat(days.as(InterviewDays.HR, () -> timetables.saveSettings(day.round(), 2, null, true)))
                .isEqualTo(new TimetableOutcome.Saved());
        assertThat(drawn().timeline().dates().applicants()).isNull();
        assertThat(step(Step.ROUND1_MARKING).planned()).isEqualTo(MONDAY);
    }

    private TimetableOutcome save(long version, DateChange change) {
        return days.as(InterviewDays.HR, () -> timetables.save(day.round(), version, change));
    }

    private Drawn drawn() {
        return days.as(InterviewDays.SUPERVISOR, () -> timetables.timeline(day.round()));
    }

    private TimelineStep step(Step step) {
        return drawn().timeline().step(step);
    }
}
