package vn.bangvang.report.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.report.ListPaper;
import vn.bangvang.report.ListPapers;
import vn.bangvang.report.Paper;

/** The list for the public: only the columns that are published, and never why someone has no rank. */
@Component
class PublicListPaper implements ListPapers {

    private static final String RESULT = "result";

    private final ReportsFolder folder;
    private final Composer composer;

    PublicListPaper(ReportsFolder folder, Composer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    @Override
    public Paper print(ListPaper list, boolean ranked) {
        PaperForm form = only(list.columns(), folder.form(ranked ? "public-list" : "public-assessment"));
        Map<String, String> values = new HashMap<>(list.values());
        values.put("rehearsalNote", Boolean.parseBoolean(values.get("rehearsal")) ? form.word("rehearsal") : "");
        List<Filling.Section> sections = list.tables().stream()
                .map(table -> new Filling.Section(
                        table.values(),
                        table.rows().stream().map(row -> line(form, row)).toList()))
                .toList();
        return composer.print(form, List.of(new Filling(list.date(), values, sections, Map.of(), Set.of())));
    }

    private static Filling.Line line(PaperForm form, Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        cells.put(RESULT, form.word(Objects.requireNonNull(row.get(RESULT))));
        return new Filling.Line(cells);
    }

    private static PaperForm only(List<String> columns, PaperForm form) {
        return new PaperForm(
                form.name(),
                form.file(),
                form.title(),
                form.subject(),
                form.number(),
                form.layout(),
                form.landscape(),
                form.basis(),
                form.enacting(),
                form.opening(),
                form.section(),
                form.sectionNote(),
                form.columns().stream()
                        .filter(column -> columns.contains(column.key()))
                        .toList(),
                form.closing(),
                form.signatures(),
                form.words());
    }
}
