package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.bangvang.assessment.ReturningPersons;
import vn.bangvang.assessment.ReturningPersons.Likeness;
import vn.bangvang.assessment.ReturningPersons.LikenessOutcome;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.anonymous.CandidateId;

/** Who may have been met in an earlier session: HR decides pair by pair. */
class Likenesses extends Div {

    private final ReturningPersons returning;
    private final Map<CandidateId, Candidate> people;
    private final boolean decides;
    private final Settling settling;

    Likenesses(ReturningPersons returning, Map<CandidateId, Candidate> people, boolean decides, Settling settling) {
        this.returning = returning;
        this.people = people;
        this.decides = decides;
        this.settling = settling;
        addClassName("card");
    }

    void ifAny(List<Likeness> likenesses, Consumer<Component> show) {
        if (likenesses.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("reliances");
        likenesses.forEach(likeness -> list.add(item(likeness)));
        add(new H2(getTranslation("assessment.like")), new Paragraph(getTranslation("assessment.like.help")), list);
        show.accept(this);
    }

    private ListItem item(Likeness likeness) {
        Candidate person = Objects.requireNonNull(people.get(likeness.candidate()));
        var item = new ListItem(new Span(getTranslation(
                likeness.sameIdNumber() ? "assessment.like.sameId" : "assessment.like.sameName",
                person.data().name().full(),
                likeness.earlier().name(),
                SessionText.of(this, likeness.earlier()))));
        if (decides) {
            CandidateId earlier = likeness.earlier().candidate();
            var same = new Button(
                    getTranslation("assessment.like.confirm"),
                    click -> settling.settle(
                            (Record) returning.confirmSame(likeness.candidate(), earlier),
                            LikenessOutcome.Recorded.class,
                            "saved"));
            same.setId("same-" + likeness.candidate().value() + "-" + earlier.value());
            var other = new Button(
                    getTranslation("assessment.like.refuse"),
                    click -> settling.settle(
                            (Record) returning.confirmOther(likeness.candidate(), earlier),
                            LikenessOutcome.Recorded.class,
                            "saved"));
            var actions = new Div(same, other);
            actions.addClassName("row-actions");
            item.add(actions);
        }
        return item;
    }
}
