package vn.bangvang.round;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to changes of quotas after the plan: recorded with the authority's decision, in force by a second person. */
@Door
public interface QuotaChanges {

    /** How recording or deciding ended. */
    sealed interface QuotaOutcome {
        record Done() implements QuotaOutcome {}

        /** Before the candidates come in, the plan itself is changed; after the result nothing is. */
        record PhaseForbids(Phase now) implements QuotaOutcome {}

        record SameQuota(int quota) implements QuotaOutcome {}

        /** A change of this post waits for the second person. */
        record AlreadyWaiting(String document) implements QuotaOutcome {}

        record DateInFuture(LocalDate date) implements QuotaOutcome {}

        /** Another change of this post came first: what this one changes is no longer what was recorded. */
        record QuotaMoved(int now) implements QuotaOutcome {}

        record SecondPersonNeeded() implements QuotaOutcome {}

        record AlreadyDecided() implements QuotaOutcome {}

        record ReasonMissing() implements QuotaOutcome {}

        record NothingToTell() implements QuotaOutcome {}
    }

    /** The changes of a round, the oldest first: those that wait and those that were rejected too. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<QuotaChange> quotaChanges(RoundId round);

    /** Records a change; it has no effect until the chair approves. */
    @Allowed({Role.HR})
    QuotaOutcome record(QuotaChangeData data);

    /** The chair lets the change take effect: a computed ranking is void, marks stay as they are. */
    @Allowed({Role.CHAIR})
    QuotaOutcome approve(QuotaChangeId change);

    /** The chair declines the change. */
    @Allowed({Role.CHAIR})
    QuotaOutcome reject(QuotaChangeId change, String reason);

    /** Ticks off by which notice the candidates of the post were told of a change in force. */
    @Allowed({Role.HR})
    QuotaOutcome candidatesTold(QuotaChangeId change, String notice);
}
