package vn.bangvang;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import vn.bangvang.mcq.StageOneChanged;
import vn.bangvang.round.RoundId;

/** Hears what stage 1 tells the modules after it. */
public class StageOneEar {

    private final List<RoundId> changed = new CopyOnWriteArrayList<>();

    /** The rounds of which a change was told, once for each. */
    public List<RoundId> changed() {
        return List.copyOf(changed);
    }

    @EventListener
    void hear(StageOneChanged event) {
        changed.add(event.round());
    }
}
