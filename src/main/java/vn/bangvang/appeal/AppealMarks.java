package vn.bangvang.appeal;

import java.math.BigDecimal;

/**
 * The marks of a written paper that a decision on an appeal is about, in points.
 *
 * @param before the mark that stood
 * @param again the mark of the re-marking
 * @param official the mark that counts by the rule set
 */
public record AppealMarks(BigDecimal before, BigDecimal again, BigDecimal official) implements AppealResult {

    @Override
    public boolean changes() {
        return before.compareTo(official) != 0;
    }
}
