package vn.bangvang.demo.internal;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.TrialActors;

/** Fills an empty database with the demo rounds and tells how to get in. */
@Component
@ConditionalOnProperty("bangvang.demo")
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final TrialActors actors;
    private final Rounds rounds;
    private final FinishedRound finished;
    private final RunningRound running;
    private final Environment environment;

    DemoStart(
            TrialActors actors, Rounds rounds, FinishedRound finished, RunningRound running, Environment environment) {
        this.actors = actors;
        this.rounds = rounds;
        this.finished = finished;
        this.running = running;
        this.environment = environment;
    }

    /** One transaction: an interrupted first start leaves nothing half-made behind. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void fillEmptyDatabase() {
        Map<String, AccountId> accounts = DemoAccounts.ensure(actors);
        if (environment.getProperty("bangvang.demo.rounds", Boolean.class, true)
                && actors.as(DemoRound.HR, rounds::all).isEmpty()) {
            finished.play(accounts);
            running.play(accounts);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellHowToGetIn() {
        StringBuilder text = new StringBuilder("\n\n  Bảng Vàng: http://localhost:")
                .append(environment.getProperty("local.server.port", "?"))
                .append("\n  Tài khoản dùng thử (mật khẩu chung: ")
                .append(DemoAccounts.PASSWORD)
                .append(")\n");
        DemoAccounts.ALL.forEach(account -> text.append("    %-12s %-22s %s%n"
                .formatted(
                        account.username(),
                        account.displayName(),
                        account.roles().stream().sorted().toList())));
        LOG.info("{}", text);
    }
}
