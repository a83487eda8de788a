package vn.bangvang.written.internal;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.panel.ConflictDeclared;
import vn.bangvang.panel.Seating;
import vn.bangvang.written.BundleId;

/** Takes a bundle away from a marker who has a conflict in it, while its marks are not open. */
@Component
class ConflictWatch {

    private final BundleTable bundles;
    private final SealedKey key;
    private final Seating seating;
    private final Trail trail;
    private final Clock clock;

    ConflictWatch(BundleTable bundles, SealedKey key, Seating seating, Trail trail, Clock clock) {
        this.bundles = bundles;
        this.key = key;
        this.seating = seating;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConflictDeclared declared) {
        for (BundleId id : key.bundleOf(declared.candidate())) {
            bundles.hold(id);
            List<BundleTable.Task> tasks = bundles.tasks(id);
            long signed = tasks.stream()
                    .filter(task -> task.paper() == null && task.signedAt() != null)
                    .count();
            // Once both rounds are signed the marks are open to those who decide: taking one away takes two persons.
            tasks.stream()
                    .filter(task -> seating.inConflict(task.marker(), declared.candidate()))
                    .filter(task -> task.paper() == null ? signed < 2 : task.signedAt() == null)
                    .forEach(task -> drop(bundles.bundle(id), task));
        }
    }

    private void drop(BundleTable.Bundle bundle, BundleTable.Task task) {
        if (bundles.holdTask(task.id()).isPresent()) {
            bundles.drop(task.id(), clock.instant());
            trail.record(Act.of(
                    "MARKER_DROPPED",
                    "markingtask:" + task.id().value(),
                    bundle.round().value(),
                    null));
        }
    }
}
