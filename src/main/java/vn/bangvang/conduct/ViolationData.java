package vn.bangvang.conduct;

import java.time.Instant;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/**
 * What the record (biên bản) of a violation says.
 *
 * @param paper in which it happened
 * @param what happened, from the regulation's list or in words of one's own
 * @param recorder name of who drew up the record
 * @param firstWitness number or name of a candidate who signed instead; both witnesses or none
 * @param decision number of the council's decision; may be empty until the chair approves
 * @param employer of a candidate who is a cadre, civil servant or public employee; empty for others
 */
public record ViolationData(
        CandidateId candidate,
        PaperKind paper,
        Measure measure,
        String what,
        String recordNumber,
        Instant happenedAt,
        String recorder,
        SignedBy signedBy,
        String firstWitness,
        String secondWitness,
        String decision,
        String employer) {

    public ViolationData {
        what = text("what", what, 1, 500);
        recordNumber = text("recordNumber", recordNumber, 1, 60);
        recorder = text("recorder", recorder, 1, 120);
        int fewest = signedBy == SignedBy.WITNESSES ? 1 : 0;
        int most = signedBy == SignedBy.WITNESSES ? 120 : 0;
        firstWitness = text("firstWitness", firstWitness, fewest, most);
        secondWitness = text("secondWitness", secondWitness, fewest, most);
        if (fewest == 1 && firstWitness.equals(secondWitness)) {
            throw new IllegalArgumentException("secondWitness");
        }
        decision = text("decision", decision, 0, 60);
        employer = text("employer", employer, 0, 200);
    }

    private static String text(String name, String value, int fewest, int most) {
        String stripped = value.strip();
        if (stripped.length() < fewest || stripped.length() > most) {
            throw new IllegalArgumentException(name);
        }
        return stripped;
    }
}
