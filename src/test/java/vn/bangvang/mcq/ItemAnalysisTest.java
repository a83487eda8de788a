package vn.bangvang.mcq;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.ItemFigures.Flag;

class ItemAnalysisTest {

    /** Every question's key is A. */
    private final AnswerKey key = new AnswerKey(
            GENERAL_KNOWLEDGE,
            List.of(new VariantKey(
                    "",
                    List.of(
                            new KeyEntry("1", "A"),
                            new KeyEntry("2", "A"),
                            new KeyEntry("3", "A"),
                            new KeyEntry("4", "A")))));

    /**
     * By hand, question 1 over four sheets AAAA, AAAB, ABB-, BAB*: right 1 1 1 0, rest 3 2 0 1.
     * n 4, n₁ 3, S 6, S₁ 5, Q 14: (4·5 − 3·6) / √(3·1·(4·14 − 36)) = 2/√60 = 0.258.
     * The best and the weakest 27 % of four are one sheet each: AAAA right; of the two with 1 point one was right: 1 − 1/2.
     */
    @Test
    void the_figures_are_those_worked_out_by_hand() {
        PartFigures part = analysed("AAAA", "AAAB", "ABB-", "BAB*");

        assertThat(part.sheets()).isEqualTo(4);
        assertThat(part.meanCorrect()).isEqualByComparingTo("2.25");
        assertThat(part.smallSample()).isTrue();
        assertThat(part.items().getFirst())
                .isEqualTo(new ItemFigures(
                        "1",
                        4,
                        3,
                        0,
                        0,
                        new BigDecimal("0.750"),
                        new BigDecimal("0.258"),
                        new BigDecimal("0.500"),
                        Map.of("", Map.of("A", 3, "B", 1)),
                        List.of()));
        ItemFigures last = part.items().getLast();
        assertThat(List.of(last.right(), last.blank(), last.doubled())).containsExactly(1, 1, 1);
        assertThat(last.difficulty()).isEqualByComparingTo("0.25");
        // right 1 0 0 0, rest 3 3 1 1: (4·3 − 8) / √(1·3·(4·20 − 64)) = 4/√48 = 0.577
        assertThat(last.pointBiserial()).isEqualByComparingTo("0.577");
        assertThat(last.upperLower()).isEqualByComparingTo("1");
        assertThat(last.options()).isEqualTo(Map.of("", Map.of("A", 1, "B", 1, "-", 1, "*", 1)));
    }

    /**
     * Two of eight are 27 %: the best sheet is right, of the three that share the second place one is: 1 + 1/3; the weakest
     * is wrong, of the three next to it two are right: 2/3. (4/3 − 2/3) / 2.
     */
    @Test
    void sheets_that_are_equal_at_the_edge_share_its_places() {
        ItemFigures first = analysed("AAAA", "AAAB", "BAAA", "BAAA", "ABBB", "ABBB", "BABB", "BBBB")
                .items()
                .getFirst();

        assertThat(first.upperLower()).isEqualByComparingTo("0.333");
    }

    @Test
    void no_correlation_at_all_is_no_negative_one() {
        ItemFigures first = analysed("AABB", "ABBB", "BABB", "BBBB").items().getFirst();

        assertThat(first.pointBiserial()).isEqualByComparingTo("0");
        assertThat(first.flags()).isEmpty();
        assertThat(analysed("AAAA", "AAAA").items().getFirst().flags()).containsExactly(Flag.EASY);
    }

    @Test
    void a_question_that_the_weak_do_better_is_flagged() {
        ItemFigures first = analysed("BAAA", "BAAA", "ABBB", "ABBB").items().getFirst();

        assertThat(first.pointBiserial()).isEqualByComparingTo("-1");
        assertThat(first.upperLower()).isEqualByComparingTo("-1");
        assertThat(first.flags()).containsExactly(Flag.NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource({"0, HARD", "19, HARD", "20, ''", "95, ''", "96, EASY", "100, EASY"})
    void the_edges_of_too_hard_and_too_easy_are_exact(int right, String flag) {
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sheets.add(i < right ? "ABBB" : "BBBB");
        }

        PartFigures part = analysed(sheets.toArray(String[]::new));

        assertThat(part.smallSample()).isFalse();
        assertThat(part.items().getFirst().flags()).isEqualTo(flag.isEmpty() ? List.of() : List.of(Flag.valueOf(flag)));
    }

    @Test
    void a_share_just_over_the_edge_is_flagged_although_it_rounds_to_it() {
        // 1902 of 2002 are 0.95005: rounded they would be 0.950
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < 2002; i++) {
            sheets.add(i < 1902 ? "ABBB" : "BBBB");
        }

        ItemFigures first = analysed(sheets.toArray(String[]::new)).items().getFirst();

        assertThat(first.difficulty()).isEqualByComparingTo("0.950");
        assertThat(first.flags()).containsExactly(Flag.EASY);
    }

    @Test
    void without_any_difference_there_is_no_correlation() {
        for (ItemFigures item : analysed("AAAA", "AAAA", "AAAA").items()) {
            assertThat(item.pointBiserial()).isNull();
            assertThat(item.upperLower()).isEqualByComparingTo("0");
        }
        assertThat(analysed("ABBB", "BABB").items().getLast().pointBiserial()).isNull();
        assertThat(analysed("ABBB", "BBBB").items().getFirst().pointBiserial()).isNull();
    }

    @Test
    void without_sheets_there_are_no_items() {
        assertThat(analysed())
                .isEqualTo(new PartFigures(GENERAL_KNOWLEDGE, 0, new BigDecimal("0.000"), true, List.of()));
    }

    @Test
    void few_sheets_are_fewer_than_thirty() {
        assertThat(analysed(Collections.nCopies(29, "AAAA").toArray(String[]::new))
                        .smallSample())
                .isTrue();
        assertThat(analysed(Collections.nCopies(30, "AAAA").toArray(String[]::new))
                        .smallSample())
                .isFalse();
    }

    @Test
    void a_question_is_the_same_in_every_variant_and_its_options_are_told_by_variant() {
        AnswerKey shuffled = Mcq.key(GENERAL_KNOWLEDGE, 20, "101", "102");
        List<AnswerSheet> sheets =
                List.of(Mcq.sheet(1, shuffled, "101", 20), Mcq.sheet(2, shuffled, "102", 10), strange());

        PartFigures part = ItemAnalysis.of(shuffled, sheets);

        assertThat(part.sheets()).isEqualTo(2);
        assertThat(part.items())
                .extracting(ItemFigures::question)
                .startsWith("1", "2", "3")
                .endsWith("19", "20");
        assertThat(part.items().get(9)).extracting(ItemFigures::right).isEqualTo(2);
        assertThat(part.items().get(10)).extracting(ItemFigures::right).isEqualTo(1);
        assertThat(part.items().get(10).options()).isEqualTo(Map.of("101", Map.of("D", 1), "102", Map.of("A", 1)));
    }

    @Test
    void a_sheet_of_another_length_is_left_out() {
        AnswerSheet one = sheet(1, "AAAA");
        AnswerSheet shorter = new AnswerSheet(
                new CandidateId(2), GENERAL_KNOWLEDGE, "", one.answers().subList(0, 3));

        assertThat(ItemAnalysis.of(key, List.of(one, shorter)).sheets()).isEqualTo(1);
    }

    @Test
    void the_order_of_the_sheets_never_matters() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<AnswerSheet> sheets = new ArrayList<>();
            for (int i = 1; i <= 11; i++) {
                StringBuilder text = new StringBuilder();
                for (int q = 0; q < 4; q++) {
                    text.append("AAB-".charAt(random.nextInt(4)));
                }
                sheets.add(sheet(i, text.toString()));
            }
            PartFigures one = ItemAnalysis.of(key, sheets);
            Collections.shuffle(sheets, random);

            assertThat(ItemAnalysis.of(key, sheets)).isEqualTo(one);
            one.items().forEach(item -> assertThat(item.pointBiserial()).isEqualTo(byDefinition(sheets, item)));
        }
    }

    /** The product-moment correlation of right or wrong with the rest of the sheet, as a textbook defines it. */
    private @Nullable BigDecimal byDefinition(List<AnswerSheet> sheets, ItemFigures item) {
        int place = Integer.parseInt(item.question()) - 1;
        double n = sheets.size();
        double[] x = sheets.stream()
                .mapToDouble(s -> s.answers().get(place).letters().equals("A") ? 1 : 0)
                .toArray();
        double[] y = new double[sheets.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = sheets.get(i).answers().stream()
                            .filter(a -> a.letters().equals("A"))
                            .count()
                    - x[i];
        }
        double mx = java.util.Arrays.stream(x).sum() / n;
        double my = java.util.Arrays.stream(y).sum() / n;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < y.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xx < 1e-9 || yy < 1e-9
                ? null
                : new BigDecimal(xy / Math.sqrt(xx * yy))
                        .setScale(9, java.math.RoundingMode.HALF_UP)
                        .setScale(3, java.math.RoundingMode.HALF_UP);
    }

    private static AnswerSheet strange() {
        return Mcq.sheet(3, Mcq.key(GENERAL_KNOWLEDGE, 20, "999"), "999", 20);
    }

    private PartFigures analysed(String... sheets) {
        List<AnswerSheet> all = new ArrayList<>();
        for (int i = 0; i < sheets.length; i++) {
            all.add(sheet(i + 1, sheets[i]));
        }
        return ItemAnalysis.of(key, all);
    }

    private static AnswerSheet sheet(int candidate, String text) {
        return new AnswerSheet(
                new CandidateId(candidate),
                GENERAL_KNOWLEDGE,
                "",
                text.chars().mapToObj(c -> Answer.ofCode(Character.toString(c))).toList());
    }
}
