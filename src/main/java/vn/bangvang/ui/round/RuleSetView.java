package vn.bangvang.ui.round;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.ParameterText;

/** A rule set as a lawyer reads it: parameter, value, article, and whether the text was read. */
@Route("quy-dinh")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class RuleSetView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private final Regulation regulation;

    RuleSetView(Regulation regulation) {
        this.regulation = regulation;
        addClassName("page");
        setPadding(false);
    }

    /** The address names a decree, or a decree and an exam regulation as {@link RuleSet#key} does. */
    @Override
    public void setParameter(BeforeEvent event, String key) {
        removeAll();
        String[] codes = key.split("-", 2);
        RuleSet rules = codes.length == 1
                ? regulation.byCode(new RuleSetCode(codes[0]))
                : regulation.byCode(new RuleSetCode(codes[0]), new RuleSetCode(codes[1]));
        var grid = new Grid<Parameter<?>>();
        grid.setItems(rules.all());
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(p -> wrapped(ParameterText.name(this::getTranslation, p.name())))
                .setHeader(getTranslation("param.name"));
        grid.addComponentColumn(p -> wrapped(ParameterText.value(this::getTranslation, p.value())))
                .setHeader(getTranslation("param.value"))
                .setFlexGrow(2);
        grid.addComponentColumn(p -> wrapped(p.source() + (p.note().isEmpty() ? "" : "\n" + p.note())))
                .setHeader(getTranslation("param.article"));
        grid.addComponentColumn(p -> {
                    var mark = new Span(getTranslation(p.verified() ? "param.verified" : "param.notVerified"));
                    mark.addClassName(p.verified() ? "verified" : "unverified");
                    return mark;
                })
                .setHeader(getTranslation("param.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        var compare = new Anchor(RuleComparisonView.PATH, getTranslation("compare.open"));
        compare.addClassName("cell-link");
        add(new H1(getTranslation("rules.title", rules.key())), new Paragraph(rules.title()), compare, grid);
    }

    private static Span wrapped(String text) {
        var span = new Span(text);
        span.addClassName("lines");
        return span;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.open") + " · Bảng Vàng";
    }
}
