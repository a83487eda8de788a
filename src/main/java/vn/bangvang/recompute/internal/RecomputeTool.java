package vn.bangvang.recompute.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.recompute.calculator.Computed;
import vn.bangvang.recompute.calculator.Difference;
import vn.bangvang.recompute.calculator.SecondCalculator;

/** What {@code bin/recompute} starts: no server, no database, one file. */
final class RecomputeTool {

    static final int AGREES = 0;
    static final int DIFFERS = 1;
    static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;

    RecomputeTool(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new RecomputeTool(out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        boolean rank = !args.isEmpty() && args.getFirst().equals("--rank");
        if (args.size() != (rank ? 2 : 1)) {
            err.println("Cách dùng: bin/recompute GÓI  hoặc  bin/recompute --rank TỆP");
            return UNUSABLE;
        }
        try {
            Bundle bundle = BundleJson.read(Files.readAllBytes(Path.of(args.getLast())));
            return rank ? rank(bundle) : check(bundle);
        } catch (IOException unreadable) {
            err.println("Không đọc được tệp: " + args.getLast());
        } catch (UnusableBundle unusable) {
            err.println("Tệp không dùng được. " + unusable.getMessage());
        }
        return UNUSABLE;
    }

    private int rank(Bundle bundle) {
        Computed computed = SecondCalculator.compute(bundle);
        out.print(RecomputeReport.table(bundle, computed));
        if (!computed.faults().isEmpty()) {
            out.print(RecomputeReport.differences(computed.faults()));
            return DIFFERS;
        }
        return AGREES;
    }

    private int check(Bundle bundle) {
        Stated stated = bundle.result();
        if (stated == null) {
            throw new UnusableBundle("$.result", "gói không có kết quả để đối chiếu; dùng --rank để xếp hạng");
        }
        out.print(RecomputeReport.table(bundle, SecondCalculator.compute(bundle)));
        List<Difference> differences = Comparison.differences(bundle, stated);
        if (differences.isEmpty()) {
            out.printf(
                    "%nKhớp: %d thí sinh, không có điểm khác nhau.%n",
                    bundle.candidates().size());
            return AGREES;
        }
        out.print(RecomputeReport.differences(differences));
        return DIFFERS;
    }
}
