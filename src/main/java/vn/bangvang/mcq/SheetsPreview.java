package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.mcq.JudgedSheet.Standing;

/** Every row of a file of answer sheets, judged; each row of the file is in one of the standings. */
public record SheetsPreview(String source, List<JudgedSheet> rows) {

    public SheetsPreview {
        rows = List.copyOf(rows);
        if (source.isBlank() || source.length() > 400) {
            throw new IllegalArgumentException("source");
        }
    }

    public long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }
}
