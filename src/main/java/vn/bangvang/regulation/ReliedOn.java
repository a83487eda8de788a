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
            "council-sizes",
            "kinship-excluded");

    private static final Set<String> BEFORE_A_BOARD = Set.of(
            "spread-brackets", "examiners-min", "examiners-normal", "examiners-max", "names-hidden-from-examiners");

    private static final Set<String> COUNCIL_AND_TEST =
            Set.of("direct.council-and-test", "direct.groups", "council.chair-breaks-tie");

    private static final Set<String> SPOKEN =
            Set.of("interview-minutes", "preparation-minutes", "appeal-of-interview-allowed");

    private static final Set<String> STAGE_1 = Set.of(
            "round1.general", "round1.foreign", "round1.informatics", "round1.pass-percent", "round1.exemptions");

    private static final Set<String> STAGE_1_ON_PAPER = Set.of("appeal-of-written-allowed", "appeal.policy");

    private static final Map<RoundKind, Set<String>> BY_KIND = Map.of(
            RoundKind.COMPETITIVE_EXAM, Set.of("priority-categories", "priority.highest-only", "tie-chain"),
            RoundKind.INTERVIEW_EXAM, Set.of("priority-categories", "priority.highest-only", "tie-chain"),
            RoundKind.SELECTION, Set.of("priority-categories", "priority.highest-only", "selection.tie-chain"),
            RoundKind.QUARTERLY_ASSESSMENT, Set.of("direct.council-and-test"));

    private static final Set<String> WRITTEN =
            Set.of("written-minutes", "written-spread-brackets", "appeal-of-written-allowed", "appeal.policy");

    private static final Set<String> COMBINED = Set.of("combined.weights", "combined.minimum-percent");

    private static final Map<ExamForm, List<Set<String>>> BY_FORM = Map.of(
            ExamForm.INTERVIEW, List.of(BEFORE_A_BOARD, SPOKEN),
            ExamForm.ORAL, List.of(BEFORE_A_BOARD, SPOKEN),
            ExamForm.PRACTICAL, List.of(BEFORE_A_BOARD),
            ExamForm.WRITTEN, List.of(WRITTEN),
            ExamForm.COMBINED, List.of(BEFORE_A_BOARD, SPOKEN, WRITTEN, COMBINED));

    private ReliedOn() {}

    /**
     * The parameters behind a round of that kind, in the order of the rule set.
     *
     * @param testMode how stage 1 is sat, where there is one
     * @param inCommon whether some of its posts are recruited in common, by wishes
     */
    public static List<Parameter<?>> of(
            RuleSet rules,
            RoundKind kind,
            Set<PostRank> ranks,
            Set<ExamForm> forms,
            TestMode testMode,
            boolean inCommon) {
        Set<String> keys = new TreeSet<>(ALWAYS);
        keys.addAll(Objects.requireNonNull(BY_KIND.get(kind)));
        if (kind == RoundKind.COMPETITIVE_EXAM && ranks.stream().anyMatch(rules.stage1Ranks()::contains)) {
            keys.addAll(STAGE_1);
            if (testMode == TestMode.PAPER) {
                keys.addAll(STAGE_1_ON_PAPER);
            }
        }
        if (inCommon) {
            keys.addAll(Set.of("wishes.most", "wishes.allocation"));
        }
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
