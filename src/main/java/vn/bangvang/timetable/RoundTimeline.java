package vn.bangvang.timetable;

import vn.bangvang.round.RoundId;

/** The timeline of a round, for modules that open and close with its steps; not a door for people. */
public interface RoundTimeline {

    /** The steps of a round with their deadlines and dates, as it stands today. */
    Timeline of(RoundId round);
}
