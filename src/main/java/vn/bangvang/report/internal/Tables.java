package vn.bangvang.report.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.report.pdf.PaperFailed;

/** Sets the sections of a paper: a heading, a table with the columns that the form names, a note. */
final class Tables {

    private Tables() {}

    static void add(PaperForm form, Layout.Sizes sizes, Filling filling, Filling.Section section, List<Block> blocks) {
        Map<String, String> values = new HashMap<>(filling.values());
        values.putAll(section.values());
        if (!form.section().isEmpty()) {
            blocks.add(new Block.Text(
                    Words.fill(form.section(), values),
                    Face.BOLD,
                    sizes.heading(),
                    Align.LEFT,
                    12,
                    0,
                    Block.Level.HEADING,
                    Block.Rule.NONE));
        }
        if (form.columns().isEmpty()) {
            return;
        }
        List<Block.Column> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (PaperForm.Column column : form.columns()) {
            if (column.each().isEmpty()) {
                columns.add(new Block.Column(Words.fill(column.header(), values), column.weight(), column.align()));
                keys.add(column.key());
                continue;
            }
            List<String> people = people(form, filling, column.each());
            for (int i = 0; i < people.size(); i++) {
                Map<String, String> named = new HashMap<>(values);
                for (String name : List.of("examiner", "question", "heading")) {
                    named.put(name, people.get(i));
                }
                columns.add(new Block.Column(Words.fill(column.header(), named), column.weight(), column.align()));
                keys.add(column.key() + (i + 1));
            }
        }
        List<Block.Row> rows = section.lines().stream()
                .map(line -> new Block.Row(
                        keys.stream().map(key -> cell(form, line, key)).toList(), false))
                .toList();
        blocks.add(new Block.Table(columns, rows, sizes.table()));
        if (!form.sectionNote().isEmpty() && !Words.hollow(form.sectionNote(), values)) {
            blocks.add(Block.Text.body(Words.fill(form.sectionNote(), values), sizes.table())
                    .in(Face.ITALIC));
        }
    }

    private static String cell(PaperForm form, Filling.Line line, String key) {
        String cell = line.cells().get(key);
        if (cell == null) {
            throw new PaperFailed("reports/paper/" + form.name() + ".yaml: no column '" + key + "'");
        }
        return cell;
    }

    /** The people that a form repeats a column or a signature for. */
    static List<String> people(PaperForm form, Filling filling, String list) {
        List<String> people = filling.people().get(list);
        if (people == null) {
            throw new PaperFailed("reports/paper/" + form.name() + ".yaml: no people '" + list + "'");
        }
        return people;
    }
}
