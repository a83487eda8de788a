package vn.bangvang.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bangvang.security.AccountId;

/**
 * A recorded change of a quota and what was done about it since; nothing of it is ever changed.
 *
 * @param before the quota as it was when the change was recorded
 * @param steps in their order
 */
public record QuotaChange(
        QuotaChangeId id,
        QuotaChangeData data,
        int before,
        AccountId recordedBy,
        String recordedByName,
        Instant recordedAt,
        List<Step> steps) {

    public QuotaChange {
        steps = List.copyOf(steps);
    }

    /**
     * What somebody did about it.
     *
     * @param note the reason, or the number of the notice
     */
    public record Step(Kind kind, String byName, Instant at, String note) {}

    /** The kinds of step. */
    public enum Kind {
        APPROVED,
        REJECTED,
        /** The candidates of the post were told. */
        TOLD
    }

    /** Whether the second person has not decided. */
    public boolean waits() {
        return find(Kind.APPROVED).isEmpty() && find(Kind.REJECTED).isEmpty();
    }

    /** Whether the candidates must be told and were not yet. */
    public boolean tellingWaits() {
        return find(Kind.APPROVED).isPresent() && find(Kind.TOLD).isEmpty();
    }

    /** The step of that kind. */
    public Optional<Step> find(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }
}
