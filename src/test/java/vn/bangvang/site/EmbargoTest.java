package vn.bangvang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.round.Rounds;

/**
 * Before the moment of release, and again after a withdrawal, nobody on any public address can find a byte of a result or tell
 * that there is one: what is planted is searched for in bodies, headers, error pages and the log, and every address answers as
 * it does for a round that never was.
 */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class EmbargoTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant RELEASE = MORNING.plusSeconds(3600);
    private static final String NEVER = "KHONG-CO-1";

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PublishedRounds published;
    private MockMvc mvc;
    private InterviewDay day;
    private NoticeVersion version;
    private String slug;
    private List<String> canaries;

    @BeforeEach
    void an_approved_round_that_waits_for_its_moment() {
        published = new PublishedRounds(context);
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.stopAt(MORNING);
        day = days.anInterviewDay().withCandidates(2).begin();
        published.confirm(day, "83.7", "71.3");
        // No other round of this database has these.
        jdbc.sql("update candidate set full_name = ? where id = ?")
                .params("Chim Hoàng Yến", day.candidate(1).value())
                .update();
        version = published.approved(day.round(), PublishedRounds.data(RELEASE, ""));
        slug = days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
        canaries = List.of("Hoàng Yến", "83.7", "83,7", "71.3", "71,3", slug, version.sha256());
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void until_the_moment_has_come_nothing_is_found_and_from_then_on_it_is(CapturedOutput log) {
        clock.stopAt(RELEASE.minusMillis(1));
        int before = log.getAll().length();
        assertNothingFound(log, before);

        clock.stopAt(RELEASE);
        Map<String, String> seen = everyAnswer(slug);
        assertThat(seen.values()).anyMatch(answer -> answer.contains("Hoàng Yến"));
        assertThat(seen.values()).anyMatch(answer -> answer.contains("83,7"));
        assertThat(seen.values()).anyMatch(answer -> answer.contains("71.3"));
        assertThat(Objects.requireNonNull(seen.get("GET /ket-qua"))).contains(slug);
        assertThat(Objects.requireNonNull(seen.get("GET /api/v1/public/rounds")))
                .contains(slug);
        assertThat(Objects.requireNonNull(seen.get("GET /api/v1/public/rounds/" + slug + "/versions/1/lists")))
                .contains("Hoàng Yến", "83.7");
        assertThat(Objects.requireNonNull(seen.get("GET /api/v1/public/rounds/" + slug + "/versions/1/posts/P1")))
                .contains("Hoàng Yến", "71.3");
    }

    @Test
    void after_a_withdrawal_nothing_is_found_any_more_although_all_of_it_was_read_before(CapturedOutput log) {
        clock.stopAt(RELEASE);
        assertThat(everyAnswer(slug).values()).anyMatch(answer -> answer.contains("Hoàng Yến"));
        published.withdraw(day.round());
        int before = log.getAll().length();

        assertNothingFound(log, before);
    }

    private void assertNothingFound(CapturedOutput log, int from) {
        Map<String, String> seen = everyAnswer(slug);
        Map<String, String> never = everyAnswer(NEVER);

        assertThat(seen).hasSizeGreaterThan(60);
        seen.forEach((request, answer) -> {
            // What was asked may come back where a framework names the address; nothing that was not asked may.
            String withoutTheQuestion = answer.replace(slug, NEVER);
            assertThat(withoutTheQuestion)
                    .as(request)
                    .isEqualTo(Objects.requireNonNull(never.get(request.replace(slug, NEVER)))
                            .replace(slug, NEVER));
            canaries.stream()
                    .filter(canary -> !canary.equals(slug) || !request.contains(slug) && !namesRounds(request))
                    .forEach(canary -> assertThat(answer).as(request).doesNotContain(canary));
        });
        String written = log.getAll().substring(from);
        canaries.stream()
                .filter(canary -> !canary.equals(slug))
                .forEach(canary -> assertThat(written).doesNotContain(canary));
    }

    /** The candidates' entry names each round in which numbers are given, whatever became of its result. */
    private static boolean namesRounds(String request) {
        return request.endsWith(" /trang-thi-sinh") || request.endsWith(" /trang-thi-sinh/en");
    }

    /** Every public address with every verb, every file that the version has, and the look-ups that would find something. */
    private Map<String, String> everyAnswer(String code) {
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/dang-nhap",
                "/login",
                "/robots.txt",
                "/sitemap.xml",
                "/favicon.ico",
                "/error",
                "/api",
                "/api/v1/ket-qua",
                "/ket-qua/",
                "/ket-qua.json",
                "/actuator",
                "/actuator/health",
                "/ket-qua/en",
                "/giay-to/ky/" + day.round().value() + "/ket-qua",
                "/giay-to/cong-bo/" + version.id().value(),
                "/ket-qua/" + day.round().value()));
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replace("{round}", code)
                        .replace("{post}", "P1")
                        .replaceAll("\\{\\w+}", "1")
                        .replace("**", "P1"))
                .forEach(addresses::add);
        List<String> files = jdbc.sql("select distinct path from publication_file where draft_id = ?")
                .param(version.id().value())
                .query(String.class)
                .list();
        for (String home : List.of("/ket-qua/" + code, "/ket-qua/" + code + "/v1", "/ket-qua/" + code + "/v2")) {
            files.forEach(file -> addresses.add(home + (file.isEmpty() ? "" : "/" + file)));
            addresses.add(home + "/%2e%2e/content.json");
        }
        try (Stream<Path> statics = Files.list(Path.of("frontend"))) {
            statics.forEach(file -> addresses.add("/fe/" + file.getFileName()));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        Map<String, String> answers = new TreeMap<>();
        for (String address : addresses) {
            for (HttpMethod verb : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT)) {
                answers.put(
                        verb + " " + address,
                        answer(MockMvcRequestBuilders.request(verb, java.net.URI.create(address))));
            }
        }
        for (String language : List.of("", "/en")) {
            for (String number : List.of("001", "002")) {
                answers.put(
                        "POST %s %s %s".formatted(code, language, number),
                        answer(MockMvcRequestBuilders.post("/ket-qua/" + code + language + "/tra-cuu")
                                .param("so-bao-danh", number)
                                .param("ngay-sinh", "19/05/1998")
                                .with(request -> {
                                    // Each search of its own network, so that none is cut short by the limit.
                                    request.setRemoteAddr(
                                            "10.9." + (clock.instant().getEpochSecond() % 250) + "." + code.length());
                                    return request;
                                })));
            }
        }
        return answers;
    }

    private String answer(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            List<String> headers = answer.getHeaderNames().stream()
                    .filter(name -> !name.equals("Set-Cookie"))
                    .sorted()
                    .map(name -> name + ": " + answer.getHeaders(name))
                    .toList();
            return answer.getStatus() + " " + answer.getErrorMessage() + " " + answer.getForwardedUrl() + "\n" + headers
                    + "\n"
                    + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                            .replaceAll(
                                    "\"timestamp\":\"[^\"]*\"|\"requestId\":\"[^\"]*\"|[A-Z0-9]{8}-[A-Z0-9]{4}", "");
        } catch (Exception failed) {
            return String.valueOf(failed);
        }
    }
}
