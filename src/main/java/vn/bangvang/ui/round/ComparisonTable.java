package vn.bangvang.ui.round;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.ui.kit.ParameterText;
import vn.bangvang.ui.kit.Print;

/** Parameters as rows, rule sets as columns; what differs from the column before says so in words. */
class ComparisonTable extends NativeTable {

    private final List<RuleSet> sets;

    ComparisonTable(List<RuleSet> sets, List<List<Parameter<?>>> rows) {
        this.sets = sets;
        var heads = new NativeTableRow(new NativeTableHeaderCell(getTranslation("param.name")));
        sets.forEach(rules -> heads.add(head(rules)));
        getHead().add(heads);
        rows.forEach(row -> getBody().add(row(row)));
    }

    /** Whether the row's value is not the same in every column. */
    static boolean changes(List<Parameter<?>> row) {
        return row.stream().map(Parameter::value).distinct().count() > 1;
    }

    private NativeTableHeaderCell head(RuleSet rules) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(line(rules.key(), "set"), line(rules.title(), "article"));
        cell.add(line(
                rules.inForceTo() == null
                        ? getTranslation("compare.since", Print.day(rules.inForceFrom()))
                        : getTranslation(
                                "compare.between", Print.day(rules.inForceFrom()), Print.day(rules.inForceTo())),
                "article"));
        if (!rules.inForceVerified()) {
            cell.add(line(getTranslation("compare.datesUnverified"), "unverified"));
        }
        return cell;
    }

    private NativeTableRow row(List<Parameter<?>> parameters) {
        var row = new NativeTableRow();
        var name = new NativeTableHeaderCell(
                ParameterText.name(this::getTranslation, parameters.getFirst().name()));
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        for (int i = 0; i < parameters.size(); i++) {
            row.add(cell(i, parameters));
        }
        return row;
    }

    private NativeTableCell cell(int column, List<Parameter<?>> parameters) {
        Parameter<?> parameter = parameters.get(column);
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-set", sets.get(column).key());
        cell.add(line(ParameterText.value(this::getTranslation, parameter.value()), "lines"));
        if (column > 0 && !parameter.value().equals(parameters.get(column - 1).value())) {
            cell.addClassName("changed");
            cell.add(line(getTranslation("compare.changed"), "changed-mark"));
        }
        cell.add(line(parameter.source().toString(), "article"));
        if (!parameter.note().isEmpty()) {
            cell.add(line(parameter.note(), "article"));
        }
        if (!parameter.verified()) {
            cell.add(line(getTranslation("param.notVerified"), "unverified"));
        }
        return cell;
    }

    private static Span line(String text, String look) {
        var line = new Span(text);
        line.addClassName(look);
        return line;
    }
}
