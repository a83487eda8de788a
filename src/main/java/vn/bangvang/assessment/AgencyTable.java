package vn.bangvang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Persons by agency and quarter.
 *
 * @param rows for each agency its four quarters, the first first
 */
public record AgencyTable(SortedMap<String, List<Numbers>> rows) {

    private static final int QUARTERS = 4;

    /** Adds up sessions, which are all official or all advisory. */
    public static AgencyTable of(List<SessionSheet> sessions) {
        if (sessions.stream()
                        .map(sheet -> sheet.session().advisory())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("advice is never added to results");
        }
        SortedMap<String, List<Numbers>> rows = new TreeMap<>();
        sessions.forEach(sheet -> sheet.byAgency().forEach((agency, numbers) -> {
            List<Numbers> quarters = rows.computeIfAbsent(
                    agency, name -> new ArrayList<>(java.util.Collections.nCopies(4, Numbers.NONE)));
            int quarter = sheet.session().quarter() - 1;
            quarters.set(quarter, quarters.get(quarter).plus(numbers));
        }));
        return new AgencyTable(rows);
    }

    /** Everyone of an agency in the year. */
    public Numbers ofAgency(String agency) {
        return Numbers.sum(rows.getOrDefault(agency, List.of()));
    }

    /**
     * Everyone of a quarter.
     *
     * @param quarter 1 to 4
     */
    public Numbers ofQuarter(int quarter) {
        return Numbers.sum(rows.values().stream()
                .map(quarters -> quarters.get(quarter - 1))
                .toList());
    }

    /** Everyone of the year. */
    public Numbers total() {
        return Numbers.sum(
                IntStream.rangeClosed(1, QUARTERS).mapToObj(this::ofQuarter).toList());
    }
}
