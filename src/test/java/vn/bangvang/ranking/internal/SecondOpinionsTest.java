package vn.bangvang.ranking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.ranking.SecondOpinion;
import vn.bangvang.ranking.SecondOpinion.Verdict;
import vn.bangvang.round.RoundId;

class SecondOpinionsTest {

    private static final RoundRanking RANKING = new RoundRanking(
            new RoundId(7), 2, RoundRanking.State.COMPUTED, Instant.EPOCH, "HR", List.of(), null, null, null);

    private final List<Act> acts = new ArrayList<>();

    private final Trail trail = new Trail() {
        @Override
        public void record(Act act) {
            acts.add(act);
        }

        @Override
        public void recordAll(List<Act> many) {
            acts.addAll(many);
        }

        @Override
        public void recordOfCandidate(String candidateNumber, Act act) {
            acts.add(act);
        }
    };

    @Test
    void without_a_second_opinion_there_is_no_gate_and_so_no_product() {
        assertThatThrownBy(() -> new SecondOpinions(List.of(), trail)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_that_disagrees_is_enough_to_refuse_and_stays_in_the_trail() {
        SecondOpinion agrees = ranking -> new Verdict.Agrees();
        List<Disagreement> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Disagreement("00" + i, "RANK", "1", "2"))
                .toList();
        SecondOpinion differs = ranking -> new Verdict.Differs(seven);

        assertThat(new SecondOpinions(List.of(agrees, agrees), trail).disagreement(RANKING))
                .isEmpty();
        assertThat(acts).isEmpty();
        assertThat(new SecondOpinions(List.of(agrees, differs), trail).disagreement(RANKING))
                .contains(new RankingOutcome.CalculatorsDisagree(seven.subList(0, 5)));
        assertThat(acts)
                .containsExactly(
                        Act.of(
                                "CALCULATORS_DISAGREED",
                                "round:7",
                                7L,
                                "VERSION 2 · DIFFERENCES 7 · DIFFERENCE 001: RANK 1 ≠ 2 · DIFFERENCE 002: RANK 1 ≠ 2 · "
                                        + "DIFFERENCE 003: RANK 1 ≠ 2 · DIFFERENCE 004: RANK 1 ≠ 2 · DIFFERENCE 005: RANK 1 ≠ 2"));
    }

    @Test
    void a_disagreement_says_on_what() {
        assertThatThrownBy(() -> new Verdict.Differs(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
