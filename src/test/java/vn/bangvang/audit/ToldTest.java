package vn.bangvang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bangvang.security.Role;

class ToldTest {

    @Test
    void parts_stand_one_by_one_and_what_is_empty_is_left_out() {
        assertThat(Told.of("25-QĐ", null, " ", LocalDate.of(2023, 3, 20), List.of("An ", "Bình"), Set.of()))
                .isEqualTo("25-QĐ · 2023-03-20 · An · Bình");
        assertThat(Told.of()).isEmpty();
    }

    @Test
    void a_code_is_kept_with_its_family_and_a_number_with_what_it_counts() {
        assertThat(Told.of(Role.CHAIR, List.of(Role.HR))).isEqualTo("role.CHAIR · role.HR");
        assertThat(Told.as("SEATS", 24)).isEqualTo("SEATS 24");
        assertThat(Told.as("MARK", new BigDecimal("1E+2"))).isEqualTo("MARK 100");
        assertThat(Told.as(Role.CHAIR, "Lê Văn An")).isEqualTo("role.CHAIR Lê Văn An");
        assertThat(Told.code("daykind", "HOLIDAY")).isEqualTo("daykind.HOLIDAY");
    }
}
