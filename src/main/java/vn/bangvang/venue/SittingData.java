package vn.bangvang.venue;

import vn.bangvang.regulation.PaperKind;

/** What HR fills in for a sitting. */
public record SittingData(PaperKind paper, Hours hours, Place place) {

    public SittingData {
        if (paper.beforeABoard()) {
            throw new IllegalArgumentException("a board has its place");
        }
    }
}
