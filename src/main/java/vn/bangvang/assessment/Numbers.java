package vn.bangvang.assessment;

import java.util.Collection;

/**
 * Persons of a session counted by how they come out; nobody is in two counts, nobody in none.
 *
 * @param stopped withdrawn or suspended
 * @param open those of sessions whose result is not confirmed yet
 */
public record Numbers(int proposed, int refused, int passed, int failed, int absent, int stopped, int open) {

    public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0);

    public Numbers {
        if (proposed != refused + passed + failed + absent + stopped + open) {
            throw new IllegalArgumentException("persons in and persons out differ");
        }
    }

    /** Counts persons by their results. */
    public static Numbers of(Collection<PersonResult> results) {
        int[] counts = new int[PersonResult.values().length];
        results.forEach(result -> counts[result.ordinal()]++);
        return new Numbers(
                results.size(),
                counts[PersonResult.REFUSED.ordinal()],
                counts[PersonResult.PASSED.ordinal()],
                counts[PersonResult.FAILED.ordinal()],
                counts[PersonResult.ABSENT.ordinal()],
                counts[PersonResult.WITHDRAWN.ordinal()] + counts[PersonResult.SUSPENDED.ordinal()],
                counts[PersonResult.OPEN.ordinal()]);
    }

    /** How many sat the assessment to its end. */
    public int sat() {
        return passed + failed;
    }

    public Numbers plus(Numbers other) {
        return new Numbers(
                proposed + other.proposed,
                refused + other.refused,
                passed + other.passed,
                failed + other.failed,
                absent + other.absent,
                stopped + other.stopped,
                open + other.open);
    }

    /** The sum of all. */
    public static Numbers sum(Collection<Numbers> parts) {
        return parts.stream().reduce(NONE, Numbers::plus);
    }
}
