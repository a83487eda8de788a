package vn.bangvang.report.pdf;

import java.util.List;

/** What stands on a paper, from top to bottom. */
public sealed interface Block {

    /** What a line is to someone who listens to the paper. */
    enum Level {
        TITLE,
        HEADING,
        TEXT
    }

    /** A rule under a line of text. */
    enum Rule {
        NONE,
        FULL,
        THIRD
    }

    /** A paragraph, broken into lines as needed; sizes and gaps in points. */
    record Text(
            String text, Face face, float size, Align align, float gapBefore, float firstIndent, Level level, Rule rule)
            implements Block {

        /** A paragraph of body text. */
        public static Text body(String text, float size) {
            return new Text(text, Face.REGULAR, size, Align.LEFT, 6, 28, Level.TEXT, Rule.NONE);
        }

        /** The same text under another face. */
        public Text in(Face other) {
            return new Text(text, other, size, align, gapBefore, firstIndent, level, rule);
        }
    }

    /** Two columns side by side, read the left one first; the share of the left one is in percent. */
    record Columns(List<Text> left, List<Text> right, int leftPercent) implements Block {

        public Columns {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /**
     * A table whose header is repeated on each page and whose rows are never cut. The rows are asked for once and printed as
     * they come, so that a list of any length needs no room.
     */
    record Table(List<Column> columns, Iterable<Row> rows, float size) implements Block {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** A column with its share of the width. */
    record Column(String header, int weight, Align align) {}

    /** A row; a heavy one is printed bold. */
    record Row(List<String> cells, boolean heavy) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** An ordinary row. */
        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }
    }

    /** Signature blocks, at most three side by side, each kept whole and all kept on one page. */
    record Signatures(List<Signature> blocks, float size) implements Block {

        public Signatures {
            blocks = List.copyOf(blocks);
        }
    }

    /** Who signs: the office held, a note in italics, and the printed name under the room for the signature. */
    record Signature(String office, String note, String name) {}

    /**
     * A QR code at the left margin with its caption beside it.
     *
     * @param millimetres its side; the quiet zone is the paper around it
     * @param alternative what is heard instead of it
     */
    record QrCode(String content, int millimetres, String alternative, List<Text> caption) implements Block {

        public QrCode {
            caption = List.copyOf(caption);
        }
    }

    /** The next block begins a new page. */
    record NewPage() implements Block {}
}
