package vn.bangvang.regulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.FormVerdict;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;

class RuleSetsTest {

    private final Regulation regulation = ShippedRules.regulation();

    @ParameterizedTest
    @CsvSource({
        "2020-12-01, V1",
        "2023-05-15, V1",
        "2024-09-16, V1",
        "2024-09-17, V2",
        "2025-06-30, V2",
        "2025-07-01, V3",
        "2026-07-31, V3",
        "2026-08-01, V4",
        "2030-01-01, V4"
    })
    void the_day_the_plan_was_approved_picks_the_rule_set(LocalDate approvedOn, String code) {
        assertThat(regulation.inForceOn(approvedOn).orElseThrow().code()).isEqualTo(new RuleSetCode(code));
    }

    @Test
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
    void interview_only_is_lawful_until_june_2025_and_for_selection(
            String code, RoundKind kind, PostRank rank, ExamForm form, boolean allowed) {
        FormVerdict verdict = regulation.judgeForm(ShippedRules.of(code), kind, rank, form);

        assertThat(verdict instanceof FormVerdict.Allowed).isEqualTo(allowed);
        if (verdict instanceof FormVerdict.NeedsOverride needs) {
            assertThat(needs.article().toString()).contains("Điều 9");
        }
    }

    @Test
    void every_parameter_of_every_rule_set_carries_its_article_and_some_are_not_verified() {
        assertThat(regulation.all()).extracting(rules -> rules.code().value()).containsExactly("V1", "V2", "V3", "V4");
        for (RuleSet rules : regulation.all()) {
            assertThat(rules.all())
                    .hasSizeGreaterThanOrEqualTo(28)
                    .allSatisfy(parameter -> assertThat(parameter.source().article())
                            .startsWith(parameter.source().instrument().startsWith("TT") ? "" : "Điều"));
            assertThat(rules.all()).extracting(Parameter::verified).contains(true, false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass-mark",
                "scale",
                "official-mark-rounding",
                "pass-compared-after-rounding",
                "priority-categories",
                "spread-brackets",
                "tie-chain",
                "interview-minutes",
                "preparation-minutes",
                "examiners-min",
                "examiners-normal",
                "examiners-max",
                "council-sizes",
                "kinship-excluded",
                "appeal-of-interview-allowed",
                "names-hidden-from-examiners",
                "forms.INTERVIEW_EXAM.SPECIALIST"
            })
    void a_missing_parameter_stops_the_start_and_is_named(String key) {
        String faulty = v1().replace("  " + key + ":\n", "  x-" + key + ":\n");

        assertThatThrownBy(() -> read(faulty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rule set V1.yaml: parameter '" + key + "' is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to-inclusive: true, action: AVERAGE|to-inclusive: false, action: AVERAGE|spread-brackets",
                "from: \"5\", from-inclusive: false|from: \"6\", from-inclusive: false|spread-brackets",
                "from: \"10\", from-inclusive: true|from: \"10\", from-inclusive: false|spread-brackets",
                "value: \"50\"|value: \"101\"|pass-mark",
                "value: \"50\"|value: \"0\"|pass-mark",
                "value: \"50\"|value: fifty|pass-mark",
                "code: TNXP|code: THUONG_BINH|priority-categories",
                "verified: true|verified: perhaps|scale",
                "instrument: NĐ 138/2020/NĐ-CP|instrument: \" \"|scale.instrument",
                "article: Điều 8 khoản 2|article: \" \"|scale.article",
                "value: 2\\n|value: 1\\n|examiners-min",
                "value: 3\\n|value: 9\\n|examiners-min",
                "code: CHA_ME,|code: VO_CHONG,|kinship-excluded"
            })
    void a_contradiction_stops_the_start_and_is_named(String right, String wrong, String key) {
        String document = v1();
        String faulty = document.replaceFirst(
                Pattern.quote(right.replace("\\n", "\n")), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        assertThat(faulty).isNotEqualTo(document);

        assertThatThrownBy(() -> read(faulty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Rule set V1.yaml: parameter '" + key + "'");
    }

    @Test
    void brackets_that_end_somewhere_are_refused() {
        String faulty = v1().replace(
                        "{from: \"10\", from-inclusive: true, action: CHAIR}",
                        "{from: \"10\", from-inclusive: true, to: \"50\", to-inclusive: true, action: CHAIR}");

        assertThatThrownBy(() -> read(faulty)).hasMessageContaining("'spread-brackets' end at 50");
    }

    @Test
    void a_key_that_nobody_knows_is_a_typing_error_and_is_named() {
        String faulty = v1() + "  pas-mark:\n    value: 1\n    instrument: x\n    article: y\n    verified: true\n";

        assertThatThrownBy(() -> read(faulty))
                .hasMessage("Rule set V1.yaml: parameter 'pas-mark' is not a known parameter");
    }

    @Test
    void a_gap_between_two_rule_sets_is_refused() {
        Resource v1 = named("V1.yaml", v1().replace("in-force-to: 2024-09-16", "in-force-to: 2024-09-10"));

        assertThatThrownBy(() -> new RuleSetLibrary(new Resource[] {v1, new ClassPathResource("regulation/V2.yaml")}))
                .hasMessageContaining("V1 and V2");
    }

    @Test
    void an_amendment_is_a_new_file_and_no_code() {
        String v4 = text("V4")
                .replace("in-force-from: 2026-08-01\n", "in-force-from: 2026-08-01\nin-force-to: 2026-12-31\n");
        String v5 = text("V4")
                .replace("code: V4", "code: V5")
                .replace("in-force-from: 2026-08-01", "in-force-from: 2027-01-01")
                .replace("value: \"50\"", "value: \"55\"");
        var library = new RuleSetLibrary(new Resource[] {named("V4.yaml", v4), named("V5.yaml", v5)});

        assertThat(library.inForceOn(LocalDate.of(2027, 3, 1))
                        .orElseThrow()
                        .passMark()
                        .value())
                .isEqualByComparingTo("55");
        assertThat(library.inForceOn(LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .passMark()
                        .value())
                .isEqualByComparingTo("50");
    }

    @Test
    void an_unknown_code_is_an_accident() {
        assertThatThrownBy(() -> regulation.byCode(new RuleSetCode("V9"))).hasMessage("no rule set V9");
    }

    private static List<RuleSet> read(String document) {
        return new RuleSetLibrary(new Resource[] {named("V1.yaml", document)}).all();
    }

    private static Resource named(String name, String document) {
        return new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static String v1() {
        return text("V1");
    }

    private static String text(String code) {
        try {
            return new ClassPathResource("regulation/" + code + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
