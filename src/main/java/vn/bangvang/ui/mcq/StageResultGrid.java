package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.ui.kit.Grids;

/** Everyone by number: each part, whether they go on, and why. */
class StageResultGrid extends Composite<Div> {

    private enum Show {
        ALL,
        GOING_ON,
        STAYING,
        OPEN
    }

    StageResultGrid(List<PartOverview> parts, List<StageOneResult> results) {
        var grid = new Grid<StageOneResult>();
        var view = grid.setItems(results);
        grid.setHeight("60vh");
        grid.addColumn(StageOneResult::number)
                .setHeader(getTranslation("col.number"))
                .setWidth("6rem")
                .setFlexGrow(0);
        parts.forEach(part -> grid.addColumn(result -> {
                    PartResult ofPart = result.parts().get(part.part().paper());
                    return ofPart == null
                            ? getTranslation("mcq.result.notSat")
                            : StageText.of(this::getTranslation, ofPart);
                })
                .setHeader(getTranslation("paperkind." + part.part().paper())));
        grid.addColumn(result -> getTranslation(kind(result)))
                .setHeader(getTranslation("col.result"))
                .setPartNameGenerator(result -> result.open() ? "repaired" : null);
        grid.addComponentColumn(result -> {
                    var why = new Button(getTranslation("why"), click -> explain(result));
                    why.setId("why-" + result.number());
                    return why;
                })
                .setWidth("9rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        var show = new RadioButtonGroup<Show>();
        show.setLabel(getTranslation("import.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(which -> getTranslation(
                "mcq.show." + which,
                results.stream().filter(result -> belongs(result, which)).count()));
        show.addValueChangeListener(change -> view.setFilter(result -> belongs(result, change.getValue())));
        show.setValue(Show.ALL);
        getContent().setWidthFull();
        getContent().add(show, grid);
    }

    private static String kind(StageOneResult result) {
        return result.open() ? "mcq.goesOn.open" : result.goesOn() ? "mcq.goesOn.yes" : "mcq.goesOn.no";
    }

    private static boolean belongs(StageOneResult result, Show which) {
        return switch (which) {
            case ALL -> true;
            case GOING_ON -> result.goesOn();
            case STAYING -> !result.goesOn() && !result.open();
            case OPEN -> result.open();
        };
    }

    private void explain(StageOneResult result) {
        var dialog = new Dialog(getTranslation("mcq.why.title", result.number()));
        dialog.setWidth("44rem");
        var steps = new OrderedList();
        steps.addClassName("why");
        result.reasons().forEach(step -> {
            var item = new ListItem(StageText.of(this::getTranslation, step));
            if (step.article() != null) {
                var law = new Span(" (" + step.article() + ")");
                law.addClassName("law");
                item.add(law);
            }
            steps.add(item);
        });
        dialog.add(steps);
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }
}
