package vn.bangvang.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
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

    TablePrinter(Sheets sheets, PageSetup setup, Tags tags, Block.Table table) {
        this.sheets = sheets;
        this.setup = setup;
        this.tags = tags;
        this.table = table;
        float weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        this.widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = setup.bodyWidth() * table.columns().get(i).weight() / weights;
        }
        this.header = cells(table.columns().stream().map(Block.Column::header).toList(), Face.BOLD);
    }

    void print() throws IOException {
        sheets.moveDown(8);
        COSDictionary element = tags.element("Table", tags.document());
        boolean headerSaid = false;
        for (int i = 0; i < table.rows().size() || i == 0; i++) {
            Block.Row row = i < table.rows().size() ? table.rows().get(i) : null;
            Cells cells = row == null ? null : cells(row.cells(), row.heavy() ? Face.BOLD : Face.REGULAR);
            float needed = cells == null ? 0 : cells.height();
            if (cells != null && cells.height() + header.height() > sheets.wholeRoom()) {
                throw new PaperFailed("row " + (i + 1) + " is taller than a page");
            }
            boolean firstRow = !headerSaid;
            if (sheets.room() < needed + (firstRow ? header.height() : 0)) {
                sheets.newPage();
                if (!firstRow) {
                    printRow(header, null, false);
                }
            }
            if (firstRow) {
                printRow(header, tags.element("TR", tags.element("THead", element)), true);
                headerSaid = true;
            }
            if (cells != null) {
                printRow(cells, tags.element("TR", body(element)), false);
            }
        }
    }

    private @Nullable COSDictionary body;

    private COSDictionary body(COSDictionary element) {
        if (body == null) {
            body = tags.element("TBody", element);
        }
        return body;
    }

    private void printRow(Cells cells, @Nullable COSDictionary row, boolean heads) throws IOException {
        float top = sheets.y();
        float x = setup.leftPoints();
        for (int c = 0; c < widths.length; c++) {
            COSDictionary cell = row == null ? null : heads ? tags.headerCell(row) : tags.element("TD", row);
            List<String> lines = cells.lines().get(c);
            Align align =
                    row == null || heads ? Align.CENTRE : table.columns().get(c).align();
            float textHeight = lines.size() * table.size() * TextPrinter.LEADING;
            float offset = heads || row == null ? (cells.height() - textHeight) / 2 : PADDING;
            for (int l = 0; l < lines.size(); l++) {
                String text = lines.get(l);
                float width = FaceMetrics.of(cells.face()).width(text, table.size());
                float at = switch (align) {
                    case LEFT -> x + PADDING;
                    case CENTRE -> x + (widths[c] - width) / 2;
                    case RIGHT -> x + widths[c] - PADDING - width;
                };
                float baseline = top - offset - table.size() - l * table.size() * TextPrinter.LEADING;
                String shown = l < lines.size() - 1 ? text + " " : text;
                if (cell == null) {
                    sheets.repeated(shown, cells.face(), table.size(), at, baseline);
                } else if (!text.isEmpty()) {
                    sheets.text(shown, cells.face(), table.size(), at, baseline, cell);
                }
            }
            sheets.rule(x, top, x, top - cells.height(), LINE);
            x += widths[c];
        }
        sheets.rule(x, top, x, top - cells.height(), LINE);
        sheets.rule(setup.leftPoints(), top, x, top, LINE);
        sheets.rule(setup.leftPoints(), top - cells.height(), x, top - cells.height(), LINE);
        sheets.moveDown(cells.height());
    }

    private Cells cells(List<String> texts, Face face) {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int c = 0; c < texts.size(); c++) {
            List<String> wrapped = Lines.wrap(texts.get(c), face, table.size(), widths[c] - 2 * PADDING, 0);
            lines.add(wrapped);
            most = Math.max(most, wrapped.size());
        }
        return new Cells(lines, face, most * table.size() * TextPrinter.LEADING + 2 * PADDING);
    }

    private record Cells(List<List<String>> lines, Face face, float height) {}
}
