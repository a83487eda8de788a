package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.assessment.AssessmentYears;
import vn.bangvang.assessment.SessionSheet;
import vn.bangvang.assessment.YearSheet;
import vn.bangvang.regulation.Transition;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;

/** A year of assessments: its four quarters side by side, and the numbers by agency; advice is kept apart. */
@Route("sat-hach")
@Menu(title = "menu.assessments", order = 2)
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class YearView extends VerticalLayout implements HasUrlParameter<Integer>, HasDynamicTitle {

    private final AssessmentYears years;
    private final Clock clock;
    private final ZoneId zone;

    YearView(AssessmentYears years, Clock clock, @Value("${bangvang.zone}") ZoneId zone) {
        this.years = years;
        this.clock = clock;
        this.zone = zone;
        addClassName("page");
        setPadding(false);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer year) {
        show(year == null ? LocalDate.ofInstant(clock.instant(), zone).getYear() : year);
    }

    private void show(int year) {
        removeAll();
        YearSheet sheet = years.year(year);
        var nav = new Div(
                new Anchor("sat-hach/" + (year - 1), getTranslation("assessment.year", String.valueOf(year - 1))),
                new Anchor("sat-hach/" + (year + 1), getTranslation("assessment.year", String.valueOf(year + 1))),
                new Anchor(YearsView.PATH, getTranslation("assessment.years.title")));
        nav.addClassName("round-nav");
        add(new H1(getTranslation("assessment.year.title", String.valueOf(year))), nav);
        add(quarters(sheet.official(), false));
        if (sheet.official().isEmpty()) {
            add(new Paragraph(getTranslation("assessment.year.none")));
        } else {
            add(new H2(getTranslation("assessment.year.numbers")), new Paragraph(getTranslation("assessment.turns")));
            add(new QuarterTable(sheet.table(), "assessment.year.numbers"));
        }
        if (!sheet.advisory().isEmpty()) {
            var note = new Span(getTranslation("assessment.year.advisory.note"));
            note.addClassName("unverified");
            add(new H2(getTranslation("assessment.year.advisory")), note, quarters(sheet.advisory(), true));
            add(new QuarterTable(sheet.advisoryTable(), "assessment.year.advisory"));
        }
        if (!sheet.official().isEmpty() || !sheet.advisory().isEmpty()) {
            var file = new YearFile(this::getTranslation, sheet);
            var links = new Div(
                    PaperLink.of(this, "paper.yearReport", "sat-hach/%d", year),
                    Download.of(
                            getTranslation("assessment.xlsx"), "sat-hach-" + year + ".xlsx", Download.XLSX, file::xlsx),
                    Download.of(
                            getTranslation("assessment.csv"),
                            "sat-hach-" + year + ".csv",
                            "text/csv;charset=UTF-8",
                            file::csv));
            links.addClassName("row-actions");
            add(links);
        }
    }

    private Div quarters(List<SessionSheet> sessions, boolean onlyHeld) {
        var row = new Div();
        row.addClassName("quarters");
        for (int quarter = 1; quarter <= 4; quarter++) {
            int shown = quarter;
            List<SessionSheet> held = sessions.stream()
                    .filter(sheet -> sheet.session().quarter() == shown)
                    .toList();
            if (held.isEmpty() && onlyHeld) {
                continue;
            }
            var card = new Div(new H2(getTranslation("assessment.quarter", quarter)));
            card.addClassName("card");
            if (held.isEmpty()) {
                card.add(new Paragraph(getTranslation("assessment.quarter.none")));
            }
            held.forEach(sheet -> card.add(session(sheet)));
            row.add(card);
        }
        return row;
    }

    private Div session(SessionSheet sheet) {
        var link = new Anchor(
                "sat-hach-ky/" + sheet.round().id().value(),
                sheet.round().data().code());
        var title = new H3(link);
        var box = new Div(title);
        line(box, sheet.round().data().agency(), "article");
        if (sheet.session().advisory()) {
            line(box, getTranslation("assessment.advisory"), "unverified");
        }
        if (!sheet.session().supplementDocument().isEmpty()) {
            line(box, getTranslation("assessment.supplement", sheet.session().supplementDocument()), "article");
        }
        line(
                box,
                getTranslation(
                        sheet.confirmed() ? "assessment.state.confirmed" : "assessment.state.running",
                        getTranslation("phase." + sheet.round().phase())),
                sheet.confirmed() ? "ruled" : "article");
        line(box, NumbersText.proposed(this, sheet.numbers()), "set");
        line(box, NumbersText.parts(this, sheet.numbers()), "lines");
        if (sheet.carriedIn() > 0) {
            line(box, getTranslation("assessment.carriedIn", sheet.carriedIn()), "article");
        }
        Transition overtaken = sheet.overtaken();
        if (overtaken != null) {
            line(
                    box,
                    getTranslation(
                            "assessment.overtaken",
                            Print.day(overtaken.lastDay()),
                            overtaken.to().value(),
                            overtaken.source()),
                    "overtaken");
        }
        return box;
    }

    private static void line(Div box, String text, String look) {
        var span = new Span(text);
        span.addClassName(look);
        box.add(new Div(span));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.assessments") + " · Bảng Vàng";
    }
}
