package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.TestClock;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.journey.Chromium.Visitors;
import vn.bangvang.report.PersonalAddresses;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.TrialActors;

/** A published result, an appeal that changes who is selected, and what a candidate with a phone reads of both. */
@Journey
class ResultsDayIT {

    private static final String ROUND = "TT-2025-2";
    private static final String PUBLIC = "ket-qua/" + ROUND;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    PersonalAddresses summonses;

    @Autowired
    TrialActors actors;

    @Test
    void an_appeal_changes_the_ranks_and_page_paper_and_check_move_to_the_corrected_version_together(
            Visitors visitors) {
        // The demo data are published half a minute after the start.
        clock.putForwardTo(clock.instant().plusSeconds(60));
        Visitor candidate = visitors.withPhone(port);
        assertThat(lookUp(candidate)).contains("78,5", "Không trúng tuyển");
        byte[] paper = candidate
                .page()
                .request()
                .get(candidate.address(PUBLIC + "/v1/danh-sach.pdf"))
                .body();
        assertThat(check(candidate, paper)).contains("đang có hiệu lực");

        long round = round().id().value();
        Visitor chair = visitors.as("chutich", port).open("phuc-khao/" + round);
        chair.button("Xem tác động và quyết định").click();
        assertThat(chair.page().locator("vaadin-dialog")).containsText("2 thí sinh đổi thứ hạng hoặc kết quả");
        chair.page().locator("#approve-appeal").click();
        assertThat(chair.page().locator("#appeals")).containsText("Đã duyệt");
        assertThat(lookUp(candidate)).contains("78,5", "Không trúng tuyển");

        Visitor hr = visitors.as("tochuc", port).open("xep-hang/" + round);
        hr.button("Tính xếp hạng").click();
        assertThat(hr.text("Chưa xác nhận.")).isVisible();
        chair.open("xep-hang/" + round);
        chair.button("Chủ tịch xác nhận kết quả").click();
        chair.button("Xác nhận").click();
        assertThat(chair.text("Đã xác nhận lúc")).isVisible();

        Instant moment = correct(hr, chair, round);
        assertThat(lookUp(candidate)).contains("78,5", "Không trúng tuyển");
        clock.putForwardTo(moment);
        assertThat(lookUp(candidate)).contains("82,5", "Trúng tuyển").doesNotContain("Không trúng tuyển");
        assertThat(check(candidate, paper)).contains("đã được thay thế");
        byte[] corrected = candidate
                .page()
                .request()
                .get(candidate.address(PUBLIC + "/v2/danh-sach.pdf"))
                .body();
        assertThat(check(candidate, corrected)).contains("đang có hiệu lực");
        candidate.open(PUBLIC + "/v1");
        assertThat(candidate.page().locator("main")).containsText("Bản này đã được thay thế");
        candidate.open(PUBLIC + "/khac-biet");
        assertThat(candidate.page().locator("main")).containsText("82,5");
    }

    @Test
    void a_candidate_with_the_link_of_the_summons_files_an_appeal_and_hr_finds_it_among_the_others(Visitors visitors) {
        clock.putForwardTo(clock.instant().plusSeconds(60));
        Round round = round();
        Candidate sang = actors.as("tochuc", () -> candidates.list(round.id())).stream()
                .filter(one -> "005".equals(one.number()))
                .findFirst()
                .orElseThrow();
        String link = Objects.requireNonNull(
                actors.as("tochuc", () -> summonses.addresses(round.id())).get(sang.id()));
        Visitor candidate = visitors.withPhone(port).open(link.substring(link.indexOf("trang-thi-sinh")));
        assertThat(candidate.page().locator("body")).not().containsText("Thanh Sang");
        candidate.page().locator("#birth").fill("17/06/1996");
        candidate.page().locator("button[type=submit]").click();
        assertThat(candidate.page().locator("main")).containsText("Tô Thanh Sang");

        candidate
                .page()
                .locator("a.act")
                .filter(new Locator.FilterOptions().setHasText("Nộp đơn"))
                .first()
                .click();
        assertThat(candidate.page().locator("#window")).containsText("đến hết ngày");
        candidate.page().locator("#reason").fill("Câu 1 có hai ý chưa được chấm.");
        candidate.button("Tiếp tục").click();
        assertThat(candidate.page().locator(".reason")).containsText("Câu 1 có hai ý chưa được chấm.");
        candidate.button("Nộp đơn phúc khảo").click();
        assertThat(candidate.page().locator("main")).containsText("Đã nhận đơn phúc khảo của bạn.");

        Visitor hr = visitors.as("tochuc", port).open("phuc-khao/" + round.id().value());
        assertThat(hr.page().locator("#appeals")).containsText("nộp trực tuyến");
    }

    /** HR drafts the next version for the next full minute but one, and the chair approves it. */
    private Instant correct(Visitor hr, Visitor chair, long round) {
        ZonedDateTime moment =
                clock.instant().atZone(ZONE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(3);
        hr.open("cong-bo/" + round);
        hr.button("Soạn bản đính chính").click();
        Locator day = hr.field("Ngày công bố");
        day.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(moment));
        day.press("Enter");
        hr.page()
                .locator("#release-time input")
                .fill(DateTimeFormatter.ofPattern("HH:mm").format(moment));
        hr.page().locator("#correction-reason textarea").fill("Điểm bài thi viết của số báo danh 004 sau phúc khảo");
        hr.page().locator("#make-draft").click();
        assertThat(hr.text("đang chờ Chủ tịch duyệt")).isVisible();
        chair.open("cong-bo/" + round);
        chair.button("Duyệt bản này").click();
        chair.button("Xác nhận").click();
        assertThat(chair.text("sẽ công bố lúc")).isVisible();
        return moment.toInstant();
    }

    private Round round() {
        return actors.as("tochuc", rounds::all).stream()
                .filter(one -> one.data().code().equals(ROUND))
                .findFirst()
                .orElseThrow();
    }

    private static String lookUp(Visitor candidate) {
        candidate.open(PUBLIC + "/tra-cuu");
        candidate.page().locator("#number").fill("004");
        candidate.page().locator("#birth").fill("30/10/1997");
        candidate.page().locator("button[type=submit]").click();
        assertThat(candidate.page().locator("main")).containsText("004");
        return candidate.page().locator("main").innerText();
    }

    private static String check(Visitor anyone, byte[] paper) {
        anyone.open("ket-qua/kiem-tra");
        anyone.page().locator("#file").setInputFiles(new FilePayload("danh-sach.pdf", "application/pdf", paper));
        anyone.page().locator("button[type=submit]").click();
        return anyone.page().locator("#answer").innerText();
    }
}
