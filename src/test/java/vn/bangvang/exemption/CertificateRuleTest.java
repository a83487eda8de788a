package vn.bangvang.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.CertificateVerdict.Expired;
import vn.bangvang.exemption.CertificateVerdict.NotInThisLaw;
import vn.bangvang.exemption.CertificateVerdict.NotPassed;
import vn.bangvang.exemption.CertificateVerdict.NotYetApproved;
import vn.bangvang.exemption.CertificateVerdict.TextNotSeen;
import vn.bangvang.exemption.CertificateVerdict.Valid;
import vn.bangvang.exemption.CertificateVerdict.WrongLevel;
import vn.bangvang.exemption.CertificateVerdict.WrongQuestions;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;

class CertificateRuleTest {

    private static final LocalDate APPROVED = LocalDate.of(2023, 8, 31);
    private static final LocalDate INTAKE_ENDS = LocalDate.of(2024, 5, 20);
    private static final LegalRef REPLACES = new LegalRef("NĐ 06/2023/NĐ-CP", "Điều 12");

    /** Worked example 16e of LAW.md: of 80 questions 40 pass and 39 fail. */
    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({
        "COLLEGE, STAFF, 39, 80, 40",
        "COLLEGE, OFFICER, 0, 80, 40",
        "UNIVERSITY, SPECIALIST, 49, 100, 50",
    })
    void below_half_of_the_questions_nobody_passes(
            CertificateLevel level, PostRank rank, int correct, int questions, int asked) {
        assertThat(judge("V1b", certificate(level, correct, questions, APPROVED), rank, INTAKE_ENDS))
                .isEqualTo(new NotPassed(correct, asked));
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({
        "COLLEGE, STAFF, 40, 80",
        "COLLEGE, OFFICER, 80, 80",
        "UNIVERSITY, SPECIALIST, 50, 100",
    })
    void from_half_of_the_questions_on_the_certificate_counts(
            CertificateLevel level, PostRank rank, int correct, int questions) {
        assertThat(judge("V1b", certificate(level, correct, questions, APPROVED), rank, INTAKE_ENDS))
                .isEqualTo(new Valid(LocalDate.of(2025, 8, 31), REPLACES));
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({"100, 50, 50", "80, 50, 40", "81, 50, 41", "80, 50.5, 41", "99, 50, 50", "100, 0, 0"})
    void the_fewest_that_pass_are_never_rounded_down(int questions, BigDecimal percent, int enough) {
        assertThat(CertificateRule.enough(questions, percent)).isEqualTo(enough);
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({
        "2023-08-31, 24, 2025-08-31",
        "2023-08-30, 24, 2025-08-30",
        "2024-02-29, 24, 2026-02-28",
        "2024-02-28, 24, 2026-02-28",
        "2022-02-28, 24, 2024-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2023-08-31, 18, 2025-02-28",
        "2023-12-31, 24, 2025-12-31",
        "2023-10-31, 1, 2023-11-30",
    })
    void the_last_day_is_the_same_day_of_a_later_month_or_the_last_of_a_shorter_one(
            LocalDate approved, int months, LocalDate lastDay) {
        assertThat(CertificateRule.lastDay(approved, months)).isEqualTo(lastDay);
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({
        "2023-08-31, 2023-08-31, true",
        "2023-08-31, 2025-08-30, true",
        "2023-08-31, 2025-08-31, true",
        "2024-02-29, 2026-02-28, true",
        "2023-08-31, 2025-09-01, false",
        "2024-02-29, 2026-03-01, false",
    })
    void on_the_last_day_it_counts_and_on_the_day_after_it_does_not(LocalDate approved, LocalDate on, boolean counts) {
        CertificateVerdict verdict =
                judge("V2", certificate(CertificateLevel.UNIVERSITY, 71, 100, approved), PostRank.SPECIALIST, on);

        LocalDate lastDay = CertificateRule.lastDay(approved, 24);
        assertThat(verdict)
                .isEqualTo(
                        counts
                                ? new Valid(
                                        lastDay,
                                        new LegalRef("NĐ 138/2020/NĐ-CP (sửa đổi bởi NĐ 116/2024/NĐ-CP)", "Điều 8"))
                                : new Expired(lastDay));
    }

    @Rule("R-006")
    @Test
    void a_result_that_was_approved_after_the_day_does_not_count_on_it() {
        assertThat(judge(
                        "V1b",
                        certificate(CertificateLevel.UNIVERSITY, 71, 100, APPROVED),
                        PostRank.SPECIALIST,
                        APPROVED.minusDays(1)))
                .isEqualTo(new NotYetApproved(APPROVED));
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({
        "SPECIALIST, COLLEGE, UNIVERSITY, 80",
        "OFFICER, UNIVERSITY, COLLEGE, 100",
        "STAFF, UNIVERSITY, COLLEGE, 100",
    })
    void the_level_fits_the_rank_of_the_post(
            PostRank rank, CertificateLevel held, CertificateLevel asked, int questions) {
        assertThat(judge("V1b", certificate(held, 60, questions, APPROVED), rank, INTAKE_ENDS))
                .isEqualTo(new WrongLevel(rank, asked));
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({"SPECIALIST, UNIVERSITY, 80, 100", "STAFF, COLLEGE, 100, 80", "SPECIALIST, UNIVERSITY, 101, 100"})
    void the_test_has_the_questions_that_the_law_gives_it(
            PostRank rank, CertificateLevel level, int questions, int asked) {
        assertThat(judge("V1b", certificate(level, 60, questions, APPROVED), rank, INTAKE_ENDS))
                .isEqualTo(new WrongQuestions(asked));
    }

    @Rule("R-006")
    @ParameterizedTest
    @ValueSource(strings = {"V1", "V3", "V4"})
    void where_the_law_has_no_such_test_no_certificate_counts(String code) {
        var certificate = certificate(CertificateLevel.UNIVERSITY, 100, 100, APPROVED);

        assertThat(new CertificateRule(ShippedRules.of(code)).exempts()).isEmpty();
        assertThat(judge(code, certificate, PostRank.SPECIALIST, INTAKE_ENDS))
                .isEqualTo(new NotInThisLaw(ShippedRules.of(code)
                        .setting(SettingKey.ENTRY_REPLACES_ROUND1)
                        .source()));
    }

    @Rule("R-006")
    @Test
    void a_text_that_was_not_seen_decides_nothing() {
        RuleSet rules = ChangedRules.unknown("V2", SettingKey.ENTRY_REPLACES_ROUND1);

        assertThat(new CertificateRule(rules)
                        .judge(
                                certificate(CertificateLevel.UNIVERSITY, 100, 100, APPROVED),
                                PostRank.SPECIALIST,
                                INTAKE_ENDS))
                .isEqualTo(new TextNotSeen(REPLACES));
    }

    @Rule("R-006")
    @Test
    void a_list_that_names_the_certificate_says_from_what_it_exempts_or_else_the_whole_round_1_is_replaced() {
        assertThat(exempts("V1b")).isEqualTo(Set.of(ExemptPart.values()));
        assertThat(exempts("V2")).isEqualTo(Set.of(ExemptPart.GENERAL_KNOWLEDGE));
        assertThat(exempts("W1")).isEqualTo(Set.of(ExemptPart.GENERAL_KNOWLEDGE));
        assertThat(new CertificateRule(ChangedRules.unknown("V1b", SettingKey.EXEMPTIONS)).exempts())
                .isEqualTo(Set.of(ExemptPart.values()));
    }

    @Rule("R-006")
    @Test
    void a_document_that_lets_certificates_count_and_does_not_say_how_is_an_accident() {
        var rule = new CertificateRule(ChangedRules.unknown("V2", SettingKey.ENTRY_VALID_MONTHS));
        var certificate = certificate(CertificateLevel.UNIVERSITY, 71, 100, APPROVED);

        assertThatThrownBy(() -> rule.judge(certificate, PostRank.SPECIALIST, INTAKE_ENDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("V2-Q2: certificates count, and yet entry-quality.valid-months has no value");
    }

    @Rule("R-006")
    @Test
    void the_months_and_the_share_come_from_the_rule_set() {
        var certificate = certificate(CertificateLevel.UNIVERSITY, 54, 100, APPROVED);

        assertThat(new CertificateRule(ChangedRules.with("V1b", SettingKey.ENTRY_VALID_MONTHS, 6))
                        .judge(certificate, PostRank.SPECIALIST, INTAKE_ENDS))
                .isEqualTo(new Expired(LocalDate.of(2024, 2, 29)));
        assertThat(new CertificateRule(ChangedRules.with("V1b", SettingKey.ENTRY_PASS_PERCENT, new BigDecimal("55")))
                        .judge(certificate, PostRank.SPECIALIST, INTAKE_ENDS))
                .isEqualTo(new NotPassed(54, 55));
        assertThat(new CertificateRule(
                                ChangedRules.with("V1b", SettingKey.ENTRY_UNIVERSITY_RANKS, List.of(PostRank.OFFICER)))
                        .judge(certificate, PostRank.SPECIALIST, INTAKE_ENDS))
                .isEqualTo(new WrongLevel(PostRank.SPECIALIST, CertificateLevel.COLLEGE));
    }

    @Rule("R-006")
    @ParameterizedTest
    @CsvSource({"-1, 80, '12'", "81, 80, '12'", "0, 0, '12'", "40, 80, ' '"})
    void a_certificate_that_cannot_be_is_not_taken(int correct, int questions, String decision) {
        assertThatThrownBy(() -> new EntryQualityCertificate(
                        new CandidateId(1), CertificateLevel.COLLEGE, correct, questions, APPROVED, decision))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("R-006")
    @Test
    void the_number_of_the_decision_is_stripped_and_bounded() {
        assertThat(certificateOf(" 812/QĐ-BNV ").decisionNumber()).isEqualTo("812/QĐ-BNV");
        assertThat(certificateOf("8".repeat(60)).decisionNumber()).hasSize(60);
        assertThatThrownBy(() -> certificateOf("8".repeat(61)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decisionNumber");
        assertThat(new EntryQualityCertificate(new CandidateId(1), CertificateLevel.COLLEGE, 0, 1, APPROVED, "1"))
                .isEqualTo(
                        new EntryQualityCertificate(new CandidateId(1), CertificateLevel.COLLEGE, 0, 1, APPROVED, "1"));
    }

    private static EntryQualityCertificate certificateOf(String decision) {
        return new EntryQualityCertificate(new CandidateId(1), CertificateLevel.COLLEGE, 80, 80, APPROVED, decision);
    }

    private static Set<ExemptPart> exempts(String code) {
        return new CertificateRule(ShippedRules.of(code)).exempts();
    }

    private static CertificateVerdict judge(
            String code, EntryQualityCertificate certificate, PostRank rank, LocalDate on) {
        return new CertificateRule(ShippedRules.of(code)).judge(certificate, rank, on);
    }

    private static EntryQualityCertificate certificate(
            CertificateLevel level, int correct, int questions, LocalDate approvedOn) {
        return new EntryQualityCertificate(new CandidateId(1), level, correct, questions, approvedOn, "812/QĐ-BNV");
    }
}
