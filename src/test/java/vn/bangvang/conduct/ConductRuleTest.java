package vn.bangvang.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.conduct.Measure.CANCELLATION;
import static vn.bangvang.conduct.Measure.REPRIMAND;
import static vn.bangvang.conduct.Measure.SUSPENSION;
import static vn.bangvang.conduct.Measure.WARNING;
import static vn.bangvang.conduct.SampleViolations.violation;
import static vn.bangvang.conduct.Step.Kind.ANNULLED;
import static vn.bangvang.conduct.Step.Kind.ANNULMENT_ASKED;
import static vn.bangvang.conduct.Step.Kind.ANNULMENT_REFUSED;
import static vn.bangvang.conduct.Step.Kind.APPROVED;
import static vn.bangvang.conduct.Step.Kind.EMPLOYER_NOTIFIED;
import static vn.bangvang.conduct.Step.Kind.REJECTED;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;
import static vn.bangvang.regulation.PaperKind.INTERVIEW;
import static vn.bangvang.regulation.PaperKind.WRITTEN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;

class ConductRuleTest {

    private static final RuleSet RULES = ShippedRules.of("V1");
    private static final ConductRule RULE = new ConductRule(RULES, Optional.empty());
    private static final ViolationScaleData HANOI = scale("20", "40");
    private static final List<PaperKind> ALL = List.of(GENERAL_KNOWLEDGE, WRITTEN, INTERVIEW);

    @Rule("R-014")
    @ParameterizedTest(name = "{0} under the rule set takes {1}, under the council’s scale {2}")
    @CsvSource({"REPRIMAND, 25, 20.00", "WARNING, 50, 40.00"})
    void example_11_the_share_is_that_of_the_rule_set_or_of_the_councils_document(
            Measure measure, BigDecimal shipped, BigDecimal ruled) {
        List<Violation> one = List.of(violation(1, WRITTEN, measure, APPROVED));
        var councils = new ConductRule(RULES, Optional.of(HANOI));

        assertThat(RULE.effects(ALL, one))
                .isEqualTo(Map.of(
                        WRITTEN,
                        new ActiveViolation(
                                measure,
                                WRITTEN,
                                Optional.of(shipped),
                                "1/BB",
                                new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2"))));
        assertThat(councils.effects(ALL, one))
                .isEqualTo(Map.of(
                        WRITTEN,
                        new ActiveViolation(
                                measure,
                                WRITTEN,
                                Optional.of(ruled),
                                "1/BB",
                                new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2; 24-QC/HĐTD (21/03/2023)"))));
    }

    @Rule("R-014")
    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "REPRIMAND, WARNING, replaced",
        "REPRIMAND, SUSPENSION, replaced",
        "WARNING, SUSPENSION, replaced",
        "WARNING, CANCELLATION, replaced",
        "SUSPENSION, CANCELLATION, replaced",
        "REPRIMAND, REPRIMAND, in the way",
        "WARNING, REPRIMAND, in the way",
        "WARNING, WARNING, in the way",
        "SUSPENSION, WARNING, in the way",
        "CANCELLATION, SUSPENSION, in the way",
        "CANCELLATION, CANCELLATION, in the way"
    })
    void a_graver_measure_replaces_and_a_milder_or_equal_one_cannot(Measure first, Measure then, String expected) {
        List<Violation> standing = List.of(violation(1, WRITTEN, first, APPROVED));

        assertThat(ConductRule.inTheWay(standing, WRITTEN, then))
                .isEqualTo(expected.equals("replaced") ? Optional.empty() : Optional.of(standing.getFirst()));
        assertThat(ConductRule.inTheWay(standing, INTERVIEW, then)).isEmpty();
    }

    @Rule("R-014")
    @Test
    void after_a_relapse_only_the_newest_share_is_taken_and_never_both() {
        List<Violation> relapse =
                List.of(violation(1, WRITTEN, REPRIMAND, APPROVED), violation(2, WRITTEN, WARNING, APPROVED));

        assertThat(shares(relapse)).isEqualTo("WRITTEN=WARNING 50 2/BB");
        assertThat(shares(relapse.reversed())).isEqualTo("WRITTEN=WARNING 50 2/BB");
    }

    @Rule("R-014")
    @ParameterizedTest(name = "warning after reprimand, {0}: {1}")
    @CsvSource({
        "'', WRITTEN=REPRIMAND 25 1/BB",
        "REJECTED, WRITTEN=REPRIMAND 25 1/BB",
        "APPROVED, WRITTEN=WARNING 50 2/BB",
        "APPROVED ANNULMENT_ASKED, WRITTEN=WARNING 50 2/BB",
        "APPROVED ANNULMENT_ASKED ANNULMENT_REFUSED, WRITTEN=WARNING 50 2/BB",
        "APPROVED ANNULMENT_ASKED ANNULLED, WRITTEN=REPRIMAND 25 1/BB",
        "APPROVED EMPLOYER_NOTIFIED, WRITTEN=WARNING 50 2/BB"
    })
    void only_what_two_persons_approved_and_nobody_took_back_has_effect(String steps, String expected) {
        Step.Kind[] kinds = steps.isEmpty()
                ? new Step.Kind[0]
                : Arrays.stream(steps.split(" ")).map(Step.Kind::valueOf).toArray(Step.Kind[]::new);
        List<Violation> both =
                List.of(violation(1, WRITTEN, REPRIMAND, APPROVED), violation(2, WRITTEN, WARNING, kinds));

        assertThat(shares(both)).isEqualTo(expected);
    }

    @Rule("R-014")
    @Test
    void a_measure_that_waits_stands_in_the_way_of_the_same_one_but_has_no_effect() {
        Violation waiting = violation(1, WRITTEN, WARNING);

        assertThat(ConductRule.inForce(List.of(waiting), WRITTEN)).isEmpty();
        assertThat(ConductRule.inTheWay(List.of(waiting), WRITTEN, WARNING)).contains(waiting);
        assertThat(RULE.effects(ALL, List.of(waiting))).isEmpty();
    }

    @Rule("R-014")
    @Test
    void example_12_a_suspension_bars_every_paper_sat_after_it_and_none_before() {
        LegalRef article = new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2");
        var suspended = new ActiveViolation(SUSPENSION, WRITTEN, Optional.empty(), "1/BB", article);

        assertThat(RULE.effects(ALL, List.of(violation(1, WRITTEN, SUSPENSION, APPROVED))))
                .isEqualTo(Map.of(WRITTEN, suspended, INTERVIEW, suspended));
        assertThat(RULE.effects(ALL, List.of(violation(1, INTERVIEW, SUSPENSION, APPROVED))))
                .containsOnlyKeys(INTERVIEW);
        assertThat(RULE.effects(ALL, List.of(violation(1, GENERAL_KNOWLEDGE, SUSPENSION, APPROVED))))
                .containsOnlyKeys(GENERAL_KNOWLEDGE, WRITTEN, INTERVIEW);
    }

    @Rule("R-014")
    @ParameterizedTest
    @CsvSource({"SUSPENSION", "CANCELLATION"})
    void what_takes_the_result_rests_on_the_law_alone_whatever_shares_the_council_set(Measure measure) {
        assertThat(new ConductRule(RULES, Optional.of(HANOI))
                        .effects(List.of(WRITTEN), List.of(violation(1, WRITTEN, measure, APPROVED))))
                .isEqualTo(Map.of(
                        WRITTEN,
                        new ActiveViolation(
                                measure,
                                WRITTEN,
                                Optional.empty(),
                                "1/BB",
                                new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2"))));
    }

    @Rule("R-014")
    @Test
    void a_cancellation_takes_its_own_paper_only() {
        assertThat(RULE.effects(ALL, List.of(violation(1, WRITTEN, CANCELLATION, APPROVED))))
                .containsOnlyKeys(WRITTEN);
    }

    @Rule("R-014")
    @ParameterizedTest(name = "suspended in writing, {0} in the interview: {1}")
    @CsvSource({
        "REPRIMAND, WRITTEN=SUSPENSION - 1/BB INTERVIEW=SUSPENSION - 1/BB",
        "SUSPENSION, WRITTEN=SUSPENSION - 1/BB INTERVIEW=SUSPENSION - 1/BB",
        "CANCELLATION, WRITTEN=SUSPENSION - 1/BB INTERVIEW=CANCELLATION - 2/BB"
    })
    void a_paper_that_is_barred_keeps_only_what_is_graver(Measure own, String expected) {
        assertThat(shares(List.of(violation(1, WRITTEN, SUSPENSION, APPROVED), violation(2, INTERVIEW, own, APPROVED))))
                .isEqualTo(expected);
    }

    @Rule("R-014")
    @Test
    void each_paper_has_its_own_measure() {
        assertThat(shares(List.of(
                        violation(1, WRITTEN, WARNING, APPROVED), violation(2, INTERVIEW, REPRIMAND, APPROVED))))
                .isEqualTo("WRITTEN=WARNING 50 1/BB INTERVIEW=REPRIMAND 25 2/BB");
    }

    @Rule("R-014")
    @Test
    void a_share_that_no_text_and_no_council_names_is_unknown_until_the_council_names_it() {
        RuleSet silent = with("violation.reprimand-percent", Absent.UNKNOWN);
        var rule = new ConductRule(silent, Optional.empty());
        List<Violation> one = List.of(violation(1, WRITTEN, REPRIMAND, APPROVED));

        assertThat(rule.knows(REPRIMAND)).isFalse();
        assertThat(rule.knows(WARNING)).isTrue();
        assertThat(rule.knows(SUSPENSION)).isTrue();
        assertThat(rule.source(REPRIMAND)).isEqualTo(new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2"));
        assertThatThrownBy(() -> rule.effects(ALL, one)).hasMessage("V1-Q1: no share for REPRIMAND");
        assertThat(new ConductRule(silent, Optional.of(HANOI)).knows(REPRIMAND)).isTrue();
        assertThat(new ConductRule(silent, Optional.of(HANOI)).effects(ALL, one))
                .hasSize(1);
    }

    @Rule("R-014")
    @Test
    void a_rule_set_that_takes_the_share_from_each_examiners_mark_is_not_guessed_at() {
        var rule = new ConductRule(with("violation.deducted-after-average", false), Optional.empty());

        assertThatThrownBy(() -> rule.effects(ALL, List.of(violation(1, WRITTEN, REPRIMAND, APPROVED))))
                .hasMessage("V1-Q1: a share is taken after the average only");
        assertThat(rule.effects(ALL, List.of(violation(1, WRITTEN, CANCELLATION, APPROVED))))
                .hasSize(1);
    }

    @Rule("R-014")
    @ParameterizedTest(name = "{0} rests on {1}")
    @CsvSource({
        "REPRIMAND, violation.reprimand-percent violation.deducted-after-average",
        "WARNING, violation.warning-percent violation.deducted-after-average",
        "SUSPENSION, ''",
        "CANCELLATION, ''"
    })
    void a_share_waits_for_the_councils_document_and_a_result_that_is_gone_does_not(Measure measure, String keys) {
        List<ActiveViolation> effects =
                new ArrayList<>(RULE.effects(ALL, List.of(violation(1, INTERVIEW, measure, APPROVED)))
                        .values());

        assertThat(RULE.unruled(effects).stream().map(ParameterName::key).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
        assertThat(new ConductRule(RULES, Optional.of(HANOI)).unruled(effects)).isEmpty();
    }

    @Rule("R-014")
    @Test
    void a_share_whose_text_was_read_waits_for_nothing() {
        RuleSet read = verified();
        var rule = new ConductRule(read, Optional.empty());
        var effects = rule.effects(ALL, List.of(violation(1, INTERVIEW, WARNING, APPROVED)))
                .values();

        assertThat(rule.unruled(effects)).isEmpty();
    }

    @Rule("R-014")
    @Test
    void an_employer_is_told_once_of_a_result_that_is_gone() {
        assertThat(employed(SUSPENSION, "Sở Nội vụ", APPROVED).employerWaits()).isTrue();
        assertThat(employed(CANCELLATION, "Sở Nội vụ", APPROVED).employerWaits())
                .isTrue();
        assertThat(employed(CANCELLATION, "Sở Nội vụ", APPROVED, EMPLOYER_NOTIFIED)
                        .employerWaits())
                .isFalse();
        assertThat(employed(SUSPENSION, "", APPROVED).employerWaits()).isFalse();
        assertThat(employed(WARNING, "Sở Nội vụ", APPROVED).employerWaits()).isFalse();
        assertThat(employed(SUSPENSION, "Sở Nội vụ").employerWaits()).isFalse();
    }

    @Rule("R-014")
    @Test
    void states_follow_from_the_steps() {
        assertThat(violation(1, WRITTEN, WARNING).state()).isEqualTo(Violation.State.WAITING);
        assertThat(violation(1, WRITTEN, WARNING).alive()).isTrue();
        assertThat(violation(1, WRITTEN, WARNING, APPROVED).alive()).isTrue();
        assertThat(violation(1, WRITTEN, WARNING, REJECTED).state()).isEqualTo(Violation.State.REJECTED);
        assertThat(violation(1, WRITTEN, WARNING, REJECTED).alive()).isFalse();
        assertThat(violation(1, WRITTEN, WARNING, APPROVED, ANNULMENT_ASKED, ANNULLED)
                        .alive())
                .isFalse();
        assertThat(violation(1, WRITTEN, WARNING, APPROVED, ANNULMENT_ASKED, ANNULMENT_REFUSED)
                        .state())
                .isEqualTo(Violation.State.APPROVED);
    }

    @Rule("R-014")
    @Test
    void the_decision_is_the_one_of_the_record_or_else_the_one_that_the_chair_named() {
        var named = new ViolationData(
                SampleViolations.violation(1, WRITTEN, WARNING).data().candidate(),
                WRITTEN,
                SUSPENSION,
                "Gây rối",
                "1/BB",
                SampleViolations.MORNING,
                "Lê Thị Coi",
                SignedBy.NOBODY,
                "",
                "",
                " 31-QĐ ",
                "");

        assertThat(SampleViolations.of(1, named, APPROVED).decision()).isEqualTo("31-QĐ");
        assertThat(violation(1, WRITTEN, SUSPENSION, APPROVED).decision()).isEqualTo("APPROVED note");
        assertThat(violation(1, WRITTEN, SUSPENSION).decision()).isEmpty();
    }

    private static Violation employed(Measure measure, String employer, Step.Kind... steps) {
        ViolationData data = violation(1, WRITTEN, measure).data();
        return SampleViolations.of(
                1,
                new ViolationData(
                        data.candidate(),
                        WRITTEN,
                        measure,
                        data.what(),
                        data.recordNumber(),
                        data.happenedAt(),
                        data.recorder(),
                        SignedBy.CANDIDATE,
                        "",
                        "",
                        "",
                        employer),
                steps);
    }

    private static String shares(List<Violation> violations) {
        Map<PaperKind, ActiveViolation> effects = RULE.effects(ALL, violations);
        return ALL.stream()
                .filter(effects::containsKey)
                .map(paper -> paper + "=" + print(Objects.requireNonNull(effects.get(paper))))
                .collect(Collectors.joining(" "));
    }

    private static String print(ActiveViolation effect) {
        return effect.measure() + " "
                + effect.percent().map(BigDecimal::toPlainString).orElse("-") + " " + effect.record();
    }

    private static ViolationScaleData scale(String reprimand, String warning) {
        return new ViolationScaleData(
                new BigDecimal(reprimand), new BigDecimal(warning), " 24-QC/HĐTD ", LocalDate.of(2023, 3, 21));
    }

    private static RuleSet with(String key, Object value) {
        return ChangedRules.each(
                RULES,
                parameter -> parameter.key().equals(key)
                        ? new Parameter<>(key, value, parameter.source(), false, "")
                        : parameter);
    }

    private static RuleSet verified() {
        return ChangedRules.each(
                RULES,
                parameter -> new Parameter<>(
                        parameter.key(), (Object) parameter.value(), parameter.source(), true, parameter.note()));
    }
}
