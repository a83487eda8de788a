package vn.bangvang.round;

import java.util.Optional;

/** Where a round stands; it moves one step at a time, and each step has its guard. */
public enum Phase {
    /** Posts are being planned. */
    PLANNING,
    /** Candidates are taken in and checked. */
    CANDIDATES,
    /** Boards are appointed, conflicts declared, the order drawn. */
    BOARDS,
    /** The interviews are held and marked. */
    INTERVIEWS,
    /** Marks are locked, the ranking is computed and checked. */
    RESULT,
    /** The ranking is confirmed and frozen. */
    CONFIRMED;

    /** The phase that follows, if there is one. */
    public Optional<Phase> next() {
        return this == CONFIRMED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Says whether this phase has been reached when the round stands at {@code now}. */
    public boolean reachedBy(Phase now) {
        return now.ordinal() >= ordinal();
    }
}
