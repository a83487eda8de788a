package vn.bangvang.round;

import java.time.LocalDate;
import vn.bangvang.regulation.RoundKind;

/**
 * What HR fills in for a round.
 *
 * @param planApprovedOn the date that picks the rule set
 * @param live whether real candidates are judged; refused on a trial database
 */
public record RoundData(
        String code,
        String name,
        String agency,
        RoundKind kind,
        LocalDate planApprovedOn,
        String planNumber,
        boolean live) {

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
    }
}
