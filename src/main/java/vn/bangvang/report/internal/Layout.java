package vn.bangvang.report.internal;

import java.util.List;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.report.pdf.PageSetup;

/** Page, sizes and letterhead of PARTY or STATE papers. */
record Layout(PageSetup page, Sizes sizes, int leftPercent, List<HeadLine> left, List<HeadLine> right) {

    record Sizes(float title, float subject, float body, float heading, float table, float signature) {}

    /** A line of the letterhead. */
    record HeadLine(String text, Face face, float size, float gap, Block.Rule rule) {}
}
