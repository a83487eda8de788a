package vn.bangvang.ui.intake;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.ui.kit.Grids;

/** Shows what each column was taken for, lets HR put it right, and says what is still missing. */
class ColumnStep extends Composite<Div> {

    private final UnorderedList complaints = new UnorderedList();
    private final Button next = new Button();
    private final Supplier<List<String>> complain;

    ColumnStep(
            ListFile list,
            Map<Integer, Field> meaning,
            List<Post> posts,
            @Nullable PostId postForAll,
            Consumer<@Nullable PostId> choosePost,
            Supplier<List<String>> complain,
            Runnable back,
            Runnable forward) {
        this.complain = complain;
        getContent().addClassName("card");
        getContent()
                .add(new Paragraph(getTranslation(
                        "import.read", list.fileName(), list.rows().size(), list.sheetName())));
        if (!list.skipped().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "import.skipped",
                            list.skipped().size(),
                            list.skipped().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }
        getContent().add(columns(list, meaning), post(posts, postForAll, choosePost));
        complaints.addClassName("complaints");
        complaints.setId("complaints");
        complaints.getElement().setAttribute("role", "alert");
        next.setText(getTranslation("import.check"));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setId("to-preview");
        next.addClickListener(click -> forward.run());
        var other = new Button(getTranslation("import.otherFile"), click -> back.run());
        var actions = new HorizontalLayout(next, other);
        actions.addClassName("actions");
        getContent().add(complaints, actions);
        judge();
    }

    private Grid<SheetColumn> columns(ListFile list, Map<Integer, Field> meaning) {
        var grid = new Grid<SheetColumn>();
        grid.setItems(list.columns());
        grid.setAllRowsVisible(true);
        grid.addColumn(SheetColumn::letter)
                .setHeader(getTranslation("import.column"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(SheetColumn::header)
                .setHeader(getTranslation("import.header"))
                .setFlexGrow(2);
        grid.addComponentColumn(column -> {
                    var select = new Select<Field>();
                    select.setItems(Field.values());
                    select.setItemLabelGenerator(field -> getTranslation("field." + field));
                    select.setValue(meaning.getOrDefault(column.index(), Field.IGNORED));
                    select.setAriaLabel(getTranslation("import.meaningOf", column.letter(), column.header()));
                    select.setId("meaning-" + column.letter());
                    select.setWidthFull();
                    select.addValueChangeListener(change -> {
                        meaning.put(column.index(), change.getValue());
                        judge();
                    });
                    return select;
                })
                .setHeader(getTranslation("import.meaning"))
                .setWidth("15rem")
                .setFlexGrow(0);
        grid.addColumn(column -> String.join(" · ", column.samples()))
                .setHeader(getTranslation("import.samples"))
                .setFlexGrow(3);
        Grids.readable(grid);
        return grid;
    }

    private Select<Post> post(List<Post> posts, @Nullable PostId postForAll, Consumer<@Nullable PostId> choosePost) {
        var select = new Select<Post>();
        select.setLabel(getTranslation("import.postForAll"));
        select.setHelperText(getTranslation("import.postForAll.help"));
        select.setItems(posts);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("import.postForAll.none"));
        select.setItemLabelGenerator(post -> post == null
                ? getTranslation("import.postForAll.none")
                : post.data().code() + " · " + post.data().title());
        posts.stream().filter(post -> post.id().equals(postForAll)).findFirst().ifPresent(select::setValue);
        select.setWidth("min(30rem, 100%)");
        select.setId("post-for-all");
        select.addValueChangeListener(change -> {
            choosePost.accept(
                    change.getValue() == null ? null : change.getValue().id());
            judge();
        });
        return select;
    }

    private void judge() {
        List<String> found = complain.get();
        complaints.removeAll();
        found.forEach(key -> complaints.add(new ListItem(getTranslation(key))));
        complaints.setVisible(!found.isEmpty());
        next.setEnabled(found.isEmpty());
    }
}
