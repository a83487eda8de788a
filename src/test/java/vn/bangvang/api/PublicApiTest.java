package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.api.ApiCalls.json;
import static vn.bangvang.api.ApiCalls.text;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;

/** What the programming interface tells anyone; that it tells nothing too early is for EmbargoTest, which tries all addresses. */
@DatabaseTest
class PublicApiTest {

    private static final String ROOT = "/api/v1/public/rounds";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    private PublishedRounds published;
    private ApiCalls api;
    private InterviewDay day;
    private String slug;

    @BeforeEach
    void a_published_round() {
        clock.stopAt(Instant.parse("2026-10-06T01:00:00Z"));
        published = new PublishedRounds(context);
        api = new ApiCalls(context);
        day = published.confirmed("80", "70");
        published.released(day.round(), "");
        slug = days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_round_is_found_from_the_list_down_to_the_lines_of_a_post() {
        JsonNode home = json(api.get(ROOT));
        assertThat(home.path("items")
                        .valueStream()
                        .map(line -> line.path("round").asString()))
                .contains(slug);

        JsonNode round = json(api.get(ROOT + "/" + slug));
        assertThat(round.path("versions").size()).isEqualTo(1);
        assertThat(round.path("versions").get(0).path("state").asString()).isEqualTo("CURRENT");
        assertThat(round.path("versions").get(0).path("releasedAt").asString()).isEqualTo("2026-10-06T01:01:00Z");

        JsonNode version = json(api.get(ROOT + "/" + slug + "/versions/1"));
        assertThat(version.path("files")
                        .valueStream()
                        .map(file -> file.path("name").asString()))
                .containsExactly("danh-sach.pdf", "danh-sach.csv", "danh-sach.json");
        assertThat(version.path("posts").get(0).path("rows").asInt()).isEqualTo(2);

        JsonNode list = json(api.get(ROOT + "/" + slug + "/versions/1/posts/P1"));
        assertThat(list.path("rows").get(0).path("number").asString()).isEqualTo("001");
        assertThat(list.path("rows").get(0).path("result").asString()).isEqualTo("SELECTED");
    }

    @Test
    void the_lists_are_the_very_bytes_of_the_published_data_file_and_a_post_is_a_part_of_them() {
        MockHttpServletResponse lists = api.get(ROOT + "/" + slug + "/versions/1/lists");
        MockHttpServletResponse file = api.get("/ket-qua/" + slug + "/v1/danh-sach.json");

        assertThat(lists.getContentAsByteArray()).isEqualTo(file.getContentAsByteArray());
        assertThat(lists.getHeader("ETag")).isEqualTo(file.getHeader("ETag"));
        String post = text(api.get(ROOT + "/" + slug + "/versions/1/posts/P1"));
        assertThat(text(lists)).contains(post);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s", "/%s/versions/1", "/%s/versions/1/lists", "/%s/versions/1/posts/P1"})
    void every_answer_has_to_be_asked_for_again_and_costs_nothing_when_it_is_the_same(String path) {
        String address = ROOT + path.formatted(slug);
        MockHttpServletResponse first = api.get(address);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(first.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        String etag = Objects.requireNonNull(first.getHeader("ETag"));
        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        MockHttpServletResponse again =
                api.send(MockMvcRequestBuilders.get(address).header("If-None-Match", etag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        MockHttpServletResponse packed =
                api.send(MockMvcRequestBuilders.get(address).header("Accept-Encoding", "gzip"));
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeader("ETag")).isNotEqualTo(etag);
    }

    @Test
    void a_correction_supersedes_and_says_why_and_its_paper_is_recognised() {
        String former = paper(1);
        published.released(day.round(), "Sửa lời dẫn");

        JsonNode versions = json(api.get(ROOT + "/" + slug)).path("versions");
        assertThat(versions.valueStream()
                        .map(one -> one.path("number").asInt() + " "
                                + one.path("state").asString() + " "
                                + one.path("reason").asString()))
                .containsExactly("2 CURRENT Sửa lời dẫn", "1 SUPERSEDED ");
        JsonNode old = json(api.get("/api/v1/public/papers/" + former));
        assertThat(old.path("standing").asString()).isEqualTo("SUPERSEDED");
        assertThat(old.path("current").asInt()).isEqualTo(2);
        assertThat(json(api.get("/api/v1/public/papers/" + paper(2)))
                        .path("standing")
                        .asString())
                .isEqualTo("IN_FORCE");
        assertThat(text(api.get("/api/v1/public/papers/" + "0".repeat(64))))
                .isEqualTo("{\"sha256\":\"" + "0".repeat(64) + "\",\"standing\":\"UNKNOWN\"}");
        assertThat(api.get("/api/v1/public/papers/xyz").getStatus()).isEqualTo(400);
    }

    @Test
    void what_is_withdrawn_is_as_if_it_never_was() {
        String paper = paper(1);
        published.withdraw(day.round());

        for (String path : new String[] {"", "/versions/1", "/versions/1/lists", "/versions/1/posts/P1"}) {
            MockHttpServletResponse gone = api.get(ROOT + "/" + slug + path);
            MockHttpServletResponse never = api.get(ROOT + "/KHONG-CO" + path);
            assertThat(gone.getStatus()).isEqualTo(404);
            assertThat(text(gone)).isEqualTo(text(never));
            assertThat(gone.getHeader("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(text(api.get(ROOT))).doesNotContain("\"" + slug + "\"");
        assertThat(text(api.get("/api/v1/public/papers/" + paper))).contains("UNKNOWN");
    }

    @Test
    void unknown_addresses_are_problems_in_the_language_that_is_asked_for() {
        MockHttpServletResponse vietnamese = api.get(ROOT + "/KHONG-CO");
        assertThat(vietnamese.getContentType()).isEqualTo("application/problem+json");
        assertThat(text(vietnamese))
                .isEqualTo("{\"type\":\"urn:bangvang:problem:not-found\",\"title\":\"Không tìm thấy\",\"status\":404,"
                        + "\"detail\":\"Không có nội dung nào ở địa chỉ này, hoặc nội dung không được công bố.\"}");
        MockHttpServletResponse english = api.send(
                MockMvcRequestBuilders.get("/api/v1/public/gi-do").header("Accept-Language", "fr, en-GB;q=0.8"));
        assertThat(json(english).path("title").asString()).isEqualTo("Not found");
        assertThat(english.getHeader("Content-Language")).isEqualTo("en");
        assertThat(api.send(MockMvcRequestBuilders.get(ROOT + "/X").header("Accept-Language", ";;;"))
                        .getHeader("Content-Language"))
                .isEqualTo("vi");
        assertThat(api.get(ROOT + "/" + slug + "/versions/eins").getStatus()).isEqualTo(404);
        assertThat(api.get(ROOT + "/" + slug + "/versions/1/posts/P9").getStatus())
                .isEqualTo(404);
        assertThat(api.send(MockMvcRequestBuilders.post(ROOT)).getStatus()).isEqualTo(404);
    }

    private String paper(int number) {
        return json(api.get(ROOT + "/" + slug + "/versions/" + number))
                .path("files")
                .get(0)
                .path("sha256")
                .asString();
    }
}
