package vn.bangvang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Runs ours and the rival's in turn, so that a noisy machine troubles both, and writes the medians and their ratio. */
final class Duel {

    private static final Path REPORT = Path.of("target/bench.txt");

    private static final int WARMING = 5;

    private Duel() {}

    static void run(String title, int rounds, String rival, Runnable ours, Runnable theirs) {
        // Nobody is measured before the compiler has seen them.
        for (int i = 0; i < WARMING; i++) {
            ours.run();
            theirs.run();
        }
        List<Long> oursTook = new ArrayList<>();
        List<Long> theirsTook = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long a = time(ours);
            long b = time(theirs);
            oursTook.add(a);
            theirsTook.add(b);
            ratios.add((double) a / b);
        }
        write("""
                %s
                  ours             %8.0f ms (median of %d)
                  %-16s %8.0f ms
                  ratio            %8.2f (%.2f to %.2f)
                """.formatted(
                        title,
                        median(oursTook) / 1e6,
                        rounds,
                        rival,
                        median(theirsTook) / 1e6,
                        middle(ratios),
                        Collections.min(ratios),
                        Collections.max(ratios)));
    }

    static void write(String text) {
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String milliseconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.1f ms", nanoseconds / 1e6);
    }

    private static long time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return System.nanoTime() - before;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
