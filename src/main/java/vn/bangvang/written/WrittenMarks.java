package vn.bangvang.written;

import java.util.List;
import vn.bangvang.round.RoundId;

/** What ranking reads of written papers; not a door for people. */
public interface WrittenMarks {

    /** The result of every candidate of a round who has to write a paper, by number. */
    List<WrittenResult> of(RoundId round);

    /** Whether nothing is open: no paper was written, or codes and numbers are joined and no correction is waiting. */
    boolean allJoined(RoundId round);
}
