package vn.bangvang.demo.internal;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.TrialActors;

/** Fills an empty database with the demo rounds and tells how to get in. */
@Component
@ConditionalOnProperty("bangvang.demo")
class DemoStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final TrialActors actors;
    private final Rounds rounds;
    private final FinishedRound finished;
    private final RunningRound running;
    private final IntakeRound intake;
    private final TwoStageRound twoStages;
    private final AppealedRound appealed;
    private final SelectionRound selection;
    private final AssessmentSessions assessments;
    private final VettingRound vetting;
    private final TransactionTemplate transaction;
    private final Environment environment;

    DemoStart(
            TrialActors actors,
            Rounds rounds,
            FinishedRound finished,
            RunningRound running,
            IntakeRound intake,
            TwoStageRound twoStages,
            AppealedRound appealed,
            SelectionRound selection,
            AssessmentSessions assessments,
            VettingRound vetting,
            TransactionTemplate transaction,
            Environment environment) {
        this.actors = actors;
        this.rounds = rounds;
        this.finished = finished;
        this.running = running;
        this.intake = intake;
        this.twoStages = twoStages;
        this.appealed = appealed;
        this.selection = selection;
        this.assessments = assessments;
        this.vetting = vetting;
        this.transaction = transaction;
        this.environment = environment;
    }

    /**
     * Before the first request can come in, so that nobody meets a login without accounts; one transaction, so that an
     * interrupted first start leaves nothing half-made behind.
     */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> fillEmptyDatabase());
    }

    private void fillEmptyDatabase() {
        Map<String, AccountId> accounts = DemoAccounts.ensure(actors);
        if (environment.getProperty("bangvang.demo.rounds", Boolean.class, true)
                && actors.as(DemoRound.HR, rounds::all).isEmpty()) {
            finished.play(accounts);
            running.play(accounts);
            intake.play();
            vetting.play();
            twoStages.play(accounts);
            assessments.play(accounts);
            selection.play(accounts);
            appealed.play(accounts);
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
        text.append("  Danh sách để nhập thử vào kỳ DOAN-2023-3: docs/tour/danh-sach-duc-trong.xlsx\n");
        LOG.info("{}", text);
    }
}
