package vn.bangvang.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;

/**
 * One person of a computed result and what the council concluded on it.
 *
 * @param result what follows from the mark
 * @param conclusion the newest vote on exactly this result; absent while there is none
 */
public record CouncilLine(
        CandidateId candidate,
        String number,
        PersonResult result,
        @Nullable BigDecimal mark,
        @Nullable Conclusion conclusion) {

    /** Where the council stands with this person. */
    public State state() {
        if (!result.assessed()) {
            return State.NOTHING_TO_CONCLUDE;
        }
        if (conclusion == null) {
            return State.OPEN;
        }
        return conclusion.adopted() ? State.ADOPTED : State.NOT_ADOPTED;
    }

    /** What is concluded and what is not. */
    public enum State {
        /** Who was not assessed has no result to vote on. */
        NOTHING_TO_CONCLUDE,
        OPEN,
        ADOPTED,
        /** The majority does not adopt what follows from the mark. */
        NOT_ADOPTED
    }
}
