package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.mcq.Recounts.RecountOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** The screen of whoever reads appealed sheets again: a code, and what the sheet says. */
@Route("doc-lai-phieu")
@RolesAllowed("EXAMINER")
public class RecountView extends RoundPage {

    private static final int ROW = 10;

    private final transient Recounts recounts;

    RecountView(Rounds rounds, CurrentActor currentActor, Recounts recounts) {
        super(rounds, currentActor);
        this.recounts = recounts;
    }

    @Override
    protected void show(Round round) {
        List<MyRecount> mine = recounts.mine(round.id());
        add(new Paragraph(getTranslation(mine.isEmpty() ? "recount.nothing" : "recount.help")));
        mine.forEach(recount -> add(card(recount)));
    }

    private Component card(MyRecount recount) {
        var card = new Div(new H2(getTranslation(
                "recount.sheet", recount.code().value(), getTranslation("paperkind." + recount.paper()))));
        card.addClassName("card");
        if (recount.readAt() != null) {
            card.add(new Paragraph(getTranslation("recount.readAt", Print.moment(recount.readAt()))));
            return card;
        }
        String code = recount.code().value();
        var variant = new TextField(getTranslation("mcq.variant"));
        variant.setId("variant-" + code);
        var answers = new TextArea(getTranslation("recount.answers", recount.questions()));
        answers.setHelperText(getTranslation("mcq.remark.answers.help"));
        answers.setWidthFull();
        answers.setId("answers-" + code);
        var look = new Button(getTranslation("recount.look"), click -> {
            if (answers.getValue().isBlank()) {
                Notices.refused(getTranslation("form.incomplete"));
            } else {
                ask(recount, variant.getValue(), answers.getValue());
            }
        });
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.setId("look-" + code);
        card.add(variant, answers, look);
        return card;
    }

    /** Before it is handed in for good, everything once more in rows of ten, as the sheet prints it. */
    private void ask(MyRecount recount, String variant, String answers) {
        String typed = answers.replaceAll("\\s", "");
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("recount.confirm", recount.code().value()));
        dialog.setWidth("min(34rem, 96vw)");
        dialog.add(
                new Paragraph(getTranslation("recount.explain")),
                new Paragraph(getTranslation("recount.typed", variant.strip(), typed.length(), recount.questions())));
        var rows = new Div();
        rows.setId("typed-rows");
        rows.getStyle().set("font-family", "monospace").set("white-space", "pre");
        rows.setText(rows(typed));
        var confirm = new Button(getTranslation("recount.handIn"), click -> {
            dialog.close();
            settle((Record) recounts.read(recount.id(), variant, answers), RecountOutcome.Read.class, "recount.done");
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("hand-in");
        dialog.add(rows);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private static String rows(String typed) {
        return IntStream.range(0, Math.ceilDiv(typed.length(), ROW))
                .mapToObj(row -> "%3d  %s"
                        .formatted(
                                row * ROW + 1, typed.substring(row * ROW, Math.min(typed.length(), (row + 1) * ROW))))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected String path() {
        return "doc-lai-phieu";
    }
}
