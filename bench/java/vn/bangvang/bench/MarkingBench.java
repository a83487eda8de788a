package vn.bangvang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.bangvang.DatabaseTest;
import vn.bangvang.bench.Desks.Desk;

/** 100 examiners mark at once, each save with its rights, rules, version and trail, against bare upserts in MySQL. */
@DatabaseTest
class MarkingBench {

    private static final int SAVES_EACH = 20;
    private static final int ROUNDS = 5;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void saving_marks_against_bare_upserts() {
        var hundred = new Desks(context);
        List<Desk> desks = hundred.interviewDay();
        assertThat(desks).hasSize(Desks.EXAMINERS);
        jdbc.execute("""
                create table bench_mark (
                    candidate_id bigint not null, examiner_id bigint not null, criterion_id bigint not null,
                    mark decimal(5, 2) not null, version int not null,
                    primary key (candidate_id, examiner_id, criterion_id))""");
        var waits = new ConcurrentLinkedQueue<Long>();

        Duel.run(
                Desks.EXAMINERS + " examiners saving " + SAVES_EACH + " marks each at once",
                ROUNDS,
                "bare upserts",
                () -> together(desks, (desk, n) -> {
                    long before = System.nanoTime();
                    hundred.save(desk, n);
                    waits.add(System.nanoTime() - before);
                }),
                () -> together(desks, this::upsert));
        List<Long> sorted = waits.stream().sorted().toList();
        Duel.write("  one save of ours: median " + Duel.milliseconds(sorted.get(sorted.size() / 2))
                + ", 99th percentile " + Duel.milliseconds(sorted.get(sorted.size() * 99 / 100)) + "\n");
        assertThat(jdbc.queryForObject("select count(*) from mark_version", Integer.class))
                .isGreaterThanOrEqualTo(Desks.EXAMINERS * SAVES_EACH * (ROUNDS + 1));
    }

    private interface Save {
        void run(Desk desk, int n);
    }

    private static void together(List<Desk> desks, Save save) {
        try (ExecutorService examiners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Desk desk : desks) {
                all.add(examiners.submit(() -> {
                    for (int n = 0; n < SAVES_EACH; n++) {
                        save.run(desk, n);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void upsert(Desk desk, int n) {
        jdbc.update(
                """
                insert into bench_mark values (?, ?, ?, ?, 1)
                on duplicate key update mark = values(mark), version = version + 1""",
                desk.candidate().value(),
                (long) desk.examiner().hashCode(),
                desk.criteria().get(n % desk.criteria().size()).id().value(),
                BigDecimal.valueOf(n % 20));
    }
}
