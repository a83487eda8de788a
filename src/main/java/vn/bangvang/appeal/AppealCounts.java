package vn.bangvang.appeal;

/**
 * The counts of a sheet of stage 1 that a decision on an appeal is about, by the keys and the cancelled questions of one
 * moment.
 *
 * @param sheet the version of the sheet that stood
 * @param before the count of the sheet that stood
 * @param again the count of the sheet as somebody else read it
 * @param againCounts whether the sheet that was read again counts by the rule set
 */
public record AppealCounts(int sheet, SheetCount before, SheetCount again, boolean againCounts)
        implements AppealResult {

    /** The count that counts. */
    public SheetCount official() {
        return againCounts ? again : before;
    }

    @Override
    public boolean changes() {
        return !official().equals(before);
    }
}
