package vn.bangvang.report.internal;

import java.util.List;
import java.util.Map;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.report.pdf.PageSetup;

/**
 * Page, sizes, numbering and letterhead of PARTY or STATE papers.
 *
 * @param numbering what stands before the kind and before the office in a paper's number
 */
record Layout(
        PageSetup page,
        Sizes sizes,
        Map<String, String> numbering,
        int leftPercent,
        List<HeadLine> left,
        List<HeadLine> right) {

    record Sizes(float title, float subject, float body, float heading, float table, float signature) {}

    /** A line of the letterhead. */
    record HeadLine(String text, Face face, float size, float gap, Block.Rule rule) {}
}
