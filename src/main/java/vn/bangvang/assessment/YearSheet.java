package vn.bangvang.assessment;

import java.util.List;

/** The sessions of a year by quarter; those that only advise are kept apart. */
public record YearSheet(int year, List<SessionSheet> official, List<SessionSheet> advisory) {

    public YearSheet {
        official = List.copyOf(official);
        advisory = List.copyOf(advisory);
    }

    /** Official results by agency and quarter. */
    public AgencyTable table() {
        return AgencyTable.of(official);
    }

    /** Advice by agency and quarter. */
    public AgencyTable advisoryTable() {
        return AgencyTable.of(advisory);
    }
}
