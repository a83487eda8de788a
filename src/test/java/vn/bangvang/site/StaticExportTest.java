package vn.bangvang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.TestClock;
import vn.bangvang.publication.ExportFile;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.Publications.ExportOutcome;

@DatabaseTest
class StaticExportTest {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    Publications publications;

    @Autowired
    TestClock clock;

    @Autowired
    LookUpPort lookUps;

    @TempDir
    Path folder;

    private InterviewDay day;
    private ExportFile export;

    @BeforeEach
    void a_corrected_round() throws IOException {
        clock.stopAt(Instant.parse("2027-01-04T01:00:00Z"));
        var published = new PublishedRounds(context);
        day = published.confirmed("80", "70");
        published.released(day.round(), "");
        published.correct(day, 2, "90");
        published.released(day.round(), "Cộng nhầm");
        export = export();
        unpack(export.content());
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void every_file_is_to_the_byte_what_its_address_answers() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        List<String> files = files();

        assertThat(files)
                .anyMatch(file -> file.endsWith("/v1/P1/index.html"))
                .anyMatch(file -> file.endsWith("/v2/danh-sach.pdf"))
                .noneMatch(file -> file.contains("content.json") || file.contains("tra-cuu"));
        for (String file : files) {
            byte[] answered = mvc.perform(MockMvcRequestBuilders.get(address(file)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(answered).as(file).isEqualTo(Files.readAllBytes(folder.resolve(file)));
        }
    }

    @Test
    void the_same_release_is_the_same_file_whenever_it_is_exported() {
        clock.stopAt(clock.instant().plusSeconds(86_400));

        assertThat(export().content()).isEqualTo(export.content());
        assertThat(export().fileName()).isEqualTo(export.fileName()).endsWith("-ban-2.zip");
    }

    @Test
    void the_export_verifies_itself_and_notices_a_changed_a_missing_and_an_added_file() throws Exception {
        assertThat(verify()).isEqualTo("0 " + files().size() + " files, all as released");
        Path list = folder.resolve(files().stream()
                .filter(file -> file.endsWith("P1/index.html"))
                .findFirst()
                .orElseThrow());
        String page = Files.readString(list);
        Files.writeString(list, page.replace("90,0", "91,0"));
        assertThat(verify()).startsWith("1 ");
        Files.writeString(list, page);
        assertThat(verify()).startsWith("0 ");

        Path added = Files.writeString(folder.resolve("ket-qua/them.html"), "x");
        assertThat(verify()).startsWith("1 ").contains("ket-qua/them.html");
        Files.delete(added);
        Files.delete(list);
        assertThat(verify()).startsWith("1 ");
    }

    @Test
    void nginx_as_documented_answers_the_same_bytes_and_passes_look_ups_on() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(NGINX), "no nginx on this machine");
        int port = freePort();
        Process nginx = nginx(port);
        try (var client = HttpClient.newHttpClient()) {
            for (String file : files()) {
                var answer = patiently(
                        client, HttpRequest.newBuilder(at(port, address(file))).build());
                assertThat(answer).as(file).isEqualTo(Files.readAllBytes(folder.resolve(file)));
            }
            String address = address(files().stream()
                            .filter(file -> file.endsWith("/danh-sach.csv"))
                            .findFirst()
                            .orElseThrow())
                    .replaceAll("^(/ket-qua/[^/]+)/.*", "$1/tra-cuu");
            HttpRequest asked = HttpRequest.newBuilder(at(port, address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("so-bao-danh=002&ngay-sinh=19%2F05%2F1998"))
                    .build();
            assertThat(new String(patiently(client, asked), StandardCharsets.UTF_8))
                    .contains(day.dossier(2).data().name().full(), "90,0");
            assertThat(client.send(
                                    HttpRequest.newBuilder(at(port, "/api/v1/rounds"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    /** With the configuration that the documentation gives, moved to this machine. */
    private Process nginx(int port) throws IOException {
        Matcher block = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/static-export.md")));
        assertThat(block.find()).isTrue();
        String documented = block.group(1)
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("root /srv/ket-qua-ky-x;", "root " + folder + ";")
                .replace("10.0.0.5:8081", "127.0.0.1:" + lookUps.port().orElseThrow());
        assertThat(documented).contains("127.0.0.1:" + port, "root " + folder, "proxy_pass http://look-up");
        Path conf = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes 1;
                events { worker_connections 64; }
                http {
                  include /etc/nginx/mime.types; access_log off;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  %2$s
                }
                """.formatted(folder, documented));
        // The workers of a server that root starts are nobody, who could not read a private folder.
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ProcessBuilder(NGINX.toString(), "-c", conf.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    private static URI at(int port, String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private static byte[] patiently(HttpClient client, HttpRequest request) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return client.send(request, BodyHandlers.ofByteArray()).body();
            } catch (java.net.ConnectException notYet) {
                if (attempt == 50) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private ExportFile export() {
        ExportOutcome outcome = days.as(InterviewDays.HR, () -> publications.export(day.round()));
        return ((ExportOutcome.Made) outcome).file();
    }

    private void unpack(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, in.readAllBytes());
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("ket-qua"))) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList());
        }
    }

    private static String address(String file) {
        return "/" + file.replaceAll("/index\\.html$", "");
    }

    private String verify() throws Exception {
        Process check = new ProcessBuilder("bin/verify-export", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return check.waitFor() + " " + said;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
