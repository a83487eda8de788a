package vn.bangvang.regulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** On which parameters a round rests: only these need the council's written rule while their text was not read. */
public final class ReliedOn {

    private static final Set<String> ALWAYS = Set.of(
            "scale",
            "pass-mark",
            "pass-compared-after-rounding",
            "official-mark-rounding",
            "priority-categories",
            "priority.highest-only",
            "tie-chain",
            "spread-brackets",
            "examiners-min",
            "examiners-normal",
            "examiners-max",
            "names-hidden-from-examiners",
            "council-sizes",
            "kinship-excluded");

    private static final Set<String> COUNCIL_AND_TEST =
            Set.of("direct.council-and-test", "direct.groups", "council.chair-breaks-tie");

    private static final Set<String> SPOKEN =
            Set.of("interview-minutes", "preparation-minutes", "appeal-of-interview-allowed");

    private static final Set<String> WRITTEN =
            Set.of("written-minutes", "written-spread-brackets", "appeal-of-written-allowed");

    private static final Set<String> COMBINED = Set.of("combined.weights", "combined.minimum-percent");

    private static final Map<ExamForm, List<Set<String>>> BY_FORM = Map.of(
            ExamForm.INTERVIEW, List.of(SPOKEN),
            ExamForm.ORAL, List.of(SPOKEN),
            ExamForm.PRACTICAL, List.of(),
            ExamForm.WRITTEN, List.of(WRITTEN),
            ExamForm.COMBINED, List.of(SPOKEN, WRITTEN, COMBINED));

    private ReliedOn() {}

    /** The parameters behind a round of that kind, in the order of the rule set. */
    public static List<Parameter<?>> of(RuleSet rules, RoundKind kind, Set<PostRank> ranks, Set<ExamForm> forms) {
        Set<String> keys = new TreeSet<>(ALWAYS);
        ranks.forEach(rank -> keys.add("forms." + kind + "." + rank));
        if (kind == RoundKind.QUARTERLY_ASSESSMENT
                && rules.setting("direct.council-and-test", Boolean.class)
                        .value()
                        .orElse(false)) {
            keys.addAll(COUNCIL_AND_TEST);
        }
        forms.forEach(form -> Objects.requireNonNull(BY_FORM.get(form)).forEach(keys::addAll));
        return rules.all().stream()
                .filter(parameter -> keys.contains(parameter.key()))
                .toList();
    }
}
