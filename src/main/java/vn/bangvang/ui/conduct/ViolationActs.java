package vn.bangvang.ui.conduct;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.Violation;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.ReasonDialog;

/** What a person may do about a violation, as buttons; {@code settled} shows how it ended. */
final class ViolationActs extends Div {

    /** Shows how an act ended, and says whether it is done. */
    @FunctionalInterface
    interface Settled {
        boolean by(ConductOutcome outcome);
    }

    private static final int LONGEST_NUMBER = 60;

    private final Conduct conduct;
    private final Settled settled;

    ViolationActs(Conduct conduct, Violation violation, boolean hr, boolean chair, Settled settled) {
        this.conduct = conduct;
        this.settled = settled;
        addClassName("actions");
        switch (violation.state()) {
            case WAITING -> {
                if (chair) {
                    button("conduct.approve", violation, () -> approve(violation));
                    button(
                            "conduct.reject",
                            violation,
                            () -> reason("conduct.reject", violation, text -> conduct.reject(violation.id(), text)));
                }
            }
            case APPROVED -> {
                if (hr) {
                    button(
                            "conduct.askAnnulment",
                            violation,
                            () -> reason(
                                    "conduct.askAnnulment",
                                    violation,
                                    text -> conduct.askAnnulment(violation.id(), text)));
                }
            }
            case ANNULMENT_ASKED -> {
                if (chair) {
                    button(
                            "conduct.annul",
                            violation,
                            () -> sure("conduct.annul", () -> conduct.annul(violation.id())));
                    button(
                            "conduct.refuseAnnulment",
                            violation,
                            () -> reason(
                                    "conduct.refuseAnnulment",
                                    violation,
                                    text -> conduct.refuseAnnulment(violation.id(), text)));
                }
            }
            case REJECTED, ANNULLED -> {}
        }
    }

    private void button(String key, Violation violation, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(key.replace('.', '-') + "-" + violation.id().value());
        add((Component) button);
    }

    private void approve(Violation violation) {
        if (!violation.data().measure().takesTheResult()
                || !violation.data().decision().isEmpty()) {
            sure("conduct.approve", () -> conduct.approve(violation.id(), ""));
            return;
        }
        ReasonDialog.reason(
                        getTranslation("conduct.approve"),
                        getTranslation("conduct.approve.decision"),
                        getTranslation("conduct.decision"),
                        text -> {
                            if (text.strip().length() > LONGEST_NUMBER) {
                                Notices.refused(getTranslation("conduct.decision.tooLong"));
                                return false;
                            }
                            return settled.by(conduct.approve(violation.id(), text));
                        })
                .open();
    }

    private void sure(String key, Supplier<ConductOutcome> act) {
        new ConfirmDialog(
                        getTranslation(key),
                        getTranslation(key + ".ask"),
                        getTranslation("confirm"),
                        yes -> settled.by(act.get()),
                        getTranslation("cancel"),
                        no -> {})
                .open();
    }

    private void reason(String key, Violation violation, Function<String, ConductOutcome> act) {
        ReasonDialog.reason(
                        getTranslation(key),
                        getTranslation(
                                "conduct.of",
                                violation.candidateNumber(),
                                violation.data().recordNumber()),
                        getTranslation("reason"),
                        text -> settled.by(act.apply(text)))
                .open();
    }
}
