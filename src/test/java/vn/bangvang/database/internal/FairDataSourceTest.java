package vn.bangvang.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairDataSourceTest {

    private final HikariDataSource pool = pool();
    private final AtomicLong now = new AtomicLong();
    private final ConnectionsOut out = new ConnectionsOut(now::get);
    private final FairDataSource fair = new FairDataSource(pool, 2, Duration.ofMillis(200), out);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_turn_comes_back_when_its_connection_is_closed_and_only_once() throws SQLException {
        for (int i = 0; i < 10; i++) {
            Connection connection = fair.getConnection();
            connection.close();
            connection.close();
        }
        try (Connection first = fair.getConnection();
                Connection second = fair.getConnection()) {
            assertThat(first.isValid(1) && second.isValid(1)).isTrue();
            assertThatThrownBy(fair::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessage("no connection within 200 ms");
        }
        assertThat(open(fair)).isTrue();
    }

    @Test
    void work_is_under_way_from_the_connection_to_its_end_unless_it_lasts() throws SQLException {
        assertThat(out.underWay()).isFalse();
        try (Connection connection = fair.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
            assertThat(out.underWay()).isTrue();
            now.addAndGet(Duration.ofMillis(49).toNanos());
            assertThat(out.underWay()).isTrue();
            now.addAndGet(Duration.ofMillis(1).toNanos());
            assertThat(out.underWay()).as("a long list is nobody's click").isFalse();
            try (Connection another = fair.getConnection()) {
                assertThat(another.isClosed()).isFalse();
                assertThat(out.underWay()).isTrue();
            }
        }
        assertThat(out.underWay()).as("the next part of the same click").isTrue();
        now.addAndGet(Duration.ofMillis(2).toNanos() - 1);
        assertThat(out.underWay()).isTrue();
        now.addAndGet(1);
        assertThat(out.underWay()).isFalse();
    }

    @Test
    void what_is_read_aside_is_nobodys_work() throws SQLException {
        Connection aside = aside();
        assertThat(out.underWay()).isFalse();
        try (Connection work = fair.getConnection()) {
            aside.close();
            assertThat(work.isClosed()).isFalse();
            assertThat(out.underWay()).isTrue();
        }
        now.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(out.underWay()).isFalse();
        aside().close();
        assertThat(out.underWay()).as("nor is anybody expected after it").isFalse();
    }

    private Connection aside() {
        return out.aside(() -> {
            try {
                return fair.getConnection();
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        });
    }

    @Test
    void a_connection_that_could_not_be_had_is_not_work() {
        pool.close();
        assertThatThrownBy(fair::getConnection).isInstanceOf(SQLException.class);
        assertThat(out.underWay()).isFalse();
    }

    @Test
    void an_error_of_the_database_arrives_as_itself() throws SQLException {
        try (Connection connection = fair.getConnection()) {
            assertThatThrownBy(() -> connection.prepareStatement("select * from nowhere"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("NOWHERE");
        }
    }

    @Test
    void a_hundred_threads_on_two_connections_all_get_their_turn() throws Exception {
        var patient = new FairDataSource(pool, 2, Duration.ofSeconds(30), out);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    int done = 0;
                    for (int n = 0; n < 20; n++) {
                        done += open(patient) ? 1 : 0;
                    }
                    return done;
                }));
            }
            start.countDown();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isEqualTo(20);
            }
        }
    }

    @Test
    void a_server_that_may_forget_is_named_with_its_setting() {
        DurabilityCheck.require("sync_binlog", "1", "1");
        assertThatThrownBy(() -> DurabilityCheck.require("sync_binlog", "1", "0"))
                .hasMessageStartingWith("MySQL runs with sync_binlog=0 but marks are only safe with sync_binlog=1");
    }

    private static boolean open(FairDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(1);
        }
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:");
        pool.setMaximumPoolSize(2);
        return pool;
    }
}
