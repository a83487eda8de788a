package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.Weights;
import vn.bangvang.regulation.internal.ShippedRules;

class StandingRuleTest {

    private static final LegalRef ARTICLE = new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2");

    @ParameterizedTest(name = "{0}, {1}% written: {2} and {3} make {4}")
    @CsvSource({
        "V2, 70, 49.9, 90, PartBelowMinimum 61.9",
        "V2, 70, 50, 50, Scored 50.0",
        "V2, 50, 78, 82, Scored 80.0",
        "V4, 50, 82, 78, Scored 80.0",
        // one rounding, half up, of the parts taken together
        "V3, 50, 77.1, 77.2, Scored 77.2",
        "V3, 65, 71.3, 66.7, Scored 69.7"
    })
    @Rule("R-013")
    void a_combined_exam_counts_by_the_weights_of_the_plan(
            String code, int written, String writtenMark, String interviewMark, String expected) {
        Standing standing =
                combined(ShippedRules.of(code), written, marked(writtenMark, null), marked(interviewMark, null));

        assertThat(print(standing)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Rule("R-013")
    @CsvSource({
        "V1, Scored 64.8",
        "V1b, Scored 64.8",
        "V2, PartBelowMinimum 64.8",
        "V3, PartBelowMinimum 64.8",
        "V4, PartBelowMinimum 64.8"
    })
    void example_7_the_minimum_of_each_part_came_with_the_amendment_of_2024(String code, String expected) {
        assertThat(print(combined(ShippedRules.of(code), 70, marked("72", null), marked("48", null))))
                .isEqualTo(expected);
    }

    @Test
    @Rule("R-013")
    void the_steps_show_each_part_the_weights_and_the_one_rounding() {
        Standing standing = combined(ShippedRules.of("V2"), 70, marked("72.4", null), marked("50.5", null));

        assertThat(((Standing.Scored) standing).how())
                .extracting(step -> step.key() + step.args())
                .containsExactly(
                        "why.part.WRITTEN[72.4]",
                        "why.part.INTERVIEW[50.5]",
                        "why.weighted[70.0, 72.4, 30.0, 50.5, 65.83, 65.8]",
                        "why.partsReach[50.0]");
        assertThat(((Standing.Scored) standing).keys())
                .isEqualTo(Map.of(TieBreakKey.WRITTEN_SCORE, new BigDecimal("72.4")));
    }

    @Test
    @Rule("R-013")
    void a_part_below_the_minimum_is_named_with_its_article() {
        RuleSet rules = ShippedRules.of("V3");
        var standing = (Standing.PartBelowMinimum) combined(rules, 70, marked("72", null), marked("48", null));

        assertThat(standing.how().getLast())
                .isEqualTo(new ReasonStep(
                        "why.partBelow.INTERVIEW",
                        List.of("48.0", "50.0"),
                        rules.setting("combined.minimum-percent", BigDecimal.class)
                                .source()));
    }

    @Test
    void a_single_paper_is_the_mark_itself_and_needs_no_step() {
        Standing standing = single(ShippedRules.of("V1"), marked("62.0", null));

        assertThat(standing).isEqualTo(new Standing.Scored(new BigDecimal("62.0"), Map.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        // example 11, with the shares of the rule set and with those that Hà Nội used in 2015
        "72.0, 25, REPRIMAND, 54.0",
        "90.0, 50, WARNING, 45.0",
        "72.0, 20, REPRIMAND, 57.6",
        "90.0, 40, WARNING, 54.0",
        "66.6, 25, REPRIMAND, 50.0",
        "66.5, 25, REPRIMAND, 49.9",
        "80.0, 100, WARNING, 0.0"
    })
    @Rule("R-014")
    void example_11_a_violation_takes_its_share_after_the_average(
            String mark, String percent, String measure, String kept) {
        Standing standing = single(ShippedRules.of("V1"), marked(mark, deduction(measure, percent)));

        assertThat(print(standing)).isEqualTo("Scored " + kept);
        assertThat(((Standing.Scored) standing).how())
                .extracting(step -> step.key() + step.args())
                .containsExactly(
                        "why.part.INTERVIEW[" + mark + "]",
                        "why.deducted." + measure + "[07/BB, " + percent + ".0, " + mark + ", " + kept + "]");
    }

    @Test
    @Rule("R-014")
    void the_deducted_part_is_what_the_minimum_and_the_tie_chain_see() {
        Standing standing =
                combined(ShippedRules.of("V2"), 50, marked("60", deduction("REPRIMAND", "25")), marked("80", null));

        assertThat(print(standing)).isEqualTo("PartBelowMinimum 62.5");
    }

    @Test
    @Rule("R-013")
    void example_13_who_sat_only_one_part_of_a_combined_exam_has_no_mark() {
        assertThat(combined(ShippedRules.of("V2"), 50, marked("95", null), new PaperResult.Absent()))
                .isEqualTo(new Standing.PapersMissed(List.of(PaperKind.INTERVIEW)));
        assertThat(combined(ShippedRules.of("V2"), 50, new PaperResult.Absent(), marked("95", null)))
                .isEqualTo(new Standing.PapersMissed(List.of(PaperKind.WRITTEN)));
        assertThat(combined(ShippedRules.of("V2"), 50, new PaperResult.Absent(), new PaperResult.Absent()))
                .isEqualTo(new Standing.Absent());
    }

    @Test
    @Rule("R-014")
    void example_12_suspended_in_the_interview_after_a_written_95_is_not_ranked() {
        assertThat(combined(ShippedRules.of("V4"), 50, marked("95", null), new PaperResult.Suspended()))
                .isEqualTo(new Standing.Suspended());
        assertThat(combined(ShippedRules.of("V4"), 50, new PaperResult.Suspended(), new PaperResult.Open()))
                .isEqualTo(new Standing.Suspended());
        assertThat(combined(ShippedRules.of("V4"), 50, new PaperResult.Cancelled(), marked("95", null)))
                .isEqualTo(new Standing.Cancelled());
        assertThat(combined(ShippedRules.of("V4"), 50, new PaperResult.Withdrawn(), new PaperResult.Suspended()))
                .isEqualTo(new Standing.Withdrawn());
    }

    @Test
    @Rule("R-015")
    void a_paper_that_is_not_marked_yet_leaves_everything_open() {
        assertThat(combined(ShippedRules.of("V2"), 50, marked("95", null), new PaperResult.Open()))
                .isEqualTo(new Standing.NotScored());
        assertThat(new StandingRule(ShippedRules.of("V2"), design(ShippedRules.of("V2"), ExamForm.WRITTEN, null))
                        .of(new CandidatePapers(new StageOneStanding.NotHeld(), Map.of())))
                .isEqualTo(new Standing.NotScored());
    }

    @Test
    @Rule("R-004")
    void stage_one_admits_or_not_and_hands_on_its_keys_and_steps() {
        RuleSet rules = ShippedRules.of("V2");
        ExamDesign design = design(rules, ExamForm.INTERVIEW, null);
        var step = new ReasonStep("why.part.INTERVIEW", List.of("1"), null);
        Map<PaperKind, PaperResult> sat = Map.of(PaperKind.INTERVIEW, marked("70", null));
        Map<TieBreakKey, BigDecimal> keys = Map.of(TieBreakKey.ROUND1_CORRECT, new BigDecimal("45"));

        assertThat(new StandingRule(rules, design)
                        .of(new CandidatePapers(new StageOneStanding.Passed(List.of(step), keys), sat)))
                .isEqualTo(new Standing.Scored(new BigDecimal("70"), keys, List.of(step)));
        assertThat(new StandingRule(rules, design)
                        .of(new CandidatePapers(new StageOneStanding.NotAdmitted(List.of(step)), sat)))
                .isEqualTo(new Standing.NotAdmitted(List.of(step)));
        assertThat(new StandingRule(rules, design).of(new CandidatePapers(new StageOneStanding.Open(), sat)))
                .isEqualTo(new Standing.NotScored());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, -1})
    @Rule("R-013")
    void both_parts_of_a_combined_exam_have_a_weight(int written) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Weights(written, 100 - written))
                .hasMessage("weights");
    }

    private static Standing single(RuleSet rules, PaperResult interview) {
        return new StandingRule(rules, design(rules, ExamForm.INTERVIEW, null))
                .of(new CandidatePapers(new StageOneStanding.NotHeld(), Map.of(PaperKind.INTERVIEW, interview)));
    }

    private static Standing combined(RuleSet rules, int writtenPercent, PaperResult written, PaperResult interview) {
        Map<PaperKind, PaperResult> papers = new EnumMap<>(PaperKind.class);
        papers.put(PaperKind.WRITTEN, written);
        papers.put(PaperKind.INTERVIEW, interview);
        return new StandingRule(
                        rules, design(rules, ExamForm.COMBINED, new Weights(writtenPercent, 100 - writtenPercent)))
                .of(new CandidatePapers(new StageOneStanding.NotHeld(), papers));
    }

    private static ExamDesign design(RuleSet rules, ExamForm form, @Nullable Weights weights) {
        return ExamDesign.of(
                rules,
                new ExamDesign.Choice(
                        RoundKind.INTERVIEW_EXAM, PostRank.SPECIALIST, form, weights, TestMode.COMPUTER, false));
    }

    private static PaperResult marked(String mark, @Nullable Deduction deduction) {
        return new PaperResult.Marked(new BigDecimal(mark), Optional.ofNullable(deduction));
    }

    private static Deduction deduction(String measure, String percent) {
        return new Deduction(measure, new BigDecimal(percent), "07/BB", ARTICLE);
    }

    private static String print(Standing standing) {
        return switch (standing) {
            case Standing.Scored scored -> "Scored " + scored.officialMark();
            case Standing.PartBelowMinimum below -> "PartBelowMinimum " + below.officialMark();
            default -> standing.toString();
        };
    }
}
