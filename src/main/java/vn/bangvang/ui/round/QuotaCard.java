package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.QuotaChange;
import vn.bangvang.round.QuotaChanges;
import vn.bangvang.round.QuotaChanges.QuotaOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;

/** The changes of quotas since the plan, each with its decision, and what a person may do about them. */
class QuotaCard extends Div {

    /** Shows how an act ended, and says whether it is done. */
    @FunctionalInterface
    interface Settled {
        boolean by(QuotaOutcome outcome);
    }

    private final QuotaChanges quotas;
    private final Settled settled;

    QuotaCard(QuotaChanges quotas, Round round, List<Post> posts, boolean hr, boolean chair, Settled settled) {
        this.quotas = quotas;
        this.settled = settled;
        addClassName("card");
        add(new H2(getTranslation("quota.changes")), new Paragraph(getTranslation("quota.help")));
        List<QuotaChange> changes = quotas.quotaChanges(round.id());
        boolean open = round.phase() != Phase.CONFIRMED;
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("quota.none")));
        } else {
            var list = new UnorderedList();
            changes.forEach(change -> list.add(item(change, posts, hr, chair && open)));
            add(list);
        }
        if (hr && open) {
            var record = new Button(
                    getTranslation("quota.record"),
                    click -> new QuotaDialog(posts, data -> settled.by(quotas.record(data))).open());
            record.setId("record-quota");
            record.addClassName("card-action");
            add(record);
        }
    }

    private ListItem item(QuotaChange change, List<Post> posts, boolean hr, boolean chair) {
        String post = posts.stream()
                .filter(one -> one.id().equals(change.data().post()))
                .map(one -> one.data().code())
                .findFirst()
                .orElse("");
        String key = change.data().cancelsPost() ? "quota.line.cancelled" : "quota.line";
        var item = new ListItem();
        item.add(
                new Div(getTranslation(key, post, change.before(), change.data().quota())),
                new Div(getTranslation(
                        "quota.by",
                        change.data().document(),
                        Print.day(change.data().date()),
                        change.data().signer(),
                        change.data().reason(),
                        change.recordedByName())),
                new Div(state(change)));
        if (chair && change.waits()) {
            item.add(
                    button("quota.approve", change, () -> settled.by(quotas.approve(change.id()))),
                    button(
                            "quota.reject",
                            change,
                            () -> reason("quota.reject", "reason", text -> quotas.reject(change.id(), text))));
        }
        if (hr && change.tellingWaits()) {
            item.add(button(
                    "quota.tell",
                    change,
                    () -> reason("quota.tell", "quota.tell.notice", text -> quotas.candidatesTold(change.id(), text))));
        }
        return item;
    }

    private String state(QuotaChange change) {
        if (change.waits()) {
            return getTranslation("quota.state.WAITING");
        }
        return change.find(QuotaChange.Kind.REJECTED)
                .map(step -> getTranslation("quota.state.REJECTED", step.byName(), step.note()))
                .orElseGet(() -> inForce(change));
    }

    private String inForce(QuotaChange change) {
        QuotaChange.Step approved = change.find(QuotaChange.Kind.APPROVED).orElseThrow();
        return getTranslation("quota.state.APPROVED", approved.byName(), Print.moment(approved.at()))
                + " "
                + change.find(QuotaChange.Kind.TOLD)
                        .map(told -> getTranslation("quota.state.TOLD", told.note()))
                        .orElseGet(() -> getTranslation("quota.state.notTold"));
    }

    private Button button(String key, QuotaChange change, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(key.replace('.', '-') + "-" + change.id().value());
        return button;
    }

    private void reason(String titleKey, String labelKey, Function<String, QuotaOutcome> act) {
        ReasonDialog.reason(
                        getTranslation(titleKey),
                        getTranslation("quota.changes"),
                        getTranslation(labelKey),
                        text -> settled.by(act.apply(text)))
                .open();
    }
}
