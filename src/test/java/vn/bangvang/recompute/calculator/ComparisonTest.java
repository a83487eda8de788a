package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.recompute.calculator.Cases.marked;
import static vn.bangvang.recompute.calculator.Cases.post;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.bundle.Stated.Line;
import vn.bangvang.recompute.bundle.Stated.Result;

/** Every kind of wrong result, planted and reported. */
class ComparisonTest {

    private static final Bundle BUNDLE =
            post(1, marked("001", "5", "80 80"), marked("002", "0", "70 70"), marked("003", "0", "40 40"));

    private static final Stated TRUE = Cases.stated(BUNDLE);

    @Test
    void a_true_result_has_no_differences() {
        assertThat(TRUE.lines()).hasSize(3);
        assertThat(differences(TRUE.lines())).isEmpty();
    }

    @Test
    void a_wrong_mark_is_reported() {
        assertThat(planted(line -> new Line(
                        line.number(),
                        line.post(),
                        new BigDecimal("80.1"),
                        line.bonus(),
                        line.total(),
                        line.rank(),
                        line.result(),
                        List.of())))
                .containsExactly("001 MARK 80.1 80.0");
    }

    @Test
    void wrong_bonus_points_are_reported() {
        assertThat(planted(line -> new Line(
                        line.number(),
                        line.post(),
                        line.mark(),
                        new BigDecimal("7.5"),
                        line.total(),
                        line.rank(),
                        line.result(),
                        List.of())))
                .containsExactly("001 BONUS 7.5 5.0");
    }

    @Test
    void a_wrong_or_missing_total_is_reported() {
        assertThat(planted(line -> new Line(
                        line.number(),
                        line.post(),
                        line.mark(),
                        line.bonus(),
                        null,
                        line.rank(),
                        line.result(),
                        List.of())))
                .containsExactly("001 TOTAL – 85.0");
    }

    @Test
    void a_wrong_rank_is_reported() {
        assertThat(planted(line -> new Line(
                        line.number(),
                        line.post(),
                        line.mark(),
                        line.bonus(),
                        line.total(),
                        2,
                        line.result(),
                        List.of())))
                .containsExactly("001 RANK 2 1");
    }

    @Test
    void a_wrong_result_is_reported() {
        assertThat(planted(line -> result(line, Result.NOT_SELECTED)))
                .containsExactly("001 RESULT NOT_SELECTED SELECTED");
    }

    @Test
    void numbers_in_a_reason_that_are_not_those_of_the_line_are_reported() {
        assertThat(planted(line -> new Line(
                        line.number(),
                        line.post(),
                        line.mark(),
                        line.bonus(),
                        line.total(),
                        line.rank(),
                        line.result(),
                        List.of(
                                new Stated.Step("why.total", List.of("80.0", "5.00", "85"), null),
                                new Stated.Step("why.rank", List.of("1", "2", "1"), null)))))
                .containsExactly("001 REASON why.rank [1, 2, 1] [1, 1, 1]");
    }

    @Test
    void a_candidate_who_fell_out_or_came_in_or_stands_twice_is_reported() {
        Line stranger = new Line("009", "P1", null, BigDecimal.ZERO, null, null, Result.NOT_RANKED, List.of());

        assertThat(differences(TRUE.lines().subList(0, 2))).containsExactly("003 MISSING_CANDIDATE – NOT_RANKED");
        assertThat(differences(with(stranger))).containsExactly("009 EXTRA_CANDIDATE NOT_RANKED –");
        assertThat(differences(with(TRUE.lines().get(2)))).containsExactly("003 EXTRA_CANDIDATE NOT_RANKED –");
    }

    @Test
    void a_stranger_is_never_taken_for_somebody_who_fell_out() {
        Line stranger = new Line("009", "P1", null, BigDecimal.ZERO, null, null, Result.NOT_RANKED, List.of());

        assertThat(differences(List.of(TRUE.lines().get(0), TRUE.lines().get(1), stranger)))
                .containsExactly("009 EXTRA_CANDIDATE NOT_RANKED –", "003 MISSING_CANDIDATE – NOT_RANKED");
    }

    @Test
    void a_line_at_a_post_never_wished_for_takes_the_place_of_none_that_is_told() {
        Bundle bundle = WishScanTest.bundle(Rules.WishOrder.BY_TOTAL, "A1 B1", List.of(), "1 80 A B");
        List<Line> right = Cases.stated(bundle).lines();
        Line first = right.getFirst();
        List<Line> lines = new ArrayList<>(right);
        lines.addFirst(new Line(
                "1", "Z", first.mark(), first.bonus(), first.total(), first.rank(), first.result(), List.of()));

        assertThat(differences(bundle, right)).isEmpty();
        assertThat(differences(bundle, lines)).containsExactly("1 EXTRA_CANDIDATE SELECTED –");
    }

    @Test
    void the_reason_of_a_line_is_checked_with_the_quota_of_its_own_post() {
        Bundle bundle = WishScanTest.bundle(Rules.WishOrder.BY_TOTAL, "A1 B2", List.of(), "1 80 B");
        Line told = Cases.stated(bundle).lines().getFirst();
        var line = new Line(
                "1",
                "B",
                told.mark(),
                told.bonus(),
                told.total(),
                told.rank(),
                told.result(),
                List.of(new Stated.Step("why.result.SELECTED", List.of("2"), null)));

        assertThat(differences(bundle, List.of(line))).isEmpty();
    }

    @Test
    void more_selected_than_the_quota_are_reported() {
        List<Line> lines = new ArrayList<>(TRUE.lines());
        lines.set(1, result(lines.get(1), Result.SELECTED));

        assertThat(differences(lines)).containsExactly("002 RESULT SELECTED NOT_SELECTED", "P1 OVER_QUOTA 2 1");
    }

    @Test
    void a_candidate_under_another_post_is_reported() {
        assertThat(planted(line -> new Line(
                        line.number(),
                        "P2",
                        line.mark(),
                        line.bonus(),
                        line.total(),
                        line.rank(),
                        line.result(),
                        List.of())))
                .containsExactly("001 POST P2 P1");
    }

    private static Line result(Line line, Result result) {
        return new Line(
                line.number(), line.post(), line.mark(), line.bonus(), line.total(), line.rank(), result, List.of());
    }

    private static List<Line> with(Line more) {
        List<Line> lines = new ArrayList<>(TRUE.lines());
        lines.add(more);
        return lines;
    }

    private static List<String> planted(UnaryOperator<Line> change) {
        List<Line> lines = new ArrayList<>(TRUE.lines());
        lines.set(0, change.apply(lines.getFirst()));
        return differences(lines);
    }

    private static List<String> differences(List<Line> lines) {
        return differences(BUNDLE, lines);
    }

    private static List<String> differences(Bundle bundle, List<Line> lines) {
        return Comparison.differences(bundle, new Stated(1, "COMPUTED", lines)).stream()
                .map(one -> one.subject() + " " + one.kind() + " " + one.stated() + " " + one.recomputed())
                .toList();
    }
}
