package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.journey.Chromium.Visitors;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.TrialActors;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.MyBundle;

/** The two-stage exam of the demo data, from the last marker's signature to the confirmed result. */
@Journey
class TwoStageExamIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    @Test
    void papers_are_marked_blind_decided_by_code_joined_by_two_and_ranked_with_stage_1_as_the_reason(
            Visitors visitors) {
        Round round = as("tochuc", () -> spring.getBean(Rounds.class).all()).stream()
                .filter(one -> one.data().code().equals("TT-2025-1"))
                .findFirst()
                .orElseThrow();
        long id = round.id().value();

        Visitor marker = visitors.as(markerWhoHasNotSigned(round), port);
        marker.open("cham-bai-viet/" + id);
        assertThat(marker.page().locator("#sign-bundle")).isVisible();
        String seen = marker.page().locator("body").innerText();
        assertThat(seen)
                .doesNotContain("Bùi Thị Thanh Hà", "Võ Thị Uyên", "Cao Xuân Bách")
                .contains("Câu 1");
        marker.page().locator("#sign-bundle").click();
        marker.page().locator("#confirm-sign").click();
        assertThat(marker.text("đã ký lúc")).isVisible();

        Visitor head = visitors.as("truongban1", port).open("quyet-dinh-bai-viet/" + id);
        head.page().locator("[id^=dialogue-]").first().click();
        head.page().locator("#decided-mark input").fill("76");
        head.field("Biên bản đối thoại").fill("Hai người chấm thống nhất cho điểm câu 2 theo đáp án.");
        head.page().locator("#confirm-decision").click();
        assertThat(head.text("76,0")).isVisible();

        Visitor hr = visitors.as("tochuc", port).open("bai-thi-viet/" + id);
        hr.page().locator("#join-minutes input").fill("09-BB/MP");
        hr.page().getByLabel("Ngày biên bản").fill("20/11/2026");
        hr.page().getByLabel("Ngày biên bản").press("Enter");
        hr.page().locator("#request-join").click();
        assertThat(hr.text("Chờ Chủ tịch Hội đồng duyệt.")).isVisible();
        Visitor chair = visitors.as("chutich", port).open("bai-thi-viet/" + id);
        chair.page().locator("#approve-join").click();
        assertThat(chair.text("Đã ghép phách theo biên bản số 09-BB/MP")).isVisible();

        hr.open("ky-tuyen/" + id);
        hr.button("Chuyển sang: Tổng hợp kết quả").click();
        assertThat(hr.page().locator(".phases [aria-current=step]")).hasText("Tổng hợp kết quả");
        chair.open("xep-hang/" + id);
        chair.button("Tính xếp hạng").click();
        assertThat(chair.text("Chưa xác nhận.")).isVisible();
        chair.page().locator("#why-004").click();
        assertThat(chair.page().locator("vaadin-dialog .why")).containsText("29");
        chair.page().locator("vaadin-dialog").getByText("Đóng").click();
        chair.button("Chủ tịch xác nhận kết quả").click();
        chair.button("Xác nhận").click();
        assertThat(chair.text("Đã xác nhận lúc")).isVisible();
    }

    private String markerWhoHasNotSigned(Round round) {
        BlindMarking marking = spring.getBean(BlindMarking.class);
        return List.of("giamkhao1", "giamkhao2", "giamkhao3").stream()
                .filter(marker -> as(marker, () -> marking.myBundles(round.id())).stream()
                        .map(MyBundle::signedAt)
                        .anyMatch(signed -> signed == null))
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(String username, java.util.function.Supplier<T> act) {
        return spring.getBean(TrialActors.class).as(username, act);
    }
}
