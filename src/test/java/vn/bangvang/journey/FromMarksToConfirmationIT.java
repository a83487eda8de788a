package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.journey.Chromium.Visitors;
import vn.bangvang.report.Pdf;

@Journey
class FromMarksToConfirmationIT {

    private static final String MINUTES =
            "Các thành viên thống nhất thí sinh nêu đúng thẩm quyền, còn thiếu bước phối hợp.";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext spring;

    private SmallRound round;

    /** Number 001 lies 7 apart, number 002 one mark apart. */
    @BeforeEach
    void all_sheets_are_signed() {
        round = SmallRound.with(spring, 2);
        round.present(0);
        round.present(1);
        round.signed(SmallRound.HEAD, 0, "42", "28");
        round.signed(SmallRound.FIRST, 0, "47", "30");
        round.signed(SmallRound.SECOND, 0, "43", "29");
        round.signed(SmallRound.HEAD, 1, "50", "30");
        round.signed(SmallRound.FIRST, 1, "51", "30");
        round.signed(SmallRound.SECOND, 1, "50", "31");
    }

    @Test
    void the_head_settles_a_dialogue_and_locks_two_people_correct_and_the_chair_confirms_what_the_papers_print(
            Visitors visitors) {
        Visitor head = visitors.as(SmallRound.HEAD, port);
        settleTheDialogue(head);
        Visitor hr = visitors.as("tochuc", port);
        askForACorrection(hr);
        Visitor chair = visitors.as("chutich", port);
        approve(chair);

        hr.open(round.path("ky-tuyen"));
        hr.button("Chuyển sang: Tổng hợp kết quả").click();
        assertThat(hr.page().locator(".phases [aria-current=step]")).hasText("Tổng hợp kết quả");
        chair.open(round.path("xep-hang"));
        chair.button("Tính xếp hạng").click();
        assertThat(chair.text("Chưa xác nhận.")).isVisible();
        chair.page().locator("#why-001").click();
        Locator why = chair.page().locator("vaadin-dialog .why");
        assertThat(why).containsText("82,0");
        assertThat(why).containsText("NĐ 138/2020/NĐ-CP");
        assertThat(why).containsText("trúng tuyển");
        readExplanation(chair.download(chair.link("In giải trình (PDF)")));
        chair.page().locator("vaadin-dialog").getByText("Đóng").click();
        chair.button("Chủ tịch xác nhận kết quả").click();
        chair.button("Xác nhận").click();
        assertThat(chair.text("Đã xác nhận lúc")).isVisible();

        readResultList(chair.download(chair.link("In danh sách kết quả (PDF)")));
        readBoardPapers(hr);
        Visitor supervisor =
                visitors.as("giamsat", port).open("nhat-ky?ky=" + round.id().value());
        assertThat(supervisor.text("Xác nhận xếp hạng")).isVisible();
        assertThat(supervisor.text("Duyệt sửa điểm")).isVisible();
    }

    private void settleTheDialogue(Visitor head) {
        head.open(round.path("ket-qua-ban"));
        assertThat(head.text("Ban số 1: đã xong 1 trong 2 thí sinh")).isVisible();
        head.page().locator("#lock-1").click();
        assertThat(head.text("Chưa khóa được, còn thí sinh chưa xong: 001.")).isVisible();
        head.page().locator("#dialogue-001").click();
        head.page().locator("#decided-mark input").fill("74,5");
        head.page().locator("#confirm-decision").click();
        assertThat(head.text("Hãy ghi rõ nội dung")).isVisible();
        head.field("Biên bản đối thoại").fill(MINUTES);
        head.page().locator("#confirm-decision").click();
        assertThat(head.text("74,5 (sau đối thoại)")).isVisible();
        head.page().locator("#lock-1").click();
        assertThat(head.page().locator(".badge")).hasText("Đã khóa");
    }

    private void askForACorrection(Visitor hr) {
        hr.open(round.path("ket-qua-ban"));
        hr.page().locator("#correct-001").click();
        hr.page().locator("#decided-mark input").fill("82");
        hr.field("Lý do sửa").fill("Cộng nhầm một tiêu chí khi đối thoại");
        hr.page().locator("#confirm-decision").click();
        assertThat(hr.text("74,5 → 82,0")).isVisible();
        assertThat(hr.text("Chờ duyệt")).isVisible();
        assertThat(hr.button("Duyệt")).hasCount(0);
    }

    private void approve(Visitor chair) {
        assertThat(chair.text("Có 1 đề nghị sửa điểm chờ duyệt")).isVisible();
        chair.open(round.path("ket-qua-ban"));
        chair.button("Duyệt").click();
        assertThat(chair.text("82,0 (đã sửa)")).isVisible();
    }

    private static void readExplanation(byte[] pdf) {
        assertThat(words(pdf)).contains("Nguyễn Thị Ngọc Ánh", "82,0", "138/2020/NĐ-CP");
    }

    private static void readResultList(byte[] pdf) {
        List<String> lines = Pdf.laidOut(pdf).lines().map(String::strip).toList();

        assertThat(lines).anyMatch(line -> line.matches("1\\s+001\\s+Nguyễn Thị Ngọc Ánh.*82,0.*Trúng tuyển.*"));
        assertThat(lines).anyMatch(line -> line.matches("2\\s+002\\s+Trần Đăng Khôi.*80,7.*Không trúng tuyển.*"));
        assertThat(words(pdf)).contains("138/2020/NĐ-CP");
        Pdf.assertSound(pdf);
    }

    private void readBoardPapers(Visitor hr) {
        hr.open(round.path("ket-qua-ban"));
        assertThat(words(hr.download(hr.link("Bảng tổng hợp (PDF)")))).contains("001", "002", "82,0", "80,7");
        assertThat(words(hr.download(hr.link("Biên bản")))).contains(MINUTES, "74,5");
        assertThat(words(hr.download(hr.link("Phiếu chấm").first())))
                .contains(SmallRound.KNOWLEDGE, SmallRound.SITUATION, "Hoàng Đức Thịnh");
    }

    /** The paper's words in one line; they must be composed letters, or no search finds a name. */
    private static String words(byte[] pdf) {
        String text = Pdf.text(pdf).replaceAll("\\s+", " ");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        return text;
    }
}
