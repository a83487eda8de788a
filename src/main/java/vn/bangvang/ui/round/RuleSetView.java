package vn.bangvang.ui.round;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.Rounding;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

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

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        RuleSet rules = regulation.byCode(new RuleSetCode(code));
        var grid = new Grid<Parameter<?>>();
        grid.setItems(rules.all());
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(p -> wrapped(getTranslation("param." + p.key())))
                .setHeader(getTranslation("param.name"));
        grid.addComponentColumn(p -> wrapped(print(p.value())))
                .setHeader(getTranslation("param.value"))
                .setFlexGrow(2);
        grid.addComponentColumn(p -> wrapped(p.source().toString())).setHeader(getTranslation("param.article"));
        grid.addComponentColumn(p -> {
                    var mark = new Span(getTranslation(p.verified() ? "param.verified" : "param.notVerified"));
                    mark.addClassName(p.verified() ? "verified" : "unverified");
                    return mark;
                })
                .setHeader(getTranslation("param.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        add(new H1(getTranslation("rules.title", code)), new Paragraph(rules.title()), grid);
    }

    private static Span wrapped(String text) {
        var span = new Span(text);
        span.addClassName("lines");
        return span;
    }

    private String print(Object value) {
        return switch (value) {
            case List<?> items -> items.stream().map(this::print).collect(Collectors.joining("\n"));
            case java.math.BigDecimal mark -> Print.mark(mark);
            case PriorityCategory category -> category.label() + ": " + Print.mark(category.points());
            case Kinship kinship -> kinship.label();
            case SpreadBracket bracket ->
                (bracket.fromInclusive() ? "≥ " : "> ") + Print.mark(bracket.from())
                        + (bracket.to() == null
                                ? ""
                                : (bracket.toInclusive() ? ", ≤ " : ", < ") + Print.mark(bracket.to()))
                        + ": " + getTranslation("spreadaction." + bracket.action());
            case Rounding rounding ->
                getTranslation("param.rounding", rounding.scale(), getTranslation("roundingmode." + rounding.mode()));
            case Boolean flag -> getTranslation(flag ? "yes" : "no");
            case Enum<?> constant ->
                getTranslation(constant.getDeclaringClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + "."
                        + constant);
            default -> value.toString();
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.open") + " · Bảng Vàng";
    }
}
