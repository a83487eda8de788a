package vn.bangvang.candidate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of each row of a list, in order, whether its person is on the round's list or further up in the file. */
public final class DoubleCheck {

    /** What was found. */
    public sealed interface Verdict {
        record New() implements Verdict {}

        /** The same person for the same post is on the round's list already. */
        record Known() implements Verdict {}

        /** The person stands on another row of the same file. */
        record Twin(int sheetRow) implements Verdict {}

        /** The ID number belongs to somebody else on the list, or to the same person for another post. */
        record IdTaken(String name, String birth) implements Verdict {}
    }

    private final Map<String, CandidateData> byIdentity = new HashMap<>();
    private final Map<String, CandidateData> byIdNumber = new HashMap<>();
    private final Map<String, Integer> rowByKey = new HashMap<>();

    public DoubleCheck(List<Candidate> onList) {
        for (Candidate candidate : onList) {
            CandidateData data = candidate.data();
            byIdentity.put(data.identity(), data);
            if (!data.idNumber().isEmpty()) {
                byIdNumber.put(data.idNumber(), data);
            }
        }
    }

    /** The verdict on a row; a row found new counts as taken for the rows below it. */
    public Verdict next(int sheetRow, CandidateData data) {
        Integer twin = rowByKey.get(data.identity());
        if (twin == null && !data.idNumber().isEmpty()) {
            twin = rowByKey.get(data.idNumber());
        }
        if (twin != null) {
            return new Verdict.Twin(twin);
        }
        rowByKey.put(data.identity(), sheetRow);
        if (!data.idNumber().isEmpty()) {
            rowByKey.put(data.idNumber(), sheetRow);
        }
        CandidateData sameId = data.idNumber().isEmpty() ? null : byIdNumber.get(data.idNumber());
        if (sameId != null && !sameId.identity().equals(data.identity())) {
            return new Verdict.IdTaken(sameId.name().full(), sameId.birth().written());
        }
        CandidateData same = byIdentity.get(data.identity());
        if (same == null) {
            return new Verdict.New();
        }
        boolean otherId = !same.idNumber().isEmpty()
                && !data.idNumber().isEmpty()
                && !same.idNumber().equals(data.idNumber());
        return otherId ? new Verdict.IdTaken(same.name().full(), same.birth().written()) : new Verdict.Known();
    }
}
