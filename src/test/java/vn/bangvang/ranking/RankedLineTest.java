package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.PaperKind;

class RankedLineTest {

    private static final List<PaperKind> BOTH = List.of(PaperKind.WRITTEN, PaperKind.INTERVIEW);
    private static final List<PaperKind> SPOKEN = List.of(PaperKind.INTERVIEW);

    @Test
    void each_paper_of_a_combined_exam_has_the_mark_that_its_step_states_in_the_order_of_the_papers() {
        RankedLine line = line("72.0", step("why.part.INTERVIEW", "80.0"), step("why.part.WRITTEN", "60.0", "1"));

        assertThat(line.papers(BOTH))
                .containsExactly(
                        Map.entry(PaperKind.WRITTEN, new BigDecimal("60.0")),
                        Map.entry(PaperKind.INTERVIEW, new BigDecimal("80.0")));
    }

    @Test
    void a_paper_without_a_mark_is_left_out_even_where_there_is_a_mark_of_all_together() {
        assertThat(line("72.0", step("why.part.WRITTEN", "60.0")).papers(BOTH))
                .containsExactly(Map.entry(PaperKind.WRITTEN, new BigDecimal("60.0")));
        assertThat(line("72.0").papers(BOTH)).isEmpty();
    }

    @Test
    void the_only_paper_has_the_official_mark_unless_a_step_states_what_it_was_before_a_violation() {
        assertThat(line("60.0").papers(SPOKEN)).containsExactly(Map.entry(PaperKind.INTERVIEW, new BigDecimal("60.0")));
        assertThat(line("60.0", step("why.part.INTERVIEW", "80.0")).papers(SPOKEN))
                .containsExactly(Map.entry(PaperKind.INTERVIEW, new BigDecimal("80.0")));
        assertThat(line(null).papers(SPOKEN)).isEmpty();
    }

    private static ReasonStep step(String key, String... args) {
        return new ReasonStep(key, List.of(args), null);
    }

    private static RankedLine line(@Nullable String officialMark, ReasonStep... why) {
        return new RankedLine(
                new CandidateId(1),
                null,
                Result.NOT_RANKED,
                officialMark == null ? null : new BigDecimal(officialMark),
                BigDecimal.ZERO,
                null,
                false,
                List.of(why));
    }
}
