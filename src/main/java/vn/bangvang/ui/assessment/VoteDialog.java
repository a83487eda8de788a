package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Predicate;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.ui.kit.Notices;

/** A vote of the council with its minutes. */
class VoteDialog extends Dialog {

    private final IntegerField votesFor = new IntegerField();
    private final IntegerField votesAgainst = new IntegerField();
    private final RadioButtonGroup<ChairVote> chair = new RadioButtonGroup<>();
    private final TextField minutes = new TextField();
    private final DatePicker heldOn = new DatePicker();
    private final TextArea reason = new TextArea();

    VoteDialog(String title, Predicate<CouncilVote> record) {
        setHeaderTitle(title);
        setWidth("38rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        votesFor.setLabel(getTranslation("assessment.vote.for"));
        votesFor.setMin(0);
        votesFor.setId("votes-for");
        votesAgainst.setLabel(getTranslation("assessment.vote.against"));
        votesAgainst.setMin(0);
        votesAgainst.setId("votes-against");
        chair.setLabel(getTranslation("assessment.vote.chair"));
        chair.setItems(ChairVote.values());
        chair.setItemLabelGenerator(vote -> getTranslation("chairvote." + vote));
        chair.setId("chair-vote");
        minutes.setLabel(getTranslation("assessment.vote.minutes"));
        minutes.setMaxLength(60);
        minutes.setId("vote-minutes");
        heldOn.setLabel(getTranslation("assessment.vote.date"));
        heldOn.setLocale(Locale.forLanguageTag("vi"));
        heldOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        heldOn.setId("vote-date");
        reason.setLabel(getTranslation("assessment.vote.reason"));
        reason.setHelperText(getTranslation("assessment.vote.reason.help"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        reason.setId("vote-reason");
        var form = new VerticalLayout(
                new Paragraph(getTranslation("assessment.vote.help")),
                votesFor,
                votesAgainst,
                chair,
                minutes,
                heldOn,
                reason);
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var ok = new Button(getTranslation("save"), click -> read(record));
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-vote");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void read(Predicate<CouncilVote> record) {
        if (votesFor.isEmpty() || votesAgainst.isEmpty() || chair.isEmpty() || minutes.isEmpty() || heldOn.isEmpty()) {
            Notices.refused(getTranslation("form.incomplete"));
            return;
        }
        CouncilVote vote;
        try {
            vote = new CouncilVote(
                    votesFor.getValue(),
                    votesAgainst.getValue(),
                    chair.getValue(),
                    minutes.getValue(),
                    heldOn.getValue(),
                    reason.getValue());
        } catch (IllegalArgumentException contradictory) {
            Notices.refused(getTranslation("assessment.vote.invalid"));
            return;
        }
        if (record.test(vote)) {
            close();
        }
    }
}
