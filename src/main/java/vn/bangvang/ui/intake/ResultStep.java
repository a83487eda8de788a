package vn.bangvang.ui.intake;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.ImportResult.Refusal;
import vn.bangvang.intake.ListFile;
import vn.bangvang.round.RoundId;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.Grids;

/** What the import did: rows in = added + known + refused, and the refused ones to be sent back. */
class ResultStep extends Composite<Div> {

    ResultStep(
            ListFile list,
            ImportResult result,
            RoundId round,
            Function<Map<Integer, String>, byte[]> rowsToCorrect,
            Runnable another) {
        getContent().addClassName("card");
        var counts = new Paragraph(getTranslation(
                "import.result",
                result.rowsIn(),
                result.added(),
                result.alreadyKnown().size(),
                result.refused().size()));
        counts.setId("import-result");
        counts.addClassName("counts");
        getContent().add(counts);
        if (!result.refused().isEmpty()) {
            Map<Integer, String> reasons = new LinkedHashMap<>();
            result.refused()
                    .forEach(refusal -> reasons.put(
                            refusal.sheetRow(),
                            getTranslation(refusal.messageKey(), refusal.args().toArray())));
            var grid = new Grid<Refusal>();
            grid.setItems(result.refused());
            grid.setAllRowsVisible(result.refused().size() <= 20);
            grid.addColumn(Refusal::sheetRow)
                    .setHeader(getTranslation("import.row"))
                    .setWidth("6rem")
                    .setFlexGrow(0);
            grid.addColumn(refusal -> reasons.get(refusal.sheetRow())).setHeader(getTranslation("import.reason"));
            Grids.readable(grid);
            Anchor back = Download.of(
                    getTranslation("import.refusedFile"),
                    "dong-can-sua.xlsx",
                    Download.XLSX,
                    () -> rowsToCorrect.apply(reasons));
            back.setId("refused-rows");
            getContent().add(new Paragraph(getTranslation("import.refused.help")), grid, back);
        }
        var toList = new Anchor("thi-sinh/" + round.value(), getTranslation("import.toList"));
        toList.addClassName("paper-link");
        var actions =
                new HorizontalLayout(toList, new Button(getTranslation("import.otherFile"), click -> another.run()));
        actions.addClassName("actions");
        getContent().add(actions);
    }
}
