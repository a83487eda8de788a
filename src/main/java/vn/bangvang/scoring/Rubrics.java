package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to a round's rubric. */
@Door
public interface Rubrics {

    /** How saving a rubric ended. */
    sealed interface SaveOutcome {
        record Saved() implements SaveOutcome {}

        /** The maxima must add up to the scale of the rule set. */
        record DoesNotAddUp(BigDecimal total, BigDecimal scale) implements SaveOutcome {}

        /** The first mark is in: the rubric is fixed. */
        record Fixed() implements SaveOutcome {}
    }

    /** The criteria in their order; empty when none were set. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<Criterion> of(RoundId round);

    /** Says whether a mark was given already, so that the rubric cannot change. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    boolean fixed(RoundId round);

    /** Replaces the rubric. */
    @Allowed({Role.HR})
    SaveOutcome save(RoundId round, List<CriterionData> criteria);
}
