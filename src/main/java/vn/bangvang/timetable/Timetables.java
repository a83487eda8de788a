package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the timeline of a round. */
@Door
public interface Timetables {

    /** How a change of dates ended. */
    sealed interface TimetableOutcome {
        record Saved() implements TimetableOutcome {}

        /** Somebody else has changed a date meanwhile: what this change moves would be another matter. */
        record Stale() implements TimetableOutcome {}

        /** Nothing is done on a day that has not come. */
        record NotYetDone(LocalDate date) implements TimetableOutcome {}

        record StepNotInRound(Step step) implements TimetableOutcome {}
    }

    /**
     * The timeline as it stands today.
     *
     * @param version to hand back with a change
     */
    record Drawn(long version, Timeline timeline) {}

    /** The steps of a round with their deadlines and dates. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Drawn timeline(RoundId round);

    /** What a change would move, in the order of the steps; nothing is saved. */
    @Allowed({Role.HR})
    List<Movement> preview(RoundId round, DateChange change);

    /** Saves a planned or actual date; {@code version} is that of the timeline which the caller has seen. */
    @Allowed({Role.HR})
    TimetableOutcome save(RoundId round, long version, DateChange change);

    /** Saves how many applied, and whether round 1 is written on paper: both choose between limits. */
    @Allowed({Role.HR})
    TimetableOutcome saveSettings(RoundId round, long version, @Nullable Integer applicants, boolean round1OnPaper);
}
