package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.api.ApiCalls.bearer;
import static vn.bangvang.api.ApiCalls.json;
import static vn.bangvang.api.ApiCalls.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.Role;

/** What a key opens and what it does not, and how pages, rankings and bundles come out. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class OfficeApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestClock clock;

    private ApiCalls api;
    private String key;

    @BeforeEach
    void an_officer_with_a_key() {
        days.people();
        api = new ApiCalls(context);
        key = api.key(InterviewDays.HR).secret();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void without_a_key_there_is_nothing_but_how_to_come_in() {
        MockHttpServletResponse answer = api.get("/api/v1/rounds");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"bang-vang\"");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:bangvang:problem:unauthorized");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer bv_sai", "Bearer ", "Basic dG9jaHVjOmJhbmd2YW5n", "bv_khong-co-tu-bearer"})
    void what_is_no_key_is_refused_and_never_repeated(String header) {
        MockHttpServletResponse answer =
                api.send(MockMvcRequestBuilders.get("/api/v1/rounds").header("Authorization", header));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(text(answer)).doesNotContain("bv_");
    }

    @Test
    void a_login_session_of_the_screens_opens_nothing_here() {
        var session = new MockHttpSession();
        days.as(InterviewDays.HR, () -> {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    SecurityContextHolder.getContext());
            return true;
        });

        assertThat(api.send(MockMvcRequestBuilders.get("/api/v1/rounds").session(session))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void an_expired_a_revoked_and_a_disabled_accounts_key_are_refused_alike() {
        AccountId leaving = days.account("api.nghi", "Sắp nghỉ", Role.HR);
        String disabled = api.key("api.nghi").secret();
        KeyOutcome.Made revoked = api.key(InterviewDays.HR);
        days.as(InterviewDays.HR, () -> keys.revoke(revoked.key().id()));
        assertThat(api.get("/api/v1/rounds", disabled).getStatus()).isEqualTo(200);
        days.as(InterviewDays.ADMIN, () -> accounts.setEnabled(leaving, false));
        String refused = text(api.get("/api/v1/rounds", disabled));

        assertThat(refused).contains("urn:bangvang:problem:unauthorized");
        assertThat(text(api.get("/api/v1/rounds", revoked.secret()))).isEqualTo(refused);
        clock.stopAt(Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofDays(31)));
        assertThat(text(api.get("/api/v1/rounds", key))).isEqualTo(refused);
    }

    @Test
    void a_chairs_key_opens_what_a_chair_may_see_and_not_the_import() {
        InterviewDay day = days.anInterviewDay().takingCandidates();
        AccountId promoted = days.account("api.chutich", "Nay là chủ tịch", Role.HR);
        String chairs = api.key("api.chutich").secret();
        days.as(InterviewDays.ADMIN, () -> accounts.assignRoles(promoted, Set.of(Role.CHAIR)));
        String root = "/api/v1/rounds/" + day.round().value();

        assertThat(api.get(root + "/candidates", chairs).getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = api.send(
                ApiCalls.csv(root + "/imports", chairs, ImportApiTest.LIST).header("Idempotency-Key", "chu-tich-1"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(json(refused).path("type").asString()).isEqualTo("urn:bangvang:problem:forbidden");
        assertThat(text(refused)).doesNotContain("Intake", "Exception");
    }

    @Test
    void wrong_keys_of_one_network_are_slowed_down_and_a_right_one_is_not() {
        for (int i = 0; i < 40; i++) {
            guess(i);
        }
        MockHttpServletResponse last = guess(40);
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("60");
        assertThat(api.get("/api/v1/rounds", key).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse guess(int nth) {
        return api.send(bearer(MockMvcRequestBuilders.get("/api/v1/rounds"), "bv_doan-mo-" + nth)
                .with(request -> {
                    request.setRemoteAddr("2001:db8:7:7::" + nth);
                    return request;
                }));
    }

    @Test
    void a_key_is_in_no_line_of_the_log(CapturedOutput log) {
        api.get("/api/v1/rounds", key);
        api.get("/api/v1/rounds/999999999", key);
        api.get("/api/v1/rounds", key + "x");

        assertThat(log.getAll()).doesNotContain(key);
    }

    @Test
    void rounds_and_posts_come_as_the_office_knows_them() {
        InterviewDay day = days.anInterviewDay().planned();
        String root = "/api/v1/rounds/" + day.round().value();

        JsonNode round = json(api.get(root, key));
        assertThat(round.path("phase").asString()).isEqualTo("PLANNING");
        assertThat(round.path("planApprovedOn").asString()).isEqualTo("2023-03-06");
        assertThat(json(api.get("/api/v1/rounds", key))
                        .path("items")
                        .valueStream()
                        .toList())
                .contains(round);
        assertThat(json(api.get(root + "/posts", key))
                        .path("items")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("P1");
        assertThat(api.get(root, key).getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rounds/999999999, 404",
        "/api/v1/rounds/abc, 404",
        "/api/v1/rounds/999999999/posts, 404",
        "/api/v1/rounds/999999999/candidates, 404",
        "/api/v1/rounds/999999999/ranking, 404",
        "/api/v1/rounds/999999999/bundle, 404",
        "/api/v1/gi-do, 404",
        "/api/v1, 404"
    })
    void what_is_not_there_is_not_found(String address, int status) {
        MockHttpServletResponse answer = api.get(address, key);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void pages_hold_everyone_once_although_more_are_entered_meanwhile() {
        InterviewDay day = days.anInterviewDay().withCandidates(5).takingCandidates();
        String address = "/api/v1/rounds/" + day.round().value() + "/candidates?limit=2";
        List<Long> seen = new ArrayList<>();
        JsonNode page = json(api.get(address, key));
        day.add("Âu Thị Sớm");
        int pages = 1;
        while (true) {
            page.path("items")
                    .valueStream()
                    .forEach(one -> seen.add(one.path("id").asLong()));
            if (!page.has("next")) {
                break;
            }
            page = json(api.get(address + "&cursor=" + page.path("next").asString(), key));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(6).doesNotHaveDuplicates().isSorted();
        assertThat(json(api.get(address.replace("limit=2", "limit=500"), key)).has("next"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, urn:bangvang:problem:bad-limit",
        "limit=501, urn:bangvang:problem:bad-limit",
        "limit=x, urn:bangvang:problem:bad-request",
        "cursor=xyz, urn:bangvang:problem:bad-cursor",
        "cursor=YzE6OTk5OTk5OTk5OjE, urn:bangvang:problem:bad-cursor",
        "cursor=!!, urn:bangvang:problem:bad-cursor"
    })
    void a_page_that_cannot_be_is_a_bad_request(String query, String type) {
        InterviewDay day = days.anInterviewDay().withCandidates(0).takingCandidates();
        MockHttpServletResponse answer = api.get("/api/v1/rounds/" + day.round().value() + "/candidates?" + query, key);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("type").asString()).isEqualTo(type);
    }

    @Test
    void a_ranking_says_whether_it_is_a_draft_and_a_bundle_waits_for_it() {
        InterviewDay open = days.anInterviewDay().withCandidates(1).begin();
        String early = "/api/v1/rounds/" + open.round().value();
        assertThat(api.get(early + "/ranking", key).getStatus()).isEqualTo(404);
        MockHttpServletResponse refused = api.send(
                bearer(MockMvcRequestBuilders.get(early + "/bundle"), key).header("Accept-Language", "en"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(json(refused).path("detail").asString())
                .isEqualTo("There is no ranking that stands. Compute the ranking first.");

        InterviewDay done = new PublishedRounds(context).confirmed("80", "70");
        String root = "/api/v1/rounds/" + done.round().value();
        JsonNode ranking = json(api.get(root + "/ranking", key));
        assertThat(ranking.path("state").asString()).isEqualTo("CONFIRMED");
        JsonNode first = ranking.path("posts").get(0).path("lines").get(0);
        assertThat(first.path("number").asString() + " " + first.path("result").asString())
                .isEqualTo("001 SELECTED");
        assertThat(api.get(root + "/bundle", key).getStatus()).isEqualTo(200);
    }
}
