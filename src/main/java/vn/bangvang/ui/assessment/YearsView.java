package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.bangvang.assessment.AssessmentYears;
import vn.bangvang.assessment.Numbers;
import vn.bangvang.assessment.SessionSheet;
import vn.bangvang.assessment.YearSheet;
import vn.bangvang.ui.kit.Grids;

/** The assessments over the years, one row a year; what only advises has columns of its own. */
@Route(YearsView.PATH)
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class YearsView extends VerticalLayout implements HasDynamicTitle {

    static final String PATH = "sat-hach-cac-nam";

    YearsView(AssessmentYears years) {
        addClassName("page");
        setPadding(false);
        add(new H1(getTranslation("assessment.years.title")));
        List<YearSheet> sheets = years.years();
        if (sheets.isEmpty()) {
            add(new Paragraph(getTranslation("assessment.years.none")));
            return;
        }
        add(new Paragraph(getTranslation("assessment.turns")));
        var grid = new Grid<YearSheet>();
        grid.setItems(sheets);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(sheet -> {
                    var open = new Anchor("sat-hach/" + sheet.year(), String.valueOf(sheet.year()));
                    open.addClassName("cell-link");
                    return open;
                })
                .setHeader(getTranslation("session.year"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(sheet -> sessions(sheet.official()))
                .setHeader(getTranslation("assessment.years.sessions"))
                .setFlexGrow(1);
        grid.addComponentColumn(sheet -> numbers(sheet.table().total()))
                .setHeader(getTranslation("assessment.years.official"))
                .setFlexGrow(3);
        grid.addComponentColumn(sheet -> numbers(sheet.advisoryTable().total()))
                .setHeader(getTranslation("assessment.years.advisory"))
                .setFlexGrow(3);
        Grids.readable(grid);
        add(grid);
    }

    private String sessions(List<SessionSheet> sessions) {
        long confirmed = sessions.stream().filter(SessionSheet::confirmed).count();
        return getTranslation("assessment.years.count", sessions.size(), confirmed);
    }

    private Div numbers(Numbers numbers) {
        if (numbers.proposed() == 0) {
            return new Div(new Span("–"));
        }
        return new Div(
                new Div(new Span(NumbersText.proposed(this, numbers))),
                new Div(new Span(NumbersText.parts(this, numbers))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.years.title") + " · Bảng Vàng";
    }
}
