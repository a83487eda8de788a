package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.journey.Chromium.Visitors;

@Journey
class MarkingWithoutTheLineIT {

    private static final Pattern SAVED = Pattern.compile("Máy chủ đã lưu lúc .*");
    private static final String TWO_WAIT = "Mất kết nối: 2 thay đổi đang giữ trên máy này, sẽ tự gửi khi có mạng";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient jdbc;

    private SmallRound round;
    private MarkVersions versions;

    @BeforeEach
    void the_first_candidate_is_called() {
        round = SmallRound.with(spring, 2);
        round.present(0);
        round.present(1);
        versions = new MarkVersions(jdbc);
    }

    @Test
    void the_screen_says_that_the_line_is_cut_keeps_the_marks_and_sends_each_once_when_it_is_back(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));

        examiner.context().setOffline(true);
        mark(examiner, "51", "27,5");
        assertThat(examiner.saveState()).hasText(TWO_WAIT);
        assertThat(examiner.criterion(0)).hasValue("51,0");
        assertThat(examiner.page().locator("#total")).hasText("78,5");
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).isEmpty();
        examiner.context().setOffline(false);

        assertThat(examiner.saveState()).hasText(SAVED);
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 51.00", "2 v1 27.50");
    }

    @Test
    void a_sheet_cannot_be_signed_while_a_mark_waits(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));

        examiner.context().setOffline(true);
        mark(examiner, "51", "27,5");
        assertThat(examiner.saveState()).hasText(TWO_WAIT);
        examiner.page().locator(".sign").click();

        assertThat(examiner.page().locator("dialog")).containsText("Còn điểm đang nhập hoặc máy chủ chưa nhận đủ.");
    }

    @Test
    void an_answer_lost_on_the_way_back_does_not_store_the_mark_twice(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));
        AtomicInteger lost = new AtomicInteger();
        examiner.page().route("**/api/marking/marks", route -> {
            if (lost.incrementAndGet() <= 2) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        mark(examiner, "51", "27,5");

        assertThat(examiner.saveState()).hasText(SAVED);
        assertThat(lost.get()).isEqualTo(4);
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 51.00", "2 v1 27.50");
    }

    @Test
    void a_page_closed_without_the_line_sends_what_was_entered_when_it_is_opened_again(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));

        examiner.context().setOffline(true);
        mark(examiner, "51", "27,5");
        examiner.field("Ghi chú riêng (chỉ đồng chí xem được)").fill("Nêu được căn cứ, thiếu ví dụ");
        assertThat(examiner.saveState())
                .hasText("Mất kết nối: 3 thay đổi đang giữ trên máy này, sẽ tự gửi khi có mạng");
        examiner.page().close();
        examiner.context().setOffline(false);
        Page again = examiner.context().newPage();
        again.navigate(examiner.address(round.path("cham-diem")));

        assertThat(again.locator("#save-state")).hasText(SAVED);
        assertThat(again.locator(".criterion input").first()).hasValue("51,0");
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 51.00", "2 v1 27.50");
        assertThat(versions.note(SmallRound.FIRST, round.candidate(0))).isEqualTo("Nêu được căn cứ, thiếu ví dụ");
    }

    @Test
    void a_browser_killed_without_the_line_sends_what_was_entered_when_it_is_started_again(
            Visitors visitors, @TempDir Path folder) {
        Visitor examiner = visitors.withFolder(folder, port);
        examiner.open("").login(SmallRound.FIRST);
        atTheSheet(examiner);

        examiner.context().setOffline(true);
        mark(examiner, "51", "27,5");
        assertThat(examiner.saveState()).hasText(TWO_WAIT);
        kill(folder);
        Visitor again = visitors.withFolder(folder, port);
        again.open(round.path("cham-diem"));
        again.login(SmallRound.FIRST);

        assertThat(again.saveState()).hasText(SAVED);
        assertThat(again.criterion(0)).hasValue("51,0");
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 51.00", "2 v1 27.50");
    }

    @Test
    void an_expired_session_keeps_what_is_entered_and_sends_it_after_the_next_login(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));

        examiner.context().clearCookies();
        mark(examiner, "51", "27,5");
        assertThat(examiner.saveState())
                .containsText(
                        "Phiên làm việc đã hết hoặc máy đang mở tài khoản khác: 2 thay đổi đang giữ trên máy này.");
        assertThat(examiner.criterion(1)).hasValue("27,5");
        examiner.link("Đăng nhập lại để gửi").click();
        examiner.login(SmallRound.FIRST);

        assertThat(examiner.saveState()).hasText(SAVED);
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 51.00", "2 v1 27.50");
    }

    @Test
    void marks_of_a_page_left_open_never_land_on_the_sheet_of_whoever_logged_in_after(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));
        examiner.context().clearCookies();
        Page colleague = examiner.context().newPage();
        colleague.navigate(examiner.address(""));
        examiner.login(colleague, SmallRound.SECOND);

        mark(examiner, "51", "27,5");
        assertThat(examiner.saveState()).containsText("2 thay đổi đang giữ trên máy này");
        assertThat(versions.of(SmallRound.SECOND, round.candidate(0))).isEmpty();
        examiner.context().clearCookies();
        colleague.navigate(examiner.address(""));
        examiner.login(colleague, SmallRound.FIRST);

        assertThat(examiner.saveState()).hasText(SAVED);
        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 51.00", "2 v1 27.50");
        assertThat(versions.of(SmallRound.SECOND, round.candidate(0))).isEmpty();
    }

    @Test
    void a_mark_typed_but_not_left_yet_stays_with_its_candidate_when_the_next_is_opened(Visitors visitors) {
        Visitor examiner = atTheSheet(visitors.as(SmallRound.FIRST, port));

        examiner.criterion(0).pressSequentially("44");
        examiner.page().locator("[data-number='002']").click();
        assertThat(examiner.page().locator(".sheet-main h2")).hasText("Thí sinh số 002");
        assertThat(examiner.saveState()).hasText(SAVED);

        assertThat(versions.of(SmallRound.FIRST, round.candidate(0))).containsExactly("1 v1 44.00");
        assertThat(versions.of(SmallRound.FIRST, round.candidate(1))).isEmpty();
    }

    private Visitor atTheSheet(Visitor examiner) {
        examiner.open(round.path("cham-diem"));
        examiner.page().locator("[data-number='001']").click();
        assertThat(examiner.page().locator(".sheet-main h2")).hasText("Thí sinh số 001");
        return examiner;
    }

    private static void mark(Visitor examiner, String knowledge, String situation) {
        for (String mark : List.of(knowledge, situation)) {
            int place = mark.equals(knowledge) ? 0 : 1;
            examiner.criterion(place).fill(mark);
            examiner.criterion(place).press("Enter");
        }
    }

    /** As a power switch does it: the browser of that folder gets no chance to tidy up. */
    private static void kill(Path folder) {
        Set<ProcessHandle> browsers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .collect(Collectors.toSet());
        assertThat(browsers).isNotEmpty();
        browsers.forEach(ProcessHandle::destroyForcibly);
        browsers.forEach(process -> process.onExit().join());
    }
}
