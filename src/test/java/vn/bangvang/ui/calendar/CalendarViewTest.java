package vn.bangvang.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.calendar.CalendarDay.Kind;
import vn.bangvang.calendar.Holidays;
import vn.bangvang.calendar.Holidays.HolidayOutcome;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class CalendarViewTest extends ScreenTest {

    private static final CalendarDay NATIONAL_DAY =
            new CalendarDay(LocalDate.of(2027, 9, 2), Kind.HOLIDAY, "Quốc khánh", "");

    private final List<Object> added = new ArrayList<>();

    @Test
    void the_year_of_today_is_shown_with_what_is_missing() {
        show(Role.CHAIR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Chưa nhập lịch nghỉ Tết năm 2027: thời hạn qua năm đó có thể sai.");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("Thứ Năm 02/09/2027");
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("Chưa ghi văn bản");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void hr_adds_a_day_once_it_is_complete() {
        show(Role.HR);
        find(Button.class).withId("add-day").single().click();
        find(Button.class).withId("save-day").single().click();
        assertThat(added).isEmpty();
        find(DatePicker.class).single().setValue(LocalDate.of(2027, 2, 5));
        find(TextField.class).withLabel("Tên").single().setValue("Tết Nguyên đán");
        find(Button.class).withId("save-day").single().click();

        assertThat(added)
                .containsExactly(new CalendarDay(LocalDate.of(2027, 2, 5), Kind.HOLIDAY, "Tết Nguyên đán", ""));
    }

    private void show(Role role) {
        UI.getCurrent()
                .add(new CalendarView(
                        FakeDoor.of(
                                Holidays.class,
                                Map.of(
                                        "year",
                                        args -> new Holidays.Year((int) args[0], List.of(NATIONAL_DAY), false),
                                        "add",
                                        args -> {
                                            added.add(args[0]);
                                            return new HolidayOutcome.Done();
                                        })),
                        FakeDoor.actor(role),
                        Clock.fixed(Instant.parse("2026-12-31T17:00:00Z"), ZoneOffset.UTC),
                        ZoneId.of("Asia/Ho_Chi_Minh")));
    }
}
