package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bangvang.regulation.internal.ShippedRules;

class ReliedOnTest {

    private static final List<String> EVERY_ROUND = List.of(
            "pass-compared-after-rounding",
            "official-mark-rounding",
            "priority.highest-only",
            "spread-brackets",
            "examiners-min",
            "examiners-normal",
            "examiners-max",
            "names-hidden-from-examiners",
            "council-sizes",
            "kinship-excluded");

    @Test
    void an_interview_round_of_2023_rests_on_these_unread_values_and_not_on_written_ones() {
        assertThat(unverified("V1b", RoundKind.INTERVIEW_EXAM, ExamForm.INTERVIEW))
                .isEqualTo(EVERY_ROUND);
    }

    @Test
    void a_written_round_rests_on_the_written_brackets_and_on_no_board() {
        assertThat(unverified("V1b", RoundKind.COMPETITIVE_EXAM, ExamForm.WRITTEN))
                .containsExactlyInAnyOrder(
                        "pass-compared-after-rounding",
                        "official-mark-rounding",
                        "priority.highest-only",
                        "round1.exemptions",
                        "written-spread-brackets",
                        "appeal.policy",
                        "council-sizes",
                        "kinship-excluded");
    }

    @Test
    void a_combined_round_rests_on_the_weights_too() {
        assertThat(unverified("V1b", RoundKind.COMPETITIVE_EXAM, ExamForm.COMBINED))
                .containsExactlyInAnyOrderElementsOf(with(
                        "round1.exemptions",
                        "written-spread-brackets",
                        "appeal.policy",
                        "combined.weights",
                        "combined.minimum-percent"));
    }

    @Test
    void each_kind_rests_on_its_own_values() {
        assertThat(relied("V2", RoundKind.SELECTION, Set.of(PostRank.SPECIALIST), Set.of(ExamForm.INTERVIEW)))
                .contains("selection.tie-chain", "priority-categories")
                .doesNotContain("tie-chain", "round1.general", "wishes.allocation");
        assertThat(relied("V2", RoundKind.QUARTERLY_ASSESSMENT, Set.of(PostRank.SPECIALIST), Set.of()))
                .contains("direct.council-and-test")
                .doesNotContain("tie-chain", "selection.tie-chain", "priority-categories");
        assertThat(relied("V3", RoundKind.COMPETITIVE_EXAM, Set.of(PostRank.STAFF), Set.of(ExamForm.ORAL)))
                .contains("tie-chain")
                .doesNotContain("round1.general");
        assertThat(ReliedOn.of(
                        ShippedRules.of("V3"),
                        RoundKind.COMPETITIVE_EXAM,
                        Set.of(PostRank.SPECIALIST),
                        Set.of(ExamForm.WRITTEN),
                        TestMode.COMPUTER,
                        true))
                .extracting(Parameter::key)
                .contains("round1.general", "wishes.most", "wishes.allocation");
    }

    @Test
    void an_interview_of_2026_rests_on_its_unread_minutes_and_a_practical_test_does_not() {
        assertThat(unverified("V4", RoundKind.SELECTION, ExamForm.INTERVIEW))
                .contains("interview-minutes", "preparation-minutes", "appeal-of-interview-allowed");
        assertThat(unverified("V4", RoundKind.COMPETITIVE_EXAM, ExamForm.ORAL)).contains("interview-minutes");
        assertThat(unverified("V4", RoundKind.COMPETITIVE_EXAM, ExamForm.PRACTICAL))
                .doesNotContain("interview-minutes", "preparation-minutes", "appeal-of-interview-allowed");
    }

    @Test
    void the_form_listed_for_the_ranks_of_the_posts_counts_and_no_other() {
        assertThat(relied("V1", RoundKind.QUARTERLY_ASSESSMENT, Set.of(PostRank.STAFF), Set.of()))
                .contains("forms.QUARTERLY_ASSESSMENT.STAFF")
                .doesNotContain("forms.QUARTERLY_ASSESSMENT.OFFICER", "forms.SELECTION.STAFF");
    }

    @Test
    void a_rule_set_is_named_with_its_exam_regulation_and_a_parameter_by_its_key() {
        RuleSet rules = ShippedRules.of("V3");

        assertThat(rules.key()).isEqualTo("V3-Q3");
        assertThat(rules.passMark().name()).isEqualTo(new ParameterName("pass-mark"));
        assertThat(rules.all()).contains(rules.passMark(), rules.spreadBrackets());
    }

    @Test
    void a_stage_1_on_paper_rests_on_what_the_law_says_of_its_appeals_and_one_by_computer_does_not() {
        assertThat(stageOne(TestMode.PAPER)).contains("appeal.policy", "appeal-of-written-allowed");
        assertThat(stageOne(TestMode.COMPUTER)).doesNotContain("appeal.policy", "appeal-of-written-allowed");
    }

    private static List<String> stageOne(TestMode mode) {
        return ReliedOn.of(
                        ShippedRules.of("V1"),
                        RoundKind.COMPETITIVE_EXAM,
                        Set.of(PostRank.SPECIALIST),
                        Set.of(ExamForm.INTERVIEW),
                        mode,
                        false)
                .stream()
                .map(Parameter::key)
                .toList();
    }

    private static List<String> with(String... more) {
        return java.util.stream.Stream.concat(EVERY_ROUND.stream(), List.of(more).stream())
                .toList();
    }

    private static List<String> relied(String code, RoundKind kind, Set<PostRank> ranks, Set<ExamForm> forms) {
        return ReliedOn.of(ShippedRules.of(code), kind, ranks, forms, TestMode.COMPUTER, false).stream()
                .map(Parameter::key)
                .toList();
    }

    private static List<String> unverified(String code, RoundKind kind, ExamForm form) {
        return ReliedOn.of(
                        ShippedRules.of(code),
                        kind,
                        Set.of(PostRank.SPECIALIST),
                        Set.of(form),
                        TestMode.COMPUTER,
                        false)
                .stream()
                .filter(parameter -> !parameter.verified())
                .map(Parameter::key)
                .toList();
    }
}
