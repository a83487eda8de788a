package vn.bangvang.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.written.BundleRule.Coded;

class BundleRuleTest {

    private static final int SEEDS = 200;

    @ParameterizedTest
    @CsvSource({
        "1, 20, 1",
        "20, 20, 20",
        "21, 20, 11 10",
        "40, 20, 20 20",
        "41, 20, 14 14 13",
        "3, 1, 1 1 1",
        "0, 5, ''"
    })
    void papers_are_dealt_evenly_into_as_few_bundles_as_the_size_allows(int papers, int size, String sizes) {
        List<List<Coded<Integer>>> dealt = deal(papers, size, 1);

        assertThat(dealt.stream().map(List::size).map(String::valueOf).toList())
                .isEqualTo(sizes.isEmpty() ? List.of() : List.of(sizes.split(" ")));
    }

    @Test
    void every_paper_is_in_one_bundle_with_one_code_and_no_code_is_used_twice() {
        for (int seed = 0; seed < SEEDS; seed++) {
            int papers = 1 + seed % 60;
            List<Coded<Integer>> all =
                    deal(papers, 7, seed).stream().flatMap(List::stream).toList();

            assertThat(all.stream().map(Coded::paper).sorted().toList())
                    .isEqualTo(IntStream.range(0, papers).boxed().toList());
            assertThat(new HashSet<>(all.stream().map(Coded::code).toList())).hasSize(papers);
        }
    }

    @Test
    void a_code_that_the_round_uses_already_is_never_given_again() {
        List<PaperCode> before =
                deal(500, 50, 3).stream().flatMap(List::stream).map(Coded::code).toList();
        List<List<Coded<Integer>>> again = BundleRule.deal(
                IntStream.range(0, 500).boxed().toList(), 50, new HashSet<>(before), new SplittableRandom(3));

        assertThat(again.stream().flatMap(List::stream).map(Coded::code)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void a_bundle_is_in_the_order_of_its_codes() {
        deal(60, 20, 5).forEach(bundle -> assertThat(bundle).isSortedAccordingTo(Comparator.comparing(Coded::code)));
    }

    /** Over many deals the first number is in every bundle and at every place about as often as any other. */
    @Test
    void neither_bundle_nor_order_nor_value_of_a_code_tells_the_number() {
        int[] inFirstBundle = new int[10];
        int[] withLowestCode = new int[10];
        Set<String> firstDigits = new HashSet<>();
        int deals = 4000;
        for (int seed = 0; seed < deals; seed++) {
            List<List<Coded<Integer>>> dealt = deal(10, 5, seed);
            dealt.getFirst().forEach(coded -> inFirstBundle[coded.paper()]++);
            Coded<Integer> lowest = dealt.stream()
                    .flatMap(List::stream)
                    .min(Comparator.comparing(Coded::code))
                    .orElseThrow();
            withLowestCode[lowest.paper()]++;
            firstDigits.add(lowest.code().value().substring(0, 1));
        }

        assertThat(IntStream.of(inFirstBundle).boxed()).allMatch(times -> Math.abs(times - deals / 2) < 200);
        assertThat(IntStream.of(withLowestCode).boxed()).allMatch(times -> Math.abs(times - deals / 10) < 120);
        assertThat(firstDigits.size()).isGreaterThan(1);
    }

    @Test
    void a_code_has_six_digits_and_a_bundle_holds_something() {
        assertThatThrownBy(() -> new PaperCode("012345")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaperCode("1234567")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deal(3, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PaperCode("100000")).isLessThan(new PaperCode("100001"));
    }

    private static List<List<Coded<Integer>>> deal(int papers, int size, long seed) {
        return BundleRule.deal(IntStream.range(0, papers).boxed().toList(), size, Set.of(), new SplittableRandom(seed));
    }
}
