package vn.bangvang.ui.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.SheetState;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

/** What needs the attention of this person now, renewed every few seconds. */
@Route("")
@Menu(title = "menu.home", order = 0)
@PermitAll
public class HomeView extends VerticalLayout implements HasDynamicTitle {

    private static final int REFRESH_MILLISECONDS = 10_000;

    private final CurrentActor currentActor;
    private final Rounds rounds;
    private final Marking marking;
    private final BoardResults results;
    private final Rankings rankings;

    HomeView(CurrentActor currentActor, Rounds rounds, Marking marking, BoardResults results, Rankings rankings) {
        this.currentActor = currentActor;
        this.rounds = rounds;
        this.marking = marking;
        this.results = results;
        this.rankings = rankings;
        addClassName("page");
        setPadding(false);
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(REFRESH_MILLISECONDS);
        event.getUI().addPollListener(poll -> {
            if (isAttached()) {
                draw();
            }
        });
        addDetachListener(gone -> event.getUI().setPollInterval(-1));
    }

    private void draw() {
        removeAll();
        Actor actor = currentActor.require();
        add(new H2(getTranslation("home.greeting", actor.displayName())));
        if (actor.roles().equals(java.util.Set.of(Role.ADMIN))) {
            add(new Paragraph(getTranslation("home.admin")), new Anchor("tai-khoan", getTranslation("menu.accounts")));
            return;
        }
        List<Component> cards = new ArrayList<>();
        for (Round round : rounds.all()) {
            List<Component> lines = lines(actor, round);
            if (!lines.isEmpty()) {
                cards.add(card(round, lines));
            }
        }
        if (cards.isEmpty()) {
            add(new Paragraph(getTranslation("home.nothing")));
        }
        add(cards);
    }

    private Component card(Round round, List<Component> lines) {
        var card = new Div(
                new H3(round.data().name()),
                new Paragraph(round.data().code() + " · "
                        + getTranslation("phase." + round.phase().name())));
        card.addClassName("card");
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        card.add(list);
        if (round.phase() == Phase.INTERVIEWS && !actorIsOnlyExaminer()) {
            List<CandidateProgress> rows = results.progress(round.id());
            long closed = rows.stream().filter(HomeView::closed).count();
            if (!rows.isEmpty()) {
                var bar = new ProgressBar(0, rows.size(), closed);
                bar.getElement().setAttribute("aria-label", getTranslation("home.progress", closed, rows.size()));
                card.add(new Paragraph(getTranslation("home.progress", closed, rows.size())), bar);
            }
        }
        return card;
    }

    private boolean actorIsOnlyExaminer() {
        return currentActor.require().roles().equals(java.util.Set.of(Role.EXAMINER));
    }

    private List<Component> lines(Actor actor, Round round) {
        List<Component> lines = new ArrayList<>();
        if (actor.is(Role.HR)) {
            lines.add(link("ky-tuyen", round, getTranslation("home.hr.open")));
            if (round.phase() != Phase.CONFIRMED) {
                rounds.obstacles(round.id())
                        .forEach(obstacle -> lines.add(new Paragraph(getTranslation(
                                obstacle.messageKey(), obstacle.args().toArray()))));
            }
        }
        if (actor.is(Role.EXAMINER) && round.phase() == Phase.INTERVIEWS) {
            long left = marking.myQueue(round.id()).stream()
                    .filter(item -> item.ownSheet() != SheetState.SIGNED)
                    .filter(item -> item.attendance() == Attendance.PRESENT || item.attendance() == Attendance.EXPECTED)
                    .count();
            lines.add(link("cham-diem", round, getTranslation("home.examiner", left)));
        }
        if (actor.is(Role.BOARD_HEAD) && round.phase() == Phase.INTERVIEWS) {
            List<CandidateProgress> rows = results.progress(round.id());
            lines.add(link(
                    "ket-qua-ban", round, getTranslation("home.head.dialogues", numbers(rows, Step.NEEDS_DIALOGUE))));
            lines.add(new Paragraph(getTranslation("home.head.missing", missing(rows))));
        }
        if (actor.is(Role.CHAIR)) {
            List<CandidateProgress> rows = results.progress(round.id());
            if (rows.stream().anyMatch(row -> row.step() == Step.NEEDS_CHAIR)) {
                lines.add(link(
                        "ket-qua-ban", round, getTranslation("home.chair.decide", numbers(rows, Step.NEEDS_CHAIR))));
            }
            long waiting = results.corrections(round.id()).stream()
                    .filter(correction -> correction.state() == Correction.State.REQUESTED)
                    .count();
            if (waiting > 0) {
                lines.add(link("ket-qua-ban", round, getTranslation("home.chair.corrections", waiting)));
            }
            if (round.phase() == Phase.RESULT && rankings.newest(round.id()).isPresent()) {
                lines.add(link("xep-hang", round, getTranslation("home.chair.confirm")));
            }
            lines.add(link("xep-hang", round, getTranslation("page.xep-hang")));
        }
        if (actor.is(Role.SUPERVISOR)) {
            lines.add(new Anchor("nhat-ky?ky=" + round.id().value(), getTranslation("home.supervisor")));
            lines.add(link("ket-qua-ban", round, getTranslation("page.ket-qua-ban")));
            lines.add(link("xep-hang", round, getTranslation("page.xep-hang")));
        }
        return lines;
    }

    private Anchor link(String page, Round round, String text) {
        return new Anchor(page + "/" + round.id().value(), text);
    }

    private String numbers(List<CandidateProgress> rows, Step step) {
        String numbers = rows.stream()
                .filter(row -> row.step() == step)
                .map(CandidateProgress::candidateNumber)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? getTranslation("none") : numbers;
    }

    private String missing(List<CandidateProgress> rows) {
        String missing = rows.stream()
                .filter(row -> row.step() == Step.MARKING)
                .map(row -> row.candidateNumber() + " ("
                        + row.examiners().stream()
                                .filter(examiner -> !examiner.signed())
                                .map(CandidateProgress.Examiner::name)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? getTranslation("none") : missing;
    }

    private static boolean closed(CandidateProgress row) {
        return row.step() == Step.SETTLED || row.step() == Step.CLOSED_WITHOUT_MARK;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.home") + " · Bảng Vàng";
    }
}
