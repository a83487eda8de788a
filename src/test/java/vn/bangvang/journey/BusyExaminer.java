package vn.bangvang.journey;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An examiner who saves mark after mark, one at a time, and remembers what the server said of each. */
final class BusyExaminer {

    /** One save, made once however often it is sent. */
    record Attempt(String requestId, long candidate, String number, long criterion, BigDecimal mark) {}

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CANDIDATES = 3;

    private final String username;
    private final String base;
    private final Random random;
    private final List<Attempt> saved = new ArrayList<>();
    private HttpClient client;
    private List<JsonNode> sheets = List.of();
    private Attempt underWay;

    BusyExaminer(String username, int port, long seed) {
        this.username = username;
        this.base = "http://localhost:" + port + "/";
        this.random = new Random(seed);
    }

    /** Logs in, as after every restart, and sends again what had no answer. */
    void arrive(long round) throws IOException, InterruptedException {
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Matcher csrf =
                CSRF.matcher(send(HttpRequest.newBuilder(uri("dang-nhap"))).body());
        if (!csrf.find()) {
            throw new IllegalStateException("no login page");
        }
        String form = "username=" + username + "&password=" + Visitor.PASSWORD + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(uri("dang-nhap"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (underWay != null) {
            finish(underWay);
        }
        if (sheets.isEmpty()) {
            takeSeat(round);
        }
    }

    private void takeSeat(long round) throws IOException, InterruptedException {
        List<JsonNode> chosen = new ArrayList<>();
        for (JsonNode item : get("rounds/" + round + "/queue")) {
            if (chosen.size() < CANDIDATES && item.get("ownSheet").asString().equals("NOT_STARTED")) {
                post(
                        "attendance",
                        Map.of("candidate", item.get("candidate").asLong(), "attendance", "PRESENT", "reason", ""));
                chosen.add(get("sheets/" + item.get("candidate").asLong()));
            }
        }
        sheets = chosen;
    }

    /** Saves one random mark; only a definite answer makes it count as saved. */
    void saveOne() throws IOException, InterruptedException {
        JsonNode sheet = sheets.get(random.nextInt(sheets.size()));
        JsonNode criteria = sheet.get("criteria");
        JsonNode criterion = criteria.get(random.nextInt(criteria.size()));
        BigDecimal step = new BigDecimal(criterion.get("step").asString());
        int steps = new BigDecimal(criterion.get("maximum").asString())
                .divideToIntegralValue(step)
                .intValueExact();
        underWay = new Attempt(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                sheet.get("candidate").asLong(),
                sheet.get("candidateNumber").asString(),
                criterion.get("id").asLong(),
                step.multiply(new BigDecimal(random.nextInt(steps + 1))).setScale(2));
        finish(underWay);
    }

    private void finish(Attempt attempt) throws IOException, InterruptedException {
        JsonNode answer = post(
                "marks",
                Map.of(
                        "requestId", attempt.requestId(),
                        "candidate", attempt.candidate(),
                        "candidateNumber", attempt.number(),
                        "criterion", attempt.criterion(),
                        "mark", attempt.mark().toPlainString()));
        if (!answer.get("outcome").asString().equals("Saved")) {
            throw new IllegalStateException(username + ": " + answer);
        }
        saved.add(attempt);
        underWay = null;
    }

    /** What the server called saved, in the order in which it was done. */
    List<Attempt> saved() {
        return List.copyOf(saved);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                send(HttpRequest.newBuilder(uri("api/marking/" + path))).body());
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("api/marking/" + path))
                .header("Content-Type", "application/json")
                .header("X-Bang-Vang", "1")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (answer.statusCode() != 200) {
            throw new IOException(username + ": status " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(base + path);
    }
}
