package vn.bangvang.ui.vetting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.ui.kit.Fields;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Demands;
import vn.bangvang.vetting.Demands.Demand;
import vn.bangvang.vetting.Proposal;

/** Asks which conditions the plan demands, of the round or of one post; what an agency's name suggests is ticked. */
class DemandDialog extends Dialog {

    private final Select<Post> post = new Select<>();
    private final CheckboxGroup<Condition> conditions = new CheckboxGroup<>();
    private final TextField document;
    private final DatePicker date;

    DemandDialog(Round round, List<Post> posts, Demands demands, Predicate<DemandData> save) {
        setHeaderTitle(getTranslation("vetting.demand"));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        document = Fields.text(getTranslation("vetting.demand.document"), 60);
        document.setValue(round.data().planNumber());
        date = Fields.day(getTranslation("vetting.date"));
        date.setValue(round.data().planApprovedOn());
        post.setLabel(getTranslation("vetting.demand.of"));
        post.setItems(posts);
        post.setEmptySelectionAllowed(true);
        post.setEmptySelectionCaption(getTranslation("vetting.wholeRound"));
        post.setItemLabelGenerator(chosen -> chosen == null
                ? getTranslation("vetting.wholeRound")
                : chosen.data().code() + " · " + chosen.data().title());
        post.setWidthFull();
        conditions.setLabel(getTranslation("vetting.conditions"));
        conditions.setItems(Condition.values());
        conditions.setItemLabelGenerator(condition -> getTranslation("condition." + condition));
        conditions.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        post.addValueChangeListener(change -> fill(round, demands, change.getValue()));
        fill(round, demands, null);
        var form = new VerticalLayout(
                post, conditions, new Paragraph(getTranslation("vetting.demand.help")), document, date);
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (Fields.filled(document) & Fields.filled(date) && save.test(data())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-demand");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void fill(Round round, Demands demands, @Nullable Post chosen) {
        Optional<Demand> there = chosen == null
                ? demands.ofRound()
                : Optional.ofNullable(demands.ofPosts().get(chosen.id()));
        String agency = chosen == null ? round.data().agency() : chosen.data().agency();
        conditions.setValue(there.map(Demand::conditions).orElseGet(() -> Proposal.forAgency(agency)));
        there.ifPresent(demand -> {
            document.setValue(demand.document());
            date.setValue(demand.date());
        });
    }

    private DemandData data() {
        Post chosen = post.getValue();
        return new DemandData(
                chosen == null ? null : chosen.id(), conditions.getValue(), document.getValue(), date.getValue());
    }
}
