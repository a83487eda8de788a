package vn.bangvang.scoring;

import java.util.List;
import vn.bangvang.round.RoundId;

/** What ranking reads of marking; not a door for people. */
public interface OfficialMarks {

    /** The result of every candidate of a round who sits before a board. */
    List<ExamResult> of(RoundId round);

    /** Whether every board of the round is locked and no correction is waiting. */
    boolean allLocked(RoundId round);
}
