package vn.bangvang.ui.ranking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ui.kit.Notices;

/** Records the authority's decision on a tie: a document, not a button. */
class TieDialog extends Dialog {

    /** Takes the recorded decision. */
    @FunctionalInterface
    interface Decided {
        boolean accept(String number, LocalDate date, String signer, List<CandidateId> order);
    }

    TieDialog(List<CandidateId> tied, Map<CandidateId, Candidate> people, Decided decided) {
        setHeaderTitle(getTranslation("ranking.decide"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var number = new TextField(getTranslation("panel.decisionNumber"));
        number.setId("tie-number");
        var date = new DatePicker(getTranslation("panel.decidedOn"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        date.setId("tie-date");
        var signer = new TextField(getTranslation("ranking.signer"));
        signer.setId("tie-signer");
        var form = new VerticalLayout(new Paragraph(getTranslation("ranking.decide.help")), number, date, signer);
        form.setPadding(false);
        List<Select<CandidateId>> places = new ArrayList<>();
        for (int i = 0; i < tied.size(); i++) {
            var place = new Select<CandidateId>();
            place.setLabel(getTranslation("ranking.place", i + 1));
            place.setItems(tied);
            place.setItemLabelGenerator(id -> {
                Candidate candidate = Objects.requireNonNull(people.get(id));
                return candidate.number() + " · " + candidate.data().name().full();
            });
            place.setWidthFull();
            place.setId("tie-place-" + (i + 1));
            places.add(place);
            form.add(place);
        }
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            List<CandidateId> order = places.stream()
                    .map(Select::getValue)
                    .filter(Objects::nonNull)
                    .toList();
            if (number.isEmpty() || date.isEmpty() || signer.isEmpty() || new HashSet<>(order).size() != tied.size()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            if (decided.accept(number.getValue(), date.getValue(), signer.getValue(), order)) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-tie");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
