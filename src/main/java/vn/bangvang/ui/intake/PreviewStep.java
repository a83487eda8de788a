package vn.bangvang.ui.intake;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.Finding.Weight;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.ui.kit.Grids;

/** Every row as it would be imported, each problem at its row and cell; a row can be corrected on the spot. */
class PreviewStep extends Composite<Div> {

    /** What was typed into a row, by column. */
    @FunctionalInterface
    interface Correction {
        void apply(int rowNumber, Map<Integer, String> texts);
    }

    private enum Show {
        REFUSED,
        TO_LOOK_AT,
        KNOWN,
        ALL
    }

    private final ListFile list;
    private final Map<Integer, Field> fields;

    PreviewStep(
            ListFile list,
            Map<Integer, Field> fields,
            Preview preview,
            Correction correction,
            Runnable back,
            Runnable take) {
        this.list = list;
        this.fields = fields;
        getContent().addClassName("card");
        long fresh = preview.count(Standing.NEW);
        var counts = new Paragraph(getTranslation(
                "import.counts",
                preview.rows().size(),
                fresh,
                preview.count(Standing.ALREADY_KNOWN),
                preview.count(Standing.REFUSED)));
        counts.setId("import-counts");
        counts.addClassName("counts");
        var grid = grid(correction);
        var view = grid.setItems(preview.rows());
        var show = new RadioButtonGroup<Show>();
        show.setLabel(getTranslation("import.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(which -> getTranslation(
                "import.show." + which,
                preview.rows().stream().filter(row -> belongs(row, which)).count()));
        show.addValueChangeListener(change -> view.setFilter(row -> belongs(row, change.getValue())));
        show.setValue(
                preview.count(Standing.REFUSED) > 0
                        ? Show.REFUSED
                        : preview.rows().stream().anyMatch(row -> belongs(row, Show.TO_LOOK_AT))
                                ? Show.TO_LOOK_AT
                                : Show.ALL);
        var go = new Button(getTranslation("import.take", fresh), click -> take.run());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(fresh > 0);
        go.setDisableOnClick(true);
        go.setId("import-now");
        var actions = new HorizontalLayout(go, new Button(getTranslation("import.backToColumns"), click -> back.run()));
        actions.addClassName("actions");
        getContent().add(counts, new Paragraph(getTranslation("import.preview.help")), show, grid, actions);
    }

    private Grid<JudgedRow> grid(Correction correction) {
        var grid = new Grid<JudgedRow>();
        grid.setHeight("60vh");
        grid.addColumn(row -> row.row().number())
                .setHeader(getTranslation("import.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("import.standing." + row.standing()))
                .setHeader(getTranslation("import.standing"))
                .setWidth("8rem")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> row.standing() == Standing.REFUSED ? "problem" : null);
        grid.addComponentColumn(row -> {
                    var change = new Button(
                            getTranslation("change"),
                            click -> new RowDialog(
                                            list,
                                            fields,
                                            row,
                                            texts -> correction.apply(row.row().number(), texts))
                                    .open());
                    change.setAriaLabel(
                            getTranslation("import.changeRow", row.row().number()));
                    return change;
                })
                .setHeader(getTranslation("col.action"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(JudgedRow::name)
                .setHeader(getTranslation("import.nameAsRead"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::findings)
                .setHeader(getTranslation("import.findings"))
                .setWidth("24rem")
                .setFlexGrow(2);
        list.columns().stream()
                .filter(column -> fields.containsKey(column.index()))
                .forEach(column -> grid.addColumn(
                                row -> row.row().cell(column.index()).text())
                        .setHeader(header(column))
                        .setWidth("11rem")
                        .setPartNameGenerator(row -> part(row, column.index())));
        Grids.readable(grid);
        return grid;
    }

    private String header(SheetColumn column) {
        Field field = Optional.ofNullable(fields.get(column.index())).orElse(Field.IGNORED);
        return column.letter() + " · " + getTranslation("field." + field);
    }

    private UnorderedList findings(JudgedRow row) {
        var texts = new UnorderedList();
        texts.addClassName("findings");
        row.findings().forEach(finding -> {
            var item = new ListItem(FindingText.of(this::getTranslation, list, row, finding));
            item.addClassName(finding.weight().name().toLowerCase(java.util.Locale.ROOT));
            texts.add(item);
        });
        return texts;
    }

    private static @Nullable String part(JudgedRow row, int column) {
        return row.findings().stream()
                .filter(finding -> finding.column() != null && finding.column() == column)
                .map(Finding::weight)
                .max(Enum::compareTo)
                .map(weight -> weight == Weight.REFUSED ? "problem" : "repaired")
                .orElse(null);
    }

    private static boolean belongs(JudgedRow row, Show which) {
        return switch (which) {
            case REFUSED -> row.standing() == Standing.REFUSED;
            case TO_LOOK_AT -> row.standing() == Standing.NEW && !row.findings().isEmpty();
            case KNOWN -> row.standing() == Standing.ALREADY_KNOWN;
            case ALL -> true;
        };
    }
}
