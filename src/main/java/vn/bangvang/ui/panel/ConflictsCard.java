package vn.bangvang.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Conflict;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.security.AccountId;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;

/** The declared ties of those on the boards and in the council. */
class ConflictsCard extends Composite<Div> {

    /** Declares a tie of that account to that candidate. */
    @FunctionalInterface
    interface Declare {
        void tie(AccountId person, CandidateId candidate, String relation);
    }

    private final Map<AccountId, String> people;
    private final List<Candidate> numbered;
    private final List<Kinship> relations;

    /** @param people who may have a tie, by name */
    ConflictsCard(
            List<Conflict> conflicts,
            Map<AccountId, String> people,
            List<Candidate> numbered,
            List<Kinship> relations) {
        this.people = people;
        this.numbered = numbered;
        this.relations = relations;
        Map<CandidateId, Candidate> byId =
                numbered.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        var grid = new Grid<Conflict>();
        grid.setItems(conflicts);
        grid.setAllRowsVisible(true);
        grid.addColumn(c -> people.getOrDefault(c.examiner(), "")).setHeader(getTranslation("panel.examiner"));
        grid.addColumn(c -> {
                    Candidate candidate = byId.get(c.candidate());
                    return candidate == null ? "" : label(candidate);
                })
                .setHeader(getTranslation("candidate"));
        grid.addColumn(c -> relations.stream()
                        .filter(r -> r.code().equals(c.relation()))
                        .map(Kinship::label)
                        .findFirst()
                        .orElse(getTranslation("relation.OTHER")))
                .setHeader(getTranslation("panel.relation"))
                .setFlexGrow(2);
        grid.addColumn(c -> c.declaredBy() + ", " + Print.moment(c.declaredAt()))
                .setHeader(getTranslation("panel.declaredBy"));
        Grids.readable(grid);
        grid.setEmptyStateText(getTranslation("panel.conflicts.none"));
        getContent().add(grid);
    }

    /** Lets ties be declared. */
    void declaredBy(Declare declare) {
        var person = new Select<AccountId>();
        person.setLabel(getTranslation("panel.examiner"));
        person.setItems(people.keySet());
        person.setItemLabelGenerator(id -> people.getOrDefault(id, ""));
        person.setId("tie-person");
        var candidate = new ComboBox<Candidate>(getTranslation("candidate"));
        candidate.setItems(numbered);
        candidate.setItemLabelGenerator(ConflictsCard::label);
        var relation = new Select<Kinship>();
        relation.setLabel(getTranslation("panel.relation"));
        relation.setItems(relations);
        relation.setItemLabelGenerator(Kinship::label);
        relation.setWidth("20rem");
        var act = new Button(getTranslation("panel.declare"), click -> {
            if (person.isEmpty() || candidate.isEmpty() || relation.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            declare.tie(
                    person.getValue(),
                    candidate.getValue().id(),
                    relation.getValue().code());
        });
        var row = new FlexLayout(person, candidate, relation, act);
        row.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap").set("align-items", "end");
        getContent().add(row);
    }

    private static String label(Candidate candidate) {
        return candidate.number() + " · " + candidate.data().name().full();
    }
}
