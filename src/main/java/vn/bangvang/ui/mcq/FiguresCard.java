package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.mcq.ItemFigures;
import vn.bangvang.mcq.PartFigures;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

/** How each question did, with what the council should look at. */
class FiguresCard extends Composite<Div> {

    FiguresCard(List<PartFigures> parts) {
        getContent().add(new Paragraph(getTranslation("mcq.figures.help")));
        parts.forEach(part -> {
            getContent()
                    .add(new H3(getTranslation(
                            "mcq.figures.part",
                            getTranslation("paperkind." + part.paper()),
                            part.sheets(),
                            Print.mark(part.meanCorrect()))));
            if (part.smallSample()) {
                var warning = new Span(getTranslation("mcq.figures.few", part.sheets()));
                warning.addClassName("unverified");
                getContent().add(warning);
            }
            getContent().add(grid(part.items()));
        });
    }

    private Grid<ItemFigures> grid(List<ItemFigures> items) {
        var grid = new Grid<ItemFigures>();
        grid.setItems(items);
        grid.setHeight("24rem");
        grid.addColumn(ItemFigures::question)
                .setHeader(getTranslation("mcq.col.question"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(item -> item.right() + "/" + item.sat()).setHeader(getTranslation("mcq.col.right"));
        grid.addColumn(ItemFigures::blank).setHeader(getTranslation("mcq.col.blank"));
        grid.addColumn(ItemFigures::doubled).setHeader(getTranslation("mcq.col.double"));
        grid.addColumn(item -> Print.mark(item.difficulty())).setHeader(getTranslation("mcq.col.difficulty"));
        grid.addColumn(item -> Print.mark(item.pointBiserial())).setHeader(getTranslation("mcq.col.pointBiserial"));
        grid.addColumn(item -> Print.mark(item.upperLower())).setHeader(getTranslation("mcq.col.upperLower"));
        grid.addColumn(item -> item.options().entrySet().stream()
                        .map(variant -> (variant.getKey().isEmpty() ? "" : variant.getKey() + ": ")
                                + variant.getValue().entrySet().stream()
                                        .map(option -> option.getKey() + " " + option.getValue())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("\n")))
                .setHeader(getTranslation("mcq.col.options"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(item -> item.flags().stream()
                        .map(flag -> getTranslation("mcq.flag." + flag))
                        .collect(Collectors.joining("; ")))
                .setHeader(getTranslation("mcq.col.flags"))
                .setPartNameGenerator(item -> item.flags().isEmpty() ? null : "repaired");
        Grids.readable(grid);
        return grid;
    }
}
