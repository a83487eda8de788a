package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

/** Each part with what the law asks, its key, and how many are done. */
class PartsGrid extends Composite<Div> {

    PartsGrid(List<PartOverview> parts, List<KeyVersion> versions) {
        var grid = new Grid<PartOverview>();
        grid.setItems(parts);
        grid.setAllRowsVisible(true);
        grid.addColumn(part -> getTranslation("paperkind." + part.part().paper()))
                .setHeader(getTranslation("mcq.part"));
        grid.addColumn(part -> getTranslation(
                        "mcq.part.size", part.part().questions(), part.part().minutes()))
                .setHeader(getTranslation("mcq.col.size"));
        grid.addColumn(part -> getTranslation(
                        "mcq.part.pass",
                        StageText.enough(part.part()),
                        part.part().passPercent().toPlainString(),
                        part.part().passSource().toString()))
                .setHeader(getTranslation("mcq.col.pass"))
                .setWidth("14rem");
        grid.addComponentColumn(part -> {
                    var key = new Button(
                            part.key()
                                    .map(version -> getTranslation("mcq.key.version", version.version()))
                                    .orElseGet(() -> getTranslation("mcq.key.none")),
                            click -> history(part, versions));
                    key.setEnabled(part.key().isPresent());
                    key.setId("key-" + part.part().paper());
                    return key;
                })
                .setHeader(getTranslation("mcq.col.key"))
                .setWidth("10rem");
        grid.addColumn(part -> getTranslation(
                        "mcq.part.counts",
                        part.candidates(),
                        part.counted(),
                        part.exempt(),
                        part.withState(),
                        part.open()))
                .setHeader(getTranslation("mcq.col.counts"))
                .setWidth("18rem")
                .setFlexGrow(2);
        grid.addColumn(part -> getTranslation("mcq.part.passed", part.passed(), part.counted()))
                .setHeader(getTranslation("mcq.col.passed"));
        Grids.readable(grid);
        getContent().add(grid);
    }

    private void history(PartOverview part, List<KeyVersion> versions) {
        var dialog = new Dialog(getTranslation(
                "mcq.key.history", getTranslation("paperkind." + part.part().paper())));
        dialog.setWidth("40rem");
        var list = new UnorderedList();
        versions.stream()
                .filter(version -> version.key().paper() == part.part().paper())
                .forEach(version -> list.add(new ListItem(getTranslation(
                        "mcq.key.line",
                        version.version(),
                        Print.moment(version.recordedAt()),
                        version.recordedBy(),
                        version.key().variants().size(),
                        version.source(),
                        version.reason().isEmpty() ? getTranslation("mcq.key.first") : version.reason()))));
        dialog.add(list);
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }
}
