package vn.bangvang.ui.scoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** The rubric: read by all who judge, written by HR until the first mark is in. */
@Route("tieu-chi")
@RolesAllowed({"HR", "EXAMINER", "BOARD_HEAD", "CHAIR", "SUPERVISOR"})
public class RubricView extends RoundPage {

    private final Rubrics rubrics;

    RubricView(Rounds rounds, CurrentActor currentActor, Rubrics rubrics) {
        super(rounds, currentActor);
        this.rubrics = rubrics;
    }

    @Override
    protected void show(Round round) {
        List<Criterion> criteria = rubrics.of(round.id());
        if (is(Role.HR) && !rubrics.fixed(round.id())) {
            showEditor(round, criteria);
            return;
        }
        if (criteria.isEmpty()) {
            add(new Paragraph(getTranslation("rubric.none")));
        } else if (is(Role.HR)) {
            add(new Paragraph(getTranslation("rubric.fixed")));
        }
        criteria.forEach(criterion -> {
            var anchors = new UnorderedList();
            criterion
                    .data()
                    .anchors()
                    .forEach(anchor -> anchors.add(new ListItem(
                            Print.mark(anchor.from()) + " – " + Print.mark(anchor.to()) + ": " + anchor.meaning())));
            var card = new Div(
                    new H2(criterion.position() + ". " + criterion.data().title()),
                    new Paragraph(getTranslation(
                            "rubric.line",
                            Print.mark(criterion.data().maximum()),
                            Print.mark(criterion.data().step()))),
                    anchors);
            card.addClassName("card");
            add(card);
        });
    }

    private void showEditor(Round round, List<Criterion> criteria) {
        add(new Paragraph(getTranslation("rubric.help")));
        List<CriterionForm> forms = new ArrayList<>();
        var list = new VerticalLayout();
        list.setPadding(false);
        Runnable[] add = new Runnable[1];
        java.util.function.Consumer<CriterionData> insert = data -> {
            var form = new CriterionForm(data);
            form.onRemove(() -> {
                forms.remove(form);
                list.remove(form);
            });
            forms.add(form);
            list.add(form);
        };
        criteria.forEach(criterion -> insert.accept(criterion.data()));
        add[0] = () -> {
            var form = CriterionForm.empty();
            form.onRemove(() -> {
                forms.remove(form);
                list.remove(form);
            });
            forms.add(form);
            list.add(form);
        };
        if (criteria.isEmpty()) {
            add[0].run();
        }
        var more = new Button(getTranslation("rubric.add"), click -> add[0].run());
        var save = new Button(getTranslation("save"), click -> save(round, forms));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(list, new HorizontalLayout(more, save));
    }

    private void save(Round round, List<CriterionForm> forms) {
        List<CriterionData> criteria = new ArrayList<>();
        for (CriterionForm form : forms) {
            var data = form.read();
            if (data.isEmpty()) {
                Notices.refused(getTranslation("form.invalid"));
                return;
            }
            criteria.add(data.get());
        }
        settle((Record) rubrics.save(round.id(), criteria), Rubrics.SaveOutcome.Saved.class, "saved");
    }

    @Override
    protected String path() {
        return "tieu-chi";
    }
}
