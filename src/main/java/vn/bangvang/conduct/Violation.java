package vn.bangvang.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/**
 * A recorded violation and all that was done about it since; nothing of it is ever changed.
 *
 * @param candidateNumber the candidate by number
 * @param steps in their order
 */
public record Violation(
        ViolationId id,
        RoundId round,
        String candidateNumber,
        ViolationData data,
        AccountId recordedBy,
        String recordedByName,
        Instant recordedAt,
        List<Step> steps) {

    public Violation {
        steps = List.copyOf(steps);
    }

    /** Where a violation stands by itself; whether a graver one replaced it, {@link ConductRule} says. */
    public enum State {
        /** Recorded; the chair has not decided, so that it has no effect. */
        WAITING,
        APPROVED,
        REJECTED,
        /** Approved, and somebody asks to take it back; it has effect until the second person agrees. */
        ANNULMENT_ASKED,
        ANNULLED
    }

    /** Where it stands after its steps. */
    public State state() {
        State state = State.WAITING;
        for (Step step : steps) {
            state = switch (step.kind()) {
                case APPROVED, ANNULMENT_REFUSED -> State.APPROVED;
                case REJECTED -> State.REJECTED;
                case ANNULMENT_ASKED -> State.ANNULMENT_ASKED;
                case ANNULLED -> State.ANNULLED;
                case EMPLOYER_NOTIFIED -> state;
            };
        }
        return state;
    }

    /** Whether two persons stand behind it and nobody took it back. */
    public boolean counts() {
        return state() == State.APPROVED || state() == State.ANNULMENT_ASKED;
    }

    /** Whether it counts or may yet count. */
    public boolean alive() {
        return counts() || state() == State.WAITING;
    }

    /** The council's decision: as recorded, else as the chair named it. */
    public String decision() {
        return data.decision().isEmpty() ? note(Step.Kind.APPROVED) : data.decision();
    }

    /** Whether the employer must be told and was not yet. */
    public boolean employerWaits() {
        return counts()
                && data.measure().takesTheResult()
                && !data.employer().isEmpty()
                && last(Step.Kind.EMPLOYER_NOTIFIED).isEmpty();
    }

    /** The newest step of that kind. */
    public Optional<Step> last(Step.Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    private String note(Step.Kind kind) {
        return last(kind).map(Step::note).orElse("");
    }
}
