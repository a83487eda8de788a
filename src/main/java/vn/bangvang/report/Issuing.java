package vn.bangvang.report;

import java.util.Map;
import vn.bangvang.regulation.Sector;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.RoundData;

/** By whose hand the papers of a round are issued; their names are data of the office. */
public enum Issuing {
    CIVIL_SERVANTS,
    PUBLIC_EMPLOYEES,
    ASSESSMENT,
    /** Where the law knows no council for an assessment, none issues its papers. */
    ADVICE;

    /** The value of a paper that says it; without it the papers are those of a recruitment of công chức. */
    public static final String VALUE = "issuing";

    /** Who issues the papers of a round. */
    public static Issuing of(RoundData round) {
        AssessmentSession session = round.session();
        if (session != null) {
            return session.advisory() ? ADVICE : ASSESSMENT;
        }
        return round.sector() == Sector.PUBLIC_EMPLOYEE ? PUBLIC_EMPLOYEES : CIVIL_SERVANTS;
    }

    /** The issuer that a paper's values name. */
    public static Issuing of(Map<String, String> values) {
        String named = values.get(VALUE);
        return named == null ? CIVIL_SERVANTS : valueOf(named);
    }
}
