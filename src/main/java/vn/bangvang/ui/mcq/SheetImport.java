package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.AnswerSheets.SheetsReadOutcome;
import vn.bangvang.mcq.JudgedSheet;
import vn.bangvang.mcq.JudgedSheet.Standing;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.mcq.SheetsPreview;
import vn.bangvang.mcq.SheetsResult;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.LongWork;
import vn.bangvang.ui.kit.Notices;

/** Takes answer sheets from a file: every row judged first, then all at once. */
class SheetImport extends Composite<Div> {

    /** Takes the sheets in. */
    @FunctionalInterface
    interface Take {
        void accept(SheetsPreview preview, String replaceReason);
    }

    private final RoundId round;
    private final AnswerSheets sheets;
    private final Take take;
    private final Select<PaperKind> part = new Select<>();
    private final Div found = new Div();

    SheetImport(RoundId round, List<PartOverview> parts, AnswerSheets sheets, @Nullable SheetsResult last, Take take) {
        this.round = round;
        this.sheets = sheets;
        this.take = take;
        part.setLabel(getTranslation("mcq.part"));
        part.setItems(parts.stream().map(overview -> overview.part().paper()).toList());
        part.setItemLabelGenerator(
                paper -> paper == null ? getTranslation("mcq.part.byColumn") : getTranslation("paperkind." + paper));
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(getTranslation("mcq.part.byColumn"));
        part.setValue(parts.getFirst().part().paper());
        part.setWidth("16rem");
        part.setId("sheet-part");
        var row = new HorizontalLayout(part, new FileField("sheet-file", this::read));
        row.addClassName("actions");
        getContent().add(new Paragraph(getTranslation("mcq.sheets.help")), row, found);
        if (last != null) {
            showResult(last);
        }
    }

    private void read(String name, byte[] content) {
        PaperKind paper = part.getValue();
        var work = new LongWork(getTranslation("import.checking"));
        found.removeAll();
        found.add(work);
        work.run(
                getUI().orElseGet(UI::getCurrent),
                0,
                progress -> sheets.read(round, paper, name, content),
                this::show,
                found::removeAll);
    }

    void show(SheetsReadOutcome outcome) {
        found.removeAll();
        if (outcome instanceof SheetsReadOutcome.Read(SheetsPreview preview)) {
            showPreview(preview);
        } else {
            Notices.refused(this, (Record) outcome);
        }
    }

    private void showPreview(SheetsPreview preview) {
        long fresh = preview.count(Standing.NEW);
        long differing = preview.count(Standing.DIFFERS);
        var counts = new Paragraph(getTranslation(
                "mcq.sheets.counts",
                preview.rows().size(),
                fresh,
                preview.count(Standing.KNOWN),
                differing,
                preview.count(Standing.REFUSED)));
        counts.addClassName("counts");
        counts.setId("sheet-counts");
        found.add(counts);
        List<JudgedSheet> toLookAt =
                preview.rows().stream().filter(row -> !row.problems().isEmpty()).toList();
        if (!toLookAt.isEmpty()) {
            found.add(grid(toLookAt));
        }
        var reason = new TextField(getTranslation("mcq.sheets.reason", differing));
        reason.setHelperText(getTranslation("mcq.sheets.reason.help"));
        reason.setId("sheet-reason");
        reason.setMaxLength(500);
        reason.setWidth("28rem");
        reason.setVisible(differing > 0);
        var ok = new Button(getTranslation("mcq.sheets.take", fresh), click -> take.accept(preview, reason.getValue()));
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setEnabled(fresh + differing > 0);
        ok.setDisableOnClick(true);
        ok.setId("take-sheets");
        var row = new HorizontalLayout(reason, ok);
        row.addClassName("actions");
        found.add(row);
    }

    private void showResult(SheetsResult result) {
        var counts = new Paragraph(getTranslation(
                "mcq.sheets.result",
                result.rowsIn(),
                result.taken(),
                result.replaced(),
                result.known(),
                result.refused().size()));
        counts.addClassName("counts");
        counts.setId("sheet-result");
        found.add(counts);
        if (!result.refused().isEmpty()) {
            found.add(grid(result.refused()));
        }
    }

    private Grid<JudgedSheet> grid(List<JudgedSheet> rows) {
        var grid = new Grid<JudgedSheet>();
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 12);
        grid.addColumn(JudgedSheet::row)
                .setHeader(getTranslation("import.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(JudgedSheet::number)
                .setHeader(getTranslation("col.number"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("mcq.standing." + row.standing()))
                .setHeader(getTranslation("import.standing"))
                .setWidth("9rem")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> row.standing() == Standing.REFUSED ? "problem" : null);
        grid.addColumn(row -> row.problems().stream()
                        .map(problem -> StageText.of(this::getTranslation, problem))
                        .collect(Collectors.joining("\n")))
                .setHeader(getTranslation("import.findings"))
                .setWidth("24rem")
                .setFlexGrow(2);
        Grids.readable(grid);
        return grid;
    }
}
