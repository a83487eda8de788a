package vn.bangvang.written;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to written marks by candidate, once codes and numbers are joined; no marking role goes through it. */
@Door
public interface WrittenResults {

    /** How a correction ended. */
    sealed interface WrittenCorrectionOutcome {
        record Done() implements WrittenCorrectionOutcome {}

        record NotJoined() implements WrittenCorrectionOutcome {}

        record MarkOutOfRange(BigDecimal scale) implements WrittenCorrectionOutcome {}

        record TooManyDecimals(int decimals) implements WrittenCorrectionOutcome {}

        record ReasonMissing() implements WrittenCorrectionOutcome {}

        /** The candidate has no written mark. */
        record NothingToCorrect() implements WrittenCorrectionOutcome {}

        /** An earlier request for this candidate waits for its second person. */
        record CorrectionWaiting() implements WrittenCorrectionOutcome {}

        record SameMark(BigDecimal mark) implements WrittenCorrectionOutcome {}

        /** The caller has a declared conflict with this candidate. */
        record Conflicted() implements WrittenCorrectionOutcome {}

        /** The same person cannot ask and approve. */
        record SecondPersonNeeded() implements WrittenCorrectionOutcome {}

        record NotChairOfThisRound() implements WrittenCorrectionOutcome {}

        record AlreadyDecided() implements WrittenCorrectionOutcome {}
    }

    /** Everyone who had to write a paper, by number; codes and marks only after joining. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<WrittenLine> results(RoundId round);

    /** Every version of a candidate's written mark, oldest first; empty before joining. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<WrittenMarkRecord> history(CandidateId candidate);

    /** Asks for a change of a written mark. */
    @Allowed({Role.HR})
    WrittenCorrectionOutcome requestCorrection(CandidateId candidate, BigDecimal newMark, String reason);

    /** Another person, the chair, approves: the new mark stands, the old stays readable, ranks are void. */
    @Allowed({Role.CHAIR})
    WrittenCorrectionOutcome approve(WrittenCorrectionId correction);

    /** Another person, the chair, rejects: nothing changes. */
    @Allowed({Role.CHAIR})
    WrittenCorrectionOutcome reject(WrittenCorrectionId correction);

    /** The corrections of a round, newest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<WrittenCorrection> corrections(RoundId round);
}
