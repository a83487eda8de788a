package vn.bangvang.ui.round;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Sector;
import vn.bangvang.ui.kit.Print;

/** Rule sets side by side: parameter by parameter, article by article, and what changed from one to the next. */
@Route(RuleComparisonView.PATH)
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class RuleComparisonView extends VerticalLayout implements HasDynamicTitle {

    static final String PATH = "quy-dinh/so-sanh";

    private final Regulation regulation;
    private final CheckboxGroup<RuleSet> sets = new CheckboxGroup<>();
    private final Checkbox onlyChanged = new Checkbox();
    private final Paragraph count = new Paragraph();
    private final Div result = new Div();

    RuleComparisonView(Regulation regulation) {
        this.regulation = regulation;
        addClassName("page");
        setPadding(false);
        sets.setLabel(getTranslation("compare.choose"));
        sets.setItems(regulation.all());
        sets.setItemLabelGenerator(RuleSet::key);
        sets.setValue(Set.copyOf(lastTwo()));
        sets.addValueChangeListener(change -> compare());
        onlyChanged.setLabel(getTranslation("compare.onlyChanged"));
        onlyChanged.addValueChangeListener(change -> compare());
        count.getElement().setAttribute("aria-live", "polite");
        result.addClassName("comparison");
        add(
                new H1(getTranslation("compare.title")),
                new Paragraph(getTranslation("compare.intro")),
                sets,
                onlyChanged,
                count,
                result);
        compare();
    }

    private List<RuleSet> lastTwo() {
        List<RuleSet> civil = regulation.all().stream()
                .filter(rules -> rules.sector() == Sector.CIVIL_SERVANT)
                .toList();
        return civil.subList(Math.max(0, civil.size() - 2), civil.size());
    }

    private void compare() {
        result.removeAll();
        List<RuleSet> chosen =
                regulation.all().stream().filter(sets.getValue()::contains).toList();
        if (chosen.size() < 2) {
            count.setText(getTranslation("compare.tooFew"));
            return;
        }
        List<List<Parameter<?>>> rows = IntStream.range(
                        0, chosen.getFirst().all().size())
                .<List<Parameter<?>>>mapToObj(row -> chosen.stream()
                        .<Parameter<?>>map(rules -> rules.all().get(row))
                        .toList())
                .toList();
        List<List<Parameter<?>>> changed =
                rows.stream().filter(ComparisonTable::changes).toList();
        count.setText(getTranslation("compare.count", changed.size(), rows.size()));
        result.add(new ComparisonTable(chosen, onlyChanged.getValue() ? changed : rows));
        regulation.transitions().stream()
                .filter(clause -> chosen.stream().anyMatch(rules -> clause.to().equals(rules.code())))
                .forEach(clause -> result.add(new Paragraph(getTranslation(
                        "compare.transition",
                        clause.condition() + " (" + Print.day(clause.lastDay()) + ")",
                        clause.source() + (clause.verified() ? "" : ", " + getTranslation("param.notVerified"))))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("compare.title") + " · Bảng Vàng";
    }
}
