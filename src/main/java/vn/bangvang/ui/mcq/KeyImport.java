package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerKeys.KeyReadOutcome;
import vn.bangvang.mcq.CellProblem;
import vn.bangvang.mcq.KeyDraft;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.ui.kit.Notices;

/** Takes the key of a part from a file: what is wrong with its cell, or what it holds before it is saved. */
class KeyImport extends Composite<Div> {

    /** Saves a key and says whether it is saved. */
    @FunctionalInterface
    interface Save {
        boolean accept(KeyDraft draft, String reason);
    }

    private final List<PartOverview> parts;
    private final Save save;
    private final Select<PaperKind> part = new Select<>();
    private final Div found = new Div();

    KeyImport(RoundId round, List<PartOverview> parts, AnswerKeys keys, Save save) {
        this.parts = parts;
        this.save = save;
        part.setLabel(getTranslation("mcq.part"));
        part.setItems(parts.stream().map(overview -> overview.part().paper()).toList());
        part.setItemLabelGenerator(paper -> getTranslation("paperkind." + paper));
        part.setValue(parts.getFirst().part().paper());
        part.setWidth("16rem");
        part.setId("key-part");
        var file = new FileField("key-file", (name, content) -> show(keys.read(round, part.getValue(), name, content)));
        var row = new HorizontalLayout(part, file);
        row.addClassName("actions");
        getContent().add(new Paragraph(getTranslation("mcq.key.help")), row, found);
    }

    void show(KeyReadOutcome outcome) {
        found.removeAll();
        switch (outcome) {
            case KeyReadOutcome.Read(KeyDraft draft) -> showDraft(draft);
            case KeyReadOutcome.Faulty(List<CellProblem> problems) -> {
                found.add(new Paragraph(getTranslation("mcq.key.faulty", problems.size())), list(problems));
            }
            default -> Notices.refused(this, (Record) outcome);
        }
    }

    private void showDraft(KeyDraft draft) {
        var summary = new Paragraph(getTranslation(
                "mcq.key.found",
                getTranslation("paperkind." + draft.key().paper()),
                draft.key().length(),
                draft.key().variants().stream()
                        .map(variant ->
                                variant.variant().isEmpty() ? getTranslation("mcq.variant.none") : variant.variant())
                        .collect(Collectors.joining(", "))));
        summary.setId("key-found");
        found.add(summary, list(draft.notes()));
        boolean replaces = parts.stream()
                .anyMatch(overview -> overview.part().paper() == draft.key().paper()
                        && overview.key().isPresent());
        var reason = new TextField(getTranslation("mcq.key.reason"));
        reason.setId("key-reason");
        reason.setMaxLength(500);
        reason.setWidth("28rem");
        reason.setVisible(replaces);
        reason.setRequiredIndicatorVisible(true);
        var ok = new Button(getTranslation(replaces ? "mcq.key.replace" : "mcq.key.save"), click -> {
            if (save.accept(draft, reason.getValue())) {
                found.removeAll();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-key");
        var row = new HorizontalLayout(reason, ok);
        row.addClassName("actions");
        found.add(row);
    }

    private Component list(List<CellProblem> problems) {
        var list = new UnorderedList();
        list.addClassName("findings");
        problems.forEach(problem -> list.add(new ListItem(StageText.of(this::getTranslation, problem))));
        return list;
    }
}
