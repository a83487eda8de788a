package vn.bangvang;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays different continuations of one and the same state: each begins with the same data, the same time and the same
 * next numbers, and leaves nothing behind.
 */
final class Worlds {

    private static final List<String> NUMBERED_TABLES = List.of(
            "account",
            "audit_trail",
            "recruitment_round",
            "written_rule",
            "post",
            "candidate",
            "board",
            "written_bundle",
            "written_paper",
            "marking_task",
            "written_mark_version",
            "odd_paper",
            "written_correction",
            "criterion",
            "score_sheet",
            "mark_version",
            "correction",
            "mcq_key",
            "mcq_sheet",
            "mcq_attendance",
            "mcq_request",
            "mcq_recount",
            "ranking",
            "authority_decision",
            "publication_draft",
            "publication_withdrawal");

    private static final Instant MORNING = Instant.parse("2026-09-18T01:30:00Z");

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final PlatformTransactionManager transactions;

    Worlds(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.clock = context.getBean(TestClock.class);
        this.transactions = context.getBean(PlatformTransactionManager.class);
    }

    <T> T play(Supplier<T> continuation) {
        NUMBERED_TABLES.forEach(this::countOnFromTheLast);
        clock.stopAt(MORNING);
        try {
            return undone(TransactionDefinition.PROPAGATION_REQUIRES_NEW, continuation);
        } finally {
            clock.run();
        }
    }

    /** What the act does is undone, what it says is kept. */
    <T> T undoneAtOnce(Supplier<T> act) {
        return undone(TransactionDefinition.PROPAGATION_NESTED, act);
    }

    private <T> T undone(int propagation, Supplier<T> work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return java.util.Objects.requireNonNull(template.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    private void countOnFromTheLast(String table) {
        long next = jdbc.sql("select coalesce(max(id), 0) + 1 from " + table)
                .query(Long.class)
                .single();
        jdbc.sql(
                        System.getProperty("test.mysql.url", "").isBlank()
                                ? "alter table " + table + " alter column id restart with " + next
                                : "alter table " + table + " auto_increment = " + next)
                .update();
    }
}
