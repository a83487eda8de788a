package vn.bangvang.vetting;

import java.util.List;
import vn.bangvang.candidate.Eligibility;

/**
 * Where everyone who came in is: each candidate is counted once.
 *
 * @param accepted accepted with every demanded conclusion
 * @param toDecide every demanded conclusion is there, and HR has not decided yet
 * @param waiting not refused, and a demanded conclusion is missing
 * @param toRefuse not refused, and a demanded condition is not met
 * @param refusedByConclusion refused with the general reason
 * @param refusedOtherwise refused for another reason
 */
public record VettingSummary(
        int in, int accepted, int toDecide, int waiting, int toRefuse, int refusedByConclusion, int refusedOtherwise) {

    public VettingSummary {
        int out = accepted + toDecide + waiting + toRefuse + refusedByConclusion + refusedOtherwise;
        if (in != out) {
            throw new IllegalArgumentException("candidates in " + in + " but accounted for " + out);
        }
    }

    /** Counts everyone. */
    public static VettingSummary of(List<VettedCandidate> everyone) {
        int[] counts = new int[Place.values().length];
        everyone.forEach(vetted -> counts[place(vetted).ordinal()]++);
        return new VettingSummary(
                everyone.size(),
                counts[Place.ACCEPTED.ordinal()],
                counts[Place.TO_DECIDE.ordinal()],
                counts[Place.WAITING.ordinal()],
                counts[Place.TO_REFUSE.ordinal()],
                counts[Place.REFUSED_BY_CONCLUSION.ordinal()],
                counts[Place.REFUSED_OTHERWISE.ordinal()]);
    }

    private enum Place {
        ACCEPTED,
        TO_DECIDE,
        WAITING,
        TO_REFUSE,
        REFUSED_BY_CONCLUSION,
        REFUSED_OTHERWISE
    }

    private static Place place(VettedCandidate vetted) {
        Eligibility eligibility = vetted.candidate().eligibility();
        if (eligibility == Eligibility.REFUSED) {
            return VettedCandidate.GENERAL_REASON.equals(vetted.candidate().refusalReason())
                    ? Place.REFUSED_BY_CONCLUSION
                    : Place.REFUSED_OTHERWISE;
        }
        return switch (vetted.standing()) {
            case NOT_MET -> Place.TO_REFUSE;
            case WAITING -> Place.WAITING;
            case CLEARED -> eligibility == Eligibility.ACCEPTED ? Place.ACCEPTED : Place.TO_DECIDE;
        };
    }
}
