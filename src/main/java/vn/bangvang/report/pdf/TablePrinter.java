package vn.bangvang.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a table: header on each page, rows whole, rules around each cell. */
final class TablePrinter {

    private static final float PADDING = 3.5f;
    private static final float LINE = 0.6f;

    private final Sheets sheets;
    private final PageSetup setup;
    private final Tags tags;
    private final Block.Table table;
    private final float[] widths;
    private final Cells header;
    private final float leading;

    /** Where the upright rules of this page begin. */
    private float top;

    TablePrinter(Sheets sheets, PageSetup setup, Tags tags, Block.Table table) {
        this.sheets = sheets;
        this.setup = setup;
        this.tags = tags;
        this.table = table;
        this.leading = table.size() * TextPrinter.LEADING;
        float weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        this.widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = setup.bodyWidth() * table.columns().get(i).weight() / weights;
        }
        this.header = cells(
                "the header", table.columns().stream().map(Block.Column::header).toList(), Face.BOLD);
    }

    void print() throws IOException {
        sheets.moveDown(8);
        Tags.Element element = tags.element("Table", tags.document());
        Tags.Element body = null;
        int number = 0;
        for (Block.Row row : table.rows()) {
            number++;
            Cells cells = cells("row " + number, row.cells(), row.heavy() ? Face.BOLD : Face.REGULAR);
            if (cells.height() + header.height() > sheets.wholeRoom()) {
                throw new PaperFailed("row " + number + " is taller than a page");
            }
            if (body == null) {
                begin(element, cells.height());
                body = tags.element("TBody", element);
            } else if (sheets.room() < cells.height()) {
                uprights();
                sheets.newPage();
                startPage();
                printRow(header, null, false);
            }
            printRow(cells, tags.element("TR", body), false);
        }
        if (body == null) {
            begin(element, 0);
        } else {
            tags.close(body);
        }
        uprights();
        tags.close(element);
    }

    private void begin(Tags.Element element, float firstRow) throws IOException {
        if (sheets.room() < header.height() + firstRow) {
            sheets.newPage();
        }
        startPage();
        Tags.Element head = tags.element("THead", element);
        printRow(header, tags.element("TR", head), true);
        tags.close(head);
    }

    private void startPage() {
        top = sheets.y();
        sheets.rule(setup.leftPoints(), top, setup.leftPoints() + setup.bodyWidth(), top, LINE);
    }

    private void uprights() {
        float x = setup.leftPoints();
        sheets.rule(x, top, x, sheets.y(), LINE);
        for (float width : widths) {
            x += width;
            sheets.rule(x, top, x, sheets.y(), LINE);
        }
    }

    private void printRow(Cells cells, Tags.@Nullable Element row, boolean heads) throws IOException {
        float x = setup.leftPoints();
        for (int c = 0; c < widths.length; c++) {
            Tags.Element cell = row == null ? null : heads ? tags.headerCell(row) : tags.element("TD", row);
            printCell(cells, c, x, cell, heads || row == null);
            if (cell != null) {
                tags.close(cell);
            }
            x += widths[c];
        }
        if (row != null) {
            tags.close(row);
        }
        sheets.moveDown(cells.height());
        sheets.rule(setup.leftPoints(), sheets.y(), x, sheets.y(), LINE);
    }

    private void printCell(Cells cells, int c, float x, Tags.@Nullable Element cell, boolean head) {
        List<String> lines = cells.lines().get(c);
        if (lines.size() == 1 && lines.getFirst().isEmpty()) {
            return;
        }
        if (cell == null) {
            sheets.beginRepeated();
        } else {
            sheets.begin(cell);
        }
        Align align = head ? Align.CENTRE : table.columns().get(c).align();
        float offset = head ? (cells.height() - lines.size() * leading) / 2 : PADDING;
        float baseline = sheets.y() - offset - table.size();
        for (int l = 0; l < lines.size(); l++) {
            String text = lines.get(l);
            float at = x + PADDING;
            if (align != Align.LEFT) {
                float left =
                        widths[c] - 2 * PADDING - FaceMetrics.of(cells.face()).width(text, table.size());
                at += align == Align.CENTRE ? left / 2 : left;
            }
            String shown = l < lines.size() - 1 ? text + " " : text;
            if (!text.isEmpty()) {
                sheets.line(shown, cells.face(), table.size(), at, baseline - l * leading);
            }
        }
        sheets.end();
    }

    private Cells cells(String place, List<String> texts, Face face) {
        if (texts.size() != widths.length) {
            throw new PaperFailed(place + ": " + texts.size() + " cells under " + widths.length + " columns");
        }
        List<List<String>> lines = new ArrayList<>(widths.length);
        int most = 1;
        for (int c = 0; c < widths.length; c++) {
            List<String> wrapped = wrap(place, c, texts.get(c), face);
            lines.add(wrapped);
            most = Math.max(most, wrapped.size());
        }
        return new Cells(lines, face, most * leading + 2 * PADDING);
    }

    private List<String> wrap(String place, int c, String text, Face face) {
        try {
            return Lines.wrap(text, face, table.size(), widths[c] - 2 * PADDING, 0);
        } catch (PaperFailed unprintable) {
            String column = table.columns().get(c).header();
            throw new PaperFailed(place + ", \"" + column + "\": " + unprintable.getMessage(), unprintable);
        }
    }

    private record Cells(List<List<String>> lines, Face face, float height) {}
}
