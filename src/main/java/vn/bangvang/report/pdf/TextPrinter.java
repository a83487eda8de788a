package vn.bangvang.report.pdf;

import java.io.IOException;
import java.util.List;

/** Prints paragraphs, columns of them and signature blocks. */
final class TextPrinter {

    static final float LEADING = 1.2f;
    /** Room for a signature, in points: about 24 mm. */
    private static final float SIGNATURE_ROOM = 68;

    /** A heading at the foot of a page would stand alone: it wants room for the table's header and a few rows. */
    private static final float HEADING_ROOM = 130;

    private final Sheets sheets;
    private final PageSetup setup;
    private final Tags tags;

    TextPrinter(Sheets sheets, PageSetup setup, Tags tags) {
        this.sheets = sheets;
        this.setup = setup;
        this.tags = tags;
    }

    void print(Block.Text text) throws IOException {
        if (text.level() == Block.Level.HEADING && sheets.room() < HEADING_ROOM) {
            sheets.newPage();
        }
        if (!sheets.atTop()) {
            sheets.moveDown(text.gapBefore());
        }
        Tags.Element element = tags.element(type(text.level()), tags.document());
        printLines(text, setup.leftPoints(), setup.bodyWidth(), element, true);
        tags.close(element);
    }

    /** Keeps a paragraph with the signatures that follow it: a page with nothing but signatures proves nothing. */
    void keepTogether(Block.Text last, Block.Signatures signatures) throws IOException {
        int lines = Lines.wrap(last.text(), last.face(), last.size(), setup.bodyWidth(), last.firstIndent())
                .size();
        float wanted = last.gapBefore() + lines * last.size() * LEADING + signatureRoom(signatures);
        if (sheets.room() < wanted && wanted <= sheets.wholeRoom()) {
            sheets.newPage();
        }
    }

    private static float signatureRoom(Block.Signatures signatures) {
        return signatures.size() * LEADING * 4 + SIGNATURE_ROOM;
    }

    void print(Block.Columns columns) throws IOException {
        float start = sheets.y();
        float leftWidth = setup.bodyWidth() * columns.leftPercent() / 100;
        beside(columns.left(), setup.leftPoints(), leftWidth);
        float afterLeft = sheets.y();
        sheets.moveTo(start);
        beside(columns.right(), setup.leftPoints() + leftWidth, setup.bodyWidth() - leftWidth);
        sheets.moveTo(Math.min(afterLeft, sheets.y()));
    }

    /** Texts in a column of their own, from the present height downwards. */
    void beside(List<Block.Text> texts, float x, float width) throws IOException {
        for (Block.Text text : texts) {
            column(text, x, width);
        }
    }

    private void column(Block.Text text, float x, float width) throws IOException {
        sheets.moveDown(text.gapBefore());
        Tags.Element element = tags.element(type(text.level()), tags.document());
        printLines(text, x, width, element, false);
        tags.close(element);
    }

    private void printLines(Block.Text text, float x, float width, Tags.Element element, boolean mayTurn)
            throws IOException {
        List<String> lines = Lines.wrap(text.text(), text.face(), text.size(), width, text.firstIndent());
        FaceMetrics metrics = FaceMetrics.of(text.face());
        float height = text.size() * LEADING;
        float widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            if (mayTurn && sheets.room() < height) {
                sheets.newPage();
            }
            float indent = i == 0 ? text.firstIndent() : 0;
            float lineWidth = metrics.width(lines.get(i), text.size());
            widest = Math.max(widest, lineWidth);
            float at = x
                    + switch (text.align()) {
                        case LEFT -> indent;
                        case CENTRE -> (width - lineWidth) / 2;
                        case RIGHT -> width - lineWidth;
                    };
            float baseline = sheets.y() - text.size();
            // A space ends each line that goes on, or assistive programs join its last word with the next.
            sheets.begin(element);
            sheets.line(lines.get(i) + (last ? "" : " "), text.face(), text.size(), at, baseline);
            sheets.end();
            if (last && text.rule() != Block.Rule.NONE) {
                float length = text.rule() == Block.Rule.FULL ? widest : widest / 3;
                float from = at + (lineWidth - length) / 2;
                float under = baseline - text.size() * 0.45f;
                sheets.rule(from, under, from + length, under, 0.8f);
                sheets.moveDown(6);
            }
            sheets.moveDown(height);
        }
    }

    void print(Block.Signatures signatures) throws IOException {
        int across = Math.min(3, signatures.blocks().size());
        for (int i = 0; i < signatures.blocks().size(); i += across) {
            row(
                    signatures
                            .blocks()
                            .subList(i, Math.min(i + across, signatures.blocks().size())),
                    signatures,
                    across);
        }
    }

    private void row(List<Block.Signature> blocks, Block.Signatures all, int across) throws IOException {
        if (sheets.room() < signatureRoom(all)) {
            sheets.newPage();
        }
        sheets.moveDown(14);
        float width = setup.bodyWidth() / Math.max(2, across);
        float start = sheets.y();
        float lowest = start;
        for (int i = 0; i < blocks.size(); i++) {
            // A single signature stands on the right, as on every official paper.
            int place = across == 1 ? 1 : i;
            Block.Signature block = blocks.get(i);
            float x = setup.leftPoints() + place * width;
            sheets.moveTo(start);
            column(centred(block.office(), Face.BOLD, all.size()), x, width);
            if (!block.note().isEmpty()) {
                column(centred(block.note(), Face.ITALIC, all.size() - 1), x, width);
            }
            sheets.moveDown(SIGNATURE_ROOM);
            if (!block.name().isEmpty()) {
                column(centred(block.name(), Face.BOLD, all.size()), x, width);
            }
            lowest = Math.min(lowest, sheets.y());
        }
        sheets.moveTo(lowest);
    }

    private static Block.Text centred(String text, Face face, float size) {
        return new Block.Text(text, face, size, Align.CENTRE, 0, 0, Block.Level.TEXT, Block.Rule.NONE);
    }

    private static String type(Block.Level level) {
        return switch (level) {
            case TITLE -> "H1";
            case HEADING -> "H2";
            case TEXT -> "P";
        };
    }
}
