package vn.bangvang.mcq;

import java.util.List;

/** What taking sheets in did: rows in = taken + replaced + known + refused. */
public record SheetsResult(int rowsIn, int taken, int replaced, int known, List<JudgedSheet> refused) {

    public SheetsResult {
        refused = List.copyOf(refused);
        if (rowsIn != taken + replaced + known + refused.size()) {
            throw new IllegalArgumentException("rows in are not the rows accounted for");
        }
    }
}
