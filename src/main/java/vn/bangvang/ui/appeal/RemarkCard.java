package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.security.Account;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.written.SlipFile;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.AnonymousCodes.SlipsOutcome;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.BundleProgress;

/** Hands appealed papers over to be marked again, and shows how far that is. */
final class RemarkCard {

    private final AppealView page;
    private final Appeals appeals;
    private final AnonymousCodes codes;
    private final Accounts accounts;
    private final List<Post> posts;
    private final List<Appeal> filed;

    RemarkCard(
            AppealView page,
            Appeals appeals,
            AnonymousCodes codes,
            Accounts accounts,
            List<Post> posts,
            List<Appeal> filed) {
        this.page = page;
        this.appeals = appeals;
        this.codes = codes;
        this.accounts = accounts;
        this.posts = posts;
        this.filed = filed;
    }

    void addTo(Round round) {
        List<Post> waiting = posts.stream().filter(post -> waiting(post) > 0).toList();
        if (!waiting.isEmpty()) {
            Div card = page.part("appeal.remark", new Paragraph(page.getTranslation("appeal.remark.help")));
            waiting.forEach(post -> card.add(form(round, post)));
        }
        Set<BundleId> ours = filed.stream()
                .map(Appeal::again)
                .flatMap(again -> again == null ? Stream.<BundleId>empty() : Stream.of(again.bundle()))
                .collect(Collectors.toSet());
        if (!ours.isEmpty()) {
            Div card = page.part("appeal.bundles");
            codes.progress(round.id()).stream()
                    .filter(bundle -> ours.contains(bundle.id()))
                    .forEach(bundle -> card.add(bundle(round, bundle)));
        }
    }

    private long waiting(Post post) {
        return filed.stream()
                .filter(appeal -> appeal.post().equals(post.id()))
                .filter(appeal -> appeal.state() == AppealState.RECEIVED)
                .filter(appeal -> !appeal.ofSheet())
                .count();
    }

    private Component form(Round round, Post post) {
        var markers = new MultiSelectComboBox<Account>(page.getTranslation("appeal.remark.markers"));
        markers.setItems(accounts.withRole(Role.EXAMINER));
        markers.setItemLabelGenerator(Account::displayName);
        markers.setWidth("min(26rem, 100%)");
        markers.setId("remark-markers-" + post.data().code());
        var begin = new Button(page.getTranslation("appeal.remark"), click -> {
            if (markers.isEmpty()) {
                Notices.refused(page.getTranslation("form.incomplete"));
                return;
            }
            page.done(
                    (Record) appeals.remark(
                            round.id(),
                            post.id(),
                            markers.getValue().stream().map(Account::id).toList()),
                    AppealOutcome.Done.class,
                    "saved");
        });
        begin.setId("remark-" + post.data().code());
        var part = new Div(new Paragraph(
                page.getTranslation("appeal.remark.waiting", post.data().title(), waiting(post))));
        part.add(row(markers, begin));
        return part;
    }

    private Component bundle(Round round, BundleProgress bundle) {
        var line = new Span(page.getTranslation(
                "appeal.bundle",
                bundle.number(),
                bundle.postTitle(),
                bundle.markers().isEmpty()
                        ? page.getTranslation("written.notDrawn")
                        : page.getTranslation("written.signedOf", bundle.roundsSigned())
                                + " · "
                                + page.getTranslation(
                                        "written.settledOf", bundle.settled(), bundle.papers(), bundle.waiting())));
        if (!bundle.markers().isEmpty()) {
            return new Paragraph(line);
        }
        var draw = new Button(
                page.getTranslation("appeal.draw"),
                click -> page.done((Record) codes.draw(round.id()), CodeOutcome.Done.class, "appeal.draw.done"));
        draw.setId("draw-again-" + bundle.number());
        return row(line, slips(bundle), draw);
    }

    private Component slips(BundleProgress bundle) {
        return Download.of(
                page.getTranslation("written.slips.take"),
                "danh-sach-cat-phach-tui-" + bundle.number() + ".xlsx",
                Download.XLSX,
                () -> SlipFile.of(
                        page.getTranslation("col.number"),
                        page.getTranslation("written.code"),
                        codes.slips(bundle.id()) instanceof SlipsOutcome.Slips taken ? taken.lines() : List.of()));
    }

    private static FlexLayout row(Component... parts) {
        var row = new FlexLayout(parts);
        row.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap").set("align-items", "end");
        return row;
    }
}
