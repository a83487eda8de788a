package vn.bangvang.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.MarkerDraw.Drawn;
import vn.bangvang.written.MarkerDraw.Need;

class MarkerDrawTest {

    private static final int SEEDS = 400;

    @Test
    void each_bundle_gets_as_many_different_eligible_markers_as_it_lacks() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Need<Integer>> needs = needs(new Random(seed));
            Optional<List<Drawn<Integer>>> drawn = MarkerDraw.draw(needs, Map.of(), new SplittableRandom(seed));

            assertThat(drawn.isPresent()).isEqualTo(possible(needs));
            drawn.ifPresent(all -> needs.forEach(need -> {
                List<AccountId> markers = all.stream()
                        .filter(one -> one.bundle().equals(need.bundle()))
                        .map(Drawn::marker)
                        .toList();
                assertThat(markers).hasSize(need.places()).doesNotHaveDuplicates();
                assertThat(need.eligible()).containsAll(markers);
            }));
        }
    }

    /** Tries every choice for every bundle: bundles do not compete, so one empty bundle decides. */
    private static boolean possible(List<Need<Integer>> needs) {
        return needs.stream().allMatch(need -> choices(new ArrayList<>(need.eligible()), need.places()) > 0);
    }

    private static int choices(List<AccountId> from, int places) {
        if (places == 0) {
            return 1;
        }
        int count = 0;
        for (int i = 0; i < from.size(); i++) {
            count += choices(from.subList(i + 1, from.size()), places - 1);
        }
        return count;
    }

    @Test
    void nobody_gets_more_than_one_bundle_more_than_another_when_all_may_mark_all() {
        List<Need<Integer>> needs = IntStream.range(0, 10)
                .mapToObj(bundle -> new Need<>(bundle, 2, 20, accounts(1, 2, 3)))
                .toList();
        Map<AccountId, Integer> load = new HashMap<>();
        MarkerDraw.draw(needs, Map.of(), new SplittableRandom(9))
                .orElseThrow()
                .forEach(one -> load.merge(one.marker(), 1, Integer::sum));

        assertThat(load.values()).hasSize(3).allMatch(bundles -> bundles == 6 || bundles == 7);
    }

    @Test
    void who_has_papers_already_is_drawn_last() {
        List<Need<Integer>> one = List.of(new Need<>(1, 1, 20, accounts(1, 2, 3)));
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(MarkerDraw.draw(
                                    one, Map.of(new AccountId(1), 5, new AccountId(2), 5), new SplittableRandom(seed))
                            .orElseThrow())
                    .containsExactly(new Drawn<>(1, new AccountId(3)));
        }
    }

    @Test
    void the_weight_of_a_bundle_counts_and_not_only_that_there_is_one() {
        List<Need<Integer>> needs = List.of(
                new Need<>(1, 1, 20, accounts(1)),
                new Need<>(2, 1, 1, accounts(2)),
                new Need<>(3, 1, 1, accounts(1, 2)));
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(MarkerDraw.draw(needs, Map.of(), new SplittableRandom(seed))
                            .orElseThrow()
                            .getLast())
                    .isEqualTo(new Drawn<>(3, new AccountId(2)));
        }
    }

    @Test
    void who_marks_first_is_drawn_too() {
        List<Need<Integer>> one = List.of(new Need<>(1, 2, 1, accounts(1, 2)));
        Map<AccountId, Integer> busy = Map.of(new AccountId(1), 1);
        Set<AccountId> first = new HashSet<>();
        Set<AccountId> amongEquals = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            first.add(MarkerDraw.draw(one, busy, new SplittableRandom(seed))
                    .orElseThrow()
                    .getFirst()
                    .marker());
            amongEquals.add(MarkerDraw.draw(
                            List.of(new Need<>(1, 1, 1, accounts(1, 2))), Map.of(), new SplittableRandom(seed))
                    .orElseThrow()
                    .getFirst()
                    .marker());
        }

        assertThat(first).isEqualTo(accounts(1, 2));
        assertThat(amongEquals).isEqualTo(accounts(1, 2));
    }

    /** The lots lie in the order of the accounts before they are shuffled, so that a seed means the same on every machine. */
    @Test
    void one_seed_draws_the_same_whatever_the_order_of_the_team() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            List<AccountId> lots = new ArrayList<>(IntStream.of(3, 25, 29, 53, 74, 77, 98, 101, 122, 151, 170, 194)
                    .mapToObj(AccountId::new)
                    .toList());
            Collections.shuffle(lots, Random.from(random));
            List<AccountId> winners = new ArrayList<>(lots.subList(0, 5));
            Collections.shuffle(winners, Random.from(random));

            assertThat(MarkerDraw.draw(
                                    List.of(new Need<>(1, 5, 3, new HashSet<>(lots))),
                                    Map.of(),
                                    new SplittableRandom(seed))
                            .orElseThrow())
                    .extracting(Drawn::marker)
                    .isEqualTo(winners);
        }
    }

    private static List<Need<Integer>> needs(Random random) {
        List<Need<Integer>> needs = new ArrayList<>();
        int bundles = 1 + random.nextInt(6);
        for (int i = 0; i < bundles; i++) {
            Set<AccountId> eligible = new HashSet<>();
            for (int marker = 1; marker <= 5; marker++) {
                if (random.nextInt(100) < 70) {
                    eligible.add(new AccountId(marker));
                }
            }
            needs.add(new Need<>(i, 1 + random.nextInt(2), 1 + random.nextInt(20), eligible));
        }
        return needs;
    }

    private static Set<AccountId> accounts(int... ids) {
        return IntStream.of(ids).mapToObj(AccountId::new).collect(Collectors.toSet());
    }
}
