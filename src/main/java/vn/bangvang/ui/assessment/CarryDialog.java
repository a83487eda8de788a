package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.ui.kit.Notices;

/** Asks for the later session, the post there, and why. */
class CarryDialog extends Dialog {

    /** Where to and why. */
    record Chosen(RoundId session, PostId post, CarryReason reason, String note) {}

    CarryDialog(String name, List<Round> later, Rounds rounds, Predicate<Chosen> carry) {
        setHeaderTitle(getTranslation("assessment.carry.title", name));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var post = new Select<Post>();
        post.setLabel(getTranslation("assessment.proposedFor"));
        post.setItemLabelGenerator(one ->
                one == null ? "" : one.data().title() + " · " + one.data().agency());
        post.setId("carry-post");
        var session = new Select<Round>();
        session.setLabel(getTranslation("assessment.carry.session"));
        session.setItems(later);
        session.setItemLabelGenerator(round ->
                round == null ? "" : round.data().code() + " · " + round.data().name());
        session.addValueChangeListener(change -> post.setItems(
                change.getValue() == null
                        ? List.of()
                        : rounds.posts(change.getValue().id())));
        session.setValue(later.getFirst());
        session.setId("carry-session");
        var reason = new Select<CarryReason>();
        reason.setLabel(getTranslation("assessment.carry.reason"));
        reason.setItems(CarryReason.values());
        reason.setItemLabelGenerator(one -> one == null ? "" : getTranslation("carryreason." + one));
        reason.setId("carry-reason");
        var note = new TextField(getTranslation("assessment.carry.note"));
        note.setMaxLength(500);
        var form = new VerticalLayout(session, post, reason, note);
        form.setPadding(false);
        form.setSpacing(false);
        List.of(session, post, reason).forEach(field -> field.setWidthFull());
        note.setWidthFull();
        add(form);
        var ok = new Button(getTranslation("assessment.carry.act"), click -> {
            if (session.isEmpty() || post.isEmpty() || reason.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (carry.test(
                    new Chosen(session.getValue().id(), post.getValue().id(), reason.getValue(), note.getValue()))) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-carry");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
