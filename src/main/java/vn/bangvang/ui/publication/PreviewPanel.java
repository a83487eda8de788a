package vn.bangvang.ui.publication;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.Change;
import vn.bangvang.publication.NoticeContent.LeftOut;
import vn.bangvang.publication.NoticeContent.Person;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.ui.kit.Grids;

/** A version as the public gets it, byte for byte, with who is on it, who is not, and what changed. */
class PreviewPanel extends Div {

    /** A page to look at. */
    record Page(String label, String path, Form form) {}

    private final NoticeVersion version;
    private final NoticeContent content;
    private final IFrame frame = new IFrame();
    private final Anchor alone = new Anchor();

    PreviewPanel(NoticeVersion version, NoticeContent content) {
        this.version = version;
        this.content = content;
        addClassName("card");
        add(new H2(getTranslation("publication.preview", version.number())));
        var page = new ComboBox<Page>(getTranslation("publication.page"));
        List<Page> pages = pages();
        page.setItems(pages);
        page.setItemLabelGenerator(Page::label);
        page.setWidth("26rem");
        page.setMaxWidth("100%");
        page.setAllowCustomValue(false);
        page.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                show(chosen.getValue());
            }
        });
        frame.addClassName("preview");
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.setTitle(getTranslation("publication.preview", version.number()));
        alone.setText(getTranslation("publication.alone"));
        alone.setTarget(AnchorTarget.BLANK);
        alone.setRouterIgnore(true);
        var choice = new FlexLayout(
                page,
                alone,
                file("publication.paper", NoticePages.PAPER),
                file("publication.csv", "danh-sach.csv"),
                file("publication.json", "danh-sach.json"));
        choice.addClassName("actions");
        choice.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        choice.setAlignItems(FlexLayout.Alignment.END);
        add(choice, new Paragraph(getTranslation("publication.hash", version.sha256())), frame);
        page.setValue(pages.getFirst());
        showPeople();
        showChanges();
    }

    private void show(Page page) {
        String address = address(page.path(), page.form());
        frame.setSrc(address);
        alone.setHref(address);
    }

    private Anchor file(String key, String path) {
        var link = new Anchor(address(path, Form.CURRENT), getTranslation(key));
        link.setRouterIgnore(true);
        link.addClassName("paper-link");
        return link;
    }

    private String address(String path, Form form) {
        return "giay-to/cong-bo/%d/xem?path=%s&form=%s"
                .formatted(version.id().value(), URLEncoder.encode(path, StandardCharsets.UTF_8), form);
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Form form : Form.values()) {
            for (String language : NoticePages.LANGUAGES) {
                String folder = language.equals("vi") ? "" : language;
                String note = getTranslation("publication.page." + language)
                        + (form == Form.SUPERSEDED ? " · " + getTranslation("publication.page.superseded") : "");
                pages.add(new Page(getTranslation("publication.page.first") + " · " + note, folder, form));
                content.posts()
                        .forEach(post -> pages.add(new Page(
                                post.code() + " " + post.title() + " · " + note,
                                (folder.isEmpty() ? "" : folder + "/") + post.code(),
                                form)));
            }
        }
        return pages;
    }

    private void showPeople() {
        long listed = content.posts().stream()
                .flatMap(post -> post.rows().stream())
                .map(NoticeContent.Row::number)
                .distinct()
                .count();
        List<String> unseen = content.people().stream()
                .filter(person -> !person.lookedUp())
                .map(Person::number)
                .toList();
        add(new H3(getTranslation("publication.people")));
        add(new Paragraph(getTranslation(
                "publication.people.count",
                listed + content.leftOut().size(),
                listed,
                content.leftOut().size(),
                content.people().size() - unseen.size())));
        if (!unseen.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "publication.people.noLookUp", unseen.stream().collect(Collectors.joining(", ")))));
        }
        if (content.leftOut().isEmpty()) {
            return;
        }
        var grid = new Grid<LeftOut>();
        grid.setItems(content.leftOut());
        grid.setAllRowsVisible(content.leftOut().size() <= 20);
        grid.addColumn(out -> Objects.requireNonNullElse(out.number(), ""))
                .setHeader(getTranslation("col.number"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(LeftOut::name).setHeader(getTranslation("candidate.name"));
        grid.addColumn(out -> getTranslation("leftout." + out.why()))
                .setHeader(getTranslation("publication.leftOut.why"))
                .setFlexGrow(2);
        Grids.readable(grid);
        add(grid);
    }

    private void showChanges() {
        if (content.heading().former() == 0) {
            return;
        }
        add(new H3(getTranslation(
                "publication.changes",
                content.heading().former(),
                content.changes().size())));
        if (content.changes().isEmpty()) {
            return;
        }
        var grid = new Grid<Change>();
        grid.setItems(content.changes());
        grid.setAllRowsVisible(content.changes().size() <= 20);
        grid.addColumn(Change::post).setHeader(getTranslation("site.post"));
        grid.addColumn(Change::number).setHeader(getTranslation("col.number"));
        grid.addColumn(change -> Objects.requireNonNullElse(change.name(), ""))
                .setHeader(getTranslation("candidate.name"));
        grid.addColumn(change -> getTranslation("site.change." + change.part()))
                .setHeader(getTranslation("site.change"));
        grid.addColumn(change -> value(change, change.before())).setHeader(getTranslation("site.before"));
        grid.addColumn(change -> value(change, change.after())).setHeader(getTranslation("site.after"));
        Grids.readable(grid);
        add(grid);
    }

    private String value(Change change, String stored) {
        if (stored.isEmpty()) {
            return getTranslation("site.change.none");
        }
        return switch (change.part()) {
            case LINE, RESULT -> getTranslation("result." + stored);
            default -> stored.replace('.', ',');
        };
    }
}
