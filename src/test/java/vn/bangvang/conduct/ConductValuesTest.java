package vn.bangvang.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

class ConductValuesTest {

    @ParameterizedTest
    @CsvSource({
        "what, '  ', 1/BB, Coi, CANDIDATE, '', ''",
        "recordNumber, Nói, ' ', Coi, CANDIDATE, '', ''",
        "recorder, Nói, 1/BB, '', CANDIDATE, '', ''",
        "firstWitness, Nói, 1/BB, Coi, WITNESSES, '', 012",
        "secondWitness, Nói, 1/BB, Coi, WITNESSES, 011, ' '",
        "secondWitness, Nói, 1/BB, Coi, WITNESSES, 011, ' 011'",
        "firstWitness, Nói, 1/BB, Coi, CANDIDATE, 011, ''",
        "secondWitness, Nói, 1/BB, Coi, NOBODY, '', 012"
    })
    void a_record_says_what_happened_who_drew_it_up_and_who_signed(
            String wrong, String what, String record, String recorder, SignedBy signedBy, String one, String two) {
        assertThatThrownBy(() -> data(what, record, recorder, signedBy, one, two, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(wrong);
    }

    @Test
    void texts_are_stripped_and_have_an_end() {
        ViolationData full =
                data(" Nói ", " 1/BB ", " Coi ", SignedBy.WITNESSES, " 011 ", " 012 ", " 31-QĐ ", " Sở Nội vụ ");

        assertThat(full).isEqualTo(data("Nói", "1/BB", "Coi", SignedBy.WITNESSES, "011", "012", "31-QĐ", "Sở Nội vụ"));
        assertThat(data("x".repeat(500), "1/BB", "Coi", SignedBy.NOBODY, "", "", "", "")
                        .what())
                .hasSize(500);
        assertThatThrownBy(() -> data("x".repeat(501), "1/BB", "Coi", SignedBy.NOBODY, "", "", "", ""))
                .hasMessage("what");
        assertThatThrownBy(() -> data("Nói", "1/BB", "Coi", SignedBy.NOBODY, "", "", "x".repeat(61), ""))
                .hasMessage("decision");
        assertThatThrownBy(() -> data("Nói", "1/BB", "Coi", SignedBy.NOBODY, "", "", "", "x".repeat(201)))
                .hasMessage("employer");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 24-QC, ''",
        "20, 40, 24-QC, ''",
        "100, 100, 24-QC, ''",
        "12.5, 33.33, 24-QC, ''",
        "-1, 40, 24-QC, reprimandPercent",
        "1.234, 40, 24-QC, reprimandPercent",
        "50, 40, 24-QC, warningPercent",
        "20, 100.01, 24-QC, warningPercent",
        "20, 33.333, 24-QC, warningPercent",
        "20, 40, ' ', document"
    })
    void a_scale_is_two_shares_with_their_document(
            BigDecimal reprimand, BigDecimal warning, String document, @Nullable String wrong) {
        LocalDate day = LocalDate.of(2023, 3, 21);
        if (wrong == null || wrong.isEmpty()) {
            var scale = new ViolationScaleData(reprimand, warning, document, day);
            assertThat(scale.of(Measure.REPRIMAND)).isEqualByComparingTo(reprimand);
            assertThat(scale.of(Measure.WARNING)).isEqualByComparingTo(warning);
            assertThat(scale.reprimandPercent().scale()).isEqualTo(2);
            assertThat(scale.warningPercent().scale()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> new ViolationScaleData(reprimand, warning, document, day))
                    .hasMessage(wrong);
        }
    }

    @Test
    void a_scale_has_a_document_number_that_fits_and_no_share_for_what_leaves_no_mark() {
        LocalDate day = LocalDate.of(2023, 3, 21);
        var scale = new ViolationScaleData(BigDecimal.TEN, BigDecimal.TEN, "x".repeat(60), day);

        assertThatThrownBy(() -> new ViolationScaleData(BigDecimal.TEN, BigDecimal.TEN, "x".repeat(61), day))
                .hasMessage("document");
        assertThatThrownBy(() -> scale.of(Measure.SUSPENSION)).hasMessage("SUSPENSION leaves no mark");
        assertThatThrownBy(() -> scale.of(Measure.CANCELLATION)).hasMessage("CANCELLATION leaves no mark");
    }

    @Test
    void a_scale_has_effect_once_a_second_person_stands_behind_it() {
        var data = new ViolationScaleData(BigDecimal.TEN, BigDecimal.TEN, "24-QC", LocalDate.of(2023, 3, 21));

        assertThat(scale(data, null).approved()).isFalse();
        assertThat(scale(data, "Chủ tịch hội đồng").approved()).isTrue();
    }

    @Test
    void an_effect_has_a_share_exactly_where_a_mark_remains() {
        var article = new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2");
        assertThatThrownBy(() ->
                        new ActiveViolation(Measure.WARNING, PaperKind.WRITTEN, Optional.empty(), "1/BB", article))
                .hasMessage("percent");
        assertThatThrownBy(() -> new ActiveViolation(
                        Measure.CANCELLATION, PaperKind.WRITTEN, Optional.of(BigDecimal.TEN), "1/BB", article))
                .hasMessage("percent");
    }

    @Test
    void every_measure_names_a_parameter_that_each_rule_set_has() {
        for (Measure measure : Measure.values()) {
            assertThat(ShippedRules.regulation().all())
                    .allSatisfy(rules -> assertThat(new ConductRule(rules, Optional.empty()).knows(measure))
                            .isTrue());
            assertThat(measure.deducts()).isNotEqualTo(measure.takesTheResult());
            assertThat(measure.graverThan(measure)).isFalse();
        }
        assertThat(Measure.REPRIMAND.deducts()).isTrue();
        assertThat(Measure.WARNING.deducts()).isTrue();
        assertThat(Measure.SUSPENSION.deducts()).isFalse();
    }

    private static ViolationScale scale(ViolationScaleData data, @Nullable String approvedBy) {
        return new ViolationScale(
                new ScaleId(1),
                new RoundId(1),
                data,
                new AccountId(1),
                "Cán bộ tổ chức",
                SampleViolations.MORNING,
                approvedBy,
                approvedBy == null ? null : SampleViolations.MORNING);
    }

    private static ViolationData data(
            String what,
            String record,
            String recorder,
            SignedBy signedBy,
            String one,
            String two,
            String decision,
            String employer) {
        return new ViolationData(
                new CandidateId(7),
                PaperKind.WRITTEN,
                Measure.REPRIMAND,
                what,
                record,
                SampleViolations.MORNING,
                recorder,
                signedBy,
                one,
                two,
                decision,
                employer);
    }
}
