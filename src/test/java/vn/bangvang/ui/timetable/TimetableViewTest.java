package vn.bangvang.ui.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.DateChange.Which;
import vn.bangvang.timetable.Movement;
import vn.bangvang.timetable.RoundDates;
import vn.bangvang.timetable.RoundFacts;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.TimelineRule;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.Drawn;
import vn.bangvang.timetable.Timetables.TimetableOutcome;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class TimetableViewTest extends ScreenTest {

    private static final RoundDates DATES =
            RoundDates.NONE.with(new DateChange(Step.APPROVAL, Which.ACTUAL, LocalDate.of(2026, 11, 10)));

    private final List<Object> saved = new ArrayList<>();

    @Test
    void what_is_late_says_so_in_words_and_the_next_step_is_marked() {
        show(Role.SUPERVISOR);

        assertThat(item("Công bố kết quả"))
                .contains("QUÁ HẠN", "Hạn: 12/11/2026", "NĐ 170/2025/NĐ-CP, Điều 17 khoản 2");
        assertThat(item("Thông báo tuyển dụng")).contains("Bước tiếp theo", "Không có hạn theo quy định");
        assertThat(item("Hội đồng báo cáo kết quả")).contains("Chưa biết hạn", "Chưa đối chiếu");
        assertThat(item("Hoàn thiện hồ sơ")).contains("còn thiếu ngày: Công bố kết quả");
        assertThat(find(Button.class).all()).isEmpty();
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("Ngày cuối theo quy định đã ghim: 31/01/2027; sau đó theo V4."))
                .contains(
                        "Việc tiếp theo: Thông báo tuyển dụng",
                        "Chưa nhập lịch nghỉ Tết năm 2026: thời hạn qua năm đó có thể sai.",
                        "Hạn tính theo ngày rơi vào ngày nghỉ thì giữ nguyên. (Chưa đối chiếu)");
    }

    @Test
    void hr_sees_what_a_date_moves_before_saving_it() {
        show(Role.HR);
        Button edit = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Ghi ngày: Công bố kết quả"))
                .findFirst()
                .orElseThrow();
        edit.click();
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2026, 11, 12));

        assertThat(find(ListItem.class).all().stream().map(item -> item.getText()))
                .contains("Hoàn thiện hồ sơ: chưa có hạn → 02/12/2026");
        assertThat(saved).isEmpty();
        find(Button.class).withId("save-date").single().click();
        assertThat(saved).containsExactly(new DateChange(Step.PUBLICATION, Which.PLANNED, LocalDate.of(2026, 11, 12)));
    }

    private String item(String title) {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> text.startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static Timeline draw(RoundDates dates) {
        return TimelineRule.draw(
                new RoundFacts(
                        ShippedRules.of("V3"),
                        RoundKind.COMPETITIVE_EXAM,
                        LocalDate.of(2026, 7, 20),
                        Set.of(PostRank.SPECIALIST),
                        Set.of(ExamForm.WRITTEN)),
                dates,
                ShippedRules.regulation(),
                new WorkingDays(List.of()),
                LocalDate.of(2026, 11, 20));
    }

    private void show(Role role) {
        SampleRound.open(new TimetableView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.RESULT))),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Timetables.class,
                        Map.of(
                                "timeline",
                                args -> new Drawn(3, draw(DATES)),
                                "preview",
                                args -> Movement.between(draw(DATES), draw(DATES.with((DateChange) args[1]))),
                                "save",
                                args -> {
                                    saved.add(args[2]);
                                    return new TimetableOutcome.Saved();
                                }))));
    }
}
