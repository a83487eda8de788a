package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.QuotaChanges;
import vn.bangvang.round.QuotaChanges.QuotaOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.AdvanceOutcome;
import vn.bangvang.round.Rounds.CorrectionOutcome;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.round.Rounds.SavePostOutcome;
import vn.bangvang.round.Rounds.SaveRoundOutcome;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.round.WrittenRules.RuleOutcome;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.ParameterText;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** One round: its phase and what the next needs, its plan, its posts. */
@Route("ky-tuyen")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class RoundView extends RoundPage {

    private final Regulation regulation;
    private final WrittenRules writtenRules;
    private final QuotaChanges quotas;
    private final Clock clock;

    RoundView(
            Rounds rounds,
            CurrentActor currentActor,
            Regulation regulation,
            WrittenRules writtenRules,
            QuotaChanges quotas,
            Clock clock) {
        super(rounds, currentActor);
        this.regulation = regulation;
        this.writtenRules = writtenRules;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    protected void show(Round round) {
        add(phases(round));
        round.phase().next(rounds.path(round.id())).ifPresent(next -> showNextStep(round, next));
        showPlan(round);
        add(new RoundRules(
                rounds.ruleSetOf(round.id()),
                round.phase() == Phase.CONFIRMED ? Optional.empty() : writtenRules.overtaken(round.id()),
                writtenRules.reliances(round.id()),
                is(Role.HR) || is(Role.CHAIR),
                reliances -> new WrittenRuleDialog(
                                reliances,
                                data -> settle(
                                        (Record) writtenRules.record(round.id(), data),
                                        RuleOutcome.Recorded.class,
                                        "outcome.RuleOutcome.Recorded"))
                        .open()));
        showCorrections(round);
        showPosts(round);
        if (round.phase() != Phase.PLANNING) {
            add(new QuotaCard(
                    quotas,
                    round,
                    rounds.posts(round.id()),
                    is(Role.HR),
                    is(Role.CHAIR),
                    outcome -> settle((Record) outcome, QuotaOutcome.Done.class, "saved")));
        }
    }

    /** Documents that the office corrected after the round was begun change nothing here until the chair takes them over. */
    private void showCorrections(Round round) {
        List<ParameterName> corrected = rounds.corrected(round.id());
        if (corrected.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        corrected.forEach(parameter -> list.add(new ListItem(ParameterText.name(this::getTranslation, parameter))));
        var card = card("rules.corrected", new Paragraph(getTranslation("rules.corrected.help")), list);
        if (is(Role.CHAIR) && round.phase() != Phase.CONFIRMED) {
            var adopt = new Button(
                    getTranslation("rules.adopt"),
                    click -> ReasonDialog.reason(
                                    getTranslation("rules.adopt"),
                                    getTranslation("rules.adopt.help"),
                                    getTranslation("rules.adopt.reason"),
                                    reason -> settle(
                                            (Record) rounds.adoptCorrections(round.id(), reason),
                                            CorrectionOutcome.Adopted.class,
                                            "rules.adopted"))
                            .open());
            adopt.setId("adopt-rules");
            adopt.addClassName("card-action");
            card.add(adopt);
        }
        add(card);
    }

    private OrderedList phases(Round round) {
        var list = new OrderedList();
        list.addClassName("phases");
        for (Phase phase : rounds.path(round.id())) {
            var item = new ListItem(getTranslation("phase." + phase));
            item.getElement().setAttribute("data-now", String.valueOf(phase == round.phase()));
            item.getElement()
                    .setAttribute(
                            "data-done",
                            String.valueOf(phase.ordinal() < round.phase().ordinal()));
            if (phase == round.phase()) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        return list;
    }

    private void showNextStep(Round round, Phase next) {
        List<Obstacle> obstacles = rounds.obstacles(round.id());
        var list = new UnorderedList();
        obstacles.forEach(obstacle -> list.add(new ListItem(
                getTranslation(obstacle.messageKey(), obstacle.args().toArray()))));
        var advance =
                new Button(getTranslation("round.advance", getTranslation("phase." + next)), click -> advance(round));
        advance.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        advance.setId("advance");
        advance.setVisible(is(Role.HR));
        advance.setEnabled(obstacles.isEmpty());
        add(card("round.next", obstacles.isEmpty() ? new Paragraph(getTranslation("round.ready")) : list, advance));
    }

    private void advance(Round round) {
        switch (rounds.advance(round.id())) {
            case AdvanceOutcome.Advanced advanced -> {
                Notices.done(this, "round.advanced");
                refresh();
            }
            case AdvanceOutcome.Refused refused ->
                refused.obstacles()
                        .forEach(obstacle -> Notices.refused(getTranslation(
                                obstacle.messageKey(), obstacle.args().toArray())));
        }
    }

    private void showPlan(Round round) {
        var line = new Paragraph(getTranslation(
                "round.plan",
                round.data().code(),
                round.data().agency(),
                round.data().planNumber(),
                Print.day(round.data().planApprovedOn())));
        var card = card("round.planTitle", line);
        if (is(Role.HR)) {
            var change = new Button(
                    getTranslation("round.change"),
                    click -> new RoundDialog(regulation, round.data(), clock, data -> {
                                var outcome = rounds.change(round.id(), round.version(), data);
                                settle((Record) outcome, SaveRoundOutcome.Saved.class, "saved");
                                return outcome instanceof SaveRoundOutcome.Saved;
                            })
                            .open());
            change.addClassName("card-action");
            card.add(change);
        }
        add(card);
    }

    private void showPosts(Round round) {
        var grid = new Grid<Post>();
        grid.setItems(rounds.posts(round.id()));
        grid.setAllRowsVisible(true);
        grid.addColumn(post -> post.data().code())
                .setHeader(getTranslation("post.code"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(post -> post.data().title())
                .setHeader(getTranslation("post.title"))
                .setFlexGrow(3);
        grid.addColumn(post -> post.data().agency())
                .setHeader(getTranslation("post.agency"))
                .setFlexGrow(2);
        grid.addColumn(post -> getTranslation("postrank." + post.data().rank())).setHeader(getTranslation("post.rank"));
        grid.addColumn(this::form).setHeader(getTranslation("post.form")).setFlexGrow(2);
        grid.addColumn(post -> post.data().quota())
                .setHeader(getTranslation("post.quota"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(post -> post.data().requiredDegree()).setHeader(getTranslation("post.degree"));
        var heading = new HorizontalLayout(new com.vaadin.flow.component.html.H2(getTranslation("posts")));
        heading.setAlignItems(Alignment.CENTER);
        if (is(Role.HR) && round.phase() == Phase.PLANNING) {
            grid.addComponentColumn(post -> new Button(getTranslation("change"), click -> editPost(round, post)));
            var create = new Button(getTranslation("post.create"), click -> editPost(round, null));
            create.setId("create-post");
            heading.add(create);
        }
        Grids.readable(grid);
        add(heading, grid);
    }

    private String form(Post post) {
        String form = getTranslation("examform." + post.data().form());
        Weights weights = post.data().weights();
        return weights == null
                ? form
                : getTranslation("post.form.weighted", form, weights.writtenPercent(), weights.interviewPercent());
    }

    private void editPost(Round round, @Nullable Post post) {
        new PostDialog(round.data().kind(), rounds.ruleSetOf(round.id()), post == null ? null : post.data(), data -> {
                    SavePostOutcome outcome = post == null
                            ? rounds.addPost(round.id(), data)
                            : rounds.changePost(post.id(), post.version(), data);
                    settle((Record) outcome, SavePostOutcome.Saved.class, "saved");
                    return outcome;
                })
                .open();
    }

    @Override
    protected String path() {
        return "ky-tuyen";
    }
}
