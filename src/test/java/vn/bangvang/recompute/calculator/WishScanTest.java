package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.WishOrder;

/** Posts recruited in common, as {@code CommonRuleTest} tells them of the first calculator. */
class WishScanTest {

    @Test
    void the_highest_total_takes_the_best_wish_that_is_open() {
        assertThat(outcome(WishOrder.BY_TOTAL, "A1 B1", "1 90 A B", "2 85 A B", "3 70 B"))
                .containsExactly(
                        "1 A 1 SELECTED",
                        "1 B 1 PLACED_ELSEWHERE",
                        "2 A 2 NOT_SELECTED",
                        "2 B 2 SELECTED",
                        "3 B 3 NOT_SELECTED");
    }

    @Test
    void first_wishes_go_first_where_the_rules_say_so() {
        assertThat(outcome(WishOrder.FIRST_WISH_FIRST, "A1 B2", "1 90 A B", "2 85 A B", "3 70 B", "4 60 B A"))
                .containsExactly(
                        "1 A 1 SELECTED",
                        "1 B null PLACED_ELSEWHERE",
                        "2 A 2 NOT_SELECTED",
                        "2 B 3 NOT_SELECTED",
                        "3 B 1 SELECTED",
                        "4 B 2 SELECTED",
                        "4 A null PLACED_ELSEWHERE");
    }

    @Test
    void whoever_is_below_the_pass_mark_or_open_is_lost_nowhere() {
        assertThat(outcome(WishOrder.BY_TOTAL, "A2 B2", "1 49.9 A B", "2 50 B"))
                .containsExactly("1 A null NOT_RANKED", "1 B null NOT_RANKED", "2 B 1 SELECTED");
        assertThat(outcome(WishOrder.BY_TOTAL, "A2 B2", "1 40 A B", "2 50 B A", "3 - B"))
                .containsExactly(
                        "1 A null NOT_RANKED",
                        "1 B null NOT_RANKED",
                        "2 B null INCOMPLETE",
                        "2 A null INCOMPLETE",
                        "3 B null INCOMPLETE");
    }

    @Test
    void equals_who_fit_share_their_rank_and_a_key_tells_apart_only_the_crowded() {
        assertThat(outcome(WishOrder.BY_TOTAL, "A1 B1", "1 85 A", "2 85 B"))
                .containsExactly("1 A 1 SELECTED", "2 B 1 SELECTED");
        assertThat(outcome(WishOrder.BY_TOTAL, "A2 B1", "1 85 A/2", "2 85 A/1", "3 85 A/1"))
                .containsExactly("1 A 1 SELECTED", "2 A 2 PENDING_DECISION", "3 A 2 PENDING_DECISION");
        // Told apart by the first key, the last two stay apart although nobody crowds them any more.
        assertThat(outcome(WishOrder.BY_TOTAL, "A1 B3", "1 85 A B/3", "2 85 A B/2", "3 85 B/1", "4 85 B"))
                .containsExactly(
                        "1 A 1 SELECTED",
                        "1 B 1 PLACED_ELSEWHERE",
                        "2 A 2 NOT_SELECTED",
                        "2 B 2 SELECTED",
                        "3 B 3 SELECTED",
                        "4 B 4 SELECTED");
    }

    @Test
    void an_undecided_tie_stops_everything_that_hangs_on_an_open_slot() {
        String[] people = {"1 80 A B", "2 80 A B", "3 70 B", "4 65 C", "5 60 D"};

        assertThat(outcome(WishOrder.BY_TOTAL, "A1 B1 C1 D0", people))
                .containsExactly(
                        "1 A 1 PENDING_DECISION",
                        "1 B 1 PENDING_DECISION",
                        "2 A 1 PENDING_DECISION",
                        "2 B 1 PENDING_DECISION",
                        "3 B 3 PENDING_DECISION",
                        "4 C 1 PENDING_DECISION",
                        "5 D 1 NOT_SELECTED");
        assertThat(outcome(bundle(WishOrder.BY_TOTAL, "A1 B1 C1 D0", List.of("2", "1"), people)))
                .containsExactly(
                        "1 A 2 NOT_SELECTED",
                        "1 B 2 SELECTED",
                        "2 A 1 SELECTED",
                        "2 B 1 PLACED_ELSEWHERE",
                        "3 B 3 NOT_SELECTED",
                        "4 C 1 SELECTED",
                        "5 D 1 NOT_SELECTED");
        assertThat(outcome(bundle(WishOrder.BY_TOTAL, "A1 B1 C1 D0", List.of("2", "3"), people)))
                .isEqualTo(outcome(WishOrder.BY_TOTAL, "A1 B1 C1 D0", people));
    }

    @Test
    void a_decision_about_a_post_that_is_recruited_apart_decides_nothing_here() {
        Bundle bundle = bundle(WishOrder.BY_TOTAL, "A1 B0", List.of("2", "1"), "1 80 A", "2 80 A");
        Bundle.TieDecision own = bundle.decisions().getFirst();
        var apart = new Bundle.TieDecision("Z", own.number(), own.date(), own.order());
        List<Bundle.Post> posts = new java.util.ArrayList<>(bundle.posts());
        posts.add(new Bundle.Post("Z", null, 1));

        assertThat(outcome(bundle)).containsExactly("1 A 2 NOT_SELECTED", "2 A 1 SELECTED");
        assertThat(outcome(new Bundle(
                        bundle.format(),
                        bundle.round(),
                        bundle.rules(),
                        posts,
                        bundle.candidates(),
                        List.of(apart),
                        null)))
                .containsExactly("1 A 1 PENDING_DECISION", "2 A 1 PENDING_DECISION");
    }

    @Test
    void whoever_is_open_at_a_post_that_is_recruited_apart_keeps_nobody_here_waiting() {
        Bundle bundle = bundle(WishOrder.BY_TOTAL, "A1 Z1", List.of(), "1 80 A", "2 70 A", "9 - Z");
        List<Bundle.Post> posts = List.of(bundle.posts().getFirst(), new Bundle.Post("Z", null, 1));

        assertThat(outcome(bundle))
                .containsExactly("1 A null INCOMPLETE", "2 A null INCOMPLETE", "9 Z null INCOMPLETE");
        assertThat(outcome(Cases.bundle(bundle.rules(), posts, bundle.candidates())))
                .containsExactly("1 A 1 SELECTED", "2 A 2 NOT_SELECTED", "9 Z null INCOMPLETE");
    }

    @Test
    void keys_may_be_asked_everywhere_and_ranks_may_follow_at_once() {
        Bundle bundle =
                bundle(WishOrder.BY_TOTAL, "A4", List.of(), "1 80 A/1", "2 80 A/2", "3 70 A", "4 70 A", "5 60 A");
        Rules rules = bundle.rules();
        Rules always = new Rules(
                null,
                rules.components(),
                rules.combination(),
                null,
                rules.passMark(),
                rules.passCompared(),
                rules.bonus(),
                null,
                rules.tieBreak(),
                Rules.TieScope.ALWAYS,
                null,
                Rules.EqualRanks.NEXT_FOLLOWS,
                rules.wishes(),
                null);

        assertThat(outcome(bundle))
                .containsExactly(
                        "1 A 1 SELECTED", "2 A 1 SELECTED", "3 A 3 SELECTED", "4 A 3 SELECTED", "5 A 5 NOT_SELECTED");
        assertThat(outcome(Cases.bundle(always, bundle.posts(), bundle.candidates())))
                .containsExactly(
                        "1 A 2 SELECTED", "2 A 1 SELECTED", "3 A 3 SELECTED", "4 A 3 SELECTED", "5 A 4 NOT_SELECTED");
    }

    private static List<String> outcome(WishOrder order, String posts, String... people) {
        return outcome(bundle(order, posts, List.of(), people));
    }

    private static List<String> outcome(Bundle bundle) {
        return SecondCalculator.compute(bundle).lines().stream()
                .map(line -> line.number() + " " + line.post() + " " + line.rank() + " " + line.result())
                .toList();
    }

    /** People as {@code 1 80 A B/2}: number, mark or - for an open one, wishes, and the key behind the stroke. */
    static Bundle bundle(WishOrder order, String posts, List<String> decided, String... people) {
        Rules rules = Cases.rules(
                Cases.component("PV", null, Rules.Method.MEAN, 1, "0.1", List.of()), "50", List.of("MARK", "KHOA"));
        Bundle bundle = Cases.bundle(
                Cases.with(rules, order, null),
                Arrays.stream(posts.split(" "))
                        .map(post -> new Bundle.Post(
                                post.substring(0, 1), null, Integer.parseInt(post.substring(1)), "CHUNG", null))
                        .toList(),
                Arrays.stream(people).map(WishScanTest::entrant).toList());
        return new Bundle(
                bundle.format(),
                bundle.round(),
                bundle.rules(),
                bundle.posts(),
                bundle.candidates(),
                decided.isEmpty()
                        ? List.of()
                        : List.of(new Bundle.TieDecision("A", "7-QĐ", LocalDate.of(2024, 10, 2), decided)),
                null);
    }

    private static Entrant entrant(String person) {
        String[] keyed = person.split("/");
        List<String> words = List.of(keyed[0].split(" "));
        return new Entrant(
                words.get(0),
                words.get(2),
                words.subList(2, words.size()),
                Entrant.Attendance.PRESENT,
                List.of(),
                keyed.length > 1 ? Map.of("KHOA", new BigDecimal(keyed[1])) : Map.of(),
                List.of(),
                words.get(1).equals("-") ? List.of() : List.of(Cases.marks("PV", words.get(1))));
    }
}
