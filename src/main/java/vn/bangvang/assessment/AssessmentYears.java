package vn.bangvang.assessment;

import java.util.List;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the year of assessments, and to all years. */
@Door
public interface AssessmentYears {

    /** The sessions of a year, whether there are any or not. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    YearSheet year(int year);

    /** Every year with a session, newest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<YearSheet> years();
}
