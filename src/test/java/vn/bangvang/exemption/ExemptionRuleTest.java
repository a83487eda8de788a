package vn.bangvang.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.ExemptionState.EntryQuality;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;

class ExemptionRuleTest {

    private static final CandidateId CANDIDATE = new CandidateId(7);
    private static final LegalRef LIST = new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8 khoản 1");
    private static final LegalRef V2_LIST = new LegalRef("NĐ 138/2020/NĐ-CP (sửa đổi bởi NĐ 116/2024/NĐ-CP)", "Điều 8");
    private static final LegalRef REPLACES = new LegalRef("NĐ 06/2023/NĐ-CP", "Điều 12");
    private static final ExemptionData DEGREE = new ExemptionData("BANG_NGOAI_NGU", "Cử nhân tiếng Anh", "QH-1234");

    @Rule("R-005")
    @ParameterizedTest
    @CsvSource({
        "V1, BANG_NGOAI_NGU, FOREIGN_LANGUAGE",
        "V1, BANG_NUOC_NGOAI, FOREIGN_LANGUAGE",
        "V1b, TIENG_DAN_TOC, FOREIGN_LANGUAGE",
        "V1, BANG_TIN_HOC, INFORMATICS",
        "V2, BA_NHOM, FOREIGN_LANGUAGE",
    })
    void a_listed_ground_names_its_part(String code, String ground, ExemptPart part) {
        assertThat(new ExemptionRule(ShippedRules.of(code)).ground(ground))
                .isInstanceOfSatisfying(
                        GroundVerdict.Listed.class,
                        listed -> assertThat(listed.ground().part()).isEqualTo(part));
    }

    @Rule("R-005")
    @Test
    void another_ground_is_refused_with_the_article() {
        assertThat(new ExemptionRule(ShippedRules.of("V2")).ground("BANG_TIN_HOC"))
                .isEqualTo(new GroundVerdict.NotListed("BANG_TIN_HOC", V2_LIST));
    }

    @Rule("R-005")
    @Test
    void the_ground_of_the_certificate_needs_the_certificate() {
        assertThat(new ExemptionRule(ShippedRules.of("V2")).ground("KIEM_DINH"))
                .isEqualTo(new GroundVerdict.NeedsCertificate(V2_LIST));
    }

    @Rule("R-005")
    @Test
    void without_a_list_nobody_is_exempt() {
        assertThat(new ExemptionRule(ShippedRules.of("V3")).ground("BANG_NGOAI_NGU"))
                .isEqualTo(new GroundVerdict.TextNotSeen(new LegalRef("NĐ 170/2025/NĐ-CP", "Điều 9")));
        assertThat(new ExemptionRule(ChangedRules.with("V1", SettingKey.EXEMPTIONS, Absent.NONE))
                        .ground("BANG_NGOAI_NGU"))
                .isEqualTo(new GroundVerdict.NotInThisLaw(LIST));
    }

    @Rule("R-005")
    @Test
    void what_was_recorded_exempts_by_the_list_and_has_no_score() {
        var state = new ExemptionRule(ShippedRules.of("V1"))
                .state(recorded(List.of(exemption(ExemptPart.FOREIGN_LANGUAGE)), Optional.empty()));

        assertThat(state).isEqualTo(new ExemptionState(Map.of(ExemptPart.FOREIGN_LANGUAGE, LIST), Optional.empty()));
        assertThat(state.toString()).doesNotContain("BANG_NGOAI_NGU", "tiếng Anh", "QH-1234");
    }

    @Rule("R-005")
    @Test
    void nothing_recorded_exempts_from_nothing() {
        assertThat(new ExemptionRule(ShippedRules.of("V1b")).state(recorded(List.of(), Optional.empty())))
                .isEqualTo(ExemptionState.NONE);
    }

    @Rule("R-005")
    @Test
    void a_certificate_that_counts_exempts_and_gives_its_result_for_the_tie() {
        assertThat(new ExemptionRule(ShippedRules.of("V1b"))
                        .state(recorded(List.of(), certificate(71, valid(REPLACES)))))
                .isEqualTo(new ExemptionState(
                        Map.of(
                                ExemptPart.GENERAL_KNOWLEDGE, REPLACES,
                                ExemptPart.FOREIGN_LANGUAGE, REPLACES,
                                ExemptPart.INFORMATICS, REPLACES),
                        Optional.of(new EntryQuality(71, 100, REPLACES))));
        assertThat(new ExemptionRule(ShippedRules.of("V2"))
                        .state(recorded(
                                List.of(exemption(ExemptPart.FOREIGN_LANGUAGE)), certificate(62, valid(V2_LIST)))))
                .isEqualTo(new ExemptionState(
                        Map.of(ExemptPart.FOREIGN_LANGUAGE, V2_LIST, ExemptPart.GENERAL_KNOWLEDGE, V2_LIST),
                        Optional.of(new EntryQuality(62, 100, V2_LIST))));
    }

    @Rule("R-005")
    @Test
    void a_certificate_that_does_not_count_exempts_from_nothing_and_breaks_no_tie() {
        assertThat(new ExemptionRule(ShippedRules.of("V1b"))
                        .state(recorded(
                                List.of(), certificate(71, new CertificateVerdict.Expired(LocalDate.of(2024, 1, 1))))))
                .isEqualTo(ExemptionState.NONE);
    }

    @Rule("R-005")
    @Test
    void a_ground_can_tell_a_persons_origin_so_it_is_not_in_the_words_of_what_was_recorded() {
        assertThat(DEGREE).hasToString("ExemptionData[QH-1234]");
        assertThat(new ExemptionGround(ExemptPart.INFORMATICS, "A", "b", false))
                .isEqualTo(new ExemptionGround(ExemptPart.INFORMATICS, "A", "b", false));
    }

    @Rule("R-005")
    @ParameterizedTest
    @ValueSource(ints = {0, 301})
    void evidence_is_given_and_bounded(int length) {
        assertThat(new ExemptionData("A", " " + "e".repeat(300) + " ", "d").evidence())
                .isEqualTo("e".repeat(300));
        assertThatThrownBy(() -> new ExemptionData("A", "e".repeat(length), "d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence");
    }

    @Rule("R-005")
    @ParameterizedTest
    @ValueSource(ints = {0, 61})
    void the_document_is_given_and_bounded(int length) {
        assertThat(new ExemptionData("A", "e", " " + "d".repeat(60)).document()).isEqualTo("d".repeat(60));
        assertThatThrownBy(() -> new ExemptionData("A", "e", "d".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("document");
    }

    private static CertificateVerdict valid(LegalRef article) {
        return new CertificateVerdict.Valid(LocalDate.of(2025, 8, 31), article);
    }

    private static CandidateExemptions recorded(List<Exemption> exemptions, Optional<RecordedCertificate> certificate) {
        return new CandidateExemptions(CANDIDATE, exemptions, certificate);
    }

    private static Exemption exemption(ExemptPart part) {
        return new Exemption(CANDIDATE, part, DEGREE, "Lan", Instant.EPOCH);
    }

    private static Optional<RecordedCertificate> certificate(int correct, CertificateVerdict verdict) {
        return Optional.of(new RecordedCertificate(
                new EntryQualityCertificate(
                        CANDIDATE, CertificateLevel.UNIVERSITY, correct, 100, LocalDate.of(2023, 8, 31), "812"),
                LocalDate.of(2024, 5, 20),
                verdict,
                "Lan",
                Instant.EPOCH));
    }

    @Test
    void who_is_exempt_from_one_part_sits_every_other_paper() {
        var state = new ExemptionState(Map.of(ExemptPart.FOREIGN_LANGUAGE, LIST), Optional.empty());

        assertThat(PaperKind.values()).filteredOn(state::spares).containsExactly(PaperKind.FOREIGN_LANGUAGE);
        assertThat(PaperKind.values()).filteredOn(ExemptionState.NONE::spares).isEmpty();
    }
}
