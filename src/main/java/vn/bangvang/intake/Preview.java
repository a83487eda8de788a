package vn.bangvang.intake;

import java.util.List;
import vn.bangvang.intake.JudgedRow.Standing;

/** Every row of the list as it would be imported now. */
public record Preview(List<JudgedRow> rows) {

    public Preview {
        rows = List.copyOf(rows);
    }

    public long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }
}
