package vn.bangvang.api.internal;

import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds.SavePostOutcome;
import vn.bangvang.round.Rounds.SaveRoundOutcome;

/** What became of a round or a post; whatever is refused names the member that could be otherwise. */
final class PlanOutcomes {

    private PlanOutcomes() {}

    /** @throws Refusal if it was not made */
    static Round made(SaveRoundOutcome outcome) {
        return switch (outcome) {
            case SaveRoundOutcome.Saved(var round) -> round;
            case SaveRoundOutcome.CodeTaken(var code) ->
                throw Refusal.outcome(Problem.CODE_TAKEN, SaveRoundOutcome.CodeTaken.class, code)
                        .at("/code");
            case SaveRoundOutcome.NoRuleSetInForce none ->
                throw Refusal.outcome(Problem.NO_RULE_SET, none.getClass()).at("/planApprovedOn");
            case SaveRoundOutcome.LiveRefusedOnTrialDatabase trial ->
                throw Refusal.outcome(Problem.LIVE_ON_TRIAL, trial.getClass()).at("/live");
            case SaveRoundOutcome.OnlyAdvisory(var article) ->
                throw Refusal.outcome(Problem.ONLY_ADVISORY, SaveRoundOutcome.OnlyAdvisory.class, article)
                        .at("/session/advisory");
            case SaveRoundOutcome.NotAdvisory(var article) ->
                throw Refusal.outcome(Problem.NOT_ADVISORY, SaveRoundOutcome.NotAdvisory.class, article)
                        .at("/session/advisory");
            case SaveRoundOutcome.QuarterTaken(var other, int quarter, var year) ->
                throw Refusal.outcome(Problem.QUARTER_TAKEN, SaveRoundOutcome.QuarterTaken.class, other, quarter, year)
                        .at("/session/supplementDocument");
            case SaveRoundOutcome.PlanIsFixed fixed -> throw new IllegalStateException("a new round is fixed");
            case SaveRoundOutcome.Stale stale -> throw new IllegalStateException("a new round is stale");
        };
    }

    /**
     * The post that was made.
     *
     * @param place where the request describes it, empty where it is all of the request
     * @throws Refusal if it was not made
     */
    static Post made(SavePostOutcome outcome, String place) {
        return switch (outcome) {
            case SavePostOutcome.Saved(var post) -> post;
            case SavePostOutcome.CodeTaken(var code) ->
                throw Refusal.outcome(Problem.CODE_TAKEN, SavePostOutcome.CodeTaken.class, code)
                        .at(place + "/code");
            case SavePostOutcome.FormNeedsDocument needs ->
                throw Refusal.outcome(Problem.FORM_NEEDS_DOCUMENT, needs.getClass(), needs.article())
                        .at(place + "/overrideDocument");
            case SavePostOutcome.WeightsMissing(var article) ->
                throw Refusal.outcome(Problem.WEIGHTS_MISSING, SavePostOutcome.WeightsMissing.class, article)
                        .at(place + "/writtenPercent");
            case SavePostOutcome.NoCommonRecruitment(var article) ->
                throw Refusal.outcome(Problem.NO_COMMON_RECRUITMENT, SavePostOutcome.NoCommonRecruitment.class, article)
                        .at(place + "/commonGroup");
            case SavePostOutcome.PhaseForbids(var now) ->
                throw Refusal.outcome(Problem.REFUSED_NOW, SavePostOutcome.PhaseForbids.class, now);
            case SavePostOutcome.Stale stale -> throw new IllegalStateException("a new post is stale");
        };
    }
}
