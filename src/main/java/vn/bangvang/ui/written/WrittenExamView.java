package vn.bangvang.ui.written;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.RoundPage;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.AnonymousCodes.SlipsOutcome;
import vn.bangvang.written.BundleProgress;
import vn.bangvang.written.CodeJoin;
import vn.bangvang.written.WrittenExams;
import vn.bangvang.written.WrittenResults;

/** The written exam of a round: teams, room list, codes in bundles, the draw, how far marking is, and the joining. */
@Route("bai-thi-viet")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class WrittenExamView extends RoundPage {

    private static final int USUAL_BUNDLE = 20;

    private final WrittenExams exams;
    private final AnonymousCodes codes;
    private final WrittenResults results;
    private final Accounts accounts;

    WrittenExamView(
            Rounds rounds,
            CurrentActor currentActor,
            WrittenExams exams,
            AnonymousCodes codes,
            WrittenResults results,
            Accounts accounts) {
        super(rounds, currentActor);
        this.exams = exams;
        this.codes = codes;
        this.results = results;
        this.accounts = accounts;
    }

    @Override
    protected void show(Round round) {
        Map<PostId, ExamDesign> designs = rounds.designs(round.id());
        List<Post> posts = hasWrittenPaper()
                ? rounds.posts(round.id()).stream()
                        .filter(post ->
                                Objects.requireNonNull(designs.get(post.id())).written())
                        .toList()
                : List.of();
        if (posts.isEmpty()) {
            add(new Paragraph(getTranslation("written.none")));
            return;
        }
        Optional<CodeJoin> joining = codes.joining(round.id());
        boolean joined = joining.filter(CodeJoin::joined).isPresent();
        boolean exam = round.phase() == Phase.EXAM;
        boolean open = is(Role.HR) && !joined;
        if (joined) {
            add(new JoinCard(this, codes, currentActor, round, joining, false));
            new WrittenResultPart(this, results, currentActor).addTo(round);
        }
        boolean firstForTheChair = !joined && joining.isPresent() && is(Role.CHAIR);
        if (firstForTheChair) {
            add(new JoinCard(this, codes, currentActor, round, joining, exam));
        }
        if (Phase.EXAM.reachedBy(round.phase())) {
            List<BundleProgress> progress = codes.progress(round.id());
            add(new RoomListCard(this, exams, round, open && exam), bundleCard(round, posts, progress, open && exam));
            if (!joined && !firstForTheChair) {
                add(new JoinCard(this, codes, currentActor, round, joining, exam));
            }
        }
        add(new TeamCard(this, exams, accounts, round, posts, open && (exam || round.phase() == Phase.BOARDS)));
    }

    private Component bundleCard(Round round, List<Post> posts, List<BundleProgress> progress, boolean open) {
        var card = card("written.bundles");
        if (progress.isEmpty()) {
            card.add(new Paragraph(getTranslation("written.bundles.none")));
        } else {
            card.add(bundleGrid(progress, open));
        }
        if (open) {
            posts.stream()
                    .filter(post ->
                            progress.stream().noneMatch(bundle -> bundle.post().equals(post.id())))
                    .forEach(post -> card.add(makeRow(round, post)));
            var draw = new Button(
                    getTranslation("written.draw"),
                    click -> settle((Record) codes.draw(round.id()), CodeOutcome.Done.class, "written.draw.done"));
            draw.setId("draw-markers");
            draw.setEnabled(!progress.isEmpty());
            card.add(draw);
        }
        return card;
    }

    private Component makeRow(Round round, Post post) {
        var size = new TextField(getTranslation("written.bundleSize"));
        size.setValue(String.valueOf(USUAL_BUNDLE));
        size.setAllowedCharPattern("[0-9]");
        size.setMaxLength(3);
        size.setId("bundle-size-" + post.data().code());
        var make = new Button(getTranslation("written.make", post.data().title()), click -> {
            int wanted = size.isEmpty() ? 0 : Integer.parseInt(size.getValue());
            settle((Record) codes.make(round.id(), post.id(), wanted), CodeOutcome.Made.class, "written.make.done");
        });
        make.setId("make-codes-" + post.data().code());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return row(size, make);
    }

    private Grid<BundleProgress> bundleGrid(List<BundleProgress> progress, boolean open) {
        var grid = new Grid<BundleProgress>();
        grid.setItems(progress);
        grid.setAllRowsVisible(true);
        grid.setId("bundles");
        grid.addColumn(BundleProgress::number)
                .setHeader(getTranslation("written.bundle"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(BundleProgress::postTitle).setHeader(getTranslation("col.post"));
        grid.addColumn(BundleProgress::papers)
                .setHeader(getTranslation("written.papers"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(bundle -> bundle.markers().isEmpty()
                        ? getTranslation("written.notDrawn")
                        : String.join(", ", bundle.markers()))
                .setHeader(getTranslation("written.markers"));
        grid.addColumn(bundle -> getTranslation("written.signedOf", bundle.roundsSigned()))
                .setHeader(getTranslation("col.signed"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(bundle ->
                        getTranslation("written.settledOf", bundle.settled(), bundle.papers(), bundle.waiting()))
                .setHeader(getTranslation("col.step"));
        if (open) {
            grid.addComponentColumn(this::slips)
                    .setHeader(getTranslation("written.slips"))
                    .setWidth("11rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    /** The list is made when it is asked for, and refused once the key is sealed. */
    private Component slips(BundleProgress bundle) {
        if (!bundle.markers().isEmpty()) {
            return new Span(getTranslation("written.sealed"));
        }
        return Download.of(
                getTranslation("written.slips.take"),
                "danh-sach-cat-phach-tui-" + bundle.number() + ".xlsx",
                Download.XLSX,
                () -> SlipFile.of(
                        getTranslation("col.number"),
                        getTranslation("written.code"),
                        codes.slips(bundle.id()) instanceof SlipsOutcome.Slips taken ? taken.lines() : List.of()));
    }

    static FlexLayout row(Component... parts) {
        var row = new FlexLayout(parts);
        row.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap").set("align-items", "end");
        return row;
    }

    /** For the parts of this page, which act and draw it anew. */
    boolean done(Record outcome, Class<? extends Record> wanted, String doneKey) {
        return settle(outcome, wanted, doneKey);
    }

    @Override
    protected String path() {
        return "bai-thi-viet";
    }
}
