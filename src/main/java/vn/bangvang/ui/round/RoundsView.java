package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.SaveRoundOutcome;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;

/** All rounds, and the way to a new one. */
@Route("cac-ky")
@Menu(title = "menu.rounds", order = 1)
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class RoundsView extends VerticalLayout implements HasDynamicTitle {

    RoundsView(Rounds rounds, Regulation regulation, CurrentActor currentActor, Clock clock) {
        addClassName("page");
        setPadding(false);
        add(new H1(getTranslation("menu.rounds")));
        if (currentActor.require().is(Role.HR)) {
            var create = new Button(
                    getTranslation("round.create"),
                    click -> new RoundDialog(regulation, null, clock, data -> {
                                SaveRoundOutcome outcome = rounds.create(data);
                                if (outcome instanceof SaveRoundOutcome.Saved saved) {
                                    getUI().ifPresent(ui -> ui.navigate(
                                            RoundView.class, saved.round().id().value()));
                                    return true;
                                }
                                Notices.refused(this, (Record) outcome);
                                return false;
                            })
                            .open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.setId("create-round");
            add(create);
        }
        var grid = new Grid<Round>();
        grid.setItems(rounds.all());
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(round -> {
                    var open = new Anchor(
                            "ky-tuyen/" + round.id().value(), round.data().code());
                    open.addClassName("cell-link");
                    return open;
                })
                .setHeader(getTranslation("round.code"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(round -> round.data().name())
                .setHeader(getTranslation("round.name"))
                .setFlexGrow(3);
        grid.addColumn(round -> getTranslation("roundkind." + round.data().kind()))
                .setHeader(getTranslation("round.kind"));
        grid.addColumn(round -> Print.day(round.data().planApprovedOn())).setHeader(getTranslation("round.approvedOn"));
        grid.addColumn(round -> round.ruleSet().value()).setHeader(getTranslation("round.ruleSet"));
        grid.addColumn(round -> getTranslation("phase." + round.phase())).setHeader(getTranslation("round.phase"));
        Grids.readable(grid);
        add(grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.rounds") + " · Bảng Vàng";
    }
}
