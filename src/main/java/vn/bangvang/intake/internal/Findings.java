package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.Finding.Weight;

/** Collects what was found on one row. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void repaired(@Nullable Integer column, String key, String... args) {
        found.add(new Finding(Weight.REPAIRED, column, "intake.repaired." + key, List.of(args)));
    }

    void noted(@Nullable Integer column, String key, String... args) {
        found.add(new Finding(Weight.NOTED, column, "intake.noted." + key, List.of(args)));
    }

    void refused(@Nullable Integer column, String key, String... args) {
        found.add(new Finding(Weight.REFUSED, column, "intake.refused." + key, List.of(args)));
    }

    boolean refuse() {
        return found.stream().anyMatch(finding -> finding.weight() == Weight.REFUSED);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
