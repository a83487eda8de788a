package vn.bangvang.appeal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.mcq.Recounting.Again;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.BundleId;

/**
 * An appeal with all that was done about it, oldest first.
 *
 * @param filedBy who entered it; nobody where the candidate filed it online
 * @param again the re-marking of a written paper, once there is one
 * @param recount the reading again of a sheet of stage 1, once there is one
 */
public record Appeal(
        AppealId id,
        RoundId round,
        PostId post,
        String candidateNumber,
        AppealData data,
        @Nullable AccountId filedBy,
        String filedByName,
        Instant filedAt,
        List<AppealStep> steps,
        @Nullable Remark again,
        @Nullable Again recount) {

    public Appeal {
        steps = List.copyOf(steps);
    }

    /**
     * Where the re-marking stands, in what may be seen with a number.
     *
     * @param mark once it is settled
     */
    public record Remark(
            BundleId bundle,
            int number,
            boolean drawn,
            @Nullable BigDecimal mark) {}

    /** Where it stands. */
    public AppealState state() {
        return steps.isEmpty()
                ? AppealState.RECEIVED
                : switch (steps.getLast().kind()) {
                    case WITHDRAWN -> AppealState.WITHDRAWN;
                    case REMARKING -> AppealState.REMARKING;
                    case SUBMITTED -> AppealState.SUBMITTED;
                    case APPROVED -> AppealState.APPROVED;
                    case REJECTED -> AppealState.REJECTED;
                };
    }

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return switch (state()) {
            case RECEIVED, REMARKING, SUBMITTED -> true;
            case WITHDRAWN, APPROVED, REJECTED -> false;
        };
    }

    /** Whether the candidate filed it on the own page. */
    public boolean online() {
        return filedBy == null;
    }

    /** Whether it is about a sheet of stage 1, which is read and counted again and not marked. */
    public boolean ofSheet() {
        return data.paper() != PaperKind.WRITTEN;
    }

    /** What went to the chair last. */
    public Optional<AppealResult> result() {
        return steps.reversed().stream()
                .flatMap(step -> Optional.ofNullable(step.result()).stream())
                .findFirst();
    }

    /** The marks that went to the chair last. */
    public Optional<AppealMarks> marks() {
        return result().filter(AppealMarks.class::isInstance).map(AppealMarks.class::cast);
    }

    /** The counts that went to the chair last. */
    public Optional<AppealCounts> counts() {
        return result().filter(AppealCounts.class::isInstance).map(AppealCounts.class::cast);
    }

    /** The last step of a kind. */
    public Optional<AppealStep> last(AppealStep.Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** Whether this person did something for it, and so is no second person. */
    public boolean handledBy(AccountId account) {
        return account.equals(filedBy)
                || steps.stream().anyMatch(step -> step.by().equals(account));
    }
}
