package vn.bangvang.appeal;

import java.time.LocalDate;
import java.util.Optional;
import vn.bangvang.regulation.PaperKind;

/**
 * A candidate's appeal as the candidate may see it: who marked again and with what is not in it.
 *
 * @param answer once the chair has approved or rejected
 */
public record OwnAppeal(
        PaperKind paper,
        String reason,
        LocalDate receivedOn,
        String documentNumber,
        AppealState state,
        Optional<Answer> answer) {

    /**
     * The chair's answer.
     *
     * @param result what an approval was about
     * @param reason of a rejection; may be empty
     */
    public record Answer(LocalDate on, Optional<AppealResult> result, String reason) {}
}
