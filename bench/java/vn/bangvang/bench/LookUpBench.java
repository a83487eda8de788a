package vn.bangvang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.TestDatabase;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.LookUpPort;

/**
 * Own results looked up over thousands of connections, against nginx handing out the very same bytes as a static file, and
 * against Vaadin's own first page, while a hundred examiners save a mark every three seconds. Needs wrk and nginx, and a built product: {@code bin/mvn package -DskipTests}.
 */
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "bangvang.demo=true",
            // One machine plays every reader.
            "bangvang.public.address-burst=1000000000",
            "bangvang.public.address-refill=1ms",
            "bangvang.public.number-burst=1000000000",
            "bangvang.public.number-refill=1ms",
            "bangvang.public.look-up-port=0"
        })
@Import({InterviewDays.class, TestClock.class})
@ContextConfiguration(initializers = TestDatabase.class)
class LookUpBench {

    private static final int CONNECTIONS = 4000;
    private static final int ROUNDS = 5;

    /** On results day the node has run for weeks: the compiler takes up a save for the last time after thousands of them. */
    private static final int ROUNDS_OF_WARMING = 10;

    private static final int SECONDS = 8;

    /** Who really reads, listens and moves on to the next criterion is slower. */
    private static final int SECONDS_BETWEEN_MARKS = 3;

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path WRK = Path.of("/usr/bin/wrk");

    @Autowired
    ApplicationContext context;

    @Autowired
    PublicNotices notices;

    @Autowired
    TestClock clock;

    @Autowired
    LookUpPort lookUps;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    /** Whose processors the readers use: for examiners beside them those that are left over, as if they were far away. */
    private enum Readers {
        HERE,
        ELSEWHERE
    }

    /** What wrk says of a run. */
    private record Load(double perSecond, String median, String ninetyNinth, long failures) {}

    @Test
    void look_ups_against_nginx_with_the_same_bytes_and_against_vaadins_page() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(NGINX) && Files.isExecutable(WRK), "nginx and wrk are needed");
        var published = new PublishedRounds(context);
        InterviewDay day = published.confirmed("80", "70");
        published.released(day.round(), "");
        ReleasedVersion version = notices.released().getFirst();
        byte[] page =
                notices.own(version, "001", "1998-05-19", "vi").orElseThrow().gzip();
        String address = "/ket-qua/" + version.slug() + "/tra-cuu";
        Path script = Files.writeString(folder.resolve("post.lua"), """
                wrk.method = "POST"
                wrk.body = "so-bao-danh=001&ngay-sinh=19%2F05%2F1998"
                wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
                wrk.headers["Accept-Encoding"] = "gzip"
                """);
        var hundred = new Desks(context);
        List<Desks.Desk> desks = hundred.interviewDay();
        int rival = freePort();
        Process nginx = nginx(rival, page);
        try {
            int door = lookUps.port().orElseThrow();
            assertSame(door, address, rival);
            List<Load> ours = new ArrayList<>();
            List<Load> theirs = new ArrayList<>();
            // Nobody is measured before the compiler has seen them.
            load(door, address, script, CONNECTIONS, Readers.HERE);
            for (int i = 0; i < ROUNDS_OF_WARMING; i++) {
                marking(hundred, desks, () -> load(door, address, script, CONNECTIONS, Readers.ELSEWHERE));
            }
            List<List<Long>> alone = new ArrayList<>();
            List<List<Long>> besideOurs = new ArrayList<>();
            List<List<Long>> besideTheirs = new ArrayList<>();
            List<Load> oursBeside = new ArrayList<>();
            List<Load> theirsBeside = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                alone.add(marking(hundred, desks, () -> Thread.sleep(SECONDS * 1000L)));
                besideOurs.add(marking(
                        hundred,
                        desks,
                        () -> oursBeside.add(load(door, address, script, CONNECTIONS, Readers.ELSEWHERE))));
                besideTheirs.add(marking(
                        hundred,
                        desks,
                        () -> theirsBeside.add(load(rival, "/own", null, CONNECTIONS, Readers.ELSEWHERE))));
            }
            for (int i = 0; i < ROUNDS; i++) {
                ours.add(load(door, address, script, CONNECTIONS, Readers.HERE));
                theirs.add(load(rival, "/own", null, CONNECTIONS, Readers.HERE));
            }
            Load vaadin = load(port, "/dang-nhap", null, 50, Readers.HERE);
            Load our = middle(ours);
            Load their = middle(theirs);
            Duel.write(String.format(
                    Locale.ROOT,
                    """
                    look-ups of own results, %d connections, %d bytes each
                      ours             %8.0f per second, p50 %s, p99 %s, failures %d
                      nginx static     %8.0f per second, p50 %s, p99 %s, failures %d
                      Vaadin's page    %8.0f per second (50 connections), failures %d
                      ratios           %8.2f of nginx, %.0f times Vaadin
                    %d examiners saving a mark every %d seconds, p95 of a save (and in each round)
                      alone            %s
                      beside look-ups  %s, and %.0f of these per second, failures %d
                      beside nginx     %s, and %.0f per second
                    """,
                    CONNECTIONS,
                    page.length,
                    our.perSecond(),
                    our.median(),
                    our.ninetyNinth(),
                    ours.stream().mapToLong(Load::failures).sum(),
                    their.perSecond(),
                    their.median(),
                    their.ninetyNinth(),
                    theirs.stream().mapToLong(Load::failures).sum(),
                    vaadin.perSecond(),
                    vaadin.failures(),
                    our.perSecond() / their.perSecond(),
                    our.perSecond() / vaadin.perSecond(),
                    desks.size(),
                    SECONDS_BETWEEN_MARKS,
                    ninetyFifths(alone),
                    ninetyFifths(besideOurs),
                    middle(oursBeside).perSecond(),
                    oursBeside.stream().mapToLong(Load::failures).sum(),
                    ninetyFifths(besideTheirs),
                    middle(theirsBeside).perSecond()));
        } finally {
            clock.run();
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private interface Meanwhile {
        void run() throws Exception;
    }

    /** How long each save took, in nanoseconds, while something else went on. */
    private static List<Long> marking(Desks hundred, List<Desks.Desk> desks, Meanwhile meanwhile) throws Exception {
        var waits = new ConcurrentLinkedQueue<Long>();
        var over = new AtomicBoolean();
        try (ExecutorService examiners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < desks.size(); i++) {
                Desks.Desk desk = desks.get(i);
                int first = i;
                all.add(examiners.submit(() -> {
                    Thread.sleep(first * SECONDS_BETWEEN_MARKS * 1000L / desks.size());
                    for (int n = 0; !over.get(); n++) {
                        long before = System.nanoTime();
                        hundred.save(desk, n);
                        waits.add(System.nanoTime() - before);
                        Thread.sleep(SECONDS_BETWEEN_MARKS * 1000L);
                    }
                    return null;
                }));
            }
            meanwhile.run();
            over.set(true);
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(waits).hasSizeGreaterThan(desks.size());
        return List.copyOf(waits);
    }

    /** Of all rounds together, and in each: how far these lie apart tells what a difference is worth. */
    private static String ninetyFifths(List<List<Long>> rounds) {
        return rounds.stream()
                .map(round -> Duel.milliseconds(ninetyFifth(round)))
                .collect(Collectors.joining(
                        ", ",
                        Duel.milliseconds(ninetyFifth(
                                        rounds.stream().flatMap(List::stream).toList()))
                                + " (",
                        ")"));
    }

    private static long ninetyFifth(List<Long> waits) {
        return waits.stream().sorted().toList().get(waits.size() * 95 / 100);
    }

    /** Both answer the same before it is asked which is faster. */
    private static void assertSame(int door, String address, int rival) throws Exception {
        Thread.sleep(500);
        try (var client = HttpClient.newHttpClient()) {
            byte[] ours = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Accept-Encoding", "gzip")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "so-bao-danh=001&ngay-sinh=19%2F05%2F1998"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            byte[] theirs = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rival + "/own"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            assertThat(ours).isEqualTo(theirs);
        }
    }

    private Process nginx(int rival, byte[] page) throws IOException {
        Files.write(folder.resolve("own"), page);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path conf = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes auto;
                worker_rlimit_nofile 20000;
                events { worker_connections 8192; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
                  default_type text/html;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  server { listen 127.0.0.1:%2$d backlog=8192; root %1$s; location /own { add_header Content-Encoding gzip; } }
                }
                """.formatted(folder, rival));
        return new ProcessBuilder(NGINX.toString(), "-c", conf.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    private static Load load(
            int port, String address, @org.jspecify.annotations.Nullable Path script, int connections, Readers readers)
            throws Exception {
        List<String> command = new ArrayList<>();
        if (readers == Readers.ELSEWHERE) {
            command.addAll(List.of("chrt", "-i", "0"));
        }
        command.addAll(List.of(
                WRK.toString(), "-t2", "-c" + connections, "-d" + SECONDS + "s", "--timeout", "30s", "--latency"));
        if (script != null) {
            command.addAll(List.of("-s", script.toString()));
        }
        command.add("http://127.0.0.1:" + port + address);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        long failures = 0;
        Matcher errors = Pattern.compile("(?:connect|read|write|timeout|responses:) (\\d+)")
                .matcher(said);
        while (errors.find()) {
            failures += Long.parseLong(errors.group(1));
        }
        return new Load(
                Double.parseDouble(find(said, "Requests/sec:\\s+([\\d.]+)")),
                find(said, "50%\\s+(\\S+)"),
                find(said, "99%\\s+(\\S+)"),
                failures);
    }

    private static String find(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new AssertionError(said);
        }
        return found.group(1);
    }

    private static Load middle(List<Load> loads) {
        return loads.stream()
                .sorted(java.util.Comparator.comparingDouble(Load::perSecond))
                .toList()
                .get(loads.size() / 2);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
