package vn.bangvang.vetting;

import java.util.Map;
import java.util.Set;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Eligibility;

/** A candidate with what is demanded and the newest conclusion on each condition. */
public record VettedCandidate(Candidate candidate, Set<Condition> demanded, Map<Condition, Conclusion> newest) {

    /** The only reason that may be told of a candidate who does not meet a condition. */
    public static final String GENERAL_REASON = "Không đủ điều kiện, tiêu chuẩn theo kết luận thẩm định";

    public VettedCandidate {
        demanded = Set.copyOf(demanded);
        newest = Map.copyOf(newest);
    }

    /** Where the candidate stands towards the list. */
    public Standing standing() {
        Map<Condition, Finding> findings = new java.util.EnumMap<>(Condition.class);
        newest.forEach((condition, conclusion) -> findings.put(condition, conclusion.finding()));
        return Standing.of(demanded, findings);
    }

    /** Whether a demanded conclusion is missing, for a candidate whom nobody has refused. */
    public boolean incomplete() {
        return candidate.eligibility() != Eligibility.REFUSED
                && !newest.keySet().containsAll(demanded);
    }

    /** Whether the candidate can only be refused and was not yet. */
    public boolean toRefuse() {
        return candidate.eligibility() != Eligibility.REFUSED && standing() == Standing.NOT_MET;
    }
}
