package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.api.ApiCalls.json;
import static vn.bangvang.api.ApiCalls.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.bangvang.Approved;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;

/** The description is written by hand: that it is true is proved here, in both directions. */
@DatabaseTest
class DescriptionTest {

    private static final String MODULE = "vn.bangvang.api";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    private ApiCalls api;
    private JsonNode description;

    @BeforeEach
    void the_description_as_it_is_served() {
        days.people();
        api = new ApiCalls(context);
        description = json(api.get("/api/v1/openapi.json"));
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void every_address_is_described_and_everything_described_is_there() {
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> running = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    // Whatever is nowhere else ends at an address with no verb of its own.
                    if (handler.getBeanType().getPackageName().startsWith(MODULE)) {
                        info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        info.getPatternValues().forEach(pattern -> running.add(verb + " " + pattern)));
                    }
                }));

        assertThat(running).hasSizeGreaterThan(16);
        assertThat(described).isEqualTo(running);
    }

    @Test
    void a_change_of_the_contract_is_seen_in_a_diff() throws IOException {
        Approved.assertApproved("openapi.yaml", Files.readString(Path.of("src/main/resources/api/openapi.yaml")));
        assertThat(text(api.get("/api/v1/openapi.yaml")))
                .isEqualTo(Files.readString(Path.of("src/main/resources/api/openapi.yaml")));
    }

    @Test
    void what_is_answered_is_what_is_described() {
        clock.stopAt(Instant.parse("2026-10-07T01:00:00Z"));
        var published = new PublishedRounds(context);
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        InterviewDay taking = days.anInterviewDay().withCandidates(2).takingCandidates();
        String key = api.key(InterviewDays.HR).secret();
        String slug =
                days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
        String open = "/api/v1/public/rounds";
        String office = "/api/v1/rounds";
        String round = office + "/" + day.round().value();

        fits("/api/v1/public/rounds", api.get(open));
        fits("/api/v1/public/rounds/{round}", api.get(open + "/" + slug));
        fits("/api/v1/public/rounds/{round}/versions/{number}", api.get(open + "/" + slug + "/versions/1"));
        fits("/api/v1/public/rounds/{round}/versions/{number}/lists", api.get(open + "/" + slug + "/versions/1/lists"));
        fits(
                "/api/v1/public/rounds/{round}/versions/{number}/posts/{post}",
                api.get(open + "/" + slug + "/versions/1/posts/P1"));
        fits("/api/v1/public/papers/{sha256}", api.get("/api/v1/public/papers/" + "0".repeat(64)));
        fits(office, api.get(office, key));
        fits("/api/v1/rounds/{round}", api.get(round, key));
        fits("/api/v1/rounds/{round}/posts", api.get(round + "/posts", key));
        fits("/api/v1/rounds/{round}/candidates", api.get(round + "/candidates?limit=1", key));
        fits("/api/v1/rounds/{round}/ranking", api.get(round + "/ranking", key));
        fits("/api/v1/rounds/{round}/bundle", api.get(round + "/bundle", key));
        fits("/api/v1/rounds/{round}/results", api.get(round + "/results?limit=1", key));
        fits("/api/v1/rounds/{round}/candidates/{number}/result", api.get(round + "/candidates/001/result", key));
        MockHttpServletResponse made = api.post(office, key, plan("KE-HOACH-MO-TA"), "mo-ta-ke-hoach");
        fits(office, "post", made);
        String posts = made.getHeader("Location") + "/posts";
        fits("/api/v1/rounds/{round}/posts", "post", api.post(posts, key, post("P2"), "mo-ta-vi-tri"));
        String imports = office + "/" + taking.round().value() + "/imports";
        fits(
                "/api/v1/rounds/{round}/imports",
                "post",
                api.send(ApiCalls.csv(imports + "?dryRun=true", key, ImportApiTest.LIST)));
        fits(
                "/api/v1/rounds/{round}/imports",
                "post",
                api.send(ApiCalls.csv(imports, key, ImportApiTest.LIST).header("Idempotency-Key", "mo-ta-dung")));

        fits("/api/v1/public/rounds/{round}", api.get(open + "/KHONG-CO"));
        fits("/api/v1/rounds/{round}", api.get(office + "/999999999", key));
        fits(office, api.get(office));
        fits("/api/v1/rounds/{round}/candidates", api.get(round + "/candidates?limit=0", key));
        fits(
                "/api/v1/rounds/{round}/imports",
                "post",
                api.send(ApiCalls.csv(imports, key, "a;b").header("Idempotency-Key", "mo-ta-sai-1")));
        fits(office, "post", api.post(office, key, "{}", "mo-ta-sai-2"));
        fits(office, "post", api.post(office, key, plan("KE-HOACH-MO-TA"), "mo-ta-sai-3"));
        fits("/api/v1/rounds/{round}/posts", "post", api.post(round + "/posts", key, post("P2"), "mo-ta-sai-4"));
        fits("/api/v1/rounds/{round}/results", api.get(round + "/results?cursor=xyz", key));
        fits("/api/v1/rounds/{round}/candidates/{number}/result", api.get(round + "/candidates/999/result", key));
    }

    private static String plan(String code) {
        return """
                {"code": "%s", "name": "Kỳ mô tả", "agency": "Tỉnh đoàn", "kind": "INTERVIEW_EXAM",
                 "planApprovedOn": "2023-03-06", "posts": [%s]}""".formatted(code, post("P1"));
    }

    private static String post(String code) {
        return """
                {"code": "%s", "title": "Cán bộ", "agency": "Huyện đoàn", "rank": "SPECIALIST", "form": "INTERVIEW",
                 "quota": 1}""".formatted(code);
    }

    private void fits(String path, MockHttpServletResponse answer) {
        fits(path, "get", answer);
    }

    private void fits(String path, String verb, MockHttpServletResponse answer) {
        String place = verb + " " + path + " " + answer.getStatus();
        var checking = new Description(description);
        JsonNode response = checking.resolved(description
                .path("paths")
                .path(path)
                .path(verb)
                .path("responses")
                .path(String.valueOf(answer.getStatus())));
        JsonNode content = response.path("content").path(String.valueOf(answer.getContentType()));
        assertThat(content.isMissingNode())
                .as("%s %s %s", place, answer.getContentType(), text(answer))
                .isFalse();
        assertThat(checking.faults(content.path("schema"), json(answer)))
                .as(place)
                .isEmpty();
    }
}
