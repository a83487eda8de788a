package vn.bangvang.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.calendar.Holidays;
import vn.bangvang.calendar.Holidays.HolidayOutcome;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;

/** The table of holidays, year by year. */
@Route("lich-nghi")
@Menu(title = "menu.calendar", order = 2)
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class CalendarView extends VerticalLayout implements HasDynamicTitle {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final Holidays holidays;
    private final boolean edits;
    private final IntegerField year = new IntegerField();
    private final Div table = new Div();

    CalendarView(Holidays holidays, CurrentActor currentActor, Clock clock, @Value("${bangvang.zone}") ZoneId zone) {
        this.holidays = holidays;
        this.edits = currentActor.require().is(Role.HR);
        addClassName("page");
        setPadding(false);
        year.setLabel(getTranslation("calendar.year"));
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setStepButtonsVisible(true);
        year.setValue(LocalDate.ofInstant(clock.instant(), zone).getYear());
        year.addValueChangeListener(change -> show());
        table.setWidthFull();
        add(new H1(getTranslation("menu.calendar")), new Paragraph(getTranslation("calendar.intro")), year);
        if (edits) {
            var create = new Button(getTranslation("calendar.add"), click -> edit(null));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.setId("add-day");
            add(create);
        }
        add(table);
        show();
    }

    private void show() {
        table.removeAll();
        if (year.getValue() == null || year.isInvalid()) {
            return;
        }
        Holidays.Year shown = holidays.year(year.getValue());
        if (!shown.tetRecorded()) {
            var warning = new Paragraph(getTranslation("timetable.noTet", String.valueOf(shown.year())));
            warning.addClassName("unverified");
            table.add(warning);
        }
        if (shown.days().isEmpty()) {
            table.add(new Paragraph(getTranslation("calendar.empty")));
            return;
        }
        var grid = new Grid<CalendarDay>();
        grid.setItems(shown.days());
        grid.setAllRowsVisible(true);
        grid.addColumn(day -> getTranslation("weekday." + day.date().getDayOfWeek()) + " " + Print.day(day.date()))
                .setHeader(getTranslation("calendar.date"))
                .setWidth("11rem");
        grid.addColumn(day -> getTranslation("daykind." + day.kind())).setHeader(getTranslation("calendar.kind"));
        grid.addColumn(CalendarDay::name)
                .setHeader(getTranslation("calendar.name"))
                .setFlexGrow(2);
        grid.addColumn(day -> day.document().isEmpty() ? getTranslation("calendar.noDocument") : day.document())
                .setHeader(getTranslation("calendar.document"));
        if (edits) {
            grid.addComponentColumn(this::actions).setHeader("").setWidth("11rem");
        }
        Grids.readable(grid);
        table.add(grid);
    }

    private HorizontalLayout actions(CalendarDay day) {
        var change = new Button(getTranslation("change"), click -> edit(day));
        change.setAriaLabel(getTranslation("change") + " " + Print.day(day.date()));
        var remove = new Button(getTranslation("remove"), click -> settle(holidays.remove(day.date())));
        remove.setAriaLabel(getTranslation("remove") + " " + Print.day(day.date()));
        return new HorizontalLayout(change, remove);
    }

    private void edit(@Nullable CalendarDay before) {
        new DayDialog(before, day -> settle(before == null ? holidays.add(day) : holidays.change(before.date(), day)))
                .open();
    }

    private boolean settle(HolidayOutcome outcome) {
        if (outcome instanceof HolidayOutcome.Done) {
            Notices.done(this, "saved");
            show();
            return true;
        }
        Notices.refused(this, (Record) outcome);
        return false;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.calendar") + " · Bảng Vàng";
    }
}
