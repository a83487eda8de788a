package vn.bangvang.candidate;

import vn.bangvang.round.RoundId;

/** Where a later module says that the list behind the numbers has changed; not a door for people. */
public interface ListChange {

    /** Takes the round's numbers back, in the caller's transaction and with its own line in the trail; none given, none taken. */
    void withdrawNumbers(RoundId round);
}
