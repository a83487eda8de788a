package vn.bangvang.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rule sets that are known, and which of them applies. */
public interface Regulation {

    /** The rule set in force for công chức on the day a plan was approved; none before the first. */
    default Optional<RuleSet> inForceOn(LocalDate planApprovedOn) {
        return inForceOn(planApprovedOn, Sector.CIVIL_SERVANT);
    }

    /** The rule set in force for a sector on the day a plan was approved; none before the first. */
    Optional<RuleSet> inForceOn(LocalDate planApprovedOn, Sector sector);

    /** The rule set of a decree with the newest exam regulation of its time; an unknown code is an accident. */
    RuleSet byCode(RuleSetCode decree);

    /** The rule set of a decree with one exam regulation, as it was pinned; an unknown code is an accident. */
    RuleSet byCode(RuleSetCode decree, RuleSetCode examRegulation);

    /** The documents that this regulation was read from. */
    Edition edition();

    /**
     * The regulation as an earlier edition of the documents gives it; what those do not know yet is taken from today's.
     *
     * @throws IllegalStateException for documents that contradict themselves
     */
    Regulation reading(Edition edition);

    /** Every decree with every exam regulation of its time, by sector and then oldest first. */
    List<RuleSet> all();

    /** The clauses on rounds begun under earlier rule sets. */
    List<Transition> transitions();

    /** The rule set for a plan whose result is approved, or still open, on that day. */
    default Optional<RuleSet> forPlan(LocalDate approvedOn, LocalDate resultOn) {
        return inForceOn(approvedOn)
                .map(rules -> overtaking(rules.code(), resultOn)
                        .filter(clause -> clause.after() == Transition.After.NEW_RULES)
                        .map(clause -> byCode(clause.to()))
                        .orElse(rules));
    }

    /** The clause that ended the time of rounds under that rule set before that day. */
    default Optional<Transition> overtaking(RuleSetCode code, LocalDate day) {
        return transitions().stream()
                .filter(clause -> clause.overtakes(code, day))
                .findFirst();
    }

    /** Whether the rule set lists the form for the rank in this kind of round. */
    default FormVerdict judgeForm(RuleSet rules, RoundKind kind, PostRank rank, ExamForm form) {
        Parameter<List<ExamForm>> forms = rules.forms(kind, rank);
        return forms.value().contains(form)
                ? new FormVerdict.Allowed()
                : new FormVerdict.NeedsOverride(forms.source(), "form.notListed");
    }
}
