package vn.bangvang.mcq;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/**
 * What stage 1 says of a candidate.
 *
 * @param parts in the order in which they are sat; empty for a post without stage 1
 * @param reasons so that a clerk can redo it by hand
 */
public record StageOneResult(
        CandidateId candidate,
        String number,
        Map<PaperKind, PartResult> parts,
        boolean goesOn,
        List<StageStep> reasons) {

    public StageOneResult {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        reasons = List.copyOf(reasons);
    }

    /** Whether some part has neither a number nor a state. */
    public boolean open() {
        return parts.values().stream().anyMatch(PartResult.Open.class::isInstance);
    }
}
