package vn.bangvang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.ExemptPaper;
import vn.bangvang.mcq.ExemptParts;
import vn.bangvang.mcq.StageOneChanged;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** What stands around stage 1: exemptions that a test hands in, and an ear for changes. */
public class StageOneNeighbours implements ExemptParts {

    private final Map<RoundId, Map<CandidateId, Map<PaperKind, ExemptPaper>>> exempt = new HashMap<>();
    private final List<RoundId> changed = new CopyOnWriteArrayList<>();

    /** The exemptions of a round from now on. */
    public void exempt(RoundId round, CandidateId candidate, PaperKind paper, ExemptPaper ground) {
        exempt.put(round, Map.of(candidate, Map.of(paper, ground)));
    }

    /** The rounds of which a change was told, once for each. */
    public List<RoundId> changed() {
        return List.copyOf(changed);
    }

    @Override
    public Map<CandidateId, Map<PaperKind, ExemptPaper>> of(RoundId round) {
        return exempt.getOrDefault(round, Map.of());
    }

    @EventListener
    void hear(StageOneChanged event) {
        changed.add(event.round());
    }
}
