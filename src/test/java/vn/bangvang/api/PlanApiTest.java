package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.api.ApiCalls.bearer;
import static vn.bangvang.api.ApiCalls.json;
import static vn.bangvang.api.ApiCalls.pointers;
import static vn.bangvang.api.ApiCalls.text;
import static vn.bangvang.api.ApiCalls.type;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;

/** A plan is made as on the screen, whole or not at all, and once; whatever is wrong with it is named. */
@DatabaseTest
class PlanApiTest {

    private static final String ROUNDS = "/api/v1/rounds";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ApiCalls api;
    private String key;
    private String code;

    @BeforeEach
    void an_officer_with_a_key() {
        days.people();
        api = new ApiCalls(context);
        key = api.key(InterviewDays.HR).secret();
        code = InterviewDays.freshCode();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_round_and_its_posts_come_out_as_they_went_in_and_stand_in_the_trail_under_the_callers_name() {
        MockHttpServletResponse answer = send(round().toString(), "tao-ky-1");

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
        JsonNode made = json(answer);
        String address = String.valueOf(answer.getHeader("Location"));
        assertThat(json(api.get(address, key))).isEqualTo(made.path("round"));
        assertThat(json(api.get(address + "/posts", key)).path("items")).isEqualTo(made.path("posts"));
        assertThat(made.path("round").path("phase").asString()).isEqualTo("PLANNING");
        assertThat(made.path("round").path("ruleSet").asString()).isEqualTo("V1");
        assertThat(made.path("round").path("name").asString()).isEqualTo("Kỳ qua giao diện");
        assertThat(made.path("posts").get(1).path("quota").asInt()).isEqualTo(3);
        assertThat(made.path("posts").get(1).path("writtenPercent").asInt()).isEqualTo(40);
        assertThat(jdbc.sql("select kind from audit_trail where round_id = ? order by id")
                        .param(made.path("round").path("id").asLong())
                        .query(String.class)
                        .list())
                .containsExactly("ROUND_CREATED", "POST_ADDED", "POST_ADDED");
        assertThat(jdbc.sql("select count(*) from audit_trail where round_id = ? and actor_name = 'Cán bộ tổ chức'")
                        .param(made.path("round").path("id").asLong())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void the_examples_of_the_documentation_are_taken() throws IOException {
        List<String> examples = Pattern.compile("-d '(\\{.*?})'", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(example -> example.group(1))
                .toList();
        assertThat(examples).hasSize(2);

        MockHttpServletResponse made = send(examples.getFirst().replace("TT-2026-2", code), "vi-du-1-1");
        assertThat(made.getStatus()).as(text(made)).isEqualTo(201);
        MockHttpServletResponse added =
                api.post(made.getHeader("Location") + "/posts", key, examples.getLast(), "vi-du-1-2");
        assertThat(added.getStatus()).as(text(added)).isEqualTo(201);
    }

    @Test
    void texts_are_stored_in_the_form_of_all_texts() {
        ObjectNode round = round().put("name", "Ky\u0300 thi");

        assertThat(json(send(round.toString(), "dang-chuan"))
                        .path("round")
                        .path("name")
                        .asString())
                .isEqualTo("Kỳ thi".replace("ỳ", "\u1ef3"));
    }

    @Test
    void a_post_that_is_refused_takes_the_whole_round_with_it_and_the_key_can_be_used_again() {
        ObjectNode twice = round();
        ((ObjectNode) twice.path("posts").get(1)).put("code", "P1");
        int before = entries();

        MockHttpServletResponse refused = send(twice.toString(), "ca-hai-1");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("code-taken");
        assertThat(pointers(refused)).containsExactly("/posts/1/code");
        assertThat(made()).isZero();
        assertThat(entries()).isEqualTo(before);
        assertThat(send(round().toString(), "ca-hai-1").getStatus()).isEqualTo(201);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void every_wrong_member_is_named_at_once_in_the_language_that_is_asked_for() {
        String body = """
                {"code": "chữ thường", "name": " ", "kind": "THI", "planApprovedOn": "2023-02-30", "live": "không",
                 "quota": 3, "posts": [
                  {"code": "P1", "title": "Một", "agency": "Huyện đoàn", "rank": "SPECIALIST", "form": "INTERVIEW", "quota": 0},
                  {"code": "P2", "title": "Hai", "agency": "Huyện đoàn", "rank": "SPECIALIST", "form": "INTERVIEW", "quota": 1000,
                   "writtenPercent": 40, "commonGroup": "%s"}]}""".formatted("X".repeat(31));

        MockHttpServletResponse vietnamese = send(body, "sai-nhieu-cho");
        MockHttpServletResponse english = api.post(ROUNDS, key, body, "sai-nhieu-cho", "en");

        assertThat(vietnamese.getStatus()).isEqualTo(422);
        assertThat(type(vietnamese)).isEqualTo("invalid");
        assertThat(pointers(vietnamese))
                .containsExactlyInAnyOrder(
                        "/quota",
                        "/kind",
                        "/planApprovedOn",
                        "/code",
                        "/name",
                        "/agency",
                        "/live",
                        "/posts/0/quota",
                        "/posts/1/quota",
                        "/posts/1/writtenPercent",
                        "/posts/1/commonGroup");
        assertThat(pointers(english)).isEqualTo(pointers(vietnamese));
        assertThat(messages(english)).allMatch(message -> message.matches("[\\x20-\\x7e]+"));
        assertThat(messages(vietnamese))
                .contains(
                        "Thiếu mục này.",
                        "Bản mô tả không có mục này.",
                        "Phải là một ngày có thật, viết theo mẫu yyyy-MM-dd.")
                .doesNotContainAnyElementsOf(messages(english));
        assertThat(made()).isZero();
    }

    @Test
    void the_description_and_the_reading_know_the_same_members_and_the_same_of_them_are_needed() {
        JsonNode description = json(api.get("/api/v1/openapi.json"));
        JsonNode schemas = description.path("components").path("schemas");
        ObjectNode round = session();
        assertThat(new Description(description).faults(schemas.path("NewRound"), round))
                .isEmpty();
        assertThat(round.propertyNames()).containsExactlyInAnyOrderElementsOf(names(schemas, "NewRound"));
        assertThat(round.path("session").propertyNames())
                .containsExactlyInAnyOrderElementsOf(names(schemas, "Session"));
        assertThat(round.path("posts").get(0).propertyNames())
                .containsExactlyInAnyOrderElementsOf(names(schemas, "NewPost"));

        ObjectNode post = (ObjectNode) round.path("posts").get(0);
        ObjectNode held = (ObjectNode) round.path("session");
        everyMemberIsNeededAsDescribed(schemas, "NewRound", round, round, "");
        everyMemberIsNeededAsDescribed(schemas, "Session", round, held, "/session");
        everyMemberIsNeededAsDescribed(schemas, "NewPost", round, post, "/posts/0");
    }

    /** Leaves each member out in turn; the code of the round and its year are others each time. */
    private void everyMemberIsNeededAsDescribed(
            JsonNode schemas, String name, ObjectNode whole, ObjectNode part, String place) {
        List<String> needed = schemas.path(name)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        for (String member : names(schemas, name)) {
            // What these lack, the kind of the round or the law says, and tests of their own.
            if (Set.of("session", "writtenPercent", "overrideDocument").contains(member)) {
                continue;
            }
            whole.put("code", InterviewDays.freshCode());
            whole.put("agency", "Cơ quan " + whole.path("code").asString());
            JsonNode kept = part.path(member);
            part.remove(member);
            MockHttpServletResponse answer = send(whole.toString(), "bo" + place + "/" + member + "-" + code);
            part.set(member, kept);
            if (needed.contains(member)) {
                assertThat(answer.getStatus()).as(member).isEqualTo(422);
                assertThat(pointers(answer)).as(member).containsExactly(place + "/" + member);
            } else {
                assertThat(answer.getStatus()).as("%s %s", member, text(answer)).isEqualTo(201);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/planApprovedOn   | \"2019-01-01\"       | no-rule-set           | 422 |",
                "/planApprovedOn   | \"2025-09-01\"       | form-needs-document   | 422 | /posts/0/overrideDocument",
                "/planApprovedOn   | \"2100-01-01\"       | invalid               | 422 |",
                "/posts/1/writtenPercent | null           | weights-missing       | 422 |",
                "/posts/0/commonGroup | \"A\"             | no-common-recruitment | 422 |",
                "/session          | {\"year\":2023}      | invalid               | 422 |",
                "/posts/0/quota    | 1.5                  | invalid               | 422 |",
                "/posts/0/quota    | \"1\"                | invalid               | 422 |",
                "/posts            | [1]                  | invalid               | 422 |",
                "/posts/0/title    | \"Hai\\ndòng\"       | invalid               | 422 |",
                "/sector           | \"PUBLIC\"           | invalid               | 422 |"
            })
    void what_the_law_or_the_form_does_not_take_is_a_problem_of_its_own_and_nothing_is_made(
            String member, String value, String type, int status, @Nullable String pointer) {
        ObjectNode round = round();
        String place = member.substring(0, member.lastIndexOf('/'));
        ObjectNode parent = place.isEmpty() ? round : (ObjectNode) round.at(place);
        parent.set(member.substring(place.length() + 1), MAPPER.readTree(value));

        MockHttpServletResponse answer = send(round.toString(), "khong-nhan-1");
        MockHttpServletResponse english = api.post(ROUNDS, key, round.toString(), "khong-nhan-2", "en");

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(pointers(answer)).containsExactly(pointer == null ? member : pointer);
        assertThat(type(english)).isEqualTo(type);
        assertThat(json(english).path("detail").asString())
                .isNotEqualTo(json(answer).path("detail").asString());
        assertThat(messages(english)).doesNotContainAnyElementsOf(messages(answer));
        assertThat(made()).isZero();
    }

    @Test
    void a_session_is_one_of_its_quarter_and_official_while_the_law_knows_it() {
        ObjectNode first = session();
        ((ObjectNode) first.path("session")).put("supplementDocument", "");
        assertThat(send(first.toString(), "sat-hach-1").getStatus()).isEqualTo(201);
        ObjectNode another = first.deepCopy().put("code", InterviewDays.freshCode());
        MockHttpServletResponse taken = send(another.toString(), "sat-hach-2");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(type(taken)).isEqualTo("quarter-taken");
        assertThat(pointers(taken)).containsExactly("/session/supplementDocument");
        assertThat(json(taken).path("detail").asString()).contains(code, "2023");
        ((ObjectNode) another.path("session")).put("supplementDocument", "3-CV");
        assertThat(send(another.toString(), "sat-hach-3").getStatus()).isEqualTo(201);

        another.put("code", InterviewDays.freshCode());
        ((ObjectNode) another.path("session")).put("advisory", true);
        MockHttpServletResponse advisory = send(another.toString(), "sat-hach-4");
        assertThat(type(advisory)).isEqualTo("not-advisory");
        assertThat(json(advisory).path("detail").asString()).contains("NĐ 138/2020/NĐ-CP, Điều 18");
        ((ObjectNode) another.path("session")).put("advisory", false);
        MockHttpServletResponse official =
                send(another.put("planApprovedOn", "2026-08-05").toString(), "sat-hach-5");
        assertThat(type(official)).isEqualTo("only-advisory");
        assertThat(pointers(official)).containsExactly("/session/advisory");
    }

    @Test
    void a_live_round_is_not_for_a_trial_database() {
        MockHttpServletResponse answer = send(round().put("live", true).toString(), "ky-that-1");

        boolean trial = Boolean.parseBoolean(context.getEnvironment().getProperty("bangvang.trial"));
        assertThat(answer.getStatus()).isEqualTo(trial ? 422 : 201);
        assertThat(type(answer)).isEqualTo(trial ? "live-on-trial" : "");
        assertThat(made()).isEqualTo(trial ? 0 : 1);
    }

    @Test
    void a_round_is_made_once_however_often_it_is_sent() throws Exception {
        String body = round().toString();
        var start = new CyclicBarrier(2);
        Callable<MockHttpServletResponse> request = () -> {
            start.await();
            return send(body, "mot-lan-thoi");
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(request, request)))
                    .extracting(answer -> answer.get().getStatus())
                    .contains(201)
                    .isSubsetOf(201, 409);
        }
        MockHttpServletResponse again = send(body, "mot-lan-thoi");
        MockHttpServletResponse other = send(round().put("name", "Khác").toString(), "mot-lan-thoi");

        assertThat(made()).isEqualTo(1);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getHeader("Location"))
                .isEqualTo(ROUNDS + "/" + json(again).path("round").path("id").asString());
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(type(other)).isEqualTo("idempotency-key-reused");
        MockHttpServletResponse taken = send(body, "mot-lan-nua");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(pointers(taken)).containsExactly("/code");
        assertThat(api.send(bearer(MockMvcRequestBuilders.post(ROUNDS), key).content(body))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_post_is_added_while_the_round_is_planned_and_only_then() {
        InterviewDay day = days.anInterviewDay().planned();
        String address = ROUNDS + "/" + day.round().value() + "/posts";
        String post = post("P2").toString();

        MockHttpServletResponse added = api.post(address, key, post, "them-vi-tri");
        assertThat(added.getStatus()).as(text(added)).isEqualTo(201);
        assertThat(text(api.post(address, key, post, "them-vi-tri"))).isEqualTo(text(added));
        assertThat(json(api.get(address, key)).path("items").get(1)).isEqualTo(json(added));
        MockHttpServletResponse taken = api.post(address, key, post, "them-nua-1");
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(pointers(taken)).containsExactly("/code");
        MockHttpServletResponse wrong =
                api.post(address, key, post("P3").put("quota", -1).toString(), "them-nua-2");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(pointers(wrong)).containsExactly("/quota");
        // The same key and content for another round is another request.
        InterviewDay other = days.anInterviewDay().planned();
        assertThat(type(api.post(ROUNDS + "/" + other.round().value() + "/posts", key, post, "them-vi-tri")))
                .isEqualTo("idempotency-key-reused");

        day.advance();
        MockHttpServletResponse late = api.post(address, key, post("P4").toString(), "them-muon-1", "en");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(type(late)).isEqualTo("refused-now");
        assertThat(json(late).path("detail").asString())
                .startsWith("Posts cannot change in phase: ")
                .doesNotContain("CANDIDATES");
        assertThat(api.post(ROUNDS + "/999999999/posts", key, post, "khong-co-ky")
                        .getStatus())
                .isEqualTo(404);
        assertThat(posts(day)).isEqualTo(2);
    }

    @Test
    void who_is_wrong_everywhere_is_told_the_first_hundred_places() {
        String body = round().set("posts", MAPPER.readTree("[" + "{},".repeat(200) + "{}]"))
                .toString();
        MockHttpServletResponse answer = send(body, "sai-khap-noi");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(pointers(answer)).hasSize(100).startsWith("/posts/0/quota");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"code\": |400|bad-request", "[]|400|bad-request", "''|400|bad-request", "{} {}|400|bad-request"
            })
    void what_is_no_object_is_a_bad_request(String body, int status, String type) {
        MockHttpServletResponse answer = send(body, "khong-phai-json");

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo(type);
    }

    @Test
    void a_plan_has_its_size() {
        MockHttpServletResponse answer = api.post(ROUNDS, key, " ".repeat(1024 * 1024 + 1), "qua-lon-roi", "en");

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(json(answer).path("detail").asString()).isEqualTo("The content is larger than 1 MB. Split it.");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "HR", mode = EnumSource.Mode.EXCLUDE)
    void who_is_not_of_hr_any_more_makes_nothing_and_is_not_told_what_was_made(Role role) {
        String name = "plan." + role.name().toLowerCase(Locale.ROOT);
        AccountId moved = days.account(name, "Chuyển việc", Role.HR);
        days.as(InterviewDays.ADMIN, () -> accounts.assignRoles(moved, Set.of(Role.HR)));
        String theirs = api.key(name).secret();
        String body = round().toString();
        InterviewDay day = days.anInterviewDay().planned();
        String posts = ROUNDS + "/" + day.round().value() + "/posts";
        assertThat(api.post(ROUNDS, theirs, body, "truoc-khi-chuyen").getStatus())
                .isEqualTo(201);
        days.as(InterviewDays.ADMIN, () -> accounts.assignRoles(moved, Set.of(role)));

        MockHttpServletResponse again = api.post(ROUNDS, theirs, body, "truoc-khi-chuyen");
        assertThat(again.getStatus()).isEqualTo(403);
        assertThat(text(again)).doesNotContain(code);
        assertThat(api.post(ROUNDS, theirs, round().put("code", code + "-2").toString(), "sau-khi-chuyen")
                        .getStatus())
                .isEqualTo(403);
        assertThat(api.post(posts, theirs, post("P2").toString(), "sau-khi-chuyen")
                        .getStatus())
                .isEqualTo(403);
        assertThat(posts(day)).isEqualTo(1);
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void no_plan_was_approved_tomorrow() {
        clock.stopAt(Instant.parse("2023-03-05T16:59:59Z"));
        // The last second of the fifth of March in Việt Nam.
        String early = api.key(InterviewDays.HR).secret();
        assertThat(pointers(api.post(ROUNDS, early, round().toString(), "hom-sau-1")))
                .containsExactly("/planApprovedOn");
        clock.stopAt(Instant.parse("2023-03-05T17:00:00Z"));
        assertThat(api.post(ROUNDS, early, round().toString(), "hom-sau-2").getStatus())
                .isEqualTo(201);
    }

    private MockHttpServletResponse send(String body, String idempotencyKey) {
        return api.post(ROUNDS, key, body, idempotencyKey);
    }

    /** Two posts under V1, one of them with a combined exam. */
    private ObjectNode round() {
        ObjectNode round = MAPPER.createObjectNode()
                .put("code", code)
                .put("name", "Kỳ qua giao diện")
                .put("agency", "Tỉnh đoàn")
                .put("kind", "INTERVIEW_EXAM")
                .put("planApprovedOn", "2023-03-06")
                .put("planNumber", "12-KH/TĐ");
        round.putArray("posts")
                .add(post("P1"))
                .add(post("P2")
                        .put("form", "COMBINED")
                        .put("writtenPercent", 40)
                        .put("quota", 3)
                        .put("overrideDocument", "15-CV/TU"));
        return round;
    }

    private static ObjectNode post(String code) {
        return MAPPER.createObjectNode()
                .put("code", code)
                .put("title", "Cán bộ đoàn")
                .put("agency", "Huyện đoàn")
                .put("rank", "SPECIALIST")
                .put("form", "INTERVIEW")
                .put("quota", 1);
    }

    /** A round with every member that there is. */
    private ObjectNode session() {
        ObjectNode round = round().put("live", false)
                .put("kind", "QUARTERLY_ASSESSMENT")
                .put("agency", "Cơ quan " + code)
                .put("sector", "CIVIL_SERVANT")
                .put("testMode", "COMPUTER");
        round.putObject("session")
                .put("year", 2023)
                .put("quarter", 1)
                .put("scale", 100)
                .put("passMark", new BigDecimal("50.5"))
                .put("advisory", false)
                .put("supplementDocument", "3-CV");
        round.putArray("posts")
                .add(post("P1")
                        .put("form", "COMBINED")
                        .put("writtenPercent", 40)
                        .put("overrideDocument", "15-CV/TU")
                        .put("requiredDegree", "Đại học")
                        .put("foreignLanguageRequired", false)
                        .put("commonGroup", ""));
        return round;
    }

    private static List<String> names(JsonNode schemas, String name) {
        return List.copyOf(schemas.path(name).path("properties").propertyNames());
    }

    private static List<String> messages(MockHttpServletResponse answer) {
        return json(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.path("message").asString())
                .toList();
    }

    private int made() {
        return Math.toIntExact(days.as(InterviewDays.HR, rounds::all).stream()
                .filter(one -> one.data().code().equals(code))
                .count());
    }

    private int posts(InterviewDay day) {
        return days.as(InterviewDays.HR, () -> rounds.posts(day.round())).size();
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_trail").query(Integer.class).single();
    }
}
