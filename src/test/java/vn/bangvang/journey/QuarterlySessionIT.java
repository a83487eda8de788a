package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.journey.Chromium.Visitors;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.TrialActors;

/** The second session of the demo data: nobody confirms before the council has voted. */
@Journey
class QuarterlySessionIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    @Test
    void the_council_votes_the_chair_confirms_and_the_year_counts_the_session(Visitors visitors) {
        long id = spring
                .getBean(TrialActors.class)
                .as("tochuc", () -> spring.getBean(Rounds.class).all())
                .stream()
                .filter(one -> one.data().code().equals("SH-2026-Q2"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        Visitor chair = visitors.as("chutich", port).open("xep-hang/" + id);
        chair.button("Chủ tịch xác nhận kết quả").click();
        chair.button("Xác nhận").click();
        assertThat(chair.text("Chưa xác nhận được:")).isVisible();
        assertThat(chair.text("Đã xác nhận lúc")).hasCount(0);

        Visitor hr = visitors.as("tochuc", port).open("bieu-quyet/" + id);
        hr.page().locator("#vote-rest").click();
        hr.page().locator("#votes-for input").fill("4");
        hr.page().locator("#votes-against input").fill("1");
        hr.page().locator("#chair-vote input[type=radio]").first().check();
        hr.page().locator("#vote-minutes input").fill("41-BB/HĐKTSH");
        hr.page().locator("#vote-date input").fill("20/11/2026");
        hr.page().locator("#vote-date input").press("Enter");
        hr.page().locator("#save-vote").click();
        assertThat(hr.page().locator("#vote-rest")).hasCount(0);

        chair.open("xep-hang/" + id);
        chair.button("Chủ tịch xác nhận kết quả").click();
        chair.button("Xác nhận").click();
        assertThat(chair.text("Đã xác nhận lúc")).isVisible();
        hr.open("sat-hach/2026");
        assertThat(hr.text("Quý 2").first()).isVisible();
    }
}
