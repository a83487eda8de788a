package vn.bangvang.round.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.FormVerdict;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.WishAllocation;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostData;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.Rounds.SavePostOutcome;
import vn.bangvang.round.Rounds.SaveRoundOutcome;

/** What the law asks of the plan itself: sessions that it knows, forms, weights, recruitment in common. */
@Component
class PlanCheck {

    private final Regulation regulation;
    private final PinnedRules rules;

    PlanCheck(Regulation regulation, PinnedRules rules) {
        this.regulation = regulation;
        this.rules = rules;
    }

    Optional<SavePostOutcome> refusal(Round round, PostData data) {
        if (round.phase() != Phase.PLANNING) {
            return Optional.of(new SavePostOutcome.PhaseForbids(round.phase()));
        }
        RuleSet law = rules.of(round.id());
        FormVerdict verdict = regulation.judgeForm(law, round.data().kind(), data.rank(), data.form());
        if (verdict instanceof FormVerdict.NeedsOverride needs && data.overrideDocument() == null && !advisory(round)) {
            return Optional.of(new SavePostOutcome.FormNeedsDocument(needs.article(), needs.reasonKey()));
        }
        if (data.form() == ExamForm.COMBINED && data.weights() == null) {
            return Optional.of(new SavePostOutcome.WeightsMissing(
                    law.forms(round.data().kind(), data.rank()).source()));
        }
        if (!data.commonGroup().isEmpty()
                && law.setting("wishes.allocation", WishAllocation.class)
                        instanceof Setting.NotInThisLaw<WishAllocation> unknown) {
            return Optional.of(new SavePostOutcome.NoCommonRecruitment(unknown.article()));
        }
        return Optional.empty();
    }

    /** What the law still knows is no mere advice, and what it knows no more is nothing else. */
    static Optional<SaveRoundOutcome> notThisSession(RuleSet rules, RoundData data) {
        if (data.session() == null) {
            return Optional.empty();
        }
        Parameter<Boolean> tested = rules.setting("direct.council-and-test", Boolean.class)
                .stated()
                .orElseThrow(() -> new IllegalStateException(rules.key() + ": direct.council-and-test"));
        if (tested.value() == data.session().advisory()) {
            return Optional.of(
                    tested.value()
                            ? new SaveRoundOutcome.NotAdvisory(tested.source())
                            : new SaveRoundOutcome.OnlyAdvisory(tested.source()));
        }
        return Optional.empty();
    }

    private static boolean advisory(Round round) {
        return round.data().session() != null && round.data().session().advisory();
    }
}
