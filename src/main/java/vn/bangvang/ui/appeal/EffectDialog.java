package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealEffect.Line;
import vn.bangvang.appeal.AppealEffect.Place;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;

/** Every rank before and after an appeal, and for the chair the decision. */
final class EffectDialog extends Dialog {

    private final transient Appeal appeal;
    private final boolean decides;

    EffectDialog(Appeal appeal, AppealEffect effect, boolean decides) {
        this.appeal = appeal;
        this.decides = decides;
        setHeaderTitle(getTranslation("appeal.effect", appeal.candidateNumber()));
        setWidth("min(56rem, 96vw)");
        setCloseOnOutsideClick(false);
        appeal.marks()
                .ifPresent(marks -> add(new Paragraph(getTranslation(
                        "appeal.marks.line",
                        Print.mark(marks.before()),
                        Print.mark(marks.again()),
                        Print.mark(marks.official())))));
        appeal.counts().ifPresent(counts -> add(new Paragraph(CountText.of(this::getTranslation, counts))));
        Recounting.Again recount = appeal.recount();
        if (recount != null) {
            recount.reading().ifPresent(reading -> add(new ReadingList(reading)));
        }
        effect.stageOne().ifPresent(stage -> add(stageOne(stage)));
        if (effect.computable()) {
            int moved = effect.moved().size();
            add(new Paragraph(
                    moved == 0 ? getTranslation("appeal.effect.none") : getTranslation("appeal.effect.moved", moved)));
            add(grid(effect));
        } else {
            add(new Paragraph(getTranslation("appeal.effect.notComputable")));
        }
        getFooter().add(new Button(getTranslation("cancel"), click -> close()));
    }

    private Paragraph stageOne(Effect effect) {
        var summary = new Paragraph(getTranslation(
                "mcq.effect.summary", effect.changed(), numbers(effect.nowGoOn()), numbers(effect.noLongerGoOn())));
        summary.setId("stage-effect");
        return summary;
    }

    private String numbers(List<String> numbers) {
        return numbers.isEmpty() ? getTranslation("mcq.nobody") : String.join(", ", numbers);
    }

    private Grid<Line> grid(AppealEffect effect) {
        var grid = new Grid<Line>();
        grid.setItems(effect.lines().stream()
                .sorted(Comparator.comparing(Line::changes).reversed())
                .toList());
        grid.setId("effect");
        grid.setHeight("22rem");
        grid.addComponentColumn(line -> emphasised(line.candidateNumber(), line.changes()))
                .setHeader(getTranslation("col.number"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(line -> emphasised(place(line.before()), line.changes()))
                .setHeader(getTranslation("appeal.before"));
        grid.addComponentColumn(line -> emphasised(place(line.after()), line.changes()))
                .setHeader(getTranslation("appeal.after"));
        Grids.readable(grid);
        return grid;
    }

    private static Span emphasised(String text, boolean strong) {
        var span = new Span(text);
        if (strong) {
            span.getStyle().set("font-weight", "600");
        }
        return span;
    }

    private String place(Place place) {
        String result = getTranslation("result." + place.result());
        return place.rank() == null
                ? result
                : getTranslation("appeal.place", place.rank(), result, Print.mark(place.total()));
    }

    EffectDialog approving(BooleanSupplier approve) {
        if (decides) {
            var button = new Button(getTranslation("appeal.approve"), click -> {
                if (approve.getAsBoolean()) {
                    close();
                }
            });
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setId("approve-appeal");
            getFooter().add(button);
        }
        return this;
    }

    EffectDialog rejecting(Predicate<String> reject) {
        if (decides) {
            var button = new Button(
                    getTranslation("appeal.reject"),
                    click -> ReasonDialog.reason(
                                    getTranslation("appeal.reject"),
                                    appeal.candidateNumber(),
                                    getTranslation("appeal.reject.reason"),
                                    reason -> {
                                        boolean done = reject.test(reason);
                                        if (done) {
                                            close();
                                        }
                                        return done;
                                    })
                            .open());
            button.setId("reject-appeal");
            getFooter().add(button);
        }
        return this;
    }
}
