package vn.bangvang.round;

import java.util.List;
import java.util.Optional;

/** Where a round stands; it moves one step at a time, and each step has its guard. */
public enum Phase {
    /** Posts are being planned. */
    PLANNING,
    /** Candidates are taken in and checked. */
    CANDIDATES,
    /** The multiple-choice parts are sat; they decide who goes on. */
    STAGE_1,
    /** Boards are appointed, conflicts declared, the order drawn. */
    BOARDS,
    /** The specialised exam is held and marked. */
    EXAM,
    /** Marks are locked, the ranking is computed and checked. */
    RESULT,
    /** The ranking is confirmed and frozen. */
    CONFIRMED;

    /** The phase that follows on that path, if there is one. */
    public Optional<Phase> next(List<Phase> path) {
        return path.stream().filter(phase -> phase.ordinal() > ordinal()).findFirst();
    }

    /** Says whether this phase has been reached when the round stands at {@code now}. */
    public boolean reachedBy(Phase now) {
        return now.ordinal() >= ordinal();
    }
}
