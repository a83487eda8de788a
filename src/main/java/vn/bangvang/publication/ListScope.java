package vn.bangvang.publication;

import vn.bangvang.ranking.RankedLine.Result;

/** Which candidates stand on a published list. */
public enum ListScope {
    /** Everyone who was ranked or judged, those without a rank too. */
    EVERYONE,
    /** Only who was selected or passed; the others look their result up. */
    SUCCESSFUL;

    /** Whether a line with that result stands on the list. */
    public boolean lists(Result result) {
        return this == EVERYONE || result == Result.SELECTED || result == Result.PASS;
    }
}
