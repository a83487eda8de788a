package vn.bangvang.regulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import vn.bangvang.Rule;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.FormVerdict;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Transition;

class RuleSetsTest {

    private final Regulation regulation = ShippedRules.regulation();

    @ParameterizedTest
    @CsvSource({
        "2020-12-01, V1-Q1",
        "2023-04-09, V1-Q1",
        "2023-04-10, V1b-Q1",
        "2024-09-16, V1b-Q1",
        "2024-09-17, V2-Q1",
        "2025-04-30, V2-Q1",
        "2025-05-01, V2-Q2",
        "2025-06-30, V2-Q2",
        "2025-07-01, V3-Q2",
        "2025-12-09, V3-Q2",
        "2025-12-10, V3-Q3",
        "2026-07-31, V3-Q3",
        "2026-08-01, V4-Q3",
        "2030-01-01, V4-Q3"
    })
    @Rule("R-001")
    void the_day_the_plan_was_approved_picks_the_rule_set(LocalDate approvedOn, String code) {
        assertThat(regulation.inForceOn(approvedOn).orElseThrow().key()).isEqualTo(code);
    }

    @Test
    @Rule("R-001")
    void before_the_first_decree_no_rule_set_is_in_force() {
        assertThat(regulation.inForceOn(LocalDate.of(2020, 11, 30))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V1, INTERVIEW_EXAM, SPECIALIST, INTERVIEW, true",
        "V2, INTERVIEW_EXAM, OFFICER, INTERVIEW, true",
        "V3, INTERVIEW_EXAM, SPECIALIST, INTERVIEW, false",
        "V3, COMPETITIVE_EXAM, OFFICER, INTERVIEW, false",
        "V4, INTERVIEW_EXAM, SPECIALIST, INTERVIEW, false",
        "V3, COMPETITIVE_EXAM, SPECIALIST, COMBINED, true",
        "V3, COMPETITIVE_EXAM, STAFF, ORAL, true",
        "V3, SELECTION, SPECIALIST, INTERVIEW, true"
    })
    @Rule("R-003")
    void interview_only_is_lawful_until_june_2025_and_for_selection(
            String code, RoundKind kind, PostRank rank, ExamForm form, boolean allowed) {
        FormVerdict verdict = regulation.judgeForm(ShippedRules.of(code), kind, rank, form);

        assertThat(verdict instanceof FormVerdict.Allowed).isEqualTo(allowed);
        if (verdict instanceof FormVerdict.NeedsOverride needs) {
            assertThat(needs.article().toString()).contains("Điều 9");
        }
    }

    @Test
    void every_parameter_of_every_rule_set_carries_its_instrument_and_article() {
        assertThat(regulation.all())
                .extracting(RuleSet::key)
                .containsExactly("V1-Q1", "V1b-Q1", "V2-Q1", "V2-Q2", "V3-Q2", "V3-Q3", "V4-Q3", "W1-Q1", "W1-Q2");
        for (RuleSet rules : regulation.all()) {
            assertThat(rules.all())
                    .extracting(Parameter::key)
                    .hasSize(Catalogue.ALL.size())
                    .doesNotHaveDuplicates();
            assertThat(rules.all()).allSatisfy(parameter -> {
                assertThat(parameter.source().instrument()).matches("(NĐ|TT) .*");
                assertThat(parameter.source().article()).matches("(Điều|Quy chế|Nội quy).*");
            });
            assertThat(rules.all()).extracting(Parameter::verified).contains(true, false);
        }
    }

    @Test
    @Rule("R-027")
    void what_was_never_read_is_not_called_verified() {
        for (RuleSet rules : regulation.all()) {
            assertThat(rules.all())
                    .filteredOn(parameter -> parameter.value() == Absent.UNKNOWN)
                    .extracting(Parameter::verified)
                    .doesNotContain(true);
            assertThat(rules.all())
                    .filteredOn(parameter -> Set.of(
                                    "spread-brackets",
                                    "written-spread-brackets",
                                    "examiners-min",
                                    "violation.reprimand-percent",
                                    "violation.warning-percent",
                                    "combined.weights",
                                    "pass-compared-after-rounding")
                            .contains(parameter.key()))
                    .filteredOn(parameter -> !(rules.code().value().equals("W1")
                            && parameter.key().equals("combined.weights")))
                    .extracting(Parameter::verified)
                    .doesNotContain(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass-mark",
                "scale",
                "pass-compared-after-rounding",
                "priority-categories",
                "tie-chain",
                "interview-minutes",
                "preparation-minutes",
                "council-sizes",
                "kinship-excluded",
                "appeal-of-interview-allowed",
                "direct.council-and-test",
                "term.publish",
                "forms.INTERVIEW_EXAM.SPECIALIST"
            })
    void a_missing_parameter_stops_the_start_and_is_named(String key) {
        String faulty = text("V1").replace("  " + key + ":\n", "  x-" + key + ":\n");

        assertThatThrownBy(() -> library(faulty, text("Q1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rule set V1.yaml: parameter '" + key + "' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"official-mark-rounding", "spread-brackets", "examiners-min", "late-rule"})
    void a_missing_parameter_of_an_exam_regulation_is_named_with_its_file(String key) {
        String faulty = text("Q1").replace("  " + key + ":\n", "  x-" + key + ":\n");

        assertThatThrownBy(() -> library(text("V1"), faulty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rule set Q1.yaml: parameter '" + key + "' is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V1|value: \"50\"|value: \"101\"|pass-mark' lies outside the scale",
                "V1|value: \"50\"|value: \"0\"|pass-mark' lies outside the scale",
                "V1|value: \"50\"|value: fifty|pass-mark' cannot be read: Character f is neither a decimal digit number,"
                        + " decimal point, nor \"e\" notation exponential mark.",
                "V1|code: TNXP|code: THUONG_BINH|priority-categories' names THUONG_BINH twice",
                "V1|verified: true\\n  pass|verified: perhaps\\n  pass|scale' must say true or false for whether its text"
                        + " was read (verified)",
                "V1|instrument: NĐ 138/2020/NĐ-CP|instrument: \" \"|scale.instrument' is missing",
                "V1|article: Điều 8 khoản 2|article: \" \"|scale.article' is missing",
                "V1|code: BANG_TIN_HOC,|code: BANG_NGOAI_NGU,|round1.exemptions' names BANG_NGOAI_NGU twice",
                "V1|part: INFORMATICS,|part: HOBBY,|round1.exemptions' cannot be read: No enum constant"
                        + " vn.bangvang.regulation.ExemptPart.HOBBY",
                "V1|code: CHA_ME,|code: VO_CHONG,|kinship-excluded' names VO_CHONG twice",
                "V1|amount: 30|amount: 0|term.apply' cannot be read: must be at least 1: 0",
                "V1|anchor: PUBLIC_NOTICE, |anchor: NOON, |term.apply' cannot be read: No enum constant"
                        + " vn.bangvang.regulation.Term.Anchor.NOON",
                "V1|anchor: PUBLIC_NOTICE, |''|term.apply' cannot be read: anchor",
                "V1|counted: LASTING}|counted: LASTING, applicants-from: 500}|term.apply' must name the number of"
                        + " applicants (applicants-from) if it ends on -large, and else must not",
                "V1|value: {amount: 30, unit: DAYS, anchor: PUBLIC_NOTICE, counted: LASTING}|value: [a]|term.apply' cannot be read: class java.util.ArrayList cannot be"
                        + " cast to class java.util.Map (java.util.ArrayList and java.util.Map are in module java.base of"
                        + " loader 'bootstrap')",
                "V1|value: unknown\\n    instrument: NĐ 138/2020/NĐ-CP\\n    article: Điều 8 khoản 2\\n    verified: false"
                        + "|value: unknown\\n    instrument: NĐ 138/2020/NĐ-CP\\n    article: Điều 8 khoản 2\\n    verified: true"
                        + "|combined.weights' is unknown and cannot be verified",
                "V1|document: DECREE|document: LAW|document' cannot be LAW",
                "V1|sectors: [CIVIL_SERVANT]|sectors: []|sectors' is missing",
                "V1|sectors: [CIVIL_SERVANT]|sectors: [ALL]|sectors' cannot be ALL",
                "V1|in-force-from: 2020-12-01|in-force-from: 1/12/2020|in-force-from' is no day: 1/12/2020",
                "V1|in-force-from: 2020-12-01|in-force-to: 2020-12-01|in-force-from' is missing",
                "V1|title:|name:|title' is missing",
                "V1|code: V1\\n|code: v 1\\n|code' is no code: v 1",
                "V1|in-force-verified: true|amends: V9|amends' names no document that could be amended: V9",
                "V1|in-force-verified: true|amends: V1|amends' names no document that could be amended: V1",
                "V1|in-force-verified: true|amends: Q1|amends' names no document that could be amended: Q1",
                "Q1|to-inclusive: true, action: AVERAGE|to-inclusive: false, action: AVERAGE|spread-brackets' leave a gap or"
                        + " overlap at 5",
                "Q1|from: \"5\", from-inclusive: false|from: \"6\", from-inclusive: false|spread-brackets' leave a gap or"
                        + " overlap at 6",
                "Q1|from: \"10\", from-inclusive: true|from: \"10\", from-inclusive: false|spread-brackets' leave a gap or"
                        + " overlap at 10",
                "Q1|from-inclusive: true, action: CHAIR|from-inclusive: true, to: \"50\", to-inclusive: true, action: CHAIR"
                        + "|spread-brackets' end at 50 and must not end",
                "Q1|action: CHAIR|action: THIRD_MARK|spread-brackets' ask for a third mark, which only a paper can get",
                "Q1|written-spread-brackets:\\n    value:\\n      - {from: \"0\"|written-spread-brackets:\\n    value:\\n"
                        + "      - {from: \"1\"|written-spread-brackets' leave a gap or overlap at 1",
                "Q1|value: 2\\n|value: 1\\n|examiners-min' must be at least 2 and min <= normal <= max",
                "Q1|value: 3\\n|value: 9\\n|examiners-min' must be at least 2 and min <= normal <= max"
            })
    void a_contradiction_stops_the_start_and_is_named(String file, String right, String wrong, String complaint) {
        String document = text(file);
        String faulty = document.replaceFirst(
                Pattern.quote(right.replace("\\n", "\n")), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        assertThat(faulty).isNotEqualTo(document);

        assertThatThrownBy(
                        () -> library(file.equals("V1") ? faulty : text("V1"), file.equals("Q1") ? faulty : text("Q1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rule set " + file + ".yaml: parameter '" + complaint);
    }

    @Test
    void a_key_that_nobody_knows_is_a_typing_error_and_is_named() {
        String faulty =
                text("V1") + "  pas-mark:\n    value: 1\n    instrument: x\n    article: y\n    verified: true\n";

        assertThatThrownBy(() -> library(faulty, text("Q1")))
                .hasMessage("Rule set V1.yaml: parameter 'pas-mark' is not a known parameter of this document");
    }

    @Test
    void two_rule_sets_that_overlap_or_leave_a_gap_are_refused() {
        Resource v3 = named(
                "V3.yaml",
                text("V3").replace("in-force-verified: true", "in-force-to: 2026-07-30\nin-force-verified: true"));

        assertThatThrownBy(() -> library(shippedWith(v3)))
                .hasMessage("Rule set V3.yaml: parameter 'in-force-to' must be the day before V4 begins: 2026-07-31");
    }

    @Test
    void two_files_of_one_code_are_refused() {
        assertThatThrownBy(() -> library(shippedWith(named("other.yaml", text("V4")))))
                .hasMessageEndingWith("parameter 'code' is that of another file: V4");
    }

    @Test
    void a_transition_from_a_rule_set_that_nobody_knows_is_refused() {
        Resource v4 = named("V4.yaml", text("V4").replace("from: [V3]", "from: [V8]"));

        assertThatThrownBy(() -> library(shippedWith(v4)))
                .hasMessage("Rule set V4.yaml: parameter 'transition.from' names no rule set: V8");
    }

    @Test
    @Rule("R-001")
    void an_amendment_is_a_new_file_and_no_code() {
        Regulation library = library(shippedWith(named("V5.yaml", V5)));

        assertThat(passMarkOn(library, LocalDate.of(2026, 12, 31))).isEqualTo(new BigDecimal("50"));
        assertThat(passMarkOn(library, LocalDate.of(2027, 1, 1))).isEqualTo(new BigDecimal("55"));
        RuleSet v5 = library.inForceOn(LocalDate.of(2027, 3, 1)).orElseThrow();
        assertThat(v5.key()).isEqualTo("V5-Q3");
        assertThat(v5.passMark().source().toString()).isEqualTo("NĐ 1/2027/NĐ-CP, Điều 1");
        assertThat(differences(library.byCode(new RuleSetCode("V4")), v5)).containsExactly("pass-mark");
    }

    @Test
    void an_office_corrects_a_file_of_ours_and_adds_its_own(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("V5.yaml"), V5);
        Files.writeString(
                folder.resolve("V4.yaml"), text("V4").replace("last-day: 2027-01-31", "last-day: 2027-02-01"));
        Files.writeString(folder.resolve("readme.txt"), "Không phải văn bản");

        Regulation library = new RuleSetLibrary(folder.toString());

        assertThat(passMarkOn(library, LocalDate.of(2027, 1, 1))).isEqualTo(new BigDecimal("55"));
        assertThat(library.transitions()).extracting(Transition::lastDay).contains(LocalDate.of(2027, 2, 1));
        assertThat(library.all()).hasSize(regulation.all().size() + 1);
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start(@TempDir Path folder) {
        String missing = folder.resolve("khong-co").toString();

        assertThatThrownBy(() -> new RuleSetLibrary(missing))
                .hasMessage("Rule sets: bangvang.regulation-dir names no folder: " + missing);
    }

    @Test
    void a_file_that_is_no_document_is_named() {
        assertThatThrownBy(() -> library(shippedWith(named("V5.yaml", "chữ")))).hasMessage("Rule set V5.yaml is empty");
        assertThatThrownBy(() -> library(shippedWith(named("V5.yaml", "a: [1"))))
                .hasMessageStartingWith("Rule set V5.yaml cannot be read: ");
        assertThatThrownBy(() -> library(shippedWith(named("V5.yaml", "code: V5"))))
                .hasMessage("Rule set V5.yaml: parameter 'parameters' is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-20, 2026-11-10, V3-Q3",
        "2026-07-20, 2027-01-31, V3-Q3",
        "2026-07-20, 2027-02-01, V4-Q3",
        "2026-07-20, 2027-02-15, V4-Q3",
        "2026-08-05, 2027-02-15, V4-Q3",
        "2025-09-01, 2026-11-10, V3-Q2",
        "2023-05-15, 2026-11-10, V1b-Q1"
    })
    @Rule("R-002")
    void example_19_a_plan_of_before_august_2026_keeps_its_rules_for_six_months(
            LocalDate approvedOn, LocalDate resultOn, String key) {
        assertThat(regulation.forPlan(approvedOn, resultOn).orElseThrow().key()).isEqualTo(key);
    }

    @Test
    void before_the_first_decree_no_plan_has_a_rule_set() {
        assertThat(regulation.forPlan(LocalDate.of(2020, 11, 30), LocalDate.of(2027, 2, 15)))
                .isEmpty();
    }

    @Test
    @Rule("R-002")
    void the_clauses_on_rounds_begun_earlier_are_data() {
        assertThat(regulation.transitions())
                .extracting(clause -> clause.to().value() + " " + clause.lastDay() + " " + clause.after() + " "
                        + clause.source() + " " + clause.verified())
                .containsExactly(
                        "V3 2025-09-30 CANCELLED NĐ 170/2025/NĐ-CP, Điều 70 true",
                        "V4 2027-01-31 NEW_RULES NĐ 300/2026/NĐ-CP, Điều 35 khoản 1 false");
        assertThat(regulation.transitions().getFirst().from())
                .isEqualTo(Set.of(new RuleSetCode("V1"), new RuleSetCode("V1b"), new RuleSetCode("V2")));
        assertThat(regulation.overtaking(new RuleSetCode("V2"), LocalDate.of(2025, 9, 30)))
                .isEmpty();
        assertThat(regulation.overtaking(new RuleSetCode("V2"), LocalDate.of(2025, 10, 1)))
                .contains(regulation.transitions().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"2024-08-01, false", "2024-10-01, true"})
    @Rule("R-008")
    void example_20_a_union_officer_has_points_since_the_decree_of_2024(LocalDate approvedOn, boolean listed) {
        assertThat(regulation.inForceOn(approvedOn).orElseThrow().priorityCategories().value().stream()
                        .filter(category -> category.code().equals("CAN_BO_CONG_DOAN"))
                        .map(PriorityCategory::points)
                        .toList())
                .isEqualTo(listed ? List.of(new BigDecimal("1.5")) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"V1, false, true", "V3, true, true", "V4, true, true", "W1, true, true"})
    @Rule("R-021")
    void example_21_an_uncle_keeps_off_the_board_since_2025_and_a_disciplinary_process_always(
            String code, boolean uncle, boolean discipline) {
        List<String> excluded = ShippedRules.of(code).kinshipExcluded().value().stream()
                .map(Kinship::code)
                .toList();

        assertThat(excluded.contains("CO_DI_CHU_BAC_CAU")).isEqualTo(uncle);
        assertThat(excluded.contains("KY_LUAT")).isEqualTo(discipline);
    }

    @Test
    void an_unknown_code_is_an_accident() {
        assertThatThrownBy(() -> regulation.byCode(new RuleSetCode("V9"))).hasMessage("no rule set V9");
        assertThatThrownBy(() -> regulation.byCode(new RuleSetCode("V1"), new RuleSetCode("Q3")))
                .hasMessage("no rule set V1 with Q3");
        assertThat(regulation
                        .byCode(new RuleSetCode("V3"), new RuleSetCode("Q2"))
                        .key())
                .isEqualTo("V3-Q2");
        assertThat(regulation.byCode(new RuleSetCode("V3")).key()).isEqualTo("V3-Q3");
    }

    private static final String V5 = """
            code: V5
            document: DECREE
            amends: V4
            sectors: [CIVIL_SERVANT]
            title: "Nghị định thử"
            in-force-from: 2027-01-01
            in-force-verified: false
            parameters:
              pass-mark:
                value: "55"
                instrument: NĐ 1/2027/NĐ-CP
                article: Điều 1
                verified: false
            """;

    private static List<String> differences(RuleSet one, RuleSet other) {
        return IntStream.range(0, one.all().size())
                .filter(i -> !one.all().get(i).value().equals(other.all().get(i).value()))
                .mapToObj(i -> one.all().get(i).key())
                .toList();
    }

    private static BigDecimal passMarkOn(Regulation library, LocalDate day) {
        return library.inForceOn(day).orElseThrow().passMark().value();
    }

    private static Regulation library(String v1, String q1) {
        return library(List.of(named("V1.yaml", v1), named("Q1.yaml", q1)));
    }

    private static Regulation library(List<Resource> files) {
        return new RuleSetLibrary(files);
    }

    private static List<Resource> shippedWith(Resource other) {
        List<Resource> files = RegulationFolder.documents("");
        files.removeIf(file -> Objects.equals(file.getFilename(), other.getFilename()));
        files.add(other);
        return files;
    }

    private static Resource named(String name, String document) {
        return new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static String text(String code) {
        try {
            return new ClassPathResource("regulation/" + code + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
