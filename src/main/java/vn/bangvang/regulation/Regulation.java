package vn.bangvang.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rule sets that are known, and which of them applies. */
public interface Regulation {

    /** The rule set in force on the day a plan was approved; none before the first. */
    Optional<RuleSet> inForceOn(LocalDate planApprovedOn);

    /** The rule set of that code; an unknown code is an accident. */
    RuleSet byCode(RuleSetCode code);

    /** All rule sets, oldest first. */
    List<RuleSet> all();

    /** Whether the rule set lists the form for the rank in this kind of round. */
    default FormVerdict judgeForm(RuleSet rules, RoundKind kind, PostRank rank, ExamForm form) {
        Parameter<List<ExamForm>> forms = rules.forms(kind, rank);
        return forms.value().contains(form)
                ? new FormVerdict.Allowed()
                : new FormVerdict.NeedsOverride(forms.source(), "form.notListed");
    }
}
