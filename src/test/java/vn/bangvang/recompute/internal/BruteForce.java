package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.internal.TestRound.Part;
import vn.bangvang.recompute.internal.TestRound.Person;
import vn.bangvang.recompute.internal.TestRound.State;
import vn.bangvang.recompute.internal.TestRound.Work;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.WishAllocation;

/** The law once more, as slow and plain as it can be said: every pair of candidates is compared under every key. */
final class BruteForce {

    private static final MathContext EXACT = new MathContext(60);

    /** Whoever passes, with total and keys in the order of the chain. */
    record Passed(Person person, BigDecimal total, List<@Nullable BigDecimal> keys) {}

    private final TestRound round;
    private final List<Passed> passed = new ArrayList<>();

    BruteForce(TestRound round) {
        this.round = round;
        round.people().forEach(this::judge);
    }

    /** As the lines of {@link TestRound#outcome}, of a post on its own or of an assessment, by number. */
    List<String> lines(TestRound.Post post, boolean assessment) {
        return round.people().stream()
                .filter(person -> person.post() == post.id())
                .map(person -> line(post, person, assessment))
                .sorted()
                .toList();
    }

    private String line(TestRound.Post post, Person person, boolean assessment) {
        Passed own = of(person);
        if (own == null || assessment) {
            return person.number() + " null " + (assessment ? own == null ? "FAIL" : "PASS" : "NOT_RANKED");
        }
        List<Passed> here =
                passed.stream().filter(one -> one.person().post() == post.id()).toList();
        for (int keys = 0; keys <= own.keys().size(); keys++) {
            int asked = keys;
            long before =
                    here.stream().filter(one -> compare(one, own, asked) > 0).count();
            long equal =
                    here.stream().filter(one -> compare(one, own, asked) == 0).count();
            if (before + equal <= post.quota()) {
                return person.number() + " " + (before + 1) + " SELECTED";
            }
            if (before >= post.quota()) {
                return person.number() + " " + (before + 1) + " NOT_SELECTED";
            }
            if (keys == own.keys().size()) {
                int place = decided(person);
                return place < 0
                        ? person.number() + " " + (before + 1) + " PENDING_DECISION"
                        : person.number() + " " + (before + 1 + place) + " "
                                + (before + 1 + place <= post.quota() ? "SELECTED" : "NOT_SELECTED");
            }
        }
        throw new IllegalStateException();
    }

    /** Who is placed where in posts recruited in common, every tie decided. */
    Map<String, Integer> placed() {
        Map<Integer, Integer> left = new HashMap<>();
        round.posts().forEach(post -> left.put(post.id(), post.quota()));
        Map<String, Integer> placed = new HashMap<>();
        List<Passed> best = new ArrayList<>(passed);
        Comparator<Passed> byKeys = (one, two) -> compare(two, one, one.keys().size());
        best.sort(byKeys.thenComparing(one -> decided(one.person())));
        boolean firstWishes = round.rules()
                        .setting("wishes.allocation", WishAllocation.class)
                        .value()
                        .orElseThrow()
                == WishAllocation.FIRST_WISH_FIRST;
        if (firstWishes) {
            for (int turn = 0; turn < round.posts().size(); turn++) {
                for (Passed one : best) {
                    List<Integer> wishes = one.person().wishes();
                    if (turn < wishes.size()) {
                        give(one, wishes.subList(turn, turn + 1), left, placed);
                    }
                }
            }
        } else {
            best.forEach(one -> give(one, one.person().wishes(), left, placed));
        }
        return placed;
    }

    private static void give(
            Passed one, List<Integer> wishes, Map<Integer, Integer> left, Map<String, Integer> placed) {
        for (Integer wish : wishes) {
            if (!placed.containsKey(one.person().number()) && left.getOrDefault(wish, 0) > 0) {
                left.merge(wish, -1, Integer::sum);
                placed.put(one.person().number(), wish);
            }
        }
    }

    private int decided(Person person) {
        return round.decisions().stream()
                .mapToInt(decision -> decision.order().indexOf(person.candidate()))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int compare(Passed one, Passed two, int keys) {
        int order = one.total().compareTo(two.total());
        for (int i = 0; i < keys && order == 0; i++) {
            BigDecimal left = one.keys().get(i);
            BigDecimal right = two.keys().get(i);
            order = left == null || right == null
                    ? Boolean.compare(left != null, right != null)
                    : left.compareTo(right);
        }
        return order;
    }

    private @Nullable Passed of(Person person) {
        return passed.stream()
                .filter(one -> one.person().id() == person.id())
                .findFirst()
                .orElse(null);
    }

    private void judge(Person person) {
        ExamDesign design = round.post(person.post()).design();
        boolean admitted = design.stage1().stream().allMatch(part -> {
            Part sat = Objects.requireNonNull(person.stageOne().get(part.paper()));
            Integer correct = sat.correct();
            return !sat.missed() && (correct == null || 2 * correct >= part.questions());
        });
        boolean sat =
                design.stage2().stream().allMatch(paper -> work(person, paper).state() == State.SAT);
        if (!admitted || !sat) {
            return;
        }
        boolean after = round.rules().passComparedAfterRounding().value();
        boolean minima = design.weights().isPresent()
                && !List.of("V1", "V1b", "W1").contains(round.rules().code().value());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal exact = BigDecimal.ZERO;
        boolean enough = true;
        for (PaperKind paper : design.stage2()) {
            BigDecimal share =
                    design.weights().map(weights -> weights.of(paper)).orElse(BigDecimal.ONE);
            BigDecimal counted = counted(work(person, paper));
            BigDecimal plain = plain(work(person, paper));
            sum = sum.add(share.multiply(counted));
            exact = exact.add(share.multiply(plain));
            enough &= !minima || reaches(after ? counted : plain, "50");
        }
        BigDecimal mark = sum.setScale(1, RoundingMode.HALF_UP);
        if (!enough
                || !reaches(
                        after ? mark : exact, round.rules().passMark().value().toPlainString())) {
            return;
        }
        BigDecimal bonus = person.bonus().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        passed.add(new Passed(person, mark.add(bonus), keys(person, design, mark)));
    }

    /** Sixty digits stand for the exact value; what is nearer than fifty digits to it is it. */
    private static boolean reaches(BigDecimal value, String minimum) {
        return value.setScale(50, RoundingMode.HALF_UP).compareTo(new BigDecimal(minimum)) >= 0;
    }

    private List<@Nullable BigDecimal> keys(Person person, ExamDesign design, BigDecimal mark) {
        List<@Nullable BigDecimal> keys = new ArrayList<>();
        for (TieBreakKey key : round.rules().tieChainOf(round.kind()).value()) {
            Part general = person.stageOne().get(PaperKind.GENERAL_KNOWLEDGE);
            keys.add(
                    switch (key) {
                        case ROUND2_SCORE -> mark;
                        case WRITTEN_SCORE ->
                            design.weights().isPresent() ? counted(work(person, PaperKind.WRITTEN)) : null;
                        case ENTRY_QUALITY_EXEMPT, ENTRY_QUALITY_SCORE ->
                            person.certificate().get(key);
                        case ROUND1_CORRECT ->
                            general == null || general.correct() == null ? null : BigDecimal.valueOf(general.correct());
                    });
        }
        return Collections.unmodifiableList(keys);
    }

    private static Work work(Person person, PaperKind paper) {
        return Objects.requireNonNull(person.work().get(paper));
    }

    private static BigDecimal counted(Work work) {
        BigDecimal official = unrounded(work).setScale(1, RoundingMode.HALF_UP);
        return kept(work, official).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(Work work) {
        return kept(work, unrounded(work));
    }

    private static BigDecimal kept(Work work, BigDecimal mark) {
        BigDecimal percent = work.percent();
        return percent == null
                ? mark
                : mark.multiply(new BigDecimal("100").subtract(percent)).movePointLeft(2);
    }

    private static BigDecimal unrounded(Work work) {
        BigDecimal corrected = work.corrected();
        if (corrected != null) {
            return corrected;
        }
        List<BigDecimal> totals = work.totals();
        boolean close =
                Collections.max(totals).subtract(Collections.min(totals)).compareTo(new BigDecimal("5")) <= 0;
        return close
                ? totals.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(totals.size()), EXACT)
                : Objects.requireNonNull(work.decided());
    }
}
