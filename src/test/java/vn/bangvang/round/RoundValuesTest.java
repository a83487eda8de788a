package vn.bangvang.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.QuotaChange.Kind;
import vn.bangvang.security.AccountId;

class RoundValuesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"PLANNING, CANDIDATES", "CANDIDATES, BOARDS", "STAGE_1, BOARDS", "BOARDS, CONFIRMED", "CONFIRMED, none"
    })
    void the_next_phase_is_the_first_later_one_of_the_path(Phase phase, String next) {
        assertThat(phase.next(List.of(Phase.PLANNING, Phase.CANDIDATES, Phase.BOARDS, Phase.CONFIRMED))
                        .map(Enum::name)
                        .orElse("none"))
                .isEqualTo(next);
    }

    @Test
    void a_phase_is_reached_once_the_round_stands_at_it_or_behind_it() {
        assertThat(Stream.of(Phase.values()).filter(now -> Phase.EXAM.reachedBy(now)))
                .containsExactly(Phase.EXAM, Phase.RESULT, Phase.CONFIRMED);
    }

    @Test
    void a_round_has_a_code_a_name_and_an_agency_and_its_texts_have_an_end() {
        assertThat(round(" DOAN-1 ", " Kỳ thi ", " Sở ", " 1-KH ")).isEqualTo(round("DOAN-1", "Kỳ thi", "Sở", "1-KH"));
        assertThat(round("A".repeat(30), "x".repeat(200), "y".repeat(200), "z".repeat(60))
                        .name())
                .hasSize(200);
        for (String wrong : List.of("", "A", "a1", "-A1", "A".repeat(31))) {
            assertThatThrownBy(() -> round(wrong, "Kỳ thi", "Sở", "")).hasMessage("code");
        }
        assertThatThrownBy(() -> round("A1", " ", "Sở", "")).hasMessage("name");
        assertThatThrownBy(() -> round("A1", "x".repeat(201), "Sở", "")).hasMessage("name");
        assertThatThrownBy(() -> round("A1", "Kỳ thi", " ", "")).hasMessage("agency");
        assertThatThrownBy(() -> round("A1", "Kỳ thi", "y".repeat(201), "")).hasMessage("agency");
        assertThatThrownBy(() -> round("A1", "Kỳ thi", "Sở", "z".repeat(61))).hasMessage("planNumber");
    }

    @ParameterizedTest(name = "{0} with a session {1}: {2}")
    @CsvSource({
        "QUARTERLY_ASSESSMENT, true, true",
        "QUARTERLY_ASSESSMENT, false, false",
        "COMPETITIVE_EXAM, false, true",
        "COMPETITIVE_EXAM, true, false"
    })
    void a_quarterly_assessment_always_has_a_session_and_nothing_else_has_one(
            RoundKind kind, boolean session, boolean fits) {
        if (fits) {
            assertThat(round(kind, session).session() != null).isEqualTo(session);
        } else {
            assertThatThrownBy(() -> round(kind, session)).hasMessage("session");
        }
    }

    @ParameterizedTest(name = "{0} quarter {1}, scale {2}, pass mark {3}: {4}")
    @CsvSource({
        "2020, 1, 100, 50, fits",
        "2100, 4, 1000, 1000, fits",
        "2019, 1, 100, 50, year",
        "2101, 1, 100, 50, year",
        "2023, 0, 100, 50, quarter",
        "2023, 5, 100, 50, quarter",
        "2023, 1, 0, 50, scale",
        "2023, 1, 1000.01, 50, scale",
        "2023, 1, 100, 0, passMark",
        "2023, 1, 100, 100.01, passMark"
    })
    void the_plan_of_a_session_fixes_a_quarter_and_a_pass_mark_within_the_scale(
            int year, int quarter, BigDecimal scale, BigDecimal passMark, String says) {
        if (says.equals("fits")) {
            var session = new AssessmentSession(year, quarter, scale, passMark, false, " 3-CV ");
            assertThat(session.supplementDocument()).isEqualTo("3-CV");
            assertThat(session.scale()).isEqualTo(scale.setScale(2));
            assertThat(session.passMark()).isEqualTo(passMark.setScale(2));
        } else {
            assertThatThrownBy(() -> new AssessmentSession(year, quarter, scale, passMark, false))
                    .hasMessage(says);
        }
    }

    @Test
    void the_document_of_a_further_session_fits_its_field() {
        assertThat(session("x".repeat(60)).supplementDocument()).hasSize(60);
        assertThatThrownBy(() -> session("x".repeat(61))).hasMessage("supplementDocument");
    }

    @Test
    void a_post_has_a_code_a_title_and_an_agency_and_its_texts_have_an_end() {
        assertThat(post(" A ", " Chuyên viên ", " Sở ", 0, " Đại học ", null, " N1 "))
                .isEqualTo(post("A", "Chuyên viên", "Sở", 0, "Đại học", null, "N1"));
        assertThat(post(
                                "A".repeat(30),
                                "x".repeat(200),
                                "y".repeat(200),
                                999,
                                "z".repeat(200),
                                "1".repeat(60),
                                "n".repeat(30))
                        .commonGroup())
                .hasSize(30);
        for (String wrong : List.of("", "a", "-A", "A".repeat(31))) {
            assertThatThrownBy(() -> post(wrong, "Chuyên viên", "Sở", 1, "", null, ""))
                    .hasMessage("code");
        }
        assertThatThrownBy(() -> post("A", " ", "Sở", 1, "", null, "")).hasMessage("title");
        assertThatThrownBy(() -> post("A", "x".repeat(201), "Sở", 1, "", null, ""))
                .hasMessage("title");
        assertThatThrownBy(() -> post("A", "Chuyên viên", " ", 1, "", null, "")).hasMessage("agency");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "y".repeat(201), 1, "", null, ""))
                .hasMessage("agency");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "Sở", -1, "", null, ""))
                .hasMessage("quota");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "Sở", 1000, "", null, ""))
                .hasMessage("quota");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "Sở", 1, "z".repeat(201), null, ""))
                .hasMessage("requiredDegree");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "Sở", 1, "", " ", "")).hasMessage("overrideDocument");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "Sở", 1, "", "1".repeat(61), ""))
                .hasMessage("overrideDocument");
        assertThatThrownBy(() -> post("A", "Chuyên viên", "Sở", 1, "", null, "n".repeat(31)))
                .hasMessage("commonGroup");
    }

    @Test
    void only_a_combined_exam_has_weights() {
        var weights = new Weights(70, 30);

        assertThat(weighted(ExamForm.COMBINED, weights).weights()).isEqualTo(weights);
        assertThatThrownBy(() -> weighted(ExamForm.WRITTEN, weights)).hasMessage("weights");
    }

    @Test
    void a_written_rule_names_parameters_and_a_document() {
        assertThat(new WrittenRuleData(Set.of("a"), " 7-QC ", DAY, " Điều 2 "))
                .isEqualTo(new WrittenRuleData(Set.of("a"), "7-QC", DAY, "Điều 2"));
        assertThat(new WrittenRuleData(Set.of("a"), "x".repeat(60), DAY, "y".repeat(500)).note())
                .hasSize(500);
        assertThatThrownBy(() -> new WrittenRuleData(Set.of(), "7-QC", DAY, "")).hasMessage("parameters");
        assertThatThrownBy(() -> new WrittenRuleData(Set.of("a"), " ", DAY, "")).hasMessage("document");
        assertThatThrownBy(() -> new WrittenRuleData(Set.of("a"), "x".repeat(61), DAY, ""))
                .hasMessage("document");
        assertThatThrownBy(() -> new WrittenRuleData(Set.of("a"), "7-QC", DAY, "y".repeat(501)))
                .hasMessage("note");
    }

    @Test
    void a_changed_quota_has_document_signer_and_reason_and_none_cancels_the_post() {
        assertThat(quota(0, " 9-QĐ ", " Ký ", " Sáp nhập ")).isEqualTo(quota(0, "9-QĐ", "Ký", "Sáp nhập"));
        assertThat(quota(0, "9-QĐ", "Ký", "Sáp nhập").cancelsPost()).isTrue();
        assertThat(quota(999, "x".repeat(60), "y".repeat(120), "z".repeat(500)).cancelsPost())
                .isFalse();
        assertThatThrownBy(() -> quota(-1, "9-QĐ", "Ký", "Sáp nhập")).hasMessage("quota");
        assertThatThrownBy(() -> quota(1000, "9-QĐ", "Ký", "Sáp nhập")).hasMessage("quota");
        assertThatThrownBy(() -> quota(1, " ", "Ký", "Sáp nhập")).hasMessage("document");
        assertThatThrownBy(() -> quota(1, "x".repeat(61), "Ký", "Sáp nhập")).hasMessage("document");
        assertThatThrownBy(() -> quota(1, "9-QĐ", " ", "Sáp nhập")).hasMessage("signer");
        assertThatThrownBy(() -> quota(1, "9-QĐ", "y".repeat(121), "Sáp nhập")).hasMessage("signer");
        assertThatThrownBy(() -> quota(1, "9-QĐ", "Ký", " ")).hasMessage("reason");
        assertThatThrownBy(() -> quota(1, "9-QĐ", "Ký", "z".repeat(501))).hasMessage("reason");
    }

    @ParameterizedTest(name = "after {0}: waits {1}, telling waits {2}")
    @CsvSource(
            nullValues = "-",
            value = {"-, true, false", "REJECTED, false, false", "APPROVED, false, true", "APPROVED TOLD, false, false"
            })
    void a_change_waits_for_the_second_person_and_then_for_telling_the_candidates(
            @Nullable String kinds, boolean waits, boolean tellingWaits) {
        List<QuotaChange.Step> steps = kinds == null
                ? List.of()
                : Stream.of(kinds.split(" "))
                        .map(kind -> new QuotaChange.Step(Kind.valueOf(kind), "Chủ tịch", Instant.EPOCH, ""))
                        .toList();
        var change = new QuotaChange(
                new QuotaChangeId(1),
                quota(1, "9-QĐ", "Ký", "Sáp nhập"),
                2,
                new AccountId(1),
                "Cán bộ tổ chức",
                Instant.EPOCH,
                steps);

        assertThat(change.waits()).isEqualTo(waits);
        assertThat(change.tellingWaits()).isEqualTo(tellingWaits);
        assertThat(change.find(Kind.TOLD))
                .isEqualTo(tellingWaits || steps.size() < 2 ? Optional.empty() : Optional.of(steps.getLast()));
    }

    private static QuotaChangeData quota(int quota, String document, String signer, String reason) {
        return new QuotaChangeData(new PostId(1), quota, document, DAY, signer, reason);
    }

    private static AssessmentSession session(String supplement) {
        return new AssessmentSession(2023, 1, new BigDecimal("100"), new BigDecimal("50"), false, supplement);
    }

    private static RoundData round(String code, String name, String agency, String planNumber) {
        return new RoundData(code, name, agency, RoundKind.COMPETITIVE_EXAM, DAY, planNumber, false);
    }

    private static RoundData round(RoundKind kind, boolean session) {
        return new RoundData(
                "A1",
                "Kỳ thi",
                "Sở",
                kind,
                DAY,
                "",
                false,
                Sector.CIVIL_SERVANT,
                TestMode.COMPUTER,
                session ? session("") : null);
    }

    private static PostData post(
            String code,
            String title,
            String agency,
            int quota,
            String degree,
            @Nullable String overrideDocument,
            String group) {
        return new PostData(
                code,
                title,
                agency,
                PostRank.SPECIALIST,
                ExamForm.WRITTEN,
                quota,
                degree,
                overrideDocument,
                null,
                false,
                group);
    }

    private static PostData weighted(ExamForm form, Weights weights) {
        return new PostData("A", "Chuyên viên", "Sở", PostRank.SPECIALIST, form, 1, "", null, weights, false, "");
    }
}
