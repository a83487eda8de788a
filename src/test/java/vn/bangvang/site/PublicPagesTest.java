package vn.bangvang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;

@DatabaseTest
class PublicPagesTest {

    private static final String BORN = "19/05/1998";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    private PublishedRounds published;
    private MockMvc mvc;
    private Instant morning;

    @BeforeEach
    void a_quiet_hour_of_its_own() {
        published = new PublishedRounds(context);
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        morning = Instant.parse("2026-10-01T01:00:00Z");
        clock.stopAt(morning);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_released_round_is_found_from_the_list_of_rounds_down_to_its_papers() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        String slug = slug(day);

        assertThat(text(get("/ket-qua"))).contains("Kỳ thử " + slug, "/ket-qua/" + slug);
        assertThat(text(get("/ket-qua/" + slug))).contains("/ket-qua/" + slug + "/P1", "v1/danh-sach.pdf");
        assertThat(text(get("/ket-qua/" + slug + "/P1"))).contains("001", "Trúng tuyển", "80,0");
        assertThat(text(get("/ket-qua/" + slug + "/en/P1"))).contains("Selected", "80.0", "lang=\"en\"");
        assertThat(get("/ket-qua/" + slug + "/v1/danh-sach.pdf").getContentType())
                .isEqualTo("application/pdf");
        var style = java.util.regex.Pattern.compile("/ket-qua/kieu-[0-9a-f]{8}[.]css")
                .matcher(text(get("/ket-qua/" + slug)));
        assertThat(style.find()).isTrue();
        assertThat(get("/ket-qua/kieu-00000000.css").getStatus()).isEqualTo(404);
        assertThat(get(style.group()).getHeader("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(text(get("/robots.txt"))).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/P1", "/en", "/v1", "/v1/P1", "/v1/danh-sach.pdf", "/v1/danh-sach.json"})
    void every_page_about_a_result_has_to_be_asked_for_again_and_costs_nothing_when_it_is_the_same(String page)
            throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        String address = "/ket-qua/" + slug(day) + page;

        MockHttpServletResponse first = get(address);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        String etag = Objects.requireNonNull(first.getHeader("ETag"));
        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        MockHttpServletResponse again = send(MockMvcRequestBuilders.get(address).header("If-None-Match", etag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        MockHttpServletResponse packed =
                send(MockMvcRequestBuilders.get(address).header("Accept-Encoding", "gzip, br"));
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("ETag")).isEqualTo(etag.replaceAll("\"$", "-gz\""));
        try (var unpacking =
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(unpacking.readAllBytes()).isEqualTo(first.getContentAsByteArray());
        }

        published.released(day.round(), "Sửa lời dẫn");
        MockHttpServletResponse after = send(MockMvcRequestBuilders.get(address).header("If-None-Match", etag));
        boolean sameForEver = page.contains("danh-sach");
        assertThat(after.getStatus()).isEqualTo(sameForEver ? 304 : 200);
        if (page.startsWith("/v1") && !sameForEver) {
            assertThat(text(after)).contains("Bản này đã được thay thế", "href=\"/ket-qua/" + slug(day) + "\"");
        }
    }

    @Test
    void no_page_needs_or_gives_a_session_a_cookie_or_a_script() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        for (String address : List.of("/ket-qua", "/ket-qua/" + slug(day), "/ket-qua/" + slug(day) + "/tra-cuu")) {
            MockHttpServletResponse answer = get(address);
            assertThat(answer.getHeader("Set-Cookie")).isNull();
            assertThat(text(answer)).doesNotContain("<script", "javascript:", "style=");
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void the_candidate_sees_the_own_marks_and_why() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");

        MockHttpServletResponse own = lookUp(day, "", "002", BORN, "10.0.0.1");
        assertThat(text(own))
                .contains(
                        day.dossier(2).data().name().full(), "70,0", "Không trúng tuyển", "Vì sao?", "138/2020/NĐ-CP");
        assertThat(own.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(lookUp(day, "/en", "002", "19-5-1998", "10.0.0.1"))).contains("70.0", "Not selected");
        assertThat(text(lookUp(day, "", "002", "19051998", "10.0.0.1"))).isEqualTo(text(own));
    }

    @Test
    void an_unknown_number_and_a_wrong_date_answer_alike_in_everything() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        List<String> answers = new ArrayList<>();
        for (List<String> asked : List.of(
                List.of("001", "20/05/1998"),
                List.of("999", BORN),
                List.of("", ""),
                List.of("001", "không nhớ"),
                List.of("001' or '1'='1", "1998"),
                List.of("<b>001</b>", "31/02/1998"))) {
            answers.add(everything(lookUp(day, "", asked.get(0), asked.get(1), "10.0.1.1")));
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst())
                .startsWith("200")
                .contains("Không tìm thấy kết quả")
                .doesNotContain("001", "999");
    }

    @Test
    void one_number_can_be_guessed_at_only_a_few_times_whether_it_exists_or_not_and_from_wherever() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        for (String number : List.of("001", "999")) {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 13; i++) {
                answers.add(lookUp(day, "", number, "01/01/19%02d".formatted(70 + i), "10.1.0." + i)
                        .getStatus());
            }
            assertThat(answers.subList(0, 12)).containsOnly(200);
            assertThat(answers.getLast()).isEqualTo(429);
        }
        assertThat(text(lookUp(day, "", "001", BORN, "10.1.1.1"))).contains("Tra cứu quá nhiều lần");
        assertThat(lookUp(day, "", "002", BORN, "10.1.0.1").getStatus()).isEqualTo(200);

        clock.stopAt(clock.instant().plusSeconds(60));
        assertThat(text(lookUp(day, "", "001", BORN, "10.1.1.1"))).contains("Trúng tuyển");
    }

    @Test
    void a_school_behind_one_address_is_not_locked_out_and_a_machine_is() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 301; i++) {
            answers.add(lookUp(day, "", "N" + i, BORN, "10.2.0.1").getStatus());
        }

        assertThat(answers.subList(0, 300)).containsOnly(200);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(lookUp(day, "", "002", BORN, "10.2.0.2").getStatus()).isEqualTo(200);
        assertThat(lookUp(day, "", "N7", BORN, "2001:db8:1:1::1").getStatus()).isEqualTo(200);
    }

    @Test
    void an_assessment_is_published_as_passed_or_not_without_rank_or_quota() throws Exception {
        // The demo's own rounds hold no assessment that is confirmed, so the page is made from content alone.
        var pages = context.getBean(vn.bangvang.publication.NoticePages.class);
        var row = new vn.bangvang.publication.NoticeContent.Row(
                "001",
                "Trần An",
                1990,
                null,
                new java.math.BigDecimal("8.50"),
                null,
                null,
                vn.bangvang.ranking.RankedLine.Result.PASS);
        var content = new vn.bangvang.publication.NoticeContent(
                new vn.bangvang.publication.NoticeContent.Heading(
                        "SH-Q3",
                        1,
                        0,
                        vn.bangvang.regulation.RoundKind.QUARTERLY_ASSESSMENT,
                        "SH-Q3",
                        "Sát hạch quý III",
                        "Ban Tổ chức",
                        "5-KH",
                        java.time.LocalDate.of(2026, 7, 1),
                        "NĐ 170/2025/NĐ-CP",
                        false,
                        vn.bangvang.publication.ListScope.EVERYONE,
                        morning,
                        "",
                        "",
                        ""),
                List.of(
                        vn.bangvang.publication.PublicField.NAME,
                        vn.bangvang.publication.PublicField.BIRTH_YEAR,
                        vn.bangvang.publication.PublicField.MARK),
                List.of(new vn.bangvang.publication.NoticeContent.PostList(
                        "P1", "Cán bộ Đoàn", "Huyện đoàn", 0, List.of(row))),
                List.of(),
                List.of(),
                List.of());
        List<String> shown = pages.pages(content).stream()
                .filter(file -> file.path().equals("P1")
                        || file.path().isEmpty()
                        || file.path().endsWith("json"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .toList();

        assertThat(shown).hasSize(5).noneMatch(page -> page.contains("chỉ tiêu") || page.contains("Hạng"));
        assertThat(shown).anyMatch(page -> page.contains("Đạt") && page.contains("8,5"));
    }

    private MockHttpServletResponse lookUp(InterviewDay day, String language, String number, String birth, String from)
            throws Exception {
        return send(MockMvcRequestBuilders.post("/ket-qua/" + slug(day) + language + "/tra-cuu")
                .param("so-bao-danh", number)
                .param("ngay-sinh", birth)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }));
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return send(MockMvcRequestBuilders.get(address));
    }

    private MockHttpServletResponse send(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String slug(InterviewDay day) {
        return days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
    }

    private static String everything(MockHttpServletResponse answer) {
        List<String> headers = answer.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + answer.getHeaders(name))
                .toList();
        return answer.getStatus() + "\n" + headers + "\n" + text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The paper in somebody's hands. */
    private String checked(byte[] paper) throws Exception {
        return text(send(MockMvcRequestBuilders.multipart("/ket-qua/kiem-tra")
                .file(new org.springframework.mock.web.MockMultipartFile("tep", "tep.pdf", "application/pdf", paper))
                .with(request -> {
                    request.setRemoteAddr("203.0.113.77");
                    return request;
                })));
    }

    @Test
    void a_paper_is_in_force_then_superseded_and_with_one_byte_changed_not_ours() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        String slug = slug(day);
        byte[] paper = get("/ket-qua/" + slug + "/v1/danh-sach.pdf").getContentAsByteArray();
        byte[] harmed = paper.clone();
        harmed[harmed.length / 2] ^= 1;

        assertThat(checked(paper)).contains("Đây là bản đang có hiệu lực", "/ket-qua/" + slug);
        assertThat(checked(harmed))
                .contains("không phải văn bản đang được công bố")
                .doesNotContain(slug);
        assertThat(text(get("/ket-qua/kiem-tra?ky=" + slug + "&ban=1"))).contains("bản số 1 đang có hiệu lực");
        assertThat(text(get("/ket-qua/kiem-tra?ky=" + slug + "&ban=2"))).contains("Hiện không có bản nào như vậy");

        published.released(day.round(), "Sửa lời dẫn");
        assertThat(checked(paper)).contains("đã được thay thế", "bản số 2");
        assertThat(text(get("/ket-qua/en/kiem-tra?ky=" + slug + "&ban=1"))).contains("superseded");
        assertThat(get("/ket-qua/kiem-tra").getHeader("Cache-Control")).isEqualTo("no-store");
        MockHttpServletResponse nothing = send(MockMvcRequestBuilders.multipart("/ket-qua/kiem-tra"));
        assertThat(nothing.getStatus()).isEqualTo(400);
        assertThat(text(nothing)).contains("Chọn tệp PDF");
    }

    @Test
    void a_published_paper_is_signed_and_its_code_leads_to_the_check() throws Exception {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        byte[] paper = get("/ket-qua/" + slug(day) + "/v1/danh-sach.pdf").getContentAsByteArray();

        try (var pdf = org.apache.pdfbox.Loader.loadPDF(paper)) {
            assertThat(pdf.getSignatureDictionaries()).hasSize(1);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("/ket-qua/kiem-tra?ky=" + slug(day) + "&ban=1", "CHỮ KÝ THỬ NGHIỆM");
        }
    }
}
