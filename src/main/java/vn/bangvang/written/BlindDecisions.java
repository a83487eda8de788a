package vn.bangvang.written;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door of the head of a marking team and of the chair: papers whose marks lie apart or that are odd, by code. */
@Door
public interface BlindDecisions {

    /** How a decision ended. */
    sealed interface BlindDecisionOutcome {
        record Done() implements BlindDecisionOutcome {}

        record UnknownCode() implements BlindDecisionOutcome {}

        record NotAllSigned() implements BlindDecisionOutcome {}

        /** The spread asks for something else than this decision. */
        record NotThisWay(BigDecimal spread, LegalRef article) implements BlindDecisionOutcome {}

        /** The paper was reported as odd, and the head has not decided about that. */
        record OddPaperOpen() implements BlindDecisionOutcome {}

        record NothingReported() implements BlindDecisionOutcome {}

        record AlreadySettled() implements BlindDecisionOutcome {}

        record MarkOutOfRange(BigDecimal scale) implements BlindDecisionOutcome {}

        record TooManyDecimals(int decimals) implements BlindDecisionOutcome {}

        record RecordMissing() implements BlindDecisionOutcome {}

        record NotHeadOfThisTeam() implements BlindDecisionOutcome {}

        record NotChairOfThisRound() implements BlindDecisionOutcome {}

        /** The caller has a declared conflict with one of the post's candidates; whose paper this is, is not told. */
        record InConflict() implements BlindDecisionOutcome {}

        /** Whoever may see the slips must not decide by code. */
        record HandlesNumbers() implements BlindDecisionOutcome {}

        record PhaseForbids(Phase now) implements BlindDecisionOutcome {}
    }

    /** The papers that are signed or odd, by code; a head sees the own team's, chair and supervisor all. */
    @Allowed({Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<CodedPaper> papers(RoundId round);

    /**
     * The bundles whose two rounds are signed, with every mark by code, for printing. A head sees the own team's, chair and
     * supervisor all; HR, who saw the slips, nothing before codes and numbers are joined, and of papers that are marked again
     * nothing before their marks stand.
     */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<SignedBundle> signedBundles(RoundId round);

    /** The head records the dialogue with the markers, the mark and the minutes. */
    @Allowed({Role.BOARD_HEAD})
    BlindDecisionOutcome settleByDialogue(RoundId round, PaperCode code, BigDecimal mark, String minutes);

    /** The chair decides a mark with a record. */
    @Allowed({Role.CHAIR})
    BlindDecisionOutcome settleByChair(RoundId round, PaperCode code, BigDecimal mark, String minutes);

    /** The head decides about an odd paper, with a reason. */
    @Allowed({Role.BOARD_HEAD})
    BlindDecisionOutcome decideOdd(RoundId round, PaperCode code, OddVerdict verdict, String reason);
}
