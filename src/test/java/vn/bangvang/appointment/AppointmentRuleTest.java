package vn.bangvang.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.Rule;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.round.PostId;
import vn.bangvang.security.AccountId;

class AppointmentRuleTest {

    private static final PostId A = new PostId(1);
    private static final PostId B = new PostId(2);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 26);

    private final List<PlaceStep> steps = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("oracle.seeds", 500));
    }

    @Test
    void every_line_of_the_ranking_stays_in_its_order_whatever_happened() {
        PostRanking post = post(A, 1, line(7, 1, Result.SELECTED), line(3, 2, Result.NOT_SELECTED), below(9));
        strikeOff(A, 7);
        calledInsteadOf(A, 3, 7);

        assertThat(only(post).places())
                .extracting(place -> place.id().candidate().value())
                .containsExactly(7L, 3L, 9L);
    }

    @Test
    void the_state_follows_from_the_steps() {
        PostRanking post = post(A, 1, line(1, 1, Result.SELECTED));
        assertThat(state(post, 1)).isEqualTo(new PlaceState.Selected());
        add(A, 1, Kind.DOSSIER_COMPLETE, "");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.DossierComplete(DAY));
        add(A, 1, Kind.DECISION_ISSUED, "12-QĐ");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.DecisionIssued("12-QĐ", DAY));
        PlaceStep asked = add(A, 1, Kind.STRIKE_OFF_ASKED, "");
        assertThat(state(post, 1))
                .isEqualTo(new PlaceState.StrikeOffAsked(new PlaceState.DecisionIssued("12-QĐ", DAY), asked));
        add(A, 1, Kind.STRIKE_OFF_REFUSED, "");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.DecisionIssued("12-QĐ", DAY));
        add(A, 1, Kind.DECISION_RECEIVED, "");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.DecisionReceived("12-QĐ", DAY));
        add(A, 1, Kind.TOOK_UP, "");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.TookUp(DAY));
        assertThat(only(post).held()).isOne();
    }

    @Test
    @Rule("R-026")
    void who_is_struck_off_leaves_a_place_until_somebody_is_called_into_it() {
        PostRanking post = post(A, 1, line(1, 1, Result.SELECTED), line(2, 2, Result.NOT_SELECTED));
        assertThat(only(post).vacancies()).isEmpty();
        PlaceStep asked = add(A, 1, Kind.STRIKE_OFF_ASKED, "50-QĐ");
        assertThat(only(post).vacancies()).isEmpty();
        PlaceStep decided = add(A, 1, Kind.STRUCK_OFF, "50-QĐ");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.StruckOff(asked, decided, Optional.empty()));
        assertThat(vacancies(post)).containsExactly(1L);
        add(A, 1, Kind.CANCELLATION_NOTICED, "51-TB");
        assertThat(state(post, 1)).isEqualTo(new PlaceState.StruckOff(asked, decided, Optional.of(DAY)));
        assertThat(only(post).turn()).containsExactly(new CandidateId(2));

        PlaceStep call = call(A, 2, 1);
        assertThat(state(post, 2)).isEqualTo(new PlaceState.CallAsked(call));
        assertThat(vacancies(post)).isEmpty();
        add(A, 2, Kind.CALL_REFUSED, "");
        assertThat(state(post, 2)).isEqualTo(new PlaceState.InLine());
        assertThat(vacancies(post)).containsExactly(1L);
        call(A, 2, 1);
        add(A, 2, Kind.CALLED, "");
        assertThat(state(post, 2)).isEqualTo(new PlaceState.Called(new CandidateId(1), DAY));
        add(A, 2, Kind.ACCEPTED, "");
        assertThat(state(post, 2)).isEqualTo(new PlaceState.Accepted(DAY));
        assertThat(vacancies(post)).isEmpty();
    }

    @Test
    @Rule("R-026")
    void a_chain_of_declines_ends_when_nobody_is_left_and_nobody_below_the_pass_mark_is_ever_next() {
        PostRanking post = post(
                A,
                1,
                line(1, 1, Result.SELECTED),
                line(2, 2, Result.NOT_SELECTED),
                line(3, 3, Result.NOT_SELECTED),
                below(4),
                below(5));
        strikeOff(A, 1);
        for (long next : new long[] {2, 3}) {
            assertThat(only(post).turn()).containsExactly(new CandidateId(next));
            calledInsteadOf(A, next, 1);
            add(A, next, Kind.DECLINED, "");
            assertThat(vacancies(post)).containsExactly(1L);
        }

        assertThat(only(post).turn()).isEmpty();
        assertThat(only(post).held()).isZero();
    }

    @Test
    void who_was_called_and_is_struck_off_leaves_a_place_of_their_own() {
        PostRanking post = post(
                A, 1, line(1, 1, Result.SELECTED), line(2, 2, Result.NOT_SELECTED), line(3, 3, Result.NOT_SELECTED));
        strikeOff(A, 1);
        calledInsteadOf(A, 2, 1);
        add(A, 2, Kind.ACCEPTED, "");
        strikeOff(A, 2);

        assertThat(vacancies(post)).containsExactly(2L);
        assertThat(only(post).turn()).containsExactly(new CandidateId(3));
    }

    @Test
    @Rule("R-026")
    void those_who_share_the_best_rank_left_have_their_turn_together() {
        PostRanking post = post(
                A,
                1,
                line(1, 1, Result.SELECTED),
                line(2, 2, Result.NOT_SELECTED),
                line(3, 2, Result.NOT_SELECTED),
                line(4, 4, Result.NOT_SELECTED));
        strikeOff(A, 1);

        assertThat(only(post).turn()).containsExactly(new CandidateId(2), new CandidateId(3));
    }

    @Test
    @Rule("R-026")
    void example_24_who_has_a_place_by_another_wish_is_not_called_and_who_lost_it_is_not_either() {
        PostRanking one = post(
                A, 1, line(1, 1, Result.SELECTED), line(2, 2, Result.NOT_SELECTED), line(3, 3, Result.NOT_SELECTED));
        PostRanking other = post(B, 1, line(2, 1, Result.SELECTED), line(3, 2, Result.NOT_SELECTED));
        strikeOff(A, 1);
        List<PostPlaces> both = AppointmentRule.of(List.of(one, other), steps);
        assertThat(both.getFirst().of(new CandidateId(2)).state()).isEqualTo(new PlaceState.NotAvailable());
        assertThat(both.getFirst().turn()).containsExactly(new CandidateId(3));

        strikeOff(B, 2);
        calledInsteadOf(B, 3, 2);
        List<PostPlaces> after = AppointmentRule.of(List.of(one, other), steps);
        assertThat(after.getFirst().of(new CandidateId(2)).state()).isEqualTo(new PlaceState.NotAvailable());
        assertThat(after.getFirst().of(new CandidateId(3)).state()).isEqualTo(new PlaceState.NotAvailable());
        assertThat(after.getFirst().turn()).isEmpty();

        add(B, 3, Kind.DECLINED, "");
        assertThat(AppointmentRule.of(List.of(one, other), steps).getFirst().turn())
                .containsExactly(new CandidateId(3));
    }

    @Test
    void who_is_placed_elsewhere_pending_or_without_a_rank_is_out_of_line() {
        PostRanking post = post(A, 1, line(1, 1, Result.SELECTED), line(2, null, Result.PLACED_ELSEWHERE), below(3));
        strikeOff(A, 1);

        assertThat(state(post, 2)).isEqualTo(new PlaceState.OutOfLine(Result.PLACED_ELSEWHERE));
        assertThat(state(post, 3)).isEqualTo(new PlaceState.OutOfLine(Result.NOT_RANKED));
        assertThat(only(post).turn()).isEmpty();
        assertThat(only(post).of(new CandidateId(1)).listed()).isTrue();
        assertThat(only(post).of(new CandidateId(3)).listed()).isFalse();
        assertThatThrownBy(() -> only(post).of(new CandidateId(99))).hasMessageContaining("not in the ranking");
    }

    /** The oracle keeps a plain list of names in rank order and crosses out. */
    @ParameterizedTest
    @MethodSource("seeds")
    @Rule("R-026")
    void whatever_happens_the_next_is_the_first_name_that_nobody_crossed_out(int seed) {
        var random = new Random(seed);
        int people = 1 + random.nextInt(8);
        int quota = random.nextInt(people + 1);
        List<RankedLine> lines = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        List<Long> holding = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            boolean passed = i <= quota || random.nextInt(4) > 0;
            boolean noneFailed = lines.stream().noneMatch(line -> line.rank() == null);
            if (i <= quota) {
                lines.add(line(i, i, Result.SELECTED));
                holding.add((long) i);
            } else if (passed && noneFailed) {
                lines.add(line(i, i, Result.NOT_SELECTED));
                waiting.add((long) i);
            } else {
                lines.add(below(i));
            }
        }
        PostRanking post = post(A, quota, lines.toArray(RankedLine[]::new));
        for (int act = 0; act < 20; act++) {
            if (!left.isEmpty() && !waiting.isEmpty() && random.nextBoolean()) {
                long next = waiting.removeFirst();
                long gone = left.get(random.nextInt(left.size()));
                calledInsteadOf(A, next, gone);
                if (random.nextInt(3) == 0) {
                    add(A, next, Kind.DECLINED, "");
                } else {
                    add(A, next, Kind.ACCEPTED, "");
                    left.remove(gone);
                    holding.add(next);
                }
            } else if (!holding.isEmpty() && random.nextInt(3) == 0) {
                long gone = holding.remove(random.nextInt(holding.size()));
                strikeOff(A, gone);
                left.add(gone);
            }
            PostPlaces now = only(post);
            assertThat(now.turn())
                    .as("seed %d", seed)
                    .isEqualTo(waiting.stream().limit(1).map(CandidateId::new).toList());
            assertThat(vacancies(post)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(left);
            assertThat(now.held()).isEqualTo(holding.size()).isLessThanOrEqualTo(quota);
            assertThat(now.held() + now.vacancies().size()).isEqualTo(quota);
            assertThat(now.places()).hasSize(people);
        }
    }

    private PostPlaces only(PostRanking post) {
        return AppointmentRule.of(List.of(post), steps).getFirst();
    }

    private PlaceState state(PostRanking post, long candidate) {
        return only(post).of(new CandidateId(candidate)).state();
    }

    private List<Long> vacancies(PostRanking post) {
        return only(post).vacancies().stream()
                .map(place -> place.id().candidate().value())
                .toList();
    }

    private void strikeOff(PostId post, long candidate) {
        add(post, candidate, Kind.STRIKE_OFF_ASKED, "50-QĐ");
        add(post, candidate, Kind.STRUCK_OFF, "50-QĐ");
        add(post, candidate, Kind.CANCELLATION_NOTICED, "51-TB");
    }

    private void calledInsteadOf(PostId post, long next, long left) {
        call(post, next, left);
        add(post, next, Kind.CALLED, "52-TB");
    }

    private PlaceStep call(PostId post, long next, long left) {
        return add(step(post, next, Kind.CALL_ASKED, "52-TB", Optional.of(new CandidateId(left))));
    }

    private PlaceStep add(PostId post, long candidate, Kind kind, String document) {
        return add(step(post, candidate, kind, document, Optional.empty()));
    }

    private PlaceStep add(PlaceStep step) {
        steps.add(step);
        return step;
    }

    private static PlaceStep step(
            PostId post, long candidate, Kind kind, String document, Optional<CandidateId> insteadOf) {
        return new PlaceStep(
                new PlaceId(post, new CandidateId(candidate)),
                kind,
                DAY,
                document,
                "",
                "",
                insteadOf,
                new AccountId(1),
                "Cán bộ tổ chức",
                Instant.EPOCH);
    }

    private static PostRanking post(PostId id, int quota, RankedLine... lines) {
        return new PostRanking(id, quota, Stream.of(lines).toList(), null, List.of(), null);
    }

    private static RankedLine below(long candidate) {
        return line(candidate, null, Result.NOT_RANKED);
    }

    private static RankedLine line(long candidate, @Nullable Integer rank, Result result) {
        return new RankedLine(
                new CandidateId(candidate),
                rank,
                result,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                rank == null ? null : BigDecimal.TEN,
                false,
                List.of(new ReasonStep("why.x", List.of(), null)));
    }
}
