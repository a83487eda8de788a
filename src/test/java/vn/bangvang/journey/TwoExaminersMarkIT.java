package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.journey.Chromium.Visitors;

@Journey
class TwoExaminersMarkIT {

    private static final Pattern SAVED = Pattern.compile("Máy chủ đã lưu lúc \\d\\d:\\d\\d:\\d\\d");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient jdbc;

    private SmallRound round;

    @BeforeEach
    void interviews_begin() {
        round = SmallRound.with(spring, 2);
    }

    @Test
    void one_marks_by_touch_and_one_by_keyboard_and_neither_learns_anything_of_the_other(Visitors visitors) {
        Visitor touching = visitors.as(SmallRound.FIRST, port);
        Visitor typing = visitors.as(SmallRound.SECOND, port).listenToTheServer();
        touching.open(round.path("cham-diem"));
        touching.page().locator("[data-number='001']").tap();
        touching.button("Ghi có mặt").tap();
        typing.open(round.path("cham-diem"));
        typing.page().locator("[data-number='001']").click();
        assertThat(typing.page().locator(".badge")).hasText("Có mặt");

        touching.page().locator(".band").nth(1).tap();
        touching.button("Giảm điểm: " + SmallRound.KNOWLEDGE).tap();
        touching.button("Tăng điểm: " + SmallRound.SITUATION).tap();
        assertThat(touching.page().locator("#total")).hasText("60,0");
        assertThat(touching.saveState()).hasText(SAVED);
        typing.criterion(0).focus();
        typing.page().keyboard().type("41,5");
        typing.page().keyboard().press("Enter");
        typing.page().keyboard().type("30");
        typing.page().keyboard().press("ArrowUp");
        assertThat(typing.page().locator("#total")).hasText("72,0");
        assertThat(typing.saveState()).hasText(SAVED);
        typing.page().keyboard().press("Enter");
        assertThat(typing.page().locator(".sign")).isFocused();
        typing.page().keyboard().press("Enter");
        assertThat(typing.page().locator("dialog")).containsText("Ký phiếu chấm thí sinh số 001, tổng điểm 72,0?");
        typing.page().keyboard().press("Enter");
        assertThat(typing.page().locator(".signed")).containsText("Đã ký lúc");
        assertThat(typing.criterion(0)).isDisabled();

        MarkVersions versions = new MarkVersions(jdbc);
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0)))
                .containsExactly("1 v1 60.00", "1 v2 59.50", "2 v1 0.50");
        assertThat(versions.of(SmallRound.SECOND, round.candidate(0))).containsExactly("1 v1 41.50", "2 v1 30.50");
        assertThat(typing.answers())
                .hasSizeGreaterThan(5)
                .allSatisfy(answer -> assertThat(answer).doesNotContain("\"59.5\"", SmallRound.NAMES.getFirst()));
        for (Page page : new Page[] {touching.page(), typing.page()}) {
            assertThat(page.content()).contains("001").doesNotContain("Ngọc Ánh", "Đăng Khôi");
        }
    }

    @Test
    void what_is_marked_or_typed_while_the_sheet_is_fetched_anew_stays_on_the_screen(Visitors visitors) {
        round.present(0);
        Visitor examiner = visitors.as(SmallRound.FIRST, port).open(round.path("cham-diem"));
        assertThat(examiner.criterion(0)).isVisible();
        List<Route> held = new ArrayList<>();
        examiner.page().route("**/api/marking/sheets/*", held::add);

        examiner.button("Bắt đầu phỏng vấn (30 phút)").click();
        examiner.page().waitForCondition(() -> !held.isEmpty());
        APIResponse before = held.getFirst().fetch();
        examiner.criterion(0).fill("41,5");
        examiner.criterion(0).press("Enter");
        assertThat(examiner.saveState()).hasText(SAVED);
        examiner.criterion(1).fill("30");
        held.getFirst().fulfill(new Route.FulfillOptions().setResponse(before));

        assertThat(examiner.page().locator(".clock")).containsText("Phỏng vấn còn");
        assertThat(examiner.criterion(0)).hasValue("41,5");
        assertThat(examiner.criterion(1)).hasValue("30,0");
        assertThat(examiner.criterion(1)).isFocused();
        assertThat(examiner.page().locator("#total")).hasText("71,5");
        assertThat(examiner.saveState()).hasText(SAVED);
        assertThat(new MarkVersions(jdbc).of(SmallRound.FIRST, round.candidate(0)))
                .containsExactly("1 v1 41.50", "2 v1 30.00");
    }

    @Test
    void a_mark_outside_the_scale_or_off_the_step_is_said_to_be_unsaved_and_is_not_stored(Visitors visitors) {
        round.present(0);
        Visitor examiner = visitors.as(SmallRound.FIRST, port).open(round.path("cham-diem"));

        examiner.criterion(0).fill("60,5");
        examiner.criterion(0).press("Enter");
        assertThat(examiner.text("Nhập điểm từ 0 đến 60,0, theo bước 0,5. Điểm này chưa được lưu."))
                .isVisible();
        assertThat(examiner.criterion(0)).isFocused();
        assertThat(examiner.saveState()).hasText("Đang nhập, chưa lưu");
        examiner.criterion(1).fill("7,3");
        examiner.criterion(1).press("Enter");
        assertThat(examiner.text("Nhập điểm từ 0 đến 40,0, theo bước 0,5. Điểm này chưa được lưu."))
                .isVisible();

        assertThat(new MarkVersions(jdbc).of(SmallRound.FIRST, round.candidate(0)))
                .isEmpty();
    }

    @Test
    void a_suspension_asks_for_its_reason_and_leaves_the_candidate_without_a_mark(Visitors visitors) {
        round.present(0);
        Visitor examiner = visitors.as(SmallRound.HEAD, port).open(round.path("cham-diem"));

        examiner.button("Ghi đình chỉ").click();
        examiner.page().locator("#ask-yes").click();
        assertThat(examiner.text("Hãy ghi lý do và số biên bản.")).isVisible();
        examiner.field("Lý do đình chỉ, số biên bản (bắt buộc)").fill("Sử dụng điện thoại, biên bản số 2");
        examiner.page().locator("#ask-yes").click();

        assertThat(examiner.text("Thí sinh bị đình chỉ: không có điểm.")).isVisible();
        assertThat(examiner.criterion(0)).hasCount(0);
        assertThat(jdbc.sql("select concat(state, ': ', reason) line from attendance where candidate_id = ?")
                        .param(round.candidate(0).value())
                        .query(String.class)
                        .single())
                .isEqualTo("SUSPENDED: Sử dụng điện thoại, biên bản số 2");
    }

    @Test
    void the_clocks_count_fifteen_minutes_of_preparation_and_thirty_of_interview(Visitors visitors) {
        round.present(0);
        Visitor examiner = visitors.as(SmallRound.FIRST, port).open(round.path("cham-diem"));

        examiner.button("Bắt đầu chuẩn bị (15 phút)").click();
        assertThat(examiner.page().locator(".clock")).hasText(Pattern.compile("Chuẩn bị còn (15:00|14:5\\d)"));
        examiner.button("Bắt đầu phỏng vấn (30 phút)").click();
        assertThat(examiner.page().locator(".clock")).hasText(Pattern.compile("Phỏng vấn còn (30:00|29:5\\d)"));
    }
}
