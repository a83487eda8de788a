package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.recompute.internal.TestRound.Work.not;
import static vn.bangvang.recompute.internal.TestRound.Work.sat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.Standing;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.recompute.internal.TestRound.Part;
import vn.bangvang.recompute.internal.TestRound.Person;
import vn.bangvang.recompute.internal.TestRound.State;
import vn.bangvang.recompute.internal.TestRound.Work;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.FormVerdict;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.Term;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.Weights;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;

/**
 * LAW.md, worked examples that concern reckoning, by their number; every round in them is worked out by both calculators,
 * which must agree to the last reason. Dates of appeals, dossiers and relatives (17 in part, 18, 19, 21) are in the modules
 * that know them.
 */
class WorkedExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4", "W1"})
    void example_1_the_highest_priority_counts_once(String code) {
        RuleSet rules = ShippedRules.of(code);

        assertThat(PriorityPoints.highest(rules, Set.of("THUONG_BINH", "DAN_TOC_THIEU_SO"))
                        .points())
                .isEqualByComparingTo("7.5");
        assertThat(lines(interview(code, 1, one(1, "7.5 5", sat("62", "62")))))
                .containsExactly("001 P1 1 69.5 SELECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4", "W1"})
    void example_2_priority_never_lifts_over_fifty(String code) {
        assertThat(lines(interview(code, 2, one(1, "7.5", sat("49.9", "49.9")), one(2, "", sat("50.0", "50.0")))))
                .containsExactly("002 P1 1 50.0 SELECTED", "001 P1 null – NOT_RANKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4"})
    void example_3_of_equal_totals_the_higher_mark_wins(String code) {
        assertThat(lines(interview(code, 1, one(1, "5", sat("80", "80")), one(2, "", sat("85", "85")))))
                .containsExactly("002 P1 1 85.0 SELECTED", "001 P1 2 85.0 NOT_SELECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4", "W1"})
    void example_4_equal_in_everything_waits_for_the_head(String code) {
        TestRound tied = interview(code, 1, one(1, "2.5", sat("82.5", "82.5")), one(2, "2.5", sat("82.5", "82.5")));

        assertThat(lines(tied)).containsExactly("001 P1 1 85.0 PENDING_DECISION", "002 P1 1 85.0 PENDING_DECISION");
        assertThat(lines(tied.decided(List.of(decision(2, 1)))))
                .containsExactly("002 P1 1 85.0 SELECTED", "001 P1 2 85.0 NOT_SELECTED");
        assertThat(lines(combined(
                        "V3",
                        50,
                        1,
                        both(1, sat("82.5", "82.5"), sat("82.5", "82.5")),
                        both(2, sat("82.5", "82.5"), sat("82.5", "82.5")))))
                .containsExactly("001 P1 1 82.5 PENDING_DECISION", "002 P1 1 82.5 PENDING_DECISION");
    }

    @ParameterizedTest
    @CsvSource({"V1, PENDING", "V1b, PENDING", "V2, WRITTEN", "V3, WRITTEN", "V4, WRITTEN"})
    void example_5_the_higher_written_part_wins_since_2024(String code, String by) {
        List<String> lines = lines(combined(
                code, 50, 1, both(1, sat("78", "78"), sat("82", "82")), both(2, sat("82", "82"), sat("78", "78"))));

        assertThat(lines)
                .isEqualTo(
                        by.equals("WRITTEN")
                                ? List.of("002 P1 1 80.0 SELECTED", "001 P1 2 80.0 NOT_SELECTED")
                                : List.of("001 P1 1 80.0 PENDING_DECISION", "002 P1 1 80.0 PENDING_DECISION"));
    }

    @ParameterizedTest(name = "{0}: {1} against {2}")
    @CsvSource({
        "V2, exempt 62, sat 45, 001",
        "V2, exempt 62, exempt 71, 002",
        "V2, sat 45, sat 41, 001",
        "V2, sat 45, sat 45, none",
        // example 6: the same data under the law of 2025
        "V3, exempt 62, sat 45, none",
        "V3, exempt 62, exempt 71, none",
        "V3, sat 45, sat 41, none",
        "V4, sat 45, sat 41, none"
    })
    void examples_5b_and_6_the_keys_of_stage_1_count_in_2024_only(
            String code, String first, String second, String winner) {
        RuleSet rules = ShippedRules.of(code);
        ExamDesign design = design(rules, RoundKind.COMPETITIVE_EXAM, ExamForm.COMBINED, 50);
        TestRound round = round(rules, design, 1, admitted(1, design, first), admitted(2, design, second));

        assertThat(lines(round).getFirst())
                .isEqualTo(winner.equals("none") ? "001 P1 1 80.0 PENDING_DECISION" : winner + " P1 1 80.0 SELECTED");
    }

    @ParameterizedTest
    @CsvSource({"V1, SELECTED", "V1b, SELECTED", "V2, NOT_RANKED", "V3, NOT_RANKED", "V4, NOT_RANKED"})
    void example_7_each_part_needs_half_of_its_points_since_2024(String code, String result) {
        TestRound round = combined(code, 70, 1, both(1, sat("72", "72"), sat("48", "48")));
        RankedLine line = RandomRounds.ranked(round).getFirst().lines().getFirst();

        assertThat(lines(round)).hasSize(1).first().asString().endsWith(result);
        assertThat(line.officialMark()).isEqualTo(new BigDecimal("64.8"));
        assertThat(line.why().stream().map(ReasonStep::key).anyMatch("why.partBelow.INTERVIEW"::equals))
                .isEqualTo(result.equals("NOT_RANKED"));
    }

    @ParameterizedTest
    @CsvSource({"78 80 82, 80.0", "76 81 81, 79.3", "77 78 78 80, 78.3"})
    void example_8_up_to_five_apart_is_averaged_and_rounded_half_up(String totals, String mark) {
        for (String code : List.of("V1", "V1b", "V2", "V3", "V4", "W1")) {
            assertThat(lines(interview(code, 1, one(1, "", sat(totals.split(" "))))))
                    .containsExactly("001 P1 1 " + mark + " SELECTED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"76 80 83", "70 78 80", "70 79.9"})
    void example_9_far_apart_has_no_mark_until_the_decision(String totals) {
        TestRound open = interview("V1", 1, one(1, "", sat(totals.split(" "))));
        TestRound decided = interview("V1", 1, one(1, "", sat(totals.split(" ")).decided("79.5")));

        assertThat(open.ranked()).isEmpty();
        assertThat(open.standing(open.people().getFirst())).isEqualTo(new Standing.NotScored());
        assertThat(lines(decided)).containsExactly("001 P1 1 79.5 SELECTED");
    }

    @ParameterizedTest(name = "{0}: {1} compared {2} rounding")
    @CsvSource({
        "49 50 50, 49.7, after, NOT_RANKED",
        "49.9 50, 50.0, after, SELECTED",
        "48 51 51, 50.0, after, SELECTED",
        "49 50 50, 49.7, before, NOT_RANKED",
        "49.9 50, 50.0, before, NOT_RANKED",
        "48 51 51, 50.0, before, SELECTED"
    })
    void example_10_the_pass_mark_is_compared_after_rounding_unless_the_rules_say_before(
            String totals, String mark, String when, String result) {
        for (String code : List.of("V1", "V1b", "V2", "V3", "V4", "W1")) {
            RuleSet shipped = ShippedRules.of(code);
            RuleSet rules = when.equals("after") ? shipped : ChangedRules.beforeRounding(shipped);
            ExamDesign design = design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.INTERVIEW, 0);
            TestRound round = round(rules, design, 1, one(1, "7.5", sat(totals.split(" "))));

            assertThat(lines(round)).hasSize(1).first().asString().endsWith(result);
            assertThat(RandomRounds.ranked(round).getFirst().lines().getFirst().officialMark())
                    .isEqualTo(new BigDecimal(mark));
        }
    }

    @Test
    void example_10_what_is_compared_before_rounding_is_told_and_never_rounded_up() {
        RuleSet rules = ChangedRules.beforeRounding(ShippedRules.of("V2"));
        ExamDesign alone = design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.INTERVIEW, 0);
        ExamDesign both = design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.COMBINED, 50);

        assertThat(why(round(rules, alone, 1, one(1, "", sat("49.9", "50"))))).contains("why.belowPass[49.95, 50.0]");
        assertThat(why(round(rules, alone, 1, one(1, "", sat("49.9", "50", "50")))))
                .contains("why.belowPass[49.966666, 50.0]");
        assertThat(why(round(rules, both, 1, both(1, sat("49.9", "50"), sat("60", "60")))))
                .contains("why.partBelow.WRITTEN[49.95, 50.0]");
        // Three parts of thirds that are cut off one by one still come to exactly the half.
        assertThat(why(round(rules, both, 1, both(1, sat("49", "51", "50"), sat("48", "51", "51")))))
                .contains("why.passed[50.0, 50.0]");
        assertThat(why(round(rules, alone, 1, one(1, "", sat("66", "67", "67").reprimanded("25")))))
                .contains("why.passed[50.0, 50.0]");
    }

    @ParameterizedTest
    @CsvSource({
        "72.0, 25, 54.0, SELECTED",
        "90.0, 50, 45.0, NOT_RANKED",
        "72.0, 20, 57.6, SELECTED",
        "90.0, 40, 54.0, SELECTED"
    })
    void example_11_a_violation_takes_its_share_after_the_average(
            String mark, String percent, String kept, String result) {
        RuleSet rules = ShippedRules.of("V1");
        ExamDesign design = design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.WRITTEN, 0);
        Work work = sat(mark, mark).reprimanded(percent);
        TestRound round = round(rules, design, 1, person(1, "", Map.of(PaperKind.WRITTEN, work)));

        assertThat(lines(round)).hasSize(1).first().asString().endsWith(result);
        assertThat(RandomRounds.ranked(round).getFirst().lines().getFirst().officialMark())
                .isEqualTo(new BigDecimal(kept));
        assertThat(why(round)).contains("why.deducted.REPRIMAND[07/BB, %s.0, %s, %s]".formatted(percent, mark, kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4"})
    void example_12_suspended_in_the_interview_after_a_written_95(String code) {
        TestRound round = combined(code, 50, 1, both(1, sat("95", "95"), not(State.SUSPENDED)));

        assertThat(lines(round)).containsExactly("001 P1 null – NOT_RANKED");
        assertThat(why(round)).containsExactly("why.suspended[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4"})
    void example_13_states_are_no_zeros_and_priority_alone_makes_no_total(String code) {
        TestRound round = combined(
                code,
                50,
                3,
                person(1, "7.5", work(not(State.ABSENT), not(State.ABSENT))),
                person(2, "7.5", work(not(State.WITHDRAWN), not(State.ABSENT))),
                person(3, "", work(sat("95", "95"), not(State.ABSENT))));

        assertThat(lines(round))
                .containsExactly("001 P1 null – NOT_RANKED", "002 P1 null – NOT_RANKED", "003 P1 null – NOT_RANKED");
        assertThat(RandomRounds.ranked(round).getFirst().lines())
                .allMatch(line -> line.officialMark() == null && line.total() == null);
        assertThat(why(round))
                .containsExactly("why.absent[]", "why.withdrawn[]", "why.missed.INTERVIEW[]", "why.allPapersNeeded[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4", "W1"})
    void example_14_an_unfilled_slot_lifts_nobody(String code) {
        assertThat(lines(interview(
                        code,
                        3,
                        one(1, "", sat("81", "81")),
                        one(2, "", sat("66", "66")),
                        one(3, "", sat("49.5", "49.5")))))
                .containsExactly("001 P1 1 81.0 SELECTED", "002 P1 2 66.0 SELECTED", "003 P1 null – NOT_RANKED");
    }

    @ParameterizedTest
    @CsvSource({"3, SELECTED", "2, PENDING_DECISION"})
    void example_15_a_tie_is_one_at_the_last_slot_only(int quota, String result) {
        for (String code : List.of("V1", "V1b", "V2", "V3", "V4", "W1")) {
            assertThat(lines(interview(
                            code,
                            quota,
                            one(1, "", sat("88", "88")),
                            one(2, "", sat("79", "79")),
                            one(3, "", sat("79", "79")))))
                    .containsExactly("001 P1 1 88.0 SELECTED", "002 P1 2 79.0 " + result, "003 P1 2 79.0 " + result);
        }
    }

    @ParameterizedTest(name = "{0}: general {1}, foreign language {2}")
    @CsvSource({
        "V1, 30, 15, SELECTED",
        "V1, 29, 30, NOT_RANKED",
        "V1, 30, exempt, SELECTED",
        "V1, 30, 14, NOT_RANKED",
        "V2, 30, 15, SELECTED",
        "V2, 29, 30, NOT_RANKED",
        "V3, 30, , SELECTED",
        "V3, 29, , NOT_RANKED",
        "V4, 30, , SELECTED",
        "W1, 30, 15, SELECTED",
        "W1, 30, 14, NOT_RANKED"
    })
    void example_16_each_part_of_stage_1_by_itself(String code, int general, @Nullable String foreign, String result) {
        RuleSet rules = ShippedRules.of(code);
        ExamDesign design = ExamDesign.of(
                rules,
                new ExamDesign.Choice(
                        RoundKind.COMPETITIVE_EXAM,
                        PostRank.SPECIALIST,
                        ExamForm.WRITTEN,
                        null,
                        TestMode.COMPUTER,
                        true));
        Map<PaperKind, Part> parts = new EnumMap<>(PaperKind.class);
        parts.put(PaperKind.GENERAL_KNOWLEDGE, new Part(general, false));
        if (foreign != null) {
            parts.put(
                    PaperKind.FOREIGN_LANGUAGE,
                    new Part(foreign.equals("exempt") ? null : Integer.valueOf(foreign), false));
        }
        TestRound round = round(
                rules,
                design,
                1,
                new Person(1, List.of(1), List.of(), parts, Map.of(), Map.of(PaperKind.WRITTEN, sat("70", "70"))));

        assertThat(lines(round)).hasSize(1).first().asString().endsWith(result);
    }

    @Rule("R-025")
    @Test
    void example_17_a_regrade_ranks_the_post_anew_and_an_interview_has_none() {
        RuleSet rules = ShippedRules.of("V1");
        ExamDesign design = design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.WRITTEN, 0);
        Person other = person(2, "", Map.of(PaperKind.WRITTEN, sat("51", "51")));
        Work first = sat("46", "50");

        assertThat(lines(round(rules, design, 1, person(1, "", Map.of(PaperKind.WRITTEN, first)), other)))
                .containsExactly("002 P1 1 51.0 SELECTED", "001 P1 null – NOT_RANKED");
        assertThat(lines(round(
                        rules,
                        design,
                        1,
                        person(1, "", Map.of(PaperKind.WRITTEN, first.corrected(new BigDecimal("52.0")))),
                        other)))
                .containsExactly("001 P1 1 52.0 SELECTED", "002 P1 2 51.0 NOT_SELECTED");
        assertThat(rules.appealOfInterviewAllowed().value()).isFalse();
        assertThat(rules.term("appeal-window"))
                .isInstanceOfSatisfying(
                        TermAnswer.Limited.class,
                        limited -> assertThat(limited.term())
                                .extracting(Term::amount, Term::unit)
                                .containsExactly(15, Term.Unit.DAYS));
    }

    @ParameterizedTest
    @CsvSource({"2024-08-01, ", "2024-10-01, 1.5", "2025-09-01, 1.5", "2026-08-05, 1.5"})
    void example_20_union_officers_have_points_since_2024(LocalDate planned, @Nullable String points) {
        RuleSet rules = ShippedRules.regulation().inForceOn(planned).orElseThrow();

        if (points == null) {
            assertThatThrownBy(() -> PriorityPoints.highest(rules, Set.of("CAN_BO_CONG_DOAN")))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(PriorityPoints.highest(rules, Set.of("CAN_BO_CONG_DOAN")).points())
                    .isEqualByComparingTo(points);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVIEW_EXAM, 2023-05-15, true",
        "COMPETITIVE_EXAM, 2025-09-01, false",
        "INTERVIEW_EXAM, 2025-09-01, false",
        "SELECTION, 2025-09-01, true"
    })
    void example_22_an_interview_alone(RoundKind kind, LocalDate planned, boolean allowed) {
        RuleSet rules = ShippedRules.regulation()
                .inForceOn(planned, Sector.CIVIL_SERVANT)
                .orElseThrow();

        assertThat(
                        ShippedRules.regulation().judgeForm(rules, kind, PostRank.SPECIALIST, ExamForm.INTERVIEW)
                                instanceof FormVerdict.Allowed)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V2", "V3"})
    void example_23_an_assessment_passes_or_fails_by_its_plan_without_quota_rank_or_priority(String code) {
        RuleSet rules = ShippedRules.of(code).withPlan(new BigDecimal("60"), new BigDecimal("100"), "15-KH/TU");
        ExamDesign design = design(rules, RoundKind.QUARTERLY_ASSESSMENT, ExamForm.INTERVIEW, 0);
        TestRound round = new TestRound(
                rules,
                RoundKind.QUARTERLY_ASSESSMENT,
                List.of(new TestRound.Post(1, 1, design, false)),
                List.of(
                        one(1, "7.5", sat("59.9", "59.9")),
                        one(2, "", sat("60", "60")),
                        one(3, "", sat("80", "80")),
                        one(4, "", not(State.ABSENT))),
                List.of());

        assertThat(lines(round))
                .containsExactly(
                        "001 P1 null – FAIL", "002 P1 null – PASS", "003 P1 null – PASS", "004 P1 null – FAIL");
        assertThat(ShippedRules.of("V4")
                        .setting("direct.council-and-test", Boolean.class)
                        .value())
                .contains(false);
    }

    @ParameterizedTest
    @CsvSource({"V2, 86, 003", "V3, 86, 003", "V4, 86, 003", "V2, 70, 002", "V3, 70, 002", "V4, 70, 002", "W1, 70, 003"
    })
    void example_24_posts_in_common_by_wishes(String code, String third, String winnerOfB) {
        RuleSet rules = ShippedRules.of(code);
        ExamDesign design = design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.INTERVIEW, 0);
        TestRound round = new TestRound(
                rules,
                RoundKind.COMPETITIVE_EXAM,
                List.of(new TestRound.Post(1, 1, design, true), new TestRound.Post(2, 1, design, true)),
                List.of(wishing(1, "90", 1, 2), wishing(2, "85", 1, 2), wishing(3, third, 2)),
                List.of());

        assertThat(lines(round))
                .filteredOn(line -> line.endsWith(" SELECTED"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("001 P1"))
                .anyMatch(line -> line.startsWith(winnerOfB + " P2"));
    }

    private static List<String> lines(TestRound round) {
        List<PostRanking> rankings = RandomRounds.ranked(round);
        Bundle bundle = TestBundles.of(round, rankings);
        assertThat(Comparison.differences(bundle, Objects.requireNonNull(bundle.result())))
                .isEmpty();
        return round.outcome();
    }

    private static List<String> why(TestRound round) {
        lines(round);
        return RandomRounds.ranked(round).getFirst().lines().stream()
                .flatMap(line -> line.why().stream())
                .map(step -> step.key() + step.args())
                .toList();
    }

    private static TestRound interview(String code, int quota, Person... people) {
        RuleSet rules = ShippedRules.of(code);
        return round(rules, design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.INTERVIEW, 0), quota, people);
    }

    private static TestRound combined(String code, int written, int quota, Person... people) {
        RuleSet rules = ShippedRules.of(code);
        return round(rules, design(rules, RoundKind.INTERVIEW_EXAM, ExamForm.COMBINED, written), quota, people);
    }

    private static TestRound round(RuleSet rules, ExamDesign design, int quota, Person... people) {
        return new TestRound(
                rules,
                RoundKind.COMPETITIVE_EXAM,
                List.of(new TestRound.Post(1, quota, design, false)),
                List.of(people),
                List.of());
    }

    private static ExamDesign design(RuleSet rules, RoundKind kind, ExamForm form, int written) {
        return ExamDesign.of(
                rules,
                new ExamDesign.Choice(
                        kind,
                        PostRank.SPECIALIST,
                        form,
                        written == 0 ? null : new Weights(written, 100 - written),
                        TestMode.COMPUTER,
                        false));
    }

    private static Person one(int id, String bonus, Work interview) {
        return person(id, bonus, Map.of(PaperKind.INTERVIEW, interview));
    }

    private static Person both(int id, Work written, Work interview) {
        return person(id, "", work(written, interview));
    }

    private static Map<PaperKind, Work> work(Work written, Work interview) {
        return Map.of(PaperKind.WRITTEN, written, PaperKind.INTERVIEW, interview);
    }

    private static Person person(int id, String bonus, Map<PaperKind, Work> work) {
        List<BigDecimal> points = new ArrayList<>();
        Optional.of(bonus)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> List.of(text.split(" ")).forEach(one -> points.add(new BigDecimal(one))));
        return new Person(id, List.of(1), points, Map.of(), Map.of(), work);
    }

    private static Person wishing(int id, String mark, Integer... wishes) {
        return new Person(
                id, List.of(wishes), List.of(), Map.of(), Map.of(), Map.of(PaperKind.INTERVIEW, sat(mark, mark)));
    }

    /** {@code exempt 62} with a certificate, or {@code sat 45} questions right; both parts marked 80. */
    private static Person admitted(int id, ExamDesign design, String how) {
        int number = Integer.parseInt(how.split(" ")[1]);
        boolean exempt = how.startsWith("exempt");
        Map<PaperKind, Part> parts = new EnumMap<>(PaperKind.class);
        design.stage1().forEach(part -> parts.put(part.paper(), new Part(part.questions(), false)));
        parts.put(PaperKind.GENERAL_KNOWLEDGE, new Part(exempt ? null : number, false));
        Map<TieBreakKey, BigDecimal> certificate = new HashMap<>();
        if (exempt) {
            certificate.put(TieBreakKey.ENTRY_QUALITY_EXEMPT, BigDecimal.ONE);
            certificate.put(TieBreakKey.ENTRY_QUALITY_SCORE, BigDecimal.valueOf(number));
        }
        return new Person(id, List.of(1), List.of(), parts, certificate, work(sat("80", "80"), sat("80", "80")));
    }

    private static AuthorityDecision decision(long... order) {
        return new AuthorityDecision(
                "12-QĐ/TU",
                LocalDate.of(2024, 12, 1),
                "Người ký",
                java.util.Arrays.stream(order).mapToObj(CandidateId::new).toList());
    }
}
