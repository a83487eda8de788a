package vn.bangvang.ui.vetting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.Vetting.GroundsOutcome;

/** Every conclusion on one candidate, newest first; grounds only when asked for, and whoever asks is told first. */
class ConclusionsDialog extends Dialog {

    private final Predicate<Conclusion> mayRead;
    private final Function<Conclusion, GroundsOutcome> read;

    ConclusionsDialog(
            String name,
            List<Conclusion> conclusions,
            Predicate<Conclusion> mayRead,
            Function<Conclusion, GroundsOutcome> read) {
        this.mayRead = mayRead;
        this.read = read;
        setHeaderTitle(getTranslation("vetting.history", name));
        setWidth("40rem");
        if (conclusions.isEmpty()) {
            add(new Paragraph(getTranslation("vetting.history.none")));
        }
        var list = new UnorderedList();
        list.addClassName("reliances");
        conclusions.forEach(conclusion -> list.add(item(conclusion)));
        add(list);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private ListItem item(Conclusion conclusion) {
        var what = new Span(getTranslation("condition." + conclusion.condition()) + ": "
                + getTranslation("finding." + conclusion.finding()));
        what.addClassName("set");
        var by = new Span(getTranslation(
                "vetting.by",
                conclusion.document(),
                Print.day(conclusion.date()),
                conclusion.concludedBy(),
                conclusion.title()));
        var recorded = new Span(
                getTranslation("vetting.recorded", conclusion.recordedBy(), Print.moment(conclusion.recordedAt())));
        recorded.addClassName("article");
        var item = new ListItem(what, by, recorded);
        if (!conclusion.withGrounds()) {
            item.add(new Span(getTranslation("vetting.grounds.none")));
        } else if (mayRead.test(conclusion)) {
            var grounds = new Button(getTranslation("vetting.grounds.read"), click -> ask(conclusion));
            grounds.setId("read-grounds-" + conclusion.id().value());
            item.add(grounds);
        } else {
            item.add(new Span(getTranslation("vetting.grounds.closed")));
        }
        return item;
    }

    private void ask(Conclusion conclusion) {
        new ConfirmDialog(
                        getTranslation("vetting.grounds.read"),
                        getTranslation("vetting.grounds.ask"),
                        getTranslation("vetting.grounds.read"),
                        confirmed -> show(read.apply(conclusion)),
                        getTranslation("cancel"),
                        cancelled -> {})
                .open();
    }

    private void show(GroundsOutcome outcome) {
        if (!(outcome instanceof GroundsOutcome.Read grounds)) {
            Notices.refused(this, (Record) outcome);
            return;
        }
        var text = new Paragraph(grounds.grounds());
        text.addClassName("lines");
        text.setId("grounds");
        var shown = new Dialog(getTranslation("vetting.grounds"));
        shown.setWidth("36rem");
        shown.add(text);
        shown.getFooter().add(new Button(getTranslation("close"), click -> shown.close()));
        shown.open();
    }
}
