package vn.bangvang.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenStatesTest {

    @ParameterizedTest
    @CsvSource({
        "EXPECTED, false, false",
        "PRESENT, false, true",
        "ABSENT, false, false",
        "WITHDRAWN, false, false",
        "SUSPENDED, true, false",
        "CANCELLED, true, false"
    })
    void only_a_present_candidate_has_a_paper_that_counts_and_sanctions_need_a_reason(
            WrittenAttendance state, boolean needsReason, boolean counts) {
        assertThat(state.needsReason()).isEqualTo(needsReason);
        assertThat(state.counts()).isEqualTo(counts);
    }

    @Test
    void a_joining_is_done_when_the_second_person_has_approved() {
        Instant now = Instant.parse("2026-09-18T02:41:07Z");
        LocalDate day = LocalDate.of(2026, 9, 18);

        assertThat(new CodeJoin("03/BB", day, "An", now, null, null).joined()).isFalse();
        assertThat(new CodeJoin("03/BB", day, "An", now, "Bình", now).joined()).isTrue();
    }

    @Test
    void a_bundle_is_settled_when_none_of_its_papers_waits_for_anything() {
        for (CodedPaper.Step open : CodedPaper.Step.values()) {
            assertThat(bundle(CodedPaper.Step.SETTLED, open, CodedPaper.Step.SETTLED)
                            .settled())
                    .as(open.name())
                    .isEqualTo(open == CodedPaper.Step.SETTLED);
        }
    }

    private static SignedBundle bundle(CodedPaper.Step... steps) {
        return new SignedBundle(
                new BundleId(1),
                1,
                "Chuyên viên",
                false,
                List.of(),
                List.of(),
                Arrays.stream(steps)
                        .map(step -> new CodedPaper(
                                new PaperCode("123456"),
                                1,
                                "Chuyên viên",
                                List.of(),
                                null,
                                step,
                                null,
                                null,
                                List.of()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 40, 0.5, position",
        "100, 40, 0.5, position",
        "1, 0, 0.5, maximum",
        "1, 40, 0, step",
        "1, 40, 0.7, step"
    })
    void a_question_that_cannot_be_marked_is_no_question(int position, String maximum, String step, String part) {
        assertThatThrownBy(() -> new GuideQuestion(position, "Câu", new BigDecimal(maximum), new BigDecimal(step)))
                .hasMessage(part);
    }

    @Test
    void a_question_keeps_its_points_exact_and_its_title_within_bounds() {
        var question = new GuideQuestion(99, " Câu 1 ", new BigDecimal("40"), new BigDecimal("0.25"));

        assertThat(question)
                .isEqualTo(new GuideQuestion(99, "Câu 1", new BigDecimal("40.00"), new BigDecimal("0.250")));
        assertThat(new GuideQuestion(1, "x".repeat(300), BigDecimal.ONE, BigDecimal.ONE).title())
                .hasSize(300);
        assertThatThrownBy(() -> new GuideQuestion(1, "x".repeat(301), BigDecimal.ONE, BigDecimal.ONE))
                .hasMessage("title");
    }
}
