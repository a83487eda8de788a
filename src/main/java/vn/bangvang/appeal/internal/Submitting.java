package vn.bangvang.appeal.internal;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealRule;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Rounds;
import vn.bangvang.written.Remarking;

/** Puts the answer to an appeal of a written paper before the chair: the mark that counts follows from the policy of the rule set. */
@Component
class Submitting {

    private final Rounds rounds;
    private final Remarking remarking;
    private final AppealLog log;

    Submitting(Rounds rounds, Remarking remarking, AppealLog log) {
        this.rounds = rounds;
        this.remarking = remarking;
        this.log = log;
    }

    AppealOutcome submit(Appeal appeal, String recordNumber, Optional<BigDecimal> council) {
        if (appeal.state() != AppealState.REMARKING && appeal.state() != AppealState.SUBMITTED) {
            return new AppealOutcome.NotNow(appeal.state());
        }
        BigDecimal again = appeal.again() == null ? null : appeal.again().mark();
        if (again == null) {
            return new AppealOutcome.NotMarkedYet();
        }
        RuleSet rules = rounds.ruleSetOf(appeal.round());
        if (council.filter(mark -> cannotBe(rules, mark)).isPresent()) {
            return new AppealOutcome.MarkOutOfRange(rules.scale().value());
        }
        BigDecimal before = remarking.mark(appeal.data().candidate()).orElseThrow();
        return switch (AppealRule.official(rules, before, again, council)) {
            case AppealRule.Verdict.NeedsCouncil needs -> new AppealOutcome.CouncilMarkMissing(needs.article());
            case AppealRule.Verdict.PolicyUnknown unknown -> new AppealOutcome.PolicyUnknown(unknown.article());
            case AppealRule.Verdict.Counts counts -> {
                var marks = new AppealMarks(
                        before,
                        again,
                        counts.mark()
                                .setScale(rules.officialMarkRounding().value().scale()));
                log.add(appeal, AppealStep.Kind.SUBMITTED, recordNumber, marks, null);
                log.record(
                        "APPEAL_SUBMITTED", appeal, AppealLog.before(marks), AppealLog.official(marks), recordNumber);
                yield new AppealOutcome.Done();
            }
        };
    }

    private static boolean cannotBe(RuleSet rules, BigDecimal mark) {
        return mark.signum() < 0
                || mark.compareTo(rules.scale().value()) > 0
                || mark.stripTrailingZeros().scale()
                        > rules.officialMarkRounding().value().scale();
    }
}
