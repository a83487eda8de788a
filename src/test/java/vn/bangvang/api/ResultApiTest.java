package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.api.ApiCalls.bearer;
import static vn.bangvang.api.ApiCalls.json;
import static vn.bangvang.api.ApiCalls.text;
import static vn.bangvang.api.ApiCalls.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.Assessments.VoteOutcome;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.site.kit.Texts;

/** Results come out as the ranking has them, everyone once, to HR and to nobody else. */
@DatabaseTest
class ResultApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rankings rankings;

    @Autowired
    Assessments assessments;

    @Autowired
    Accounts accounts;

    private ApiCalls api;
    private PublishedRounds published;
    private String key;

    @BeforeEach
    void an_officer_with_a_key() {
        days.people();
        api = new ApiCalls(context);
        published = new PublishedRounds(context);
        key = api.key(InterviewDays.HR).secret();
    }

    @Test
    void everyone_of_a_confirmed_ranking_is_found_once_with_what_the_screen_says() {
        InterviewDay day = published.confirmed("80.5", "70", "90", "49.9", "61");
        String address = address(day);
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = json(api.get(address + "?limit=2", key));
        int pages = 1;
        while (true) {
            assertThat(page.path("state").asString()).isEqualTo("CONFIRMED");
            assertThat(page.path("version").asInt()).isEqualTo(1);
            assertThat(page.has("confirmedAt")).isTrue();
            page.path("items").forEach(found::add);
            if (!page.has("next")) {
                break;
            }
            page = json(api.get(address + "?limit=2&cursor=" + page.path("next").asString(), key));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found.stream().map(ResultApiTest::line))
                .containsExactly(
                        "001 Nguyễn Hoài An NOT_SELECTED P1 2 80.5 0 80.5",
                        "002 Trần Thị Ánh NOT_SELECTED P1 3 70.0 0 70.0",
                        "003 Lê Quốc Bảo SELECTED P1 1 90.0 0 90.0",
                        "004 Phạm Minh Châu NOT_RANKED P1  49.9 0 ",
                        "005 Hoàng Thị Dung NOT_SELECTED P1 4 61.0 0 61.0");
        JsonNode papers = found.getFirst().path("posts").get(0).path("papers");
        assertThat(papers.size()).isEqualTo(1);
        assertThat(papers.get(0).path("paper").asString()).isEqualTo("INTERVIEW");
        assertThat(papers.get(0).path("mark").decimalValue()).isEqualByComparingTo("80.5");
    }

    @Test
    void the_reasons_are_those_of_the_ranking_in_either_language_each_with_its_article() {
        InterviewDay day = published.confirmed("80.5", "70");
        RankedLine line = days.as(InterviewDays.HR, () -> rankings.newest(day.round()))
                .orElseThrow()
                .posts()
                .getFirst()
                .lines()
                .getFirst();
        String address = "/api/v1/rounds/" + day.round().value() + "/candidates/001/result";

        for (String language : List.of("vi", "en")) {
            JsonNode result = json(api.send(
                            bearer(MockMvcRequestBuilders.get(address), key).header("Accept-Language", language)))
                    .path("result");
            var texts = new Texts(language, ZoneId.of("Asia/Ho_Chi_Minh"));
            JsonNode reasons = result.path("posts").get(0).path("reasons");
            assertThat(reasons.size()).isEqualTo(line.why().size()).isGreaterThan(3);
            for (int i = 0; i < reasons.size(); i++) {
                var step = line.why().get(i);
                assertThat(reasons.get(i).path("text").asString()).isEqualTo(texts.sentence(step));
                assertThat(reasons.get(i).path("step").asString()).isEqualTo(step.key());
                assertThat(reasons.get(i).path("article").asString(""))
                        .isEqualTo(step.article() == null ? "" : step.article().toString());
            }
        }
        assertThat(text(api.get(address, key))).contains("80,5", "NĐ 138/2020/NĐ-CP");
        assertThat(json(api.get(address(day), key)).path("items").get(0))
                .isEqualTo(json(api.get(address, key)).path("result"));
    }

    @Test
    void a_draft_and_a_void_result_say_what_they_are() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        assertThat(api.get(address(day), key).getStatus()).isEqualTo(404);
        day.markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "70", "70", "70")
                .locked();
        day.advance();
        assertThat(api.get(address(day), key).getStatus()).isEqualTo(404);
        compute(day);
        JsonNode draft = json(api.get(address(day), key));
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.has("confirmedAt")).isFalse();

        days.expect(InterviewDays.CHAIR, RankingOutcome.Done.class, () -> rankings.confirm(day.round()));
        published.voidedBy(day, 2, "85");
        JsonNode gone = json(api.get(address(day), key));
        assertThat(gone.path("state").asString()).isEqualTo("VOID");
        published.rankAgain(day);
        JsonNode anew = json(api.get(address(day), key));
        assertThat(anew.path("state").asString() + " " + anew.path("version").asInt())
                .isEqualTo("CONFIRMED 2");
        assertThat(line(anew.path("items").get(1))).contains("SELECTED P1 1 85.0");
    }

    @Test
    void pages_of_two_rankings_are_never_put_together() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(2)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "70", "70", "70")
                .locked();
        day.advance();
        compute(day);
        String next = json(api.get(address(day) + "?limit=1", key)).path("next").asString();
        days.expect(InterviewDays.CHAIR, RankingOutcome.Done.class, () -> rankings.confirm(day.round()));
        assertThat(api.get(address(day) + "?limit=1&cursor=" + next, key).getStatus())
                .as("the same ranking, confirmed")
                .isEqualTo(200);

        published.correct(day, 2, "85");
        MockHttpServletResponse late = api.get(address(day) + "?limit=1&cursor=" + next, key);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(type(late)).isEqualTo("ranked-anew");
        assertThat(text(late)).doesNotContain("Trần Thị Ánh");
        InterviewDay other = published.confirmed("80", "70");
        MockHttpServletResponse foreign = api.get(address(other) + "?limit=1&cursor=" + next, key);
        assertThat(foreign.getStatus()).isEqualTo(400);
        assertThat(type(foreign)).isEqualTo("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "cursor=xyz", "cursor=YzE6MTox", "cursor=!!", "limit=x"})
    void a_page_that_cannot_be_is_a_bad_request(String query) {
        InterviewDay day = published.confirmed("80");

        assertThat(api.get(address(day) + "?" + query, key).getStatus()).isEqualTo(400);
    }

    @Test
    void a_number_means_the_candidate_of_that_round_and_of_no_other() {
        InterviewDay one = published.confirmed("80.5");
        InterviewDay two = published.confirmed("71", "72");
        String result = "/api/v1/rounds/%d/candidates/%s/result";

        assertThat(json(api.get(result.formatted(one.round().value(), "001"), key))
                        .path("result")
                        .path("candidate")
                        .asLong())
                .isEqualTo(one.candidate(1).value());
        assertThat(api.get(result.formatted(two.round().value(), "002"), key).getStatus())
                .isEqualTo(200);
        for (String number :
                List.of("002", "1", "0001", String.valueOf(two.candidate(2).value()))) {
            assertThat(api.get(result.formatted(one.round().value(), number), key)
                            .getStatus())
                    .as(number)
                    .isEqualTo(404);
        }
        assertThat(api.get(result.formatted(999999999, "001"), key).getStatus()).isEqualTo(404);
        assertThat(api.get("/api/v1/rounds/999999999/results", key).getStatus()).isEqualTo(404);
        assertThat(api.get("/api/v1/rounds/x/results", key).getStatus()).isEqualTo(404);
    }

    @Test
    void a_session_tells_who_passed_and_what_the_council_makes_of_it() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(2)
                .asSession(new AssessmentSession(2023, 1, new BigDecimal("100"), new BigDecimal("60"), false))
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "59.9", "59.9", "59.9")
                .locked();
        day.advance();
        compute(day);
        days.expect(
                InterviewDays.HR,
                VoteOutcome.Recorded.class,
                () -> assessments.conclude(
                        day.candidate(1), new CouncilVote(5, 0, ChairVote.FOR, "5-BB", LocalDate.of(2023, 4, 3), "")));

        JsonNode items = json(api.get(address(day), key)).path("items");

        assertThat(assessed(items.get(0))).isEqualTo("PASS PASSED ADOPTED");
        assertThat(assessed(items.get(1))).isEqualTo("FAIL FAILED OPEN");
        assertThat(json(api.get(address(published.confirmed("80")), key))
                        .path("items")
                        .get(0)
                        .has("assessment"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "HR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_hr_takes_results_away(Role role) {
        InterviewDay day = published.confirmed("80.5", "70");
        String name = "ketqua." + role.name().toLowerCase(Locale.ROOT);
        AccountId moved = days.account(name, "Chuyển việc", Role.HR);
        days.as(InterviewDays.ADMIN, () -> accounts.assignRoles(moved, Set.of(Role.HR)));
        String theirs = api.key(name).secret();
        assertThat(api.get(address(day), theirs).getStatus()).isEqualTo(200);
        days.as(InterviewDays.ADMIN, () -> accounts.assignRoles(moved, Set.of(role)));

        for (String address : List.of(
                address(day),
                address(day) + "?limit=0",
                "/api/v1/rounds/" + day.round().value() + "/candidates/001/result",
                "/api/v1/rounds/" + day.round().value() + "/candidates/999/result")) {
            MockHttpServletResponse refused = api.get(address, theirs);
            assertThat(refused.getStatus()).as(address).isEqualTo(403);
            assertThat(text(refused)).doesNotContain("80.5", "80,5", "Nguyễn Hoài An");
            assertThat(api.get(address).getStatus()).isEqualTo(401);
        }
    }

    private void compute(InterviewDay day) {
        days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(day.round()));
    }

    private static String address(InterviewDay day) {
        return "/api/v1/rounds/" + day.round().value() + "/results";
    }

    private static String line(JsonNode result) {
        JsonNode post = result.path("posts").get(0);
        assertThat(result.path("posts").size()).isEqualTo(1);
        assertThat(post.path("result")).isEqualTo(result.path("outcome"));
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        result.path("number").asString(),
                        result.path("name").asString(),
                        result.path("outcome").asString(),
                        post.path("post").asString(),
                        post.path("rank").asString(""),
                        post.path("mark").asString(""),
                        post.path("priorityPoints").asString(),
                        post.path("total").asString(""));
    }

    private static String assessed(JsonNode result) {
        return result.path("outcome").asString() + " "
                + result.path("assessment").path("result").asString() + " "
                + result.path("assessment").path("council").asString();
    }
}
