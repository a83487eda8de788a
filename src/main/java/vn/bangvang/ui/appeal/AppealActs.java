package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.regulation.AppealPolicy;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.ReasonDialog;

/** What a person may do about an appeal, as buttons. */
final class AppealActs extends Div {

    /** Shows how an act ended, and says whether it is done. */
    @FunctionalInterface
    interface Settled {
        boolean by(AppealOutcome outcome);
    }

    private static final int LONGEST_NUMBER = 60;

    private final transient Appeals appeals;
    private final transient Appeal appeal;
    private final transient Settled settled;

    AppealActs(
            Appeals appeals,
            Appeal appeal,
            RuleSet rules,
            boolean hr,
            boolean chair,
            Consumer<Appeal> recount,
            Settled settled) {
        this.appeals = appeals;
        this.appeal = appeal;
        this.settled = settled;
        addClassName("actions");
        switch (appeal.state()) {
            case RECEIVED -> {
                if (hr) {
                    button("appeal.withdraw", this::withdraw);
                    if (appeal.ofSheet()) {
                        button("appeal.recount", () -> recount.accept(appeal));
                    }
                }
            }
            case REMARKING -> {
                if (hr && markedAgain()) {
                    button("appeal.submit", decides(rules) ? this::submitWithMark : this::submit);
                }
                if (hr && appeal.ofSheet()) {
                    button("appeal.recount.again", () -> recount.accept(appeal));
                }
            }
            case SUBMITTED -> {
                button(chair ? "appeal.decide" : "appeal.seeEffect", () -> showEffect(chair));
                if (hr) {
                    button("appeal.submit", decides(rules) ? this::submitWithMark : this::submit);
                }
                if (hr && appeal.ofSheet()) {
                    button("appeal.recount.again", () -> recount.accept(appeal));
                }
            }
            case WITHDRAWN, APPROVED, REJECTED -> {}
        }
    }

    private boolean markedAgain() {
        Appeal.Remark again = appeal.again();
        Recounting.Again recounted = appeal.recount();
        return appeal.ofSheet()
                ? recounted != null && recounted.reading().isPresent()
                : again != null && again.mark() != null;
    }

    /** Whether the council names what counts: a mean of two sheets is none of them. */
    private boolean decides(RuleSet rules) {
        return rules.setting("appeal.policy", AppealPolicy.class)
                .value()
                .filter(policy -> policy == AppealPolicy.BOARD || appeal.ofSheet() && policy == AppealPolicy.AVERAGE)
                .isPresent();
    }

    private void withdraw() {
        ReasonDialog.reason(
                        getTranslation("appeal.withdraw"),
                        title(),
                        getTranslation("appeal.withdraw.reason"),
                        text -> settled.by(appeals.withdraw(appeal.id(), text)))
                .open();
    }

    private void submit() {
        ReasonDialog.reason(getTranslation("appeal.submit"), title(), getTranslation("appeal.submit.record"), text -> {
                    if (tooLong(text)) {
                        return false;
                    }
                    return settled.by(appeals.submit(appeal.id(), text, null));
                })
                .open();
    }

    private void submitWithMark() {
        ReasonDialog.mark(
                        getTranslation("appeal.submit"),
                        getTranslation(appeal.ofSheet() ? "appeal.submit.councilCount" : "appeal.submit.council"),
                        getTranslation("appeal.submit.record"),
                        (mark, text) -> !tooLong(text) && settled.by(appeals.submit(appeal.id(), text, mark)))
                .open();
    }

    private boolean tooLong(String number) {
        if (number.strip().length() <= LONGEST_NUMBER) {
            return false;
        }
        Notices.refused(getTranslation("conduct.decision.tooLong"));
        return true;
    }

    private void showEffect(boolean chair) {
        new EffectDialog(appeal, appeals.effect(appeal.id()), chair && appeal.state() == AppealState.SUBMITTED)
                .approving(() -> settled.by(appeals.approve(appeal.id())))
                .rejecting(reason -> settled.by(appeals.reject(appeal.id(), reason)))
                .open();
    }

    private String title() {
        return appeal.candidateNumber() + " · " + appeal.data().documentNumber();
    }

    private void button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(key.replace('.', '-') + "-" + appeal.id().value());
        add((Component) button);
    }
}
