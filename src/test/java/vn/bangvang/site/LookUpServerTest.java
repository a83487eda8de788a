package vn.bangvang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.round.Rounds;

/** What the look-up server answers is what the pages answer. */
@DatabaseTest
class LookUpServerTest {

    /** Every address of this machine that begins so is its own; attempts are counted for each by itself. */
    private static final String SERVER = "127.0.0.1";

    private static final String READER = "127.0.0.77";
    private static final String BORN = "19/05/1998";

    /** Attempts that one number has at once. */
    private static final int OF_ONE_NUMBER = 12;

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    LookUpPort server;

    private MockMvc pages;
    private PublishedRounds published;
    private HttpClient reader;

    @BeforeEach
    void both_ways() throws IOException {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        published = new PublishedRounds(context);
        reader = reader(READER);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/tra-cuu, 001, 19/05/1998, gzip",
        "/tra-cuu, 001, 19/05/1998, identity",
        "/tra-cuu, ' 001 ', 19 5 1998, gzip",
        "/en/tra-cuu, 001, 19/05/1998, gzip",
        "/tra-cuu, 001, 20/05/1998, gzip",
        "/tra-cuu, 009, 19/05/1998, gzip",
        "/tra-cuu, '', '', gzip",
        "/en/tra-cuu, Số một, hôm qua, gzip"
    })
    void an_answer_is_the_same_to_the_last_header(String page, String number, String birth, String packing)
            throws Exception {
        String address = "/ket-qua/" + released() + page;

        MockHttpServletResponse onPages = asPage(form(address, number, birth).header("Accept-Encoding", packing));
        HttpResponse<byte[]> answer = asked(address, number, birth, packing);

        assertThat(onPages.getStatus()).isEqualTo(200);
        assertSame(answer, onPages);
        assertThat(answer.headers().firstValue("Date")).isPresent();
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void the_form_is_here_too_and_is_known_again() throws Exception {
        String address = "/ket-qua/" + released() + "/en/tra-cuu";

        MockHttpServletResponse onPages = asPage(MockMvcRequestBuilders.get(address));
        HttpResponse<byte[]> form = get(address, "If-None-Match", "\"other\"");
        assertThat(new String(form.body(), StandardCharsets.UTF_8)).contains("<form");
        assertSame(form, onPages);

        String tag = form.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/ket-qua/KHONG-CO/tra-cuu",
        "/ket-qua/KHONG-CO/en/tra-cuu",
        "/ket-qua",
        "/",
        "/ket-qua/../rounds/tra-cuu",
        "/api/v1/rounds"
    })
    void nothing_else_is_answered_here(String address) throws Exception {
        HttpResponse<byte[]> answer = asked(address, "001", BORN, "identity");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains(address.contains("/en/") ? "There is no such page" : "Không có trang này");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @Test
    void before_the_moment_there_is_nothing_and_each_version_shows_with_the_next_question() throws Exception {
        clock.stopAt(Instant.parse("2026-12-03T01:00:00Z"));
        InterviewDay day = published.confirmed("81.5", "70");
        Instant moment = clock.instant().plusSeconds(600);
        published.approved(day.round(), PublishedRounds.data(moment, ""));
        String address = address(day);

        clock.stopAt(moment.minusMillis(1));
        HttpResponse<byte[]> before = asked(address, "001", BORN, "identity");
        HttpResponse<byte[]> never = asked("/ket-qua/KHONG-CO/tra-cuu", "001", BORN, "identity");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(before.body()).isEqualTo(never.body());
        assertThat(before.headers()).isEqualTo(never.headers());

        clock.stopAt(moment);
        assertThat(text(asked(address, "001", BORN, "identity"))).contains("81,5");

        published.correct(day, 1, "84.5");
        published.released(day.round(), "Cộng nhầm");
        assertThat(text(asked(address, "001", BORN, "identity")))
                .contains("84,5")
                .doesNotContain("81,5");

        published.withdraw(day.round());
        HttpResponse<byte[]> withdrawn = asked(address, "001", BORN, "identity");
        assertThat(withdrawn.statusCode()).isEqualTo(404);
        assertThat(withdrawn.body()).isEqualTo(never.body());
    }

    @Test
    void guessing_the_birth_date_of_one_number_is_refused_on_both_ways() throws Exception {
        String address = "/ket-qua/" + released() + "/tra-cuu";
        int tries = 0;
        HttpResponse<byte[]> answer;
        do {
            answer = asked(address, "002", tries + "/01/2000", "gzip");
            tries++;
        } while (answer.statusCode() == 200 && tries < 100);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(asPage(form(address, "002", "31/01/2000")).getStatus()).isEqualTo(429);
        try (HttpClient another = reader("127.0.0.78")) {
            assertThat(asked(another, address, "001", BORN, "gzip").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void many_at_once_get_each_their_own_answer() throws Exception {
        InterviewDay day = published.confirmed("81.5", "70.5", "60.5");
        published.released(day.round(), "");
        String address = address(day);
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int place = i % 4;
            expected.add(
                    List.of("81,5", "70,5", "60,5", "Không tìm thấy kết quả").get(place));
            asked.add(reader("127.0.1." + (i + 1))
                    .sendAsync(
                            request(address, "%03d".formatted(place + 1), BORN, "identity"),
                            BodyHandlers.ofByteArray()));
        }

        for (int i = 0; i < asked.size(); i++) {
            assertThat(text(asked.get(i).get())).as("reader %d", i).contains(expected.get(i));
        }
    }

    @Test
    void questions_on_one_connection_are_answered_in_their_order() throws Exception {
        InterviewDay day = published.confirmed("81.5", "70.5");
        published.released(day.round(), "");
        String unknown = raw(address(day), "so-bao-danh=009&ngay-sinh=1%2F1%2F1990", "keep-alive");
        String first = raw(address(day), "so-bao-danh=001&ngay-sinh=19%2F05%2F1998", "keep-alive");
        String elsewhere = raw("/robots.txt", "", "close");

        String answers = overSocket(unknown + first + elsewhere);

        assertThat(answers).containsSubsequence("Không tìm thấy kết quả", "81,5", "Không có trang này");
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(4);
    }

    @Test
    void a_packed_answer_keeps_its_place_among_the_others() throws Exception {
        InterviewDay day = published.confirmed("81.5", "70.5");
        published.released(day.round(), "");
        String result = raw(address(day), "so-bao-danh=001&ngay-sinh=19%2F05%2F1998", "keep-alive");
        String packed = result.replace("Host: x", "Host: x\r\nAccept-Encoding: gzip");

        String answers = overSocket(packed + result + packed + raw("/robots.txt", "", "close"));

        assertThat(answers)
                .containsSubsequence("Content-Encoding: gzip", "81,5", "Content-Encoding: gzip", "Không có trang này");
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    @Test
    void a_connection_is_ended_where_its_reader_wants_no_more() throws Exception {
        String address = "/ket-qua/" + released() + "/tra-cuu";
        String body = "so-bao-danh=001&ngay-sinh=19%2F05%2F1998";
        String old = raw(address, body, "close").replace("HTTP/1.1", "HTTP/1.0").replace("Connection: close", "X: y");
        String oldAndStays = old.replace("X: y", "Connection: keep-alive");

        assertThat(overSocket(old + old)).containsOnlyOnce("HTTP/1.1 200 OK");
        assertThat(overSocket(raw(address, body, "close")))
                .containsOnlyOnce("HTTP/1.1 200 OK")
                .contains("connection: close");
        assertThat(overSocket(oldAndStays + old)).contains("connection: keep-alive");
    }

    @Test
    void what_is_sent_after_the_last_question_is_not_counted() throws Exception {
        String address = "/ket-qua/" + released() + "/tra-cuu";
        clock.stopAt(clock.instant());
        String last = raw(address, "so-bao-danh=001&ngay-sinh=19%2F05%2F1998", "close");

        for (int i = 0; i < OF_ONE_NUMBER - 1; i++) {
            assertThat(overSocket(last + last + last)).containsOnlyOnce("HTTP/1.1 200 OK");
        }

        assertThat(overSocket(last)).startsWith("HTTP/1.1 200 OK");
        assertThat(overSocket(last)).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void who_asks_for_the_head_only_gets_what_the_page_would_have() throws Exception {
        String address = "/ket-qua/" + released() + "/tra-cuu";
        HttpResponse<byte[]> form = get(address, "X-Any", "any");
        assertThat(text(form)).contains("<form");

        String head = overSocket("HEAD " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(head)
                .startsWith("HTTP/1.1 200 OK")
                .contains("content-length: " + form.body().length)
                .endsWith("\r\n\r\n")
                .doesNotContain("<form");
    }

    @Test
    void whoever_sends_garbage_or_too_much_is_let_go() throws Exception {
        assertThat(overSocket("no http at all\r\n\r\n")).isEmpty();
        assertThat(overSocket("POST /ket-qua/A/tra-cuu HTTP/1.1\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");

        assertThat(asked("/ket-qua/" + released() + "/tra-cuu", "001", BORN, "gzip")
                        .statusCode())
                .as("the next reader")
                .isEqualTo(200);
    }

    private static void assertSame(HttpResponse<byte[]> answer, MockHttpServletResponse onPages) {
        assertThat(answer.statusCode()).isEqualTo(onPages.getStatus());
        assertThat(answer.body()).isNotEmpty().isEqualTo(onPages.getContentAsByteArray());
        Map<String, List<String>> theirs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        onPages.getHeaderNames()
                .forEach(name ->
                        theirs.put(name, onPages.getHeaders(name).stream().toList()));
        Map<String, List<String>> ours = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ours.putAll(answer.headers().map());
        for (String ofTheServer : List.of("Date", "Content-Length")) {
            theirs.remove(ofTheServer);
            ours.remove(ofTheServer);
        }
        assertThat(ours)
                .containsKeys("Content-Security-Policy", "X-Robots-Tag", "Cache-Control")
                .isEqualTo(theirs);
    }

    private String released() {
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        return code(day);
    }

    private String code(InterviewDay day) {
        return days.as(InterviewDays.HR, () -> rounds.byId(day.round())).data().code();
    }

    private String address(InterviewDay day) {
        return "/ket-qua/" + code(day) + "/tra-cuu";
    }

    private static HttpClient reader(String address) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private URI uri(String address) {
        return URI.create("http://" + SERVER + ":" + server.port().orElseThrow() + address);
    }

    private HttpRequest request(String address, String number, String birth, String packing) {
        String body = "so-bao-danh=%s&ngay-sinh=%s"
                .formatted(
                        URLEncoder.encode(number, StandardCharsets.UTF_8),
                        URLEncoder.encode(birth, StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Encoding", packing)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<byte[]> asked(String address, String number, String birth, String packing)
            throws IOException, InterruptedException {
        return asked(reader, address, number, birth, packing);
    }

    private HttpResponse<byte[]> asked(HttpClient who, String address, String number, String birth, String packing)
            throws IOException, InterruptedException {
        return who.send(request(address, number, birth, packing), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String address, String header, String value)
            throws IOException, InterruptedException {
        return reader.send(
                HttpRequest.newBuilder(uri(address)).header(header, value).build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String raw(String address, String body, String connection) {
        return "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(address, connection, body.length(), body);
    }

    private String overSocket(String sent) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(READER, 0));
            socket.connect(new InetSocketAddress(SERVER, server.port().orElseThrow()));
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(String address, String number, String birth) {
        return MockMvcRequestBuilders.post(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("so-bao-danh", number)
                .param("ngay-sinh", birth);
    }

    private MockHttpServletResponse asPage(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.with(sent -> {
                    sent.setRemoteAddr(READER);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }
}
