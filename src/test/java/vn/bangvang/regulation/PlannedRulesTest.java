package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.regulation.internal.ShippedRules;

class PlannedRulesTest {

    @ParameterizedTest(name = "''{0}'': {1}")
    @CsvSource({"18-KH/BTCTU, Kế hoạch 18-KH/BTCTU", "' ', Kế hoạch của kỳ"})
    void the_plan_of_a_session_gives_pass_mark_and_scale_and_nothing_else(String number, String instrument) {
        RuleSet law = ShippedRules.of("V3");
        var plan = new LegalRef(instrument, "thang điểm, điểm đạt");
        var passMark = new Parameter<>("pass-mark", new BigDecimal("60"), plan, true, "");
        var scale = new Parameter<>("scale", new BigDecimal("120"), plan, true, "");

        RuleSet planned = law.withPlan(passMark.value(), scale.value(), number);

        assertThat(planned.passMark()).isEqualTo(passMark);
        assertThat(planned.scale()).isEqualTo(scale);
        assertThat(planned.differingFrom(law))
                .extracting(ParameterName::key)
                .containsExactlyInAnyOrder("pass-mark", "scale");
        assertThat(planned.all()).hasSameSizeAs(law.all()).contains(passMark, scale);
    }
}
