package vn.bangvang.ui.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.DeclarableCandidate;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.RoundPage;

/** An examiner declares own ties to candidates; from that moment the candidate is out of sight. */
@Route("xung-dot")
@RolesAllowed({"EXAMINER", "BOARD_HEAD"})
public class ConflictView extends RoundPage {

    private final Panels panels;

    ConflictView(Rounds rounds, CurrentActor currentActor, Panels panels) {
        super(rounds, currentActor);
        this.panels = panels;
    }

    @Override
    protected void show(Round round) {
        List<Kinship> relations = rounds.ruleSetOf(round.id()).kinshipExcluded().value();
        List<DeclarableCandidate> declarable = panels.declarable(round.id());
        var law = new Paragraph(
                rounds.ruleSetOf(round.id()).kinshipExcluded().source().toString());
        law.addClassName("law");
        add(new Paragraph(getTranslation("conflict.help")), law);
        var candidate = new ComboBox<DeclarableCandidate>(getTranslation("candidate"));
        candidate.setItems(declarable);
        candidate.setItemLabelGenerator(c -> c.number() + " · " + c.label());
        candidate.setWidth("22rem");
        var relation = new Select<Kinship>();
        relation.setLabel(getTranslation("panel.relation"));
        relation.setItems(relations);
        relation.setItemLabelGenerator(Kinship::label);
        relation.setWidth("22rem");
        var note = new TextField(getTranslation("conflict.note"));
        var declare = new Button(getTranslation("panel.declare"), click -> {
            if (candidate.isEmpty() || relation.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            settle(
                    (Record) panels.declareOwn(
                            candidate.getValue().id(), relation.getValue().code(), note.getValue()),
                    PanelOutcome.Done.class,
                    "saved");
        });
        declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new FlexLayout(candidate, relation, note, declare);
        form.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap").set("align-items", "end");
        add(form);
        var own = new UnorderedList();
        for (Conflict conflict : panels.ownConflicts(round.id())) {
            String number = declarable.stream()
                    .filter(c -> c.id().equals(conflict.candidate()))
                    .map(DeclarableCandidate::number)
                    .findFirst()
                    .orElse("");
            String label = relations.stream()
                    .filter(r -> r.code().equals(conflict.relation()))
                    .map(Kinship::label)
                    .findFirst()
                    .orElse(conflict.note());
            own.add(new ListItem(number + ": " + label));
        }
        add(new H2(getTranslation("panel.conflicts")));
        add(own.getComponentCount() == 0 ? new Paragraph(getTranslation("panel.conflicts.none")) : own);
    }

    @Override
    protected String path() {
        return "xung-dot";
    }
}
