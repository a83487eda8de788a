package vn.bangvang.ui.candidate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Wishes;
import vn.bangvang.candidate.Wishes.WishOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.RoundPage;

/** The order of wishes of those who register for posts recruited in common. */
@Route("nguyen-vong")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class WishesView extends RoundPage {

    private final Candidates candidates;
    private final Wishes wishes;

    WishesView(Rounds rounds, CurrentActor currentActor, Candidates candidates, Wishes wishes) {
        super(rounds, currentActor);
        this.candidates = candidates;
        this.wishes = wishes;
    }

    @Override
    protected void show(Round round) {
        Map<PostId, Post> common = rounds.posts(round.id()).stream()
                .filter(post -> !post.data().commonGroup().isEmpty())
                .collect(Collectors.toMap(Post::id, Function.identity()));
        if (common.isEmpty()) {
            add(new Paragraph(getTranslation("wishes.none")));
            return;
        }
        add(new Paragraph(getTranslation("wishes.help")));
        Map<CandidateId, List<PostId>> recorded = wishes.wishes(round.id());
        boolean open = is(Role.HR) && round.phase() == Phase.CANDIDATES;
        var grid = new Grid<Candidate>();
        grid.setItems(candidates.list(round.id()).stream()
                .filter(candidate -> common.containsKey(candidate.data().postId()))
                .toList());
        grid.setHeight("70vh");
        grid.addColumn(candidate -> candidate.data().name().full())
                .setHeader(getTranslation("candidate.name"))
                .setFlexGrow(1);
        grid.addColumn(candidate -> label(common, candidate.data().postId()))
                .setHeader(getTranslation("wishes.first"))
                .setFlexGrow(1);
        grid.addComponentColumn(candidate ->
                        further(common, candidate, Objects.requireNonNull(recorded.get(candidate.id())), open))
                .setHeader(getTranslation("wishes.further"))
                .setFlexGrow(3);
        Grids.readable(grid);
        add(grid);
    }

    private Div further(Map<PostId, Post> common, Candidate candidate, List<PostId> recorded, boolean open) {
        Post first = Objects.requireNonNull(common.get(candidate.data().postId()));
        List<PostId> others = common.values().stream()
                .filter(post -> post.data().commonGroup().equals(first.data().commonGroup()))
                .map(Post::id)
                .filter(post -> !post.equals(first.id()))
                .sorted(java.util.Comparator.comparing(post -> label(common, post)))
                .toList();
        var row = new Div();
        row.addClassName("row-actions");
        List<Select<PostId>> fields = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            var field = new Select<PostId>();
            field.setEmptySelectionAllowed(true);
            field.setItems(others);
            field.setItemLabelGenerator(post -> post == null ? "" : label(common, post));
            field.setAriaLabel(getTranslation(
                    "wishes.place", i + 2, candidate.data().name().full()));
            field.setPlaceholder(getTranslation("wishes.number", i + 2));
            if (recorded.size() > i + 1) {
                field.setValue(recorded.get(i + 1));
            }
            field.setReadOnly(!open);
            field.setWidth("18rem");
            fields.add(field);
            row.add(field);
        }
        if (open) {
            var save = new Button(
                    getTranslation("save"),
                    click -> settle(
                            (Record) wishes.record(
                                    candidate.id(),
                                    fields.stream()
                                            .map(Select::getValue)
                                            .filter(Objects::nonNull)
                                            .toList()),
                            WishOutcome.Recorded.class,
                            "saved"));
            save.setId("save-wishes-" + candidate.id().value());
            row.add(save);
        }
        return row;
    }

    private static String label(Map<PostId, Post> common, PostId post) {
        Post found = common.get(post);
        return found == null ? "" : found.data().code() + " · " + found.data().agency();
    }

    @Override
    protected String path() {
        return "nguyen-vong";
    }
}
