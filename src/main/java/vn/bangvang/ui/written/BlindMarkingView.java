package vn.bangvang.ui.written;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.TaskId;

/** The marker's screen: own bundles, and the marks of one bundle by code. */
@Route("cham-bai-viet")
@RolesAllowed("EXAMINER")
public class BlindMarkingView extends RoundPage {

    private final BlindMarking marking;
    private @Nullable TaskId shown;

    BlindMarkingView(Rounds rounds, CurrentActor currentActor, BlindMarking marking) {
        super(rounds, currentActor);
        this.marking = marking;
    }

    @Override
    protected void show(Round round) {
        List<MyBundle> bundles = marking.myBundles(round.id());
        if (bundles.isEmpty()) {
            add(new Paragraph(getTranslation(hasWrittenPaper() ? "blind.nothing" : "written.none")));
            return;
        }
        TaskId wanted = shown;
        MyBundle open = bundles.stream()
                .filter(bundle -> bundle.task().equals(wanted))
                .findFirst()
                .orElseGet(() -> bundles.stream()
                        .filter(bundle -> bundle.signedAt() == null)
                        .findFirst()
                        .orElseGet(bundles::getFirst));
        shown = open.task();
        var list = new Div();
        list.addClassName("bundle-list");
        bundles.forEach(bundle -> list.add(choice(bundle, bundle.equals(open))));
        add(list);
        var table = new MarkTable(marking, marking.mySheet(open.task()), this::refresh);
        add(table, papers(open));
        if (open.signedAt() == null) {
            add(sign(open));
        }
    }

    private Component choice(MyBundle bundle, boolean open) {
        var button = new Button(
                getTranslation("blind.bundle", bundle.number(), bundle.postTitle())
                        + " · "
                        + (bundle.third() ? getTranslation("blind.third") + " · " : "")
                        + (bundle.signedAt() == null
                                ? getTranslation("blind.marked", bundle.marked(), bundle.papers())
                                : getTranslation("blind.signedAt", Print.moment(bundle.signedAt()))),
                click -> {
                    shown = bundle.task();
                    refresh();
                });
        button.setId("bundle-" + bundle.task().value());
        if (open) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private Component papers(MyBundle bundle) {
        long round = round().id().value();
        long task = bundle.task().value();
        var links = new Div(PaperLink.of(this, "paper.writtenBlank", "ky/%d/phieu-cham-viet-trang/%d", round, task));
        if (bundle.signedAt() != null) {
            links.add(PaperLink.of(this, "paper.writtenSheet", "ky/%d/phieu-cham-viet/%d", round, task));
        }
        links.addClassName("row-actions");
        return links;
    }

    private Component sign(MyBundle bundle) {
        var sign = new Button(getTranslation("blind.sign"), click -> askToSign(bundle));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        sign.setId("sign-bundle");
        return sign;
    }

    private void askToSign(MyBundle bundle) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("blind.sign.title", bundle.number()));
        dialog.add(new Paragraph(getTranslation("blind.sign.explain", bundle.papers())));
        var confirm = new Button(getTranslation("blind.sign"), click -> {
            dialog.close();
            BlindOutcome outcome = marking.sign(bundle.task());
            if (outcome instanceof BlindOutcome.Signed) {
                Notices.done(this, "blind.signed");
                refresh();
            } else {
                Notices.refused(this, (Record) outcome);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm-sign");
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    @Override
    protected String path() {
        return "cham-bai-viet";
    }
}
