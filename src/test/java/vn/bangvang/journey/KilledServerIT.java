package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.journey.BusyExaminer.Attempt;
import vn.bangvang.journey.Chromium.Visitors;

/** "Saved" means saved: the packaged product is killed in the middle of many saves and asked afterwards what it holds. */
@ExtendWith(Chromium.class)
class KilledServerIT {

    private static final List<String> EXAMINERS =
            List.of("truongban1", "giamkhao1", "giamkhao2", "truongban2", "giamkhao3", "giamkhao4");
    private static final int KILLS = 2;
    private static final int SAVES_BEFORE_A_KILL = 150;
    private static final long RUNNING_ROUND = 2;
    private static final Pattern SERVER = Pattern.compile("(jdbc:mysql://[^/]+/).*");

    @TempDir
    Path folder;

    @Test
    void every_mark_called_saved_survives_kill_9_exactly_once_on_the_embedded_database() throws Exception {
        try (PackagedProduct product = PackagedProduct.onH2(folder)) {
            List<BusyExaminer> examiners = killTwice(product);
            try (Connection database = h2()) {
                check(database, examiners);
            }
        }
    }

    @Test
    void every_mark_called_saved_survives_kill_9_exactly_once_on_mysql() throws Exception {
        String mysql = System.getProperty("test.mysql.url", "");
        assumeFalse(mysql.isBlank(), "no MySQL in this run: bin/test starts one");
        Matcher server = SERVER.matcher(mysql);
        assertThat(server.matches()).isTrue();
        String schema = "app_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection admin = DriverManager.getConnection(mysql);
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_vi_0900_as_cs");
            try (PackagedProduct product = PackagedProduct.onMySql(folder, server.group(1) + schema)) {
                List<BusyExaminer> examiners = killTwice(product);
                statement.execute("use " + schema);
                check(admin, examiners);
            } finally {
                statement.execute("drop database " + schema);
            }
        }
    }

    @Test
    void the_screen_keeps_marks_while_the_server_is_dead_and_sends_them_when_it_is_back(Visitors visitors)
            throws SQLException {
        try (PackagedProduct product = PackagedProduct.onH2(folder).start()) {
            Visitor examiner = visitors.as("giamkhao1", product.port()).open("cham-diem/" + RUNNING_ROUND);
            String number = examiner.page().locator(".queue-item[aria-current]").getAttribute("data-number");
            examiner.criterion(0).fill("17,5");
            examiner.criterion(0).press("Enter");
            assertThat(examiner.saveState()).containsText("Máy chủ đã lưu lúc");

            product.kill();
            examiner.criterion(1).fill("19,5");
            examiner.criterion(1).press("Enter");
            assertThat(examiner.saveState()).containsText("Mất kết nối: 1 thay đổi đang giữ trên máy này");
            product.start();
            assertThat(examiner.saveState()).containsText("Phiên làm việc đã hết");
            examiner.link("Đăng nhập lại để gửi").click();
            examiner.login("giamkhao1");
            assertThat(examiner.saveState()).containsText("Máy chủ đã lưu lúc");
            assertThat(examiner.criterion(0)).hasValue("17,5");
            assertThat(examiner.criterion(1)).hasValue("19,5");

            product.kill();
            try (Connection database = h2();
                    Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            select c.position, v.version, v.mark from mark_version v
                            join score_sheet s on s.id = v.sheet_id join criterion c on c.id = v.criterion_id
                            join candidate k on k.id = s.candidate_id join account a on a.id = s.examiner_id
                            where a.username = 'giamkhao1' and k.round_id = %d and k.candidate_number = '%s' order by 1, 2""".formatted(RUNNING_ROUND, number))) {
                List<String> marks = new ArrayList<>();
                while (rows.next()) {
                    marks.add(rows.getInt(1) + " v" + rows.getInt(2) + " " + rows.getBigDecimal(3));
                }
                assertThat(marks).containsExactly("1 v1 17.50", "2 v1 19.50");
            }
        }
    }

    private List<BusyExaminer> killTwice(PackagedProduct product) throws Exception {
        List<BusyExaminer> examiners = new ArrayList<>();
        for (int i = 0; i < EXAMINERS.size(); i++) {
            examiners.add(new BusyExaminer(EXAMINERS.get(i), product.port(), 20_230_918L + i));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            product.start();
            for (BusyExaminer examiner : examiners) {
                examiner.arrive(RUNNING_ROUND);
            }
            killInTheMiddle(product, examiners);
        }
        product.start();
        for (BusyExaminer examiner : examiners) {
            examiner.arrive(RUNNING_ROUND);
        }
        product.kill();
        return examiners;
    }

    private static void killInTheMiddle(PackagedProduct product, List<BusyExaminer> examiners) throws Exception {
        var saves = new Semaphore(0);
        var killed = new AtomicBoolean();
        try (ExecutorService room = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> busy = new ArrayList<>();
            for (BusyExaminer examiner : examiners) {
                busy.add(room.submit(() -> {
                    try {
                        while (true) {
                            examiner.saveOne();
                            saves.release();
                        }
                    } catch (IOException cut) {
                        // The line may only break because of the kill.
                        if (!killed.get()) {
                            throw cut;
                        }
                        return null;
                    }
                }));
            }
            assertThat(saves.tryAcquire(SAVES_BEFORE_A_KILL, 60, TimeUnit.SECONDS))
                    .isTrue();
            killed.set(true);
            product.kill();
            for (Future<?> one : busy) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
    }

    /** Rows of the sheets that these examiners filled: exactly what was called saved, in order, without gaps. */
    private static void check(Connection database, List<BusyExaminer> examiners) throws SQLException {
        for (int i = 0; i < examiners.size(); i++) {
            List<Attempt> saved = examiners.get(i).saved();
            assertThat(saved).hasSizeGreaterThan(20);
            Map<String, Integer> versions = new HashMap<>();
            List<String> expected = saved.stream()
                    .map(a -> a.requestId() + " " + a.candidate() + "/" + a.criterion() + " v"
                            + versions.merge(a.candidate() + "/" + a.criterion(), 1, Integer::sum) + " " + a.mark())
                    .toList();
            String sheets = saved.stream()
                    .map(a -> String.valueOf(a.candidate()))
                    .distinct()
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            assertThat(stored(database, EXAMINERS.get(i), sheets)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> stored(Connection database, String examiner, String candidates) throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select v.request_id, s.candidate_id, v.criterion_id, v.version, v.mark
                        from mark_version v join score_sheet s on s.id = v.sheet_id
                        join account a on a.id = s.examiner_id
                        where a.username = '%s' and s.candidate_id in (%s)""".formatted(examiner, candidates))) {
            while (rows.next()) {
                stored.add(rows.getString(1) + " " + rows.getLong(2) + "/" + rows.getLong(3) + " v" + rows.getInt(4)
                        + " " + rows.getBigDecimal(5));
            }
        }
        return stored;
    }

    private Connection h2() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("bangvang")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
    }
}
