package vn.bangvang.audit;

import java.util.List;

/** Writes acts to the trail, in the transaction of the act itself: both happen or neither does. */
public interface Trail {

    /**
     * Writes the act with the acting person and the time.
     *
     * @throws RuntimeException if no transaction is open, so that an act can never be recorded apart from its effect
     */
    void record(Act act);

    /**
     * Writes many acts of one moment, in their order.
     *
     * @throws RuntimeException if no transaction is open
     */
    void recordAll(List<Act> acts);

    /**
     * Writes an act of a candidate, who has no account: the line names the candidate number and nobody else.
     *
     * @throws RuntimeException if no transaction is open
     */
    void recordOfCandidate(String candidateNumber, Act act);
}
