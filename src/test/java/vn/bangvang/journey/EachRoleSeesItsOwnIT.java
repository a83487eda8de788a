package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.journey.Chromium.Visitors;

@Journey
class EachRoleSeesItsOwnIT {

    private static final List<String> ROUND_PAGES = List.of(
            "ky-tuyen",
            "tien-trinh",
            "thi-sinh",
            "tham-dinh",
            "hoi-dong",
            "phong-thi",
            "tieu-chi",
            "cham-diem",
            "xung-dot",
            "ket-qua-ban",
            "vi-pham",
            "xep-hang",
            "giay-to-ky",
            "cong-bo",
            "thong-bao",
            "yeu-cau-thi-sinh");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tochuc,     Việc cần làm|Các kỳ tuyển dụng|Lịch nghỉ|Sát hạch theo quý|Đổi mật khẩu,          ky-tuyen tien-trinh thi-sinh tham-dinh hoi-dong phong-thi tieu-chi ket-qua-ban vi-pham xep-hang giay-to-ky cong-bo thong-bao yeu-cau-thi-sinh",
        "giamkhao1,  Việc cần làm|Đổi mật khẩu,                            tieu-chi cham-diem xung-dot",
        "truongban1, Việc cần làm|Đổi mật khẩu,                            tieu-chi cham-diem xung-dot ket-qua-ban",
        "chutich,    Việc cần làm|Các kỳ tuyển dụng|Lịch nghỉ|Sát hạch theo quý|Đổi mật khẩu,          ky-tuyen tien-trinh thi-sinh tham-dinh hoi-dong phong-thi tieu-chi ket-qua-ban vi-pham xep-hang giay-to-ky cong-bo thong-bao",
        "giamsat,    Việc cần làm|Các kỳ tuyển dụng|Lịch nghỉ|Sát hạch theo quý|Nhật ký|Đổi mật khẩu,  ky-tuyen tien-trinh thi-sinh tham-dinh hoi-dong phong-thi tieu-chi ket-qua-ban vi-pham xep-hang giay-to-ky cong-bo thong-bao",
        "quantri,    Việc cần làm|Tài khoản|Đổi mật khẩu,                  ''"
    })
    void a_role_has_its_menu_and_its_pages_and_no_others(
            String username, String menu, String pages, Visitors visitors) {
        SmallRound round = SmallRound.with(spring, 2);
        round.present(0);
        SmallRound.BOARD.forEach(examiner -> round.signed(examiner, 0, "59.5", "21.5"));
        Visitor visitor = visitors.as(username, port);

        assertThat(visitor.page().locator("vaadin-side-nav-item").last()).isVisible();
        assertThat(visitor.page()
                        .locator("vaadin-side-nav-item")
                        .evaluateAll("items => items.map(item => item.firstChild.textContent.trim()).join('|')"))
                .isEqualTo(menu);
        List<String> own = List.of(pages.split(" "));
        for (String page : ROUND_PAGES) {
            visitor.open(round.path(page));
            if (own.contains(page)) {
                assertThat(visitor.page().locator(".round-nav [aria-current=page]"))
                        .isVisible();
            } else {
                assertThat(visitor.page().locator("body")).not().isEmpty();
                assertThat(visitor.page().locator(".round-nav")).hasCount(0);
                assertThat(visitor.page().locator("body")).not().containsText("Ngọc Ánh");
                assertThat(visitor.page().locator("body")).not().containsText("81,0");
            }
        }
    }

    @Test
    void home_tells_the_chair_who_has_not_signed_and_never_a_mark(Visitors visitors) {
        SmallRound round = SmallRound.with(spring, 2);
        round.present(0);
        round.signed(SmallRound.FIRST, 0, "59.5", "21.5");
        Visitor chair = visitors.as("chutich", port);

        String card = chair.page()
                .locator(".card", new com.microsoft.playwright.Page.LocatorOptions().setHasText(code(round)))
                .innerText()
                // A code of random letters and digits may hold what looks like a mark.
                .replace(code(round), "");

        assertThat(card)
                .contains("Chưa ký đủ: 001 (Nguyễn Hữu Phước, Hoàng Đức Thịnh)", "Đã xong 0 trong 2 thí sinh")
                .doesNotContain("59,5", "21,5", "81");
    }

    @Test
    void english_is_one_click_away_and_the_page_says_which_language_it_speaks(Visitors visitors) {
        Visitor hr = visitors.as("tochuc", port);

        assertThat(hr.page().locator("html")).hasAttribute("lang", "vi");
        hr.button("English").click();
        assertThat(hr.button("Tiếng Việt")).isVisible();
        assertThat(hr.page().locator("html")).hasAttribute("lang", "en");
    }

    private String code(SmallRound round) {
        return round.as(
                        "tochuc",
                        () -> spring.getBean(vn.bangvang.round.Rounds.class).byId(round.id()))
                .data()
                .code();
    }
}
