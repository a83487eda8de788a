package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import vn.bangvang.assessment.AgencyTable;
import vn.bangvang.assessment.Numbers;

/** Persons by agency and quarter, with the sums of both. */
class QuarterTable extends Div {

    QuarterTable(AgencyTable numbers, String captionKey) {
        addClassNames("comparison", "numbers");
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", getTranslation(captionKey));
        List<String> heads = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> getTranslation("assessment.quarter", quarter))
                .toList();
        var head = new NativeTableRow(column(getTranslation("post.agency")));
        heads.forEach(quarter -> head.add(column(quarter)));
        String year = getTranslation("assessment.wholeYear");
        head.add(column(year));
        table.getHead().add(head);
        numbers.rows()
                .forEach((agency, quarters) ->
                        table.getBody().add(row(agency, heads, year, quarters, numbers.ofAgency(agency))));
        table.getBody()
                .add(row(
                        getTranslation("assessment.allAgencies"),
                        heads,
                        year,
                        IntStream.rangeClosed(1, 4).mapToObj(numbers::ofQuarter).toList(),
                        numbers.total()));
        add(table);
    }

    private NativeTableRow row(String agency, List<String> heads, String year, List<Numbers> quarters, Numbers total) {
        var name = new NativeTableHeaderCell(agency);
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        for (int i = 0; i < quarters.size(); i++) {
            row.add(cell(heads.get(i), quarters.get(i)));
        }
        row.add(cell(year, total));
        return row;
    }

    private NativeTableCell cell(String column, Numbers numbers) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-set", column);
        if (numbers.proposed() == 0) {
            cell.add(new Span("–"));
            return cell;
        }
        var proposed = new Span(NumbersText.proposed(this, numbers));
        proposed.addClassName("set");
        cell.add(proposed, new Span(NumbersText.parts(this, numbers)));
        return cell;
    }

    private static NativeTableHeaderCell column(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
