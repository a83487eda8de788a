package vn.bangvang.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.TestClock;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Transition;
import vn.bangvang.round.WrittenRules.Reliance;
import vn.bangvang.round.WrittenRules.RuleOutcome;

@DatabaseTest
class WrittenRulesTest {

    private static final Instant NOW = Instant.parse("2026-09-18T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    InterviewDays days;

    @Autowired
    WrittenRules writtenRules;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_fixed_day() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    @Rule("R-027")
    void a_document_rules_on_the_values_that_it_names_and_a_later_one_replaces_it() {
        InterviewDay day = days.anInterviewDay().planned();

        assertThat(record(day, "26-QC/HĐTD", "Như Quy chế", "spread-brackets", "examiners-min"))
                .isEqualTo(new RuleOutcome.Recorded());
        assertThat(record(day, "27-QC/HĐTD", "", "examiners-min")).isEqualTo(new RuleOutcome.Recorded());

        assertThat(rule(day, "spread-brackets"))
                .contains(new WrittenRule("26-QC/HĐTD", TODAY, "Như Quy chế", "Cán bộ tổ chức", NOW));
        assertThat(rule(day, "examiners-min"))
                .contains(new WrittenRule("27-QC/HĐTD", TODAY, "", "Cán bộ tổ chức", NOW));
        assertThat(rule(day, "examiners-max")).isEmpty();
    }

    @Test
    @Rule("R-027")
    void what_the_law_itself_says_or_the_round_does_not_use_is_not_ruled_on() {
        InterviewDay day = days.anInterviewDay().planned();

        assertThat(record(day, "26-QC/HĐTD", "", "spread-brackets", "pass-mark", "combined.weights", "khong-co"))
                .isEqualTo(new RuleOutcome.NotAsked(List.of(
                        new ParameterName("combined.weights"),
                        new ParameterName("khong-co"),
                        new ParameterName("pass-mark"))));
        assertThat(rule(day, "spread-brackets")).isEmpty();
    }

    @Test
    void a_document_of_tomorrow_is_refused() {
        InterviewDay day = days.anInterviewDay().planned();
        var data = new WrittenRuleData(Set.of("spread-brackets"), "26-QC/HĐTD", TODAY.plusDays(1), "");

        assertThat(days.as(InterviewDays.HR, () -> writtenRules.record(day.round(), data)))
                .isEqualTo(new RuleOutcome.DateInFuture());
    }

    @Test
    void a_document_has_a_number_and_rules_on_something() {
        assertThatThrownBy(() -> new WrittenRuleData(Set.of("scale"), " ", TODAY, ""))
                .hasMessage("document");
        assertThatThrownBy(() -> new WrittenRuleData(Set.of("scale"), "x".repeat(61), TODAY, ""))
                .hasMessage("document");
        assertThatThrownBy(() -> new WrittenRuleData(Set.of(), "1-QC", TODAY, ""))
                .hasMessage("parameters");
        assertThatThrownBy(() -> new WrittenRuleData(Set.of("scale"), "1-QC", TODAY, "x".repeat(501)))
                .hasMessage("note");
    }

    @Test
    @Rule("R-002")
    void a_round_of_2023_is_past_the_clause_of_2025_which_people_judge() {
        InterviewDay day = days.anInterviewDay().planned();

        assertThat(days.as(InterviewDays.HR, () -> writtenRules.overtaken(day.round()))
                        .map(Transition::after))
                .contains(Transition.After.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-06, V1-Q1", "2023-05-15, V1b-Q1", "2025-03-01, V2-Q1", "2025-05-10, V2-Q2"})
    @Rule("R-001")
    void decree_and_exam_regulation_of_the_plans_day_are_pinned(LocalDate approvedOn, String key) {
        InterviewDay day = days.anInterviewDay().approvedOn(approvedOn).planned();

        assertThat(days.as(InterviewDays.HR, () -> rounds.ruleSetOf(day.round()).key()))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, V2, V2-Q1", "2025-05-10, V2, V2-Q2", "2023-05-15, V1, V1-Q1"})
    void a_round_made_before_exam_regulations_were_pinned_keeps_its_decree(
            LocalDate approvedOn, String decree, String key) {
        InterviewDay day = days.anInterviewDay().approvedOn(approvedOn).planned();
        jdbc.sql("update recruitment_round set exam_regulation = null, rule_set = ? where id = ?")
                .params(decree, day.round().value())
                .update();

        assertThat(days.as(InterviewDays.HR, () -> rounds.ruleSetOf(day.round()).key()))
                .isEqualTo(key);
    }

    private RuleOutcome record(InterviewDay day, String document, String note, String... parameters) {
        var data = new WrittenRuleData(Set.of(parameters), document, TODAY, note);
        return days.as(InterviewDays.HR, () -> writtenRules.record(day.round(), data));
    }

    private Optional<WrittenRule> rule(InterviewDay day, String parameter) {
        return days.as(InterviewDays.HR, () -> writtenRules.reliances(day.round())).stream()
                .filter(reliance -> reliance.parameter().key().equals(parameter))
                .findFirst()
                .flatMap(Reliance::rule);
    }
}
