package vn.bangvang.written;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Puts papers into bundles and gives them codes from which nothing about their writers follows. */
public final class BundleRule {

    private static final int FIRST_CODE = 100_000;
    private static final int CODES = 900_000;

    private BundleRule() {}

    /** A paper with its code. */
    public record Coded<T>(T paper, PaperCode code) {}

    /**
     * Deals the papers into as few bundles as the size allows, no two of which differ by more than one paper, each in the
     * order of its codes.
     *
     * @param size most papers of a bundle, at least 1
     * @param taken codes that the round uses already
     */
    public static <T> List<List<Coded<T>>> deal(
            List<T> papers, int size, Set<PaperCode> taken, RandomGenerator random) {
        if (size < 1) {
            throw new IllegalArgumentException("size");
        }
        List<T> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, java.util.Random.from(random));
        int bundles = Math.ceilDiv(papers.size(), size);
        List<List<Coded<T>>> dealt = new ArrayList<>();
        for (int i = 0; i < bundles; i++) {
            dealt.add(new ArrayList<>());
        }
        Set<PaperCode> used = new HashSet<>(taken);
        for (int i = 0; i < shuffled.size(); i++) {
            dealt.get(i % bundles).add(new Coded<>(shuffled.get(i), fresh(used, random)));
        }
        dealt.forEach(bundle -> bundle.sort(Comparator.comparing(Coded::code)));
        return dealt;
    }

    private static PaperCode fresh(Set<PaperCode> used, RandomGenerator random) {
        PaperCode code;
        do {
            code = new PaperCode(String.valueOf(FIRST_CODE + random.nextInt(CODES)));
        } while (!used.add(code));
        return code;
    }
}
