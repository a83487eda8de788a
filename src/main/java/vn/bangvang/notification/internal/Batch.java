package vn.bangvang.notification.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.notification.NotYetReason;

/**
 * Everyone who is to be told something, reachable or not, told already or not.
 *
 * @param prefix with which every key of the batch begins
 */
record Batch(String prefix, Optional<NotYetReason> obstacle, List<Telling> tellings) {

    /** What one person is told: the wording's placeholders with their values. */
    record Telling(String key, Candidate candidate, Map<String, String> values) {}

    static Batch of(String prefix, List<Telling> tellings) {
        return new Batch(prefix, Optional.empty(), tellings);
    }

    static Batch notYet(String prefix, NotYetReason reason) {
        return new Batch(prefix, Optional.of(reason), List.of());
    }
}
