package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.regulation.internal.ShippedRules;

class ExamDesignTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} foreign={4}")
    @CsvSource(delimiter = '|', textBlock = """
            V1 | COMPETITIVE_EXAM | SPECIALIST | COMPUTER | false | GENERAL_KNOWLEDGE 60/60 FOREIGN_LANGUAGE 30/30
            V1 | COMPETITIVE_EXAM | SPECIALIST | PAPER    | false | GENERAL_KNOWLEDGE 60/60 FOREIGN_LANGUAGE 30/30 INFORMATICS 30/30
            V1 | COMPETITIVE_EXAM | STAFF      | COMPUTER | false | GENERAL_KNOWLEDGE 60/60 FOREIGN_LANGUAGE 30/30
            V2 | COMPETITIVE_EXAM | OFFICER    | PAPER    | false | GENERAL_KNOWLEDGE 60/60 FOREIGN_LANGUAGE 30/30
            V3 | COMPETITIVE_EXAM | SPECIALIST | COMPUTER | true  | GENERAL_KNOWLEDGE 60/60
            V3 | COMPETITIVE_EXAM | STAFF      | COMPUTER | false | ''
            V4 | COMPETITIVE_EXAM | OFFICER    | COMPUTER | false | GENERAL_KNOWLEDGE 60/60
            W1 | COMPETITIVE_EXAM | SPECIALIST | COMPUTER | false | GENERAL_KNOWLEDGE 60/60
            W1 | COMPETITIVE_EXAM | SPECIALIST | COMPUTER | true  | GENERAL_KNOWLEDGE 60/60 FOREIGN_LANGUAGE 30/30
            V1 | SELECTION        | SPECIALIST | COMPUTER | true  | ''
            V1 | INTERVIEW_EXAM   | SPECIALIST | PAPER    | true  | ''
            """)
    @Rule("R-004")
    void stage_one_has_the_parts_that_the_rule_set_names_for_the_rank(
            String code, RoundKind kind, PostRank rank, TestMode mode, boolean foreign, String parts) {
        ExamDesign design = design(code, kind, rank, ExamForm.INTERVIEW, null, mode, foreign);

        assertThat(design.stage1().stream()
                        .map(part -> part.paper() + " " + part.questions() + "/" + part.minutes())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"V1, 0, 30, true", "V1, 0, 29, false", "V1, 1, 15, true", "V1, 1, 14, false", "V3, 0, 30, true"})
    @Rule("R-004")
    void example_16_half_of_each_part_is_enough_and_one_less_is_not(
            String code, int part, int correct, boolean passed) {
        ExamDesign design = design(
                code,
                RoundKind.COMPETITIVE_EXAM,
                PostRank.SPECIALIST,
                ExamForm.WRITTEN,
                null,
                TestMode.COMPUTER,
                false);

        assertThat(design.stage1().get(part).passedWith(correct)).isEqualTo(passed);
    }

    @Test
    @Rule("R-004")
    void half_of_an_odd_number_is_not_rounded() {
        var part = design(
                        "V1",
                        RoundKind.COMPETITIVE_EXAM,
                        PostRank.SPECIALIST,
                        ExamForm.WRITTEN,
                        null,
                        TestMode.COMPUTER,
                        false)
                .stage1()
                .getFirst();
        var odd = new ExamDesign.TestPart(
                part.paper(), 59, part.minutes(), part.passPercent(), part.source(), part.passSource());

        assertThat(odd.passedWith(29)).isFalse();
        assertThat(odd.passedWith(30)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVIEW, INTERVIEW, true, false",
        "ORAL, INTERVIEW, true, false",
        "PRACTICAL, PRACTICAL, true, false",
        "WRITTEN, WRITTEN, false, true",
        "COMBINED, WRITTEN INTERVIEW, true, true"
    })
    @Rule("R-003")
    void a_form_is_made_of_papers(ExamForm form, String papers, boolean board, boolean written) {
        ExamDesign design = design(
                "V2",
                RoundKind.COMPETITIVE_EXAM,
                PostRank.SPECIALIST,
                form,
                form == ExamForm.COMBINED ? new Weights(60, 40) : null,
                TestMode.COMPUTER,
                false);

        assertThat(design.stage2().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(papers);
        assertThat(design.beforeABoard()).isEqualTo(board);
        assertThat(design.written()).isEqualTo(written);
    }

    private static ExamDesign design(
            String code,
            RoundKind kind,
            PostRank rank,
            ExamForm form,
            @Nullable Weights weights,
            TestMode mode,
            boolean foreign) {
        return ExamDesign.of(ShippedRules.of(code), new ExamDesign.Choice(kind, rank, form, weights, mode, foreign));
    }
}
