package vn.bangvang.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;

/**
 * What HR fills in for a round.
 *
 * @param planApprovedOn the date that picks the rule set
 * @param sector whose law applies
 * @param testMode how the multiple-choice parts of stage 1 are sat, where there are any
 * @param session what the plan of a quarterly assessment fixes; absent in the other kinds
 * @param live whether real candidates are judged; refused on a trial database
 */
public record RoundData(
        String code,
        String name,
        String agency,
        RoundKind kind,
        LocalDate planApprovedOn,
        String planNumber,
        boolean live,
        Sector sector,
        TestMode testMode,
        @Nullable AssessmentSession session) {

    public RoundData {
        code = code.strip();
        name = name.strip();
        agency = agency.strip();
        planNumber = planNumber.strip();
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{1,29}")) {
            throw new IllegalArgumentException("code");
        }
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("name");
        }
        if (agency.isEmpty() || agency.length() > 200) {
            throw new IllegalArgumentException("agency");
        }
        if (planNumber.length() > 60) {
            throw new IllegalArgumentException("planNumber");
        }
        if ((session != null) != (kind == RoundKind.QUARTERLY_ASSESSMENT)) {
            throw new IllegalArgumentException("session");
        }
    }

    /** A round of công chức whose stage 1, if any, is sat on computers. */
    public RoundData(
            String code,
            String name,
            String agency,
            RoundKind kind,
            LocalDate planApprovedOn,
            String planNumber,
            boolean live) {
        this(code, name, agency, kind, planApprovedOn, planNumber, live, Sector.CIVIL_SERVANT, TestMode.COMPUTER, null);
    }
}
