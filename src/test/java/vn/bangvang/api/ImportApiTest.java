package vn.bangvang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.api.ApiCalls.json;
import static vn.bangvang.api.ApiCalls.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.TestClock;

/** A list comes in as on the screen, and once, however often it is sent. */
@DatabaseTest
class ImportApiTest {

    static final String LIST = """
            STT;Họ và tên;Ngày sinh;Vị trí dự tuyển
            1;Đỗ Thị Nhập;19/05/1998;P1
            2;Lý Văn Danh;01/02/1997;P1
            3;;03/03/1996;P1
            """;

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ApiCalls api;
    private String key;
    private InterviewDay day;
    private String address;

    @BeforeEach
    void a_round_that_takes_candidates() {
        day = days.anInterviewDay().withCandidates(0).takingCandidates();
        api = new ApiCalls(context);
        key = api.key(InterviewDays.HR).secret();
        address = "/api/v1/rounds/" + day.round().value() + "/imports";
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_dry_run_judges_every_row_and_changes_nothing() {
        JsonNode answer = json(api.send(ApiCalls.csv(address + "?dryRun=true", key, LIST)));

        assertThat(answer.path("dryRun").asBoolean()).isTrue();
        assertThat(answer.path("added").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(1);
        JsonNode refused = answer.path("details")
                .valueStream()
                .filter(row -> row.path("standing").asString().equals("REFUSED"))
                .findFirst()
                .orElseThrow();
        assertThat(refused.path("row").asInt()).isEqualTo(4);
        assertThat(refused.path("findings").get(0).path("message").asString()).isNotBlank();
        assertThat(imports()).isZero();
        assertThat(people()).isZero();
    }

    @Test
    void an_import_is_done_once_and_the_same_request_gets_the_same_answer() {
        MockHttpServletResponse first = send("nhap-lan-1", LIST);
        MockHttpServletResponse again = send("nhap-lan-1", LIST);

        assertThat(first.getStatus()).as(text(first)).isEqualTo(200);
        assertThat(json(first).path("added").asInt()).isEqualTo(2);
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(imports()).isEqualTo(1);
        JsonNode other = json(send("nhap-lan-2", LIST));
        assertThat(other.path("alreadyKnown").asInt()).isEqualTo(2);
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_one_request_and_to_one_account_and_is_forgotten_after_a_day() {
        send("khoa-chung", LIST);
        MockHttpServletResponse other = send("khoa-chung", LIST + "4;Hồ Thị Thêm;04/04/1995;P1\n");
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(json(other).path("type").asString()).isEqualTo("urn:bangvang:problem:idempotency-key-reused");
        assertThat(send("KHOA-CHUNG", LIST).getHeader("Idempotency-Replayed")).isNull();

        String colleague = api.key(InterviewDays.BOTH).secret();
        MockHttpServletResponse theirs =
                api.send(ApiCalls.csv(address, colleague, LIST).header("Idempotency-Key", "khoa-chung"));
        assertThat(theirs.getHeader("Idempotency-Replayed")).isNull();

        clock.stopAt(Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofHours(25)));
        assertThat(send("khoa-chung", LIST).getHeader("Idempotency-Replayed")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngan", "co dau cach", "tiếng-việt-không-được"})
    void a_write_needs_a_key_that_is_one(String idempotencyKey) {
        MockHttpServletResponse answer = send(idempotencyKey, LIST);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:bangvang:problem:idempotency-key-needed");
        assertThat(api.send(ApiCalls.csv(address, key, LIST)).getStatus()).isEqualTo(400);
        assertThat(imports()).isZero();
    }

    @Test
    void two_requests_at_the_same_time_are_one_import() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<MockHttpServletResponse> request = () -> {
            start.await();
            return send("cung-mot-luc", LIST);
        };
        List<MockHttpServletResponse> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<MockHttpServletResponse> one = threads.submit(request);
            Future<MockHttpServletResponse> other = threads.submit(request);
            answers = List.of(one.get(), other.get());
        }

        assertThat(imports()).isEqualTo(1);
        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .contains(200)
                .isSubsetOf(200, 409);
        assertThat(answers.stream()
                        .filter(answer ->
                                answer.getStatus() == 200 && answer.getHeader("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(send("cung-mot-luc", LIST).getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_round_that_takes_nobody_any_more_refuses_and_remembers_nothing() {
        InterviewDay past = days.anInterviewDay().begin();
        address = "/api/v1/rounds/" + past.round().value() + "/imports";

        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse answer = send("qua-han-roi", LIST);
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(json(answer).path("detail").asString()).isEqualTo("Kỳ không còn ở giai đoạn tiếp nhận thí sinh");
        }
        assertThat(jdbc.sql("select count(*) from api_answer where request_hash = ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'khong phai danh sach', 422, urn:bangvang:problem:refused",
        "'', 422, urn:bangvang:problem:refused",
        "'STT;Họ và tên;Ngày sinh', 422, urn:bangvang:problem:refused",
        "'STT;Họ và tên;Số điện thoại\n1;Đỗ Thị Nhập;0900000000', 422, urn:bangvang:problem:columns"
    })
    void a_bad_file_is_refused_with_the_sentence_of_the_screen(String list, int status, String type) {
        MockHttpServletResponse answer = api.send(ApiCalls.csv(address + "?fileName=ds.csv", key, list)
                .header("Idempotency-Key", "tep-khong-tot")
                .header("Accept-Language", "en"));

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo(type);
        assertThat(json(answer).path("detail").asString()).matches("[\\x20-\\x7e“”’]+");
    }

    @Test
    void the_post_of_the_whole_list_is_named_by_its_code() {
        String list = "Họ và tên;Ngày sinh\nĐỗ Thị Nhập;19/05/1998\n";

        assertThat(api.send(ApiCalls.csv(address + "?dryRun=true&post=P9", key, list))
                        .getStatus())
                .isEqualTo(422);
        assertThat(json(api.send(ApiCalls.csv(address + "?dryRun=true&post=P1", key, list)))
                        .path("added")
                        .asInt())
                .isEqualTo(1);
    }

    private MockHttpServletResponse send(String idempotencyKey, String list) {
        return api.send(ApiCalls.csv(address, key, list).header("Idempotency-Key", idempotencyKey));
    }

    private int imports() {
        return jdbc.sql("select count(*) from audit_trail where kind = 'CANDIDATES_IMPORTED' and round_id = ?")
                .param(day.round().value())
                .query(Integer.class)
                .single();
    }

    private int people() {
        return jdbc.sql("select count(*) from candidate where round_id = ?")
                .param(day.round().value())
                .query(Integer.class)
                .single();
    }
}
