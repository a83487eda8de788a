package vn.bangvang.mcq;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.mcq.ItemFigures.Flag;

/** Works out how each question of a part did; the order of the sheets never matters. */
public final class ItemAnalysis {

    /** Below so many sheets the figures are shown with a warning. */
    public static final int FEW_SHEETS = 30;

    private static final int SCALE = 3;
    private static final int GROUP_PERCENT = 27;
    private static final BigDecimal HARD_BELOW = new BigDecimal("0.2");
    private static final BigDecimal EASY_ABOVE = new BigDecimal("0.95");

    /** One sheet at one question. */
    private record Try(int total, boolean right, Answer answer, String variant) {}

    private ItemAnalysis() {}

    /** The figures of a part; sheets of a variant that the key does not know are left out. */
    public static PartFigures of(AnswerKey key, Collection<AnswerSheet> sheets) {
        Map<String, List<Try>> tries =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        int counted = 0;
        int correct = 0;
        for (AnswerSheet sheet : sheets) {
            List<KeyEntry> entries =
                    key.variant(sheet.variant()).map(VariantKey::entries).orElse(List.of());
            if (entries.size() == sheet.answers().size()) {
                int total = right(entries, sheet.answers());
                counted++;
                correct += total;
                for (int i = 0; i < entries.size(); i++) {
                    Answer answer = sheet.answers().get(i);
                    tries.computeIfAbsent(entries.get(i).question(), question -> new ArrayList<>())
                            .add(new Try(total, entries.get(i).right(answer), answer, sheet.variant()));
                }
            }
        }
        return new PartFigures(
                key.paper(),
                counted,
                share(correct, Math.max(1, counted)),
                counted < FEW_SHEETS,
                tries.entrySet().stream()
                        .map(item -> figures(item.getKey(), item.getValue()))
                        .toList());
    }

    private static int right(List<KeyEntry> entries, List<Answer> answers) {
        int right = 0;
        for (int i = 0; i < entries.size(); i++) {
            right += entries.get(i).right(answers.get(i)) ? 1 : 0;
        }
        return right;
    }

    private static ItemFigures figures(String question, List<Try> tries) {
        int right = (int) tries.stream().filter(Try::right).count();
        BigDecimal difficulty = share(right, tries.size());
        BigDecimal pointBiserial = pointBiserial(tries);
        BigDecimal upperLower = upperLower(tries);
        Map<String, Map<String, Integer>> options = new TreeMap<>();
        tries.forEach(item -> options.computeIfAbsent(item.variant(), variant -> new TreeMap<>())
                .merge(item.answer().code(), 1, Integer::sum));
        List<Flag> flags = new ArrayList<>();
        if (pointBiserial != null && pointBiserial.signum() < 0 || upperLower.signum() < 0) {
            flags.add(Flag.NEGATIVE);
        }
        if (exactly(right, tries.size(), HARD_BELOW) < 0) {
            flags.add(Flag.HARD);
        }
        if (exactly(right, tries.size(), EASY_ABOVE) > 0) {
            flags.add(Flag.EASY);
        }
        return new ItemFigures(
                question,
                tries.size(),
                right,
                (int) tries.stream().filter(item -> item.answer().blank()).count(),
                (int) tries.stream().filter(item -> item.answer().doubleMark()).count(),
                difficulty,
                pointBiserial,
                upperLower,
                options,
                flags);
    }

    /** How the exact share stands to a limit; a rounded share would flag too few or too many. */
    private static int exactly(int right, int of, BigDecimal limit) {
        return BigDecimal.valueOf(right).compareTo(limit.multiply(BigDecimal.valueOf(of)));
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    /** (n·S₁ − n₁·S) / √(n₁·(n − n₁)·(n·Q − S²)) over the rest of each sheet: whole numbers up to the one root. */
    private static @Nullable BigDecimal pointBiserial(List<Try> tries) {
        long n = tries.size();
        long rightOnes = tries.stream().filter(Try::right).count();
        long sum = tries.stream().mapToLong(ItemAnalysis::rest).sum();
        long sumOfRight =
                tries.stream().filter(Try::right).mapToLong(ItemAnalysis::rest).sum();
        long squares = tries.stream().mapToLong(item -> rest(item) * rest(item)).sum();
        BigInteger below =
                BigInteger.valueOf(rightOnes * (n - rightOnes)).multiply(BigInteger.valueOf(n * squares - sum * sum));
        if (below.signum() == 0) {
            return null;
        }
        return BigDecimal.valueOf(n * sumOfRight - rightOnes * sum)
                .divide(new BigDecimal(below).sqrt(MathContext.DECIMAL64), SCALE, RoundingMode.HALF_UP);
    }

    private static long rest(Try item) {
        return item.total() - (item.right() ? 1 : 0);
    }

    /** Sheets that are equal at the edge of a group share its last places, so that no order decides. */
    private static BigDecimal upperLower(List<Try> tries) {
        int group = Math.max(1, (tries.size() * GROUP_PERCENT + 50) / 100);
        BigInteger[] upper =
                rightIn(group, tries, Comparator.comparingInt(Try::total).reversed());
        BigInteger[] lower = rightIn(group, tries, Comparator.comparingInt(Try::total));
        BigInteger difference = upper[0].multiply(lower[1]).subtract(lower[0].multiply(upper[1]));
        return new BigDecimal(difference)
                .divide(
                        new BigDecimal(upper[1].multiply(lower[1]).multiply(BigInteger.valueOf(group))),
                        SCALE,
                        RoundingMode.HALF_UP);
    }

    /** The right answers among the first so many, as a fraction. */
    private static BigInteger[] rightIn(int group, List<Try> tries, Comparator<Try> best) {
        List<Try> first = tries.stream().sorted(best).limit(group).toList();
        int edge = first.getLast().total();
        List<Try> inside = first.stream().filter(item -> item.total() != edge).toList();
        List<Try> shared = tries.stream().filter(item -> item.total() == edge).toList();
        long places = group - inside.size();
        long rightInside = inside.stream().filter(Try::right).count();
        long rightShared = shared.stream().filter(Try::right).count();
        return new BigInteger[] {
            BigInteger.valueOf(rightInside * shared.size() + places * rightShared), BigInteger.valueOf(shared.size())
        };
    }
}
