package vn.bangvang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A list for the public as another module made it up; the paper adds wording and layout and nothing else.
 *
 * @param columns keys of the columns that are printed, in any order
 * @param date the day in the letterhead
 * @param values what the wording may name: {@code round}, {@code round_code}, {@code plan}, {@code ruleSet}, {@code version},
 *     {@code note}, {@code reason}, {@code rehearsal} ({@code true} or {@code false}), {@value Issuing#VALUE}, {@value #CHECK_ADDRESS}
 */
public record ListPaper(LocalDate date, List<String> columns, Map<String, String> values, List<Table> tables) {

    /** The value that names the page where anyone can check the paper; a paper that has one carries it as a QR code. */
    public static final String CHECK_ADDRESS = "checkAddress";

    public ListPaper {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
        tables = List.copyOf(tables);
    }

    /**
     * The list of one post.
     *
     * @param values {@code postCode}, {@code postTitle}, {@code postAgency}, {@code quota}
     * @param rows cells by column; {@code result} holds the name of the result, which the wording turns into words
     */
    public record Table(Map<String, String> values, List<Map<String, String>> rows) {

        public Table {
            values = Map.copyOf(values);
            rows = List.copyOf(rows);
        }
    }
}
