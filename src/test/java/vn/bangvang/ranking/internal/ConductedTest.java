package vn.bangvang.ranking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.conduct.Step.Kind.ANNULLED;
import static vn.bangvang.conduct.Step.Kind.ANNULMENT_ASKED;
import static vn.bangvang.conduct.Step.Kind.APPROVED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ConductRule;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SampleViolations;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.ranking.CandidatePapers;
import vn.bangvang.ranking.PaperResult;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.StageOneStanding;
import vn.bangvang.ranking.Standing;
import vn.bangvang.ranking.StandingRule;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;

/** From recorded violations to standings and ranks, through every rule in between. */
class ConductedTest {

    private static final RuleSet RULES = ShippedRules.of("V1");
    private static final LegalRef ARTICLE = new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2");
    private static final ExamDesign WRITTEN = design(RoundKind.INTERVIEW_EXAM, ExamForm.WRITTEN, null);
    private static final ExamDesign COMBINED = design(RoundKind.INTERVIEW_EXAM, ExamForm.COMBINED, new Weights(50, 50));
    private static final ExamDesign TWO_STAGES = design(RoundKind.COMPETITIVE_EXAM, ExamForm.INTERVIEW, null);

    @ParameterizedTest(name = "{0} with {1} keeps {2} by the rule set and {3} by the council’s scale")
    @CsvSource({"72.0, REPRIMAND, 54.0, 57.6", "90.0, WARNING, 45.0, 54.0"})
    void example_11_with_both_scales(String mark, Measure measure, BigDecimal shipped, BigDecimal ruled) {
        List<Violation> one = List.of(SampleViolations.violation(1, PaperKind.WRITTEN, measure, APPROVED));
        var scale =
                new ViolationScaleData(new BigDecimal("20"), new BigDecimal("40"), "24-QC", LocalDate.of(2023, 3, 21));

        assertThat(markOf(standing(rule(), WRITTEN, one, marked(mark)))).isEqualTo(shipped);
        assertThat(markOf(standing(new ConductRule(RULES, Optional.of(scale)), WRITTEN, one, marked(mark))))
                .isEqualTo(ruled);
    }

    @Test
    void example_11_a_relapse_replaces_and_does_not_add() {
        List<Violation> relapse = List.of(
                SampleViolations.violation(1, PaperKind.WRITTEN, Measure.REPRIMAND, APPROVED),
                SampleViolations.violation(2, PaperKind.WRITTEN, Measure.WARNING, APPROVED));
        Standing standing = standing(rule(), WRITTEN, relapse, marked("90.0"));

        assertThat(markOf(standing)).isEqualTo(new BigDecimal("45.0"));
        assertThat(((Standing.Scored) standing).how())
                .contains(new ReasonStep("why.deducted.WARNING", List.of("2/BB", "50.0", "90.0", "45.0"), ARTICLE))
                .hasSize(2);
    }

    @Test
    void example_12_whoever_is_suspended_in_the_interview_has_no_mark_whatever_the_written_part() {
        Standing standing = standing(
                rule(),
                COMBINED,
                List.of(SampleViolations.violation(1, PaperKind.INTERVIEW, Measure.SUSPENSION, APPROVED)),
                marked("95.0"),
                new PaperResult.Open());

        assertThat(standing)
                .isEqualTo(new Standing.Suspended(
                        List.of(new ReasonStep("why.violation.SUSPENSION.INTERVIEW", List.of("1/BB"), ARTICLE))));
    }

    @Test
    void a_suspension_in_writing_bars_the_interview_and_a_cancellation_is_named_as_one() {
        assertThat(standing(
                        rule(),
                        COMBINED,
                        List.of(SampleViolations.violation(1, PaperKind.WRITTEN, Measure.SUSPENSION, APPROVED)),
                        marked("95.0"),
                        marked("90.0")))
                .isEqualTo(new Standing.Suspended(
                        List.of(new ReasonStep("why.violation.SUSPENSION.WRITTEN", List.of("1/BB"), ARTICLE))));
        assertThat(standing(
                        rule(),
                        COMBINED,
                        List.of(SampleViolations.violation(1, PaperKind.WRITTEN, Measure.CANCELLATION, APPROVED)),
                        marked("95.0"),
                        marked("90.0")))
                .isEqualTo(new Standing.Cancelled(
                        List.of(new ReasonStep("why.violation.CANCELLATION.WRITTEN", List.of("1/BB"), ARTICLE))));
    }

    @Test
    void a_share_is_taken_from_a_mark_and_makes_no_zero_of_a_state() {
        List<Violation> warned = List.of(SampleViolations.violation(1, PaperKind.WRITTEN, Measure.WARNING, APPROVED));

        assertThat(standing(rule(), WRITTEN, warned, new PaperResult.Absent())).isEqualTo(new Standing.Absent());
        assertThat(standing(rule(), WRITTEN, warned, new PaperResult.Withdrawn()))
                .isEqualTo(new Standing.Withdrawn());
        assertThat(standing(rule(), WRITTEN, warned, new PaperResult.Open())).isEqualTo(new Standing.NotScored());
    }

    @ParameterizedTest
    @CsvSource({"SUSPENSION", "CANCELLATION"})
    void a_part_of_stage_1_whose_result_is_gone_admits_nobody(Measure measure) {
        assertThat(standing(
                        rule(),
                        TWO_STAGES,
                        List.of(SampleViolations.violation(1, PaperKind.GENERAL_KNOWLEDGE, measure, APPROVED)),
                        marked("90.0")))
                .isEqualTo(new Standing.NotAdmitted(List.of(
                        new ReasonStep("why.violation." + measure + ".GENERAL_KNOWLEDGE", List.of("1/BB"), ARTICLE))));
    }

    @Test
    void a_reprimand_in_stage_1_takes_nothing_from_stage_2() {
        assertThat(markOf(standing(
                        rule(),
                        TWO_STAGES,
                        List.of(SampleViolations.violation(
                                1, PaperKind.GENERAL_KNOWLEDGE, Measure.REPRIMAND, APPROVED)),
                        marked("90.0"))))
                .isEqualTo(new BigDecimal("90.0"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    /** The disqualification that was lifted must leave no trace in any line: rank, mark, total, result and why. */
    @ParameterizedTest
    @MethodSource("seeds")
    void lifting_a_disqualification_restores_the_old_ranks_exactly(int seed) {
        Random random = new Random(seed);
        int people = 2 + random.nextInt(8);
        int quota = 1 + random.nextInt(3);
        List<List<Violation>> before = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int place = 0; place < people; place++) {
            marks.add((50 + random.nextInt(10)) + ".0");
            before.add(
                    random.nextInt(4) == 0
                            ? List.of(SampleViolations.violation(place, PaperKind.WRITTEN, Measure.REPRIMAND, APPROVED))
                            : List.of());
        }
        int hit = random.nextInt(people);
        Measure measure = Measure.values()[1 + random.nextInt(3)];
        PostRanking old = ranking(marks, before, quota);

        PostRanking disqualified = ranking(marks, with(before, hit, measure, APPROVED), quota);
        PostRanking lifted = ranking(marks, with(before, hit, measure, APPROVED, ANNULMENT_ASKED, ANNULLED), quota);

        assertThat(disqualified).as("seed %d", seed).isNotEqualTo(old);
        assertThat(disqualified.lines()).hasSize(people);
        assertThat(lifted).as("seed %d", seed).isEqualTo(old);
    }

    private static List<List<Violation>> with(
            List<List<Violation>> before, int hit, Measure measure, Step.Kind... steps) {
        List<List<Violation>> after = new ArrayList<>(before);
        List<Violation> own = new ArrayList<>(before.get(hit));
        own.add(SampleViolations.violation(100, PaperKind.WRITTEN, measure, steps));
        after.set(hit, own);
        return after;
    }

    private static PostRanking ranking(List<String> marks, List<List<Violation>> violations, int quota) {
        List<RankingEntry> entries = new ArrayList<>();
        for (int place = 0; place < marks.size(); place++) {
            entries.add(new RankingEntry(
                    new CandidateId(place + 1),
                    standing(rule(), WRITTEN, violations.get(place), marked(marks.get(place))),
                    PriorityPoints.highest(RULES, java.util.Set.of())));
        }
        var input = new PostInput(new PostId(1), quota, entries);
        return ((RankingResult.Ranked) RankingRule.rank(RULES, RULES.tieChain(), input, Optional.empty())).ranking();
    }

    private static Standing standing(
            ConductRule rule, ExamDesign design, List<Violation> violations, PaperResult... results) {
        Map<PaperKind, PaperResult> papers = new EnumMap<>(PaperKind.class);
        for (int i = 0; i < results.length; i++) {
            papers.put(design.stage2().get(i), results[i]);
        }
        List<PaperKind> sat = new ArrayList<>();
        design.stage1().forEach(part -> sat.add(part.paper()));
        sat.addAll(design.stage2());
        return new StandingRule(RULES, design)
                .of(Conducted.of(
                        design,
                        new CandidatePapers(new StageOneStanding.NotHeld(), papers),
                        rule.effects(sat, violations)));
    }

    private static ConductRule rule() {
        return new ConductRule(RULES, Optional.empty());
    }

    private static PaperResult marked(String mark) {
        return new PaperResult.Marked(new BigDecimal(mark), Optional.empty());
    }

    private static BigDecimal markOf(Standing standing) {
        return ((Standing.Scored) standing).officialMark();
    }

    private static ExamDesign design(
            RoundKind kind, ExamForm form, @org.jspecify.annotations.Nullable Weights weights) {
        return ExamDesign.of(
                RULES, new ExamDesign.Choice(kind, PostRank.SPECIALIST, form, weights, TestMode.COMPUTER, false));
    }
}
