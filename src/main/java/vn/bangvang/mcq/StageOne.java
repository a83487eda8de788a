package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.round.RoundId;

/** What stage 1 says, for the modules that build on it; not a door for people. */
public interface StageOne {

    /** Every accepted, numbered candidate of a round, by number; as it stands now while stage 1 is not closed. */
    List<StageOneResult> of(RoundId round);

    /** Whether the chair has confirmed that stage 1 is closed. */
    boolean closed(RoundId round);
}
