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
import java.util.function.Consumer;
import vn.bangvang.assessment.ReturningPersons;
import vn.bangvang.assessment.ReturningPersons.Carriable;
import vn.bangvang.assessment.ReturningPersons.CarryOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;

/** Who was not assessed in this session, and where each is carried to. */
class CarryList extends Div {

    private final ReturningPersons returning;
    private final Rounds rounds;
    private final Round round;
    private final boolean decides;
    private final Settling settling;

    CarryList(ReturningPersons returning, Rounds rounds, Round round, boolean decides, Settling settling) {
        this.returning = returning;
        this.rounds = rounds;
        this.round = round;
        this.decides = decides;
        this.settling = settling;
        addClassName("card");
    }

    void ifAny(List<Carriable> carriable, Consumer<Component> show) {
        if (carriable.isEmpty()) {
            return;
        }
        List<Round> later = decides ? returning.laterSessions(round.id()) : List.of();
        var list = new UnorderedList();
        list.addClassName("reliances");
        carriable.forEach(person -> list.add(item(person, later)));
        add(new H2(getTranslation("assessment.carry")));
        if (decides && later.isEmpty()) {
            add(new Paragraph(getTranslation("assessment.carry.noSession")));
        }
        add(list);
        show.accept(this);
    }

    private ListItem item(Carriable carriable, List<Round> later) {
        String result = getTranslation("personresult." + carriable.person().result());
        var item = new ListItem(new Span(
                carriable.carriedTo() == null
                        ? getTranslation(
                                "assessment.carry.open", carriable.person().name(), result)
                        : getTranslation(
                                "assessment.carry.done", carriable.person().name(), result, carriable.carriedTo())));
        if (carriable.carriedTo() == null && !later.isEmpty()) {
            var carry = new Button(
                    getTranslation("assessment.carry.act"),
                    click -> new CarryDialog(
                                    carriable.person().name(),
                                    later,
                                    rounds,
                                    chosen -> settling.settle(
                                            (Record) returning.carry(
                                                    carriable.person().candidate(),
                                                    chosen.session(),
                                                    chosen.post(),
                                                    chosen.reason(),
                                                    chosen.note()),
                                            CarryOutcome.Carried.class,
                                            "assessment.carried"))
                            .open());
            carry.setId("carry-" + carriable.person().candidate().value());
            item.add(carry);
        }
        return item;
    }
}
