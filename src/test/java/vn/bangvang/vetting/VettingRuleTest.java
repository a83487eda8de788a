package vn.bangvang.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.vetting.Condition.GENERAL_CONDITIONS;
import static vn.bangvang.vetting.Condition.POLITICAL_STANDARD;
import static vn.bangvang.vetting.Condition.POST_STANDARDS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.vetting.Demands.Demand;

class VettingRuleTest {

    private static final PostId POST = new PostId(3);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);

    @Rule("R-029")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                      |                                                | CLEARED",
                "                                      | POLITICAL_STANDARD NOT_MET                     | CLEARED",
                "GENERAL_CONDITIONS                    |                                                | WAITING",
                "GENERAL_CONDITIONS                    | POST_STANDARDS MET                             | WAITING",
                "GENERAL_CONDITIONS                    | GENERAL_CONDITIONS MET                         | CLEARED",
                "GENERAL_CONDITIONS POLITICAL_STANDARD | GENERAL_CONDITIONS MET                         | WAITING",
                "GENERAL_CONDITIONS POLITICAL_STANDARD | POLITICAL_STANDARD NOT_MET                     | NOT_MET",
                "GENERAL_CONDITIONS                    | GENERAL_CONDITIONS NOT_MET                     | NOT_MET",
                "GENERAL_CONDITIONS                    | GENERAL_CONDITIONS MET, POST_STANDARDS NOT_MET | CLEARED",
            })
    void only_what_is_demanded_counts_and_what_is_not_met_outweighs_what_is_missing(
            @Nullable String demanded, @Nullable String findings, Standing standing) {
        Map<Condition, Finding> newest = new EnumMap<>(Condition.class);
        Stream.of(findings == null ? new String[0] : findings.split(", "))
                .map(finding -> finding.split(" "))
                .forEach(finding -> newest.put(Condition.valueOf(finding[0]), Finding.valueOf(finding[1])));

        assertThat(Standing.of(conditions(demanded), newest)).isEqualTo(standing);
    }

    @Rule("R-029")
    @Test
    void a_post_has_the_demand_of_the_round_unless_it_has_one_of_its_own() {
        var demands = new Demands(
                Optional.of(demand(GENERAL_CONDITIONS, POST_STANDARDS)),
                Map.of(POST, demand(POLITICAL_STANDARD), new PostId(4), demand()));

        assertThat(demands.of(new PostId(9))).isEqualTo(Set.of(GENERAL_CONDITIONS, POST_STANDARDS));
        assertThat(demands.of(POST)).isEqualTo(Set.of(POLITICAL_STANDARD));
        assertThat(demands.of(new PostId(4))).isEmpty();
        assertThat(demands.all()).containsExactly(GENERAL_CONDITIONS, POST_STANDARDS, POLITICAL_STANDARD);
        assertThat(new Demands(Optional.empty(), Map.of()).of(POST)).isEmpty();
        assertThat(new Demands(Optional.empty(), Map.of(POST, demand(POST_STANDARDS))).all())
                .containsExactly(POST_STANDARDS);
    }

    @Rule("R-029")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban Tổ chức Tỉnh ủy Lâm Đồng",
                "BAN TUYÊN GIÁO TỈNH UỶ",
                "Văn phòng Thành ủy Đà Lạt",
                "Huyện  ủy Đơn Dương",
                "Đảng ủy phường 1",
                "Thị ủy Bảo Lộc",
                "Đảng bộ xã",
                "Chi bộ thôn",
                "Tỉnh đoàn Lâm Đồng",
                "tỉnh đoàn",
                "Huyện đoàn Đức Trọng",
                "Thành đoàn",
                "Đoàn Thanh niên xã Hiệp Thạnh",
                "Đoàn TNCS Hồ Chí Minh",
            })
    void for_a_party_or_youth_union_body_the_political_standard_is_proposed(String agency) {
        assertThat(Proposal.forAgency(agency))
                .isEqualTo(Set.of(GENERAL_CONDITIONS, POST_STANDARDS, POLITICAL_STANDARD));
    }

    @Rule("R-029")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sở Nội vụ",
                "Ủy ban nhân dân tỉnh",
                "Liên đoàn Lao động tỉnh",
                "Hội Nông dân",
                "Hội đồng nhân dân huyện",
                "Sở Đoàn kết",
            })
    void for_another_agency_it_is_not(String agency) {
        assertThat(Proposal.forAgency(agency)).isEqualTo(Set.of(GENERAL_CONDITIONS, POST_STANDARDS));
    }

    @Rule("R-029")
    @Test
    void everyone_is_counted_once() {
        List<VettedCandidate> everyone = new ArrayList<>(List.of(
                vetted(Eligibility.ACCEPTED, null, Finding.MET),
                vetted(Eligibility.UNDECIDED, null, Finding.MET),
                vetted(Eligibility.UNDECIDED, null, Finding.MET),
                vetted(Eligibility.ACCEPTED, null, null),
                vetted(Eligibility.UNDECIDED, null, null),
                vetted(Eligibility.UNDECIDED, null, null),
                vetted(Eligibility.ACCEPTED, null, Finding.NOT_MET),
                vetted(Eligibility.UNDECIDED, null, Finding.NOT_MET),
                vetted(Eligibility.UNDECIDED, null, Finding.NOT_MET),
                vetted(Eligibility.UNDECIDED, null, Finding.NOT_MET)));
        for (int i = 0; i < 5; i++) {
            everyone.add(vetted(Eligibility.REFUSED, VettedCandidate.GENERAL_REASON, Finding.NOT_MET));
        }
        for (int i = 0; i < 6; i++) {
            everyone.add(vetted(Eligibility.REFUSED, "Nộp muộn", null));
        }

        assertThat(VettingSummary.of(everyone)).isEqualTo(new VettingSummary(21, 1, 2, 3, 4, 5, 6));
        assertThat(everyone.stream().filter(VettedCandidate::toRefuse)).hasSize(4);
        assertThat(everyone.stream().filter(VettedCandidate::incomplete)).hasSize(3);
    }

    @Rule("R-029")
    @Test
    void a_count_that_does_not_add_up_is_no_count() {
        assertThatThrownBy(() -> new VettingSummary(20, 1, 2, 3, 4, 5, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidates in 20 but accounted for 21");
    }

    @Rule("R-029")
    @Test
    void grounds_are_not_in_the_words_of_what_carries_them_nor_in_a_refusal() {
        String grounds = "Căn cứ kín";
        ConclusionData data = data("Nguyễn Văn A", "Trưởng ban", "12-KL/TU", grounds);

        assertThat(data.grounds()).isEqualTo(grounds);
        assertThat(data).hasToString("ConclusionData[POLITICAL_STANDARD MET 12-KL/TU]");
        assertThat(new Vetting.GroundsOutcome.Read(grounds)).hasToString("Read[]");
        assertThatThrownBy(() -> data("A", "B", "1", grounds + "x".repeat(2000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grounds");
        assertThat(data("A", "B", "1", " " + "g".repeat(2000)).grounds()).hasSize(2000);
        assertThat(data("A", "B", "1", "  ").grounds()).isEmpty();
    }

    @Rule("R-029")
    @ParameterizedTest
    @CsvSource({"'', B, 1, concludedBy", "A, ' ', 1, title", "A, B, '', document"})
    void who_concluded_and_on_what_document_is_always_told(String by, String title, String document, String field) {
        assertThatThrownBy(() -> data(by, title, document, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field);
    }

    @Rule("R-029")
    @Test
    void names_and_numbers_are_bounded() {
        assertThat(data("a".repeat(120), "b".repeat(120), " " + "1".repeat(60), "")
                        .document())
                .hasSize(60);
        assertThatThrownBy(() -> data("a".repeat(121), "b", "1", "")).hasMessage("concludedBy");
        assertThatThrownBy(() -> data("a", "b".repeat(121), "1", "")).hasMessage("title");
        assertThatThrownBy(() -> data("a", "b", "1".repeat(61), "")).hasMessage("document");
        assertThatThrownBy(() -> new DemandData(null, Set.of(), "1".repeat(61), DAY))
                .hasMessage("document");
        assertThatThrownBy(() -> new DemandData(null, Set.of(), " ", DAY)).hasMessage("document");
        assertThat(new DemandData(POST, Set.of(POST_STANDARDS), " 31-KH ", DAY).document())
                .isEqualTo("31-KH");
    }

    @Rule("R-029")
    @Test
    void a_conclusion_is_on_somebody() {
        assertThatThrownBy(() -> new ConclusionData(Set.of(), POLITICAL_STANDARD, Finding.MET, "A", "B", "1", DAY, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidates");
    }

    private static ConclusionData data(String by, String title, String document, String grounds) {
        return new ConclusionData(
                Set.of(new CandidateId(1)), POLITICAL_STANDARD, Finding.MET, by, title, document, DAY, grounds);
    }

    private static Set<Condition> conditions(@Nullable String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(" ")).map(Condition::valueOf).collect(Collectors.toSet());
    }

    private static Demand demand(Condition... conditions) {
        return new Demand(Set.of(conditions), "31-KH", DAY, "Lan");
    }

    static VettedCandidate vetted(Eligibility eligibility, @Nullable String reason, @Nullable Finding finding) {
        var id = new CandidateId(1);
        var candidate = new Candidate(
                id,
                0,
                new RoundId(1),
                new CandidateData(
                        POST,
                        new PersonName("Nguyễn Hoài An"),
                        new BirthDate.YearOnly(1998),
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Set.of(),
                        "",
                        ""),
                eligibility,
                reason,
                null);
        Map<Condition, Conclusion> newest = finding == null
                ? Map.of()
                : Map.of(
                        GENERAL_CONDITIONS,
                        new Conclusion(
                                new ConclusionId(1),
                                id,
                                GENERAL_CONDITIONS,
                                finding,
                                "A",
                                "B",
                                "12-KL",
                                DAY,
                                new AccountId(1),
                                "Lan",
                                Instant.EPOCH,
                                false));
        return new VettedCandidate(candidate, Set.of(GENERAL_CONDITIONS), newest);
    }
}
