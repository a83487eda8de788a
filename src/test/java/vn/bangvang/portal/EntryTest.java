package vn.bangvang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.CandidateBrowser.everything;
import static vn.bangvang.CandidateBrowser.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.CandidateBrowser;
import vn.bangvang.CandidateSide;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.TestClock;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.CandidateDesk.LinksOutcome;
import vn.bangvang.selfservice.CandidateDesk.PersonalLink;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class EntryTest {

    private static final String BORN = CandidateSide.BORN;

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    TestClock clock;

    @Autowired
    CandidateDesk desk;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private CandidateSide side;
    private CandidateBrowser phone;
    private InterviewDay day;
    private Instant morning;

    @BeforeEach
    void a_numbered_round() {
        morning = Instant.parse("2026-10-05T01:00:00Z");
        clock.stopAt(morning);
        side = new CandidateSide(context);
        phone = new CandidateBrowser(context);
        day = days.anInterviewDay().withCandidates(3).begin();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void number_date_of_birth_and_the_code_from_the_letter_let_a_candidate_in() {
        String address = side.mail(day, 1);
        assertThat(text(phone.get(""))).contains("Kỳ tuyển", "name=\"so-bao-danh\"");

        assertThat(ask("001", BORN).getRedirectedUrl()).isEqualTo("/trang-thi-sinh/ma");
        assertThat(text(phone.get("/ma"))).contains("Nếu kỳ tuyển, số báo danh và ngày sinh khớp");
        String code = side.code(address, 1);
        MockHttpServletResponse in = phone.post("/ma", "ma", " " + code.substring(0, 3) + " " + code.substring(3));

        assertThat(in.getStatus()).isEqualTo(303);
        assertThat(in.getRedirectedUrl()).isEqualTo("/trang-thi-sinh/cua-toi");
        assertThat(text(phone.get("/cua-toi")))
                .contains("001", day.dossier(1).data().name().full(), BORN, address);
        assertThat(phone.get("").getRedirectedUrl()).isEqualTo("/trang-thi-sinh/cua-toi");
        assertThat(text(phone.get("/en/cua-toi"))).contains("lang=\"en\"", "Candidate number");
    }

    @Test
    void an_unknown_number_a_wrong_date_a_missing_address_and_the_right_ones_answer_alike_to_the_byte() {
        side.mail(day, 1);
        List<String> answers = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (List<String> asked : List.of(
                List.of("001", BORN), List.of("001", "20/05/1998"), List.of("999", BORN), List.of("002", BORN))) {
            var other = new CandidateBrowser(context);
            answers.add(everything(CandidateSide.ask(other, day.round(), asked.get(0), asked.get(1))));
            pages.add(everything(other.get("/ma")));
            codes.add(everything(other.post("/ma", "ma", "000000")));
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("303").contains("/trang-thi-sinh/ma", "thi-sinh-cho-ma=…");
        assertThat(pages).containsOnly(pages.getFirst());
        assertThat(codes).containsOnly(codes.getFirst());
        assertThat(codes.getFirst()).contains("Mã không đúng");
        side.code("ts001@ky" + day.round().value() + ".vn", 1);
        assertThat(jdbc.sql("select count(*) from candidate_code where candidate_id is null")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_code_is_good_for_ten_minutes_and_not_a_second_longer() {
        String address = side.mail(day, 1);
        ask("001", BORN);
        String first = side.code(address, 1);
        clock.stopAt(morning.plusSeconds(600));
        assertThat(text(phone.post("/ma", "ma", first))).contains("Mã không đúng");

        ask("001", BORN);
        String second = side.code(address, 2);
        clock.stopAt(morning.plusSeconds(1199));
        assertThat(phone.post("/ma", "ma", second).getStatus()).isEqualTo(303);
    }

    @Test
    void a_code_is_used_once_and_a_new_one_voids_the_old() {
        String address = side.mail(day, 1);
        ask("001", BORN);
        String first = side.code(address, 1);
        String asking = phone.cookie("thi-sinh-cho-ma");
        var other = new CandidateBrowser(context);
        CandidateSide.ask(other, day.round(), "001", BORN);
        String second = side.code(address, 2);

        assertThat(text(phone.post("/ma", "ma", first))).contains("Mã không đúng");
        assertThat(text(phone.post("/ma", "ma", second)))
                .as("the code of another asking")
                .contains("Mã không đúng");
        String otherAsking = other.cookie("thi-sinh-cho-ma");
        assertThat(other.post("/ma", "ma", second).getStatus()).isEqualTo(303);
        var thief = new CandidateBrowser(context);
        thief.setCookie("thi-sinh-cho-ma", otherAsking);
        assertThat(text(thief.post("/ma", "ma", second))).contains("Mã không đúng");
        assertThat(asking).isNotEqualTo(otherAsking).hasSize(22);
    }

    @Test
    void five_wrong_codes_use_the_right_one_up() {
        String address = side.mail(day, 1);
        ask("001", BORN);
        String code = side.code(address, 1);
        String wrong = code.equals("123456") ? "123457" : "123456";
        for (int i = 0; i < 5; i++) {
            assertThat(text(phone.post("/ma", "ma", wrong))).contains("Mã không đúng");
        }
        assertThat(text(phone.post("/ma", "ma", code))).contains("Mã không đúng");

        ask("001", BORN);
        String next = side.code(address, 2);
        for (int i = 0; i < 4; i++) {
            phone.post("/ma", "ma", next.equals("123456") ? "123457" : "123456");
        }
        assertThat(phone.post("/ma", "ma", next).getStatus()).isEqualTo(303);
    }

    @Test
    void what_cannot_be_read_is_said_at_its_field_and_what_was_typed_stays() {
        String page = text(phone.post("", "ky", "", "so-bao-danh", "<b>001</b>", "ngay-sinh", "31/02/1998"));

        assertThat(page)
                .contains(
                        "role=\"alert\"",
                        "Hãy chọn kỳ tuyển.",
                        "value=\"&lt;b&gt;001&lt;/b&gt;\"",
                        "value=\"31/02/1998\"",
                        "Hãy nhập ngày sinh theo dạng ngày/tháng/năm",
                        "aria-invalid=\"true\"")
                .doesNotContain("<b>001");
        assertThat(phone.baked).isEmpty();
    }

    @Test
    void cookies_are_for_these_pages_alone_and_out_of_reach_of_scripts_and_foreign_pages() {
        String address = side.mail(day, 1);
        ask("001", BORN);
        phone.post("/ma", "ma", side.code(address, 1));
        assertThat(phone.baked)
                .hasSize(3)
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("; Path=/trang-thi-sinh", "; HttpOnly", "; SameSite=Strict"));
        assertThat(phone.baked).noneMatch(cookie -> cookie.contains("Secure"));

        var secure = new CandidateBrowser(context);
        secure.send(MockMvcRequestBuilders.post("/trang-thi-sinh")
                .secure(true)
                .param("ky", String.valueOf(day.round().value()))
                .param("so-bao-danh", "001")
                .param("ngay-sinh", BORN));
        assertThat(secure.baked).singleElement().asString().contains("; Secure");
    }

    @Test
    void every_page_is_kept_by_nobody_and_needs_no_script() {
        CandidateBrowser inside = side.inside(day, 1);
        for (String address :
                List.of("/ma", "/vao/abc", "/cua-toi", "/sua?muc=PHONE", "/phuc-khao?phan-thi=INTERVIEW")) {
            MockHttpServletResponse answer = inside.get(address);
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(text(answer)).doesNotContain("<script", "javascript:", "style=", "JSESSIONID");
            assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        }
    }

    @Test
    void a_session_ends_after_half_an_hour_without_use_after_eight_hours_and_by_logging_out() {
        CandidateBrowser idle = side.inside(day, 1);
        clock.stopAt(morning.plusSeconds(1799));
        assertThat(idle.get("/cua-toi").getStatus()).isEqualTo(200);
        clock.stopAt(morning.plusSeconds(1799 + 1800));
        assertThat(idle.get("/cua-toi").getRedirectedUrl()).isEqualTo("/trang-thi-sinh?het-phien=1");
        assertThat(text(idle.get("?het-phien=1"))).contains("Phiên làm việc đã kết thúc");

        CandidateBrowser busy = side.inside(day, 2);
        Instant begun = clock.instant();
        for (int i = 1; i < 20; i++) {
            clock.stopAt(begun.plusSeconds(i * 1500L));
            busy.get("/cua-toi");
        }
        clock.stopAt(begun.plusSeconds(8 * 3600 - 1));
        assertThat(busy.get("/cua-toi").getStatus()).isEqualTo(200);
        clock.stopAt(begun.plusSeconds(8 * 3600));
        assertThat(busy.get("/cua-toi").getStatus()).isEqualTo(303);

        CandidateBrowser leaving = side.inside(day, 3);
        String session = leaving.cookie("thi-sinh-phien");
        assertThat(leaving.post("/ra").getStatus()).isEqualTo(403);
        assertThat(leaving.fill("/ra").getRedirectedUrl()).isEqualTo("/trang-thi-sinh");
        assertThat(leaving.cookie("thi-sinh-phien")).isEmpty();
        leaving.setCookie("thi-sinh-phien", session);
        assertThat(leaving.get("/cua-toi").getStatus()).isEqualTo(303);
    }

    @Test
    void nobody_gets_in_without_a_session_or_with_a_made_up_one() {
        for (String address : List.of("/cua-toi", "/ket-qua", "/phuc-khao?phan-thi=WRITTEN", "/sua?muc=NAME")) {
            assertThat(phone.get(address).getStatus()).isEqualTo(303);
        }
        phone.setCookie("thi-sinh-phien", "AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(phone.get("/cua-toi").getRedirectedUrl()).isEqualTo("/trang-thi-sinh?het-phien=1");
    }

    @Test
    void one_number_is_tried_only_a_few_times_whether_it_exists_or_not_and_from_wherever() {
        for (String number : List.of("001", "999")) {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                answers.add(CandidateSide.ask(new CandidateBrowser(context), day.round(), number, BORN)
                        .getStatus());
            }
            assertThat(answers.subList(0, 8)).containsOnly(303);
            assertThat(answers.getLast()).isEqualTo(429);
        }
        clock.stopAt(morning.plusSeconds(600));
        assertThat(ask("001", BORN).getStatus()).isEqualTo(303);
    }

    @Test
    void the_link_of_a_summons_shows_nothing_until_the_date_of_birth_is_given() {
        String path = links().getFirst().path().value();
        String page = path.replace("/trang-thi-sinh", "");
        assertThat(path).matches("/trang-thi-sinh/vao/[A-Za-z0-9_-]{22}");
        String name = day.dossier(1).data().name().full();

        assertThat(text(phone.get(page)))
                .contains("Để giấy triệu tập bị thất lạc không làm lộ hồ sơ")
                .doesNotContain(name, ">001<", BORN);
        assertThat(text(phone.post(page, "ngay-sinh", "20/05/1998")))
                .contains("Ngày sinh không khớp", "value=\"20/05/1998\"")
                .doesNotContain(name, ">001<");
        assertThat(phone.cookie("thi-sinh-phien")).isEmpty();
        assertThat(phone.post(page, "ngay-sinh", BORN).getRedirectedUrl()).isEqualTo("/trang-thi-sinh/cua-toi");
        assertThat(text(phone.get("/cua-toi"))).contains(name, ">001<");
    }

    @Test
    void an_unknown_link_answers_like_a_wrong_date() {
        String page = links().getFirst().path().value().replace("/trang-thi-sinh", "");
        String unknown = "/vao/AAAAAAAAAAAAAAAAAAAAAA";
        assertThat(everything(phone.get(unknown)).replace(unknown, page)).isEqualTo(everything(phone.get(page)));
        assertThat(everything(phone.post(unknown, "ngay-sinh", "20/05/1998")).replace(unknown, page))
                .isEqualTo(everything(phone.post(page, "ngay-sinh", "20/05/1998")));
    }

    @Test
    void a_renewed_link_voids_the_old_one_and_the_sessions_that_it_opened() {
        String old = links().getFirst().path().value().replace("/trang-thi-sinh", "");
        phone.post(old, "ngay-sinh", BORN);
        assertThat(phone.get("/cua-toi").getStatus()).isEqualTo(200);

        String renewed = links().getFirst().path().value().replace("/trang-thi-sinh", "");

        assertThat(phone.get("/cua-toi").getStatus()).isEqualTo(303);
        assertThat(text(phone.post(old, "ngay-sinh", BORN))).contains("đã được thay bằng liên kết mới");
        assertThat(phone.post(renewed, "ngay-sinh", BORN).getStatus()).isEqualTo(303);
    }

    @Test
    void only_hashes_are_kept_of_what_lets_somebody_in() {
        String address = side.mail(day, 1);
        List<PersonalLink> links = links();
        ask("001", BORN);
        String code = side.code(address, 1);
        String asking = phone.cookie("thi-sinh-cho-ma");
        phone.post("/ma", "ma", code);
        String session = phone.cookie("thi-sinh-phien");

        List<String> kept = new ArrayList<>();
        for (String table : List.of("candidate_code", "candidate_link", "candidate_session")) {
            kept.addAll(jdbc.sql("select * from " + table)
                    .query((rs, n) -> {
                        var row = new StringBuilder();
                        for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                            row.append(rs.getString(i)).append(' ');
                        }
                        return row.toString();
                    })
                    .list());
        }
        assertThat(kept).hasSizeGreaterThanOrEqualTo(4);
        assertThat(String.join("\n", kept))
                .doesNotContain(asking, session)
                .doesNotContain(links.stream()
                        .map(link -> link.path().value().substring("/trang-thi-sinh/vao/".length()))
                        .toList());
        assertThat(links.toString()).doesNotContain("/vao/");
    }

    @Test
    void neither_the_logs_nor_the_trail_hold_codes_links_sessions_or_dates_of_birth(CapturedOutput output) {
        String address = side.mail(day, 1);
        String link = links().getFirst().path().value().substring("/trang-thi-sinh/vao/".length());
        ask("001", BORN);
        String code = side.code(address, 1);
        String asking = phone.cookie("thi-sinh-cho-ma");
        phone.post("/ma", "ma", code);
        phone.post("/vao/" + link, "ngay-sinh", BORN);
        phone.fill("/sua", "muc", "BIRTH", "gia-tri", "18/04/1997");
        List<String> secrets = List.of(link, code, asking, phone.cookie("thi-sinh-phien"));

        assertThat(output.getAll()).doesNotContain(secrets).doesNotContain(BORN, "1998-05-19", "18/04/1997");
        List<TrailEntry> lines = days.as(
                InterviewDays.SUPERVISOR,
                () -> trail.read(new TrailFilter(day.round().value(), null, null, null, null, null), 0, 500));
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.toString()).doesNotContain(secrets).doesNotContain(BORN, "1998-05-19", "18/04/1997");
        assertThat(lines.getFirst())
                .extracting(TrailEntry::actorName, TrailEntry::kind, TrailEntry::after)
                .containsExactly("Thí sinh 001", "DATA_REQUESTED", "datafield.BIRTH");
    }

    @Test
    void a_form_that_a_foreign_page_sends_is_refused() {
        CandidateBrowser inside = side.inside(day, 1);
        assertThat(inside.post("/sua", "muc", "PHONE", "gia-tri", "0912345678").getStatus())
                .isEqualTo(403);
        assertThat(inside.post("/sua", "muc", "PHONE", "gia-tri", "0912345678", "ma-phien", "0".repeat(32))
                        .getStatus())
                .isEqualTo(403);
        assertThat(inside.post("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "x", "buoc", "nop")
                        .getStatus())
                .isEqualTo(403);
        assertThat(phone.send(MockMvcRequestBuilders.post("/trang-thi-sinh/ma")
                                .header("Sec-Fetch-Site", "cross-site")
                                .param("ma", "123456"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(inside.fill("/sua", "muc", "PHONE", "gia-tri", "0912345678").getRedirectedUrl())
                .isEqualTo("/trang-thi-sinh/cua-toi?xong=sua");
    }

    private MockHttpServletResponse ask(String number, String birth) {
        return CandidateSide.ask(phone, day.round(), number, birth);
    }

    private List<PersonalLink> links() {
        return days.expect(InterviewDays.HR, LinksOutcome.Issued.class, () -> desk.issueLinks(day.round()))
                .links();
    }
}
