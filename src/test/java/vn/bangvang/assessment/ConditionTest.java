package vn.bangvang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ShippedRules;

class ConditionTest {

    @ParameterizedTest(name = "{0} group {1}: {2} years, continuous {3}")
    @CsvSource({
        "V1, VIEN_CHUC, 5, false, Met, false",
        "V1, VIEN_CHUC, 4, true, TooFewYears, true",
        "V2, CAP_XA, 5, false, Met, false",
        "V3, TUNG_LA_CBCC, 4, true, TooFewYears, true",
        "V4, A, 0, false, NotDemanded, false",
        "V4, B, 5, true, Met, false",
        "V4, B, 5, false, Interrupted, true",
        "V4, DD, 0, false, NotDemanded, false",
        "V4, E, 4, true, TooFewYears, true",
        "W1, B, 0, false, TextNotSeen, false"
    })
    void each_group_of_each_law_says_what_it_demands(
            String law, String group, int years, boolean continuous, String outcome, boolean hinders) {
        RuleSet rules = ShippedRules.of(law);
        DirectGroup found = DirectGroup.of(rules).stream()
                .filter(one -> one.code().equals(group))
                .findFirst()
                .orElseThrow();
        Condition condition = Condition.judge(
                found, DirectGroup.source(rules), new ProposalData("Huyện đoàn", group, years, continuous, ""));

        assertThat(condition.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(condition.hinders()).isEqualTo(hinders);
    }

    @ParameterizedTest
    @CsvSource({"V1, 5", "V1b, 5", "V2, 5", "V3, 5", "V4, 7", "W1, 3"})
    void every_law_lists_its_groups(String law, int groups) {
        assertThat(DirectGroup.of(ShippedRules.of(law))).hasSize(groups);
    }
}
