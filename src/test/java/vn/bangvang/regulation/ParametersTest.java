package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Parameter<Integer> LEAST = parameter("examiners-min", 2);
    private static final Parameter<Integer> MOST = parameter("examiners-max", 7);

    @Test
    void each_is_found_by_its_key_and_all_stay_in_order() {
        Parameters parameters = Parameters.of(List.of(MOST, LEAST));

        assertThat(parameters.inOrder()).isEqualTo(List.of(MOST, LEAST));
        assertThat(parameters.byKey()).isEqualTo(Map.of("examiners-min", LEAST, "examiners-max", MOST));
    }

    @Test
    void a_key_stands_for_one_value() {
        List<Parameter<?>> twice = List.of(LEAST, parameter("examiners-min", 3));

        assertThatThrownBy(() -> Parameters.of(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("examiners-min");
    }

    @Test
    void what_was_given_may_change_afterwards() {
        List<Parameter<?>> inOrder = new ArrayList<>(List.of(LEAST));
        Map<String, Parameter<?>> byKey = new HashMap<>(Map.of("examiners-min", LEAST));
        var parameters = new Parameters(inOrder, byKey);

        inOrder.clear();
        byKey.clear();

        assertThat(parameters).isEqualTo(Parameters.of(List.of(LEAST)));
    }

    private static Parameter<Integer> parameter(String key, int value) {
        return new Parameter<>(key, value, new LegalRef("TT 6/2020/TT-BNV", "Điều 31"), true, "");
    }
}
