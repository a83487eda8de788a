package vn.bangvang.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.CandidateData;

/**
 * A row of the list with what would be imported and what was found.
 *
 * @param data absent when the row is refused
 */
public record JudgedRow(
        SheetRow row, String name, @Nullable CandidateData data, Standing standing, List<Finding> findings) {

    /** What the import will do with the row. */
    public enum Standing {
        NEW,
        ALREADY_KNOWN,
        REFUSED
    }

    public JudgedRow {
        findings = List.copyOf(findings);
        if ((standing == Standing.REFUSED) != (data == null)) {
            throw new IllegalArgumentException("a refused row has nothing to import");
        }
    }
}
