package vn.bangvang.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.bangvang.publication.NoticeContent.Change;
import vn.bangvang.publication.NoticeContent.Row;
import vn.bangvang.publication.PublicField;
import vn.bangvang.site.kit.Texts;

/** Rows and differences in the words of one language. */
final class Lines {

    /** A cell with the heading that it stands under, so that a narrow page can show both. */
    record Cell(String label, String text, String kind) {}

    /** A row of a list. */
    record Line(List<Cell> cells) {}

    /** A difference to the former version. */
    record Difference(String post, String number, String name, String part, String before, String after) {}

    private Lines() {}

    static List<String> headings(Texts texts, List<PublicField> fields) {
        List<String> headings = new ArrayList<>();
        headings.add(texts.get("site.number"));
        fields.forEach(field -> headings.add(texts.get("publicfield." + field)));
        headings.add(texts.get("site.result"));
        return headings;
    }

    static Line line(Texts texts, List<PublicField> fields, Row row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(texts.get("site.number"), row.number(), "number"));
        fields.forEach(
                field -> cells.add(new Cell(texts.get("publicfield." + field), value(texts, field, row), field.key())));
        cells.add(new Cell(texts.get("site.result"), texts.get("result." + row.result()), "result"));
        return new Line(cells);
    }

    static String value(Texts texts, PublicField field, Row row) {
        return switch (field) {
            case NAME -> Objects.requireNonNullElse(row.name(), "");
            case BIRTH_YEAR -> Objects.toString(row.birthYear(), "");
            case RANK -> Objects.toString(row.rank(), "–");
            case MARK -> texts.mark(row.mark());
            case PRIORITY_POINTS -> texts.mark(row.priority());
            case TOTAL -> texts.mark(row.total());
        };
    }

    static Difference difference(Texts texts, Change change) {
        return new Difference(
                change.post(),
                change.number(),
                Objects.requireNonNullElse(change.name(), ""),
                texts.get("site.change." + change.part()),
                value(texts, change.part(), change.before()),
                value(texts, change.part(), change.after()));
    }

    private static String value(Texts texts, Change.Part part, String stored) {
        if (stored.isEmpty()) {
            return texts.get("site.change.none");
        }
        return switch (part) {
            case LINE, RESULT -> texts.get("result." + stored);
            default -> texts.written(stored);
        };
    }
}
