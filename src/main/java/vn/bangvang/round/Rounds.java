package vn.bangvang.round;

import java.util.List;
import java.util.Map;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to rounds and their posts. */
@Door
public interface Rounds {

    /** How saving a round ended. */
    sealed interface SaveRoundOutcome {
        record Saved(Round round) implements SaveRoundOutcome {}

        record CodeTaken(String code) implements SaveRoundOutcome {}

        /** The plan's date and kind cannot change once posts or candidates rest on the rule set. */
        record PlanIsFixed() implements SaveRoundOutcome {}

        record NoRuleSetInForce() implements SaveRoundOutcome {}

        record LiveRefusedOnTrialDatabase() implements SaveRoundOutcome {}

        /** This law knows no assessment any more: the session can only advise. */
        record OnlyAdvisory(LegalRef article) implements SaveRoundOutcome {}

        /** The law knows the assessment: a session that only advises would leave the persons without their result. */
        record NotAdvisory(LegalRef article) implements SaveRoundOutcome {}

        /** The authority holds one session a quarter; a further one needs its document. */
        record QuarterTaken(String otherCode, int quarter, String year) implements SaveRoundOutcome {}

        record Stale() implements SaveRoundOutcome {}
    }

    /** How saving a post ended. */
    sealed interface SavePostOutcome {
        record Saved(Post post) implements SavePostOutcome {}

        record CodeTaken(String code) implements SavePostOutcome {}

        /** The rule set does not list this form for the rank; a document number of the authority overrides it. */
        record FormNeedsDocument(LegalRef article, String reasonKey) implements SavePostOutcome {}

        /** A combined exam needs the plan's weights. */
        record WeightsMissing(LegalRef article) implements SavePostOutcome {}

        /** This law knows no recruitment in common by wishes. */
        record NoCommonRecruitment(LegalRef article) implements SavePostOutcome {}

        record PhaseForbids(Phase now) implements SavePostOutcome {}

        record Stale() implements SavePostOutcome {}
    }

    /** How a move to the next phase ended. */
    sealed interface AdvanceOutcome {
        record Advanced(Round round) implements AdvanceOutcome {}

        /** What is missing, each as a message key with its arguments. */
        record Refused(List<Obstacle> obstacles) implements AdvanceOutcome {}
    }

    /** How taking over corrected documents ended. */
    sealed interface CorrectionOutcome {
        record Adopted(List<ParameterName> parameters) implements CorrectionOutcome {}

        record NothingCorrected() implements CorrectionOutcome {}

        record PhaseForbids(Phase now) implements CorrectionOutcome {}
    }

    /** One thing that keeps a round from moving on. */
    record Obstacle(String messageKey, List<String> args) {}

    /** All rounds, newest plan first. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<Round> all();

    /** One round; unknown ids are an accident. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    Round byId(RoundId id);

    /** The rule set that was pinned when the round was made. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    RuleSet ruleSetOf(RoundId id);

    /** The parameters that today's documents give otherwise than those that the round was begun under. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<ParameterName> corrected(RoundId id);

    /**
     * Puts the round under the corrected documents of the same rule set; until then it keeps those that it was begun under.
     *
     * @param reason the document or decision that it rests on
     */
    @Allowed({Role.CHAIR})
    CorrectionOutcome adoptCorrections(RoundId id, String reason);

    /** The phases that the round goes through, as its kind, posts and rule set ask for. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<Phase> path(RoundId id);

    /** The papers that each post's candidates sit under the pinned rule set. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    Map<PostId, ExamDesign> designs(RoundId id);

    /** The posts of a round, by code. */
    @Allowed({Role.HR, Role.EXAMINER, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<Post> posts(RoundId id);

    /** Makes a round and pins the rule set in force on the plan's date. */
    @Allowed({Role.HR})
    SaveRoundOutcome create(RoundData data);

    /** Changes a round while its rule set stays as it was pinned. */
    @Allowed({Role.HR})
    SaveRoundOutcome change(RoundId id, long version, RoundData data);

    /** Adds a post. */
    @Allowed({Role.HR})
    SavePostOutcome addPost(RoundId roundId, PostData data);

    /** Changes a post. */
    @Allowed({Role.HR})
    SavePostOutcome changePost(PostId id, long version, PostData data);

    /** Takes a round one phase further when every {@link PhaseGuard} agrees. */
    @Allowed({Role.HR, Role.CHAIR})
    AdvanceOutcome advance(RoundId id);

    /** What would keep the round from its next phase now; empty when it may go. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Obstacle> obstacles(RoundId id);
}
