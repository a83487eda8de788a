package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequest.Content;
import vn.bangvang.mcq.StageRequest.State;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

/** What was asked of the chair; before a word is given its effect is shown. */
class RequestGrid extends Composite<Div> {

    private final boolean decides;
    private final Function<RequestId, Effect> effect;
    private final BiConsumer<RequestId, Boolean> decide;

    RequestGrid(
            List<StageRequest> requests,
            boolean decides,
            Function<RequestId, Effect> effect,
            BiConsumer<RequestId, Boolean> decide) {
        this.decides = decides;
        this.effect = effect;
        this.decide = decide;
        var grid = new Grid<StageRequest>();
        grid.setItems(requests);
        grid.setAllRowsVisible(true);
        grid.addColumn(this::text)
                .setHeader(getTranslation("mcq.col.request"))
                .setWidth("22rem")
                .setFlexGrow(2);
        grid.addColumn(StageRequest::reason).setHeader(getTranslation("col.reason"));
        grid.addColumn(request -> request.requestedBy() + ", " + Print.moment(request.requestedAt()))
                .setHeader(getTranslation("col.asked"));
        grid.addColumn(request -> getTranslation("correction." + request.state())
                        + (request.decidedBy() == null
                                ? ""
                                : " · " + request.decidedBy() + ", " + Print.moment(request.decidedAt())))
                .setHeader(getTranslation("col.state"));
        grid.addComponentColumn(request -> {
                    if (request.state() != State.REQUESTED) {
                        return new Span();
                    }
                    var look = new Button(
                            getTranslation(decides ? "mcq.request.decide" : "mcq.request.effect"),
                            click -> open(request));
                    look.setId("request-" + request.id().value());
                    return look;
                })
                .setHeader(getTranslation("col.action"))
                .setWidth("10rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        getContent().add(grid);
    }

    private String text(StageRequest request) {
        return switch (request.content()) {
            case Content.Closing closing ->
                getTranslation("mcq.request.closing", closing.candidates(), closing.goingOn());
            case Content.Cancelling(CancelledQuestion question) ->
                getTranslation(
                        "mcq.request.cancelling",
                        question.question(),
                        getTranslation("paperkind." + question.paper()),
                        getTranslation("canceleffect." + question.effect()),
                        question.decisionNumber(),
                        Print.day(question.decidedOn()),
                        question.signer());
            case Content.Remark remark ->
                getTranslation(
                        "mcq.request.remark",
                        remark.number(),
                        getTranslation("paperkind." + remark.sheet().paper()));
        };
    }

    private void open(StageRequest request) {
        var dialog = new Dialog(getTranslation("mcq.request.effect"));
        dialog.setWidth("40rem");
        dialog.add(new Paragraph(text(request)));
        if (!(request.content() instanceof Content.Closing)) {
            show(dialog, effect.apply(request.id()));
        }
        var close = new Button(getTranslation("close"), click -> dialog.close());
        dialog.getFooter().add(close);
        if (decides) {
            dialog.getFooter().add(new HorizontalLayout(button(dialog, request, false), button(dialog, request, true)));
        }
        dialog.open();
    }

    private Button button(Dialog dialog, StageRequest request, boolean approved) {
        var button = new Button(getTranslation(approved ? "correction.approve" : "correction.reject"), click -> {
            dialog.close();
            decide.accept(request.id(), approved);
        });
        button.setId(approved ? "approve-request" : "reject-request");
        return button;
    }

    private void show(Dialog dialog, Effect effect) {
        var summary = new Paragraph(getTranslation(
                "mcq.effect.summary",
                effect.changed(),
                effect.nowGoOn().isEmpty() ? getTranslation("mcq.nobody") : String.join(", ", effect.nowGoOn()),
                effect.noLongerGoOn().isEmpty()
                        ? getTranslation("mcq.nobody")
                        : String.join(", ", effect.noLongerGoOn())));
        summary.setId("effect-summary");
        var list = new UnorderedList();
        effect.parts()
                .forEach(change -> list.add(new ListItem(getTranslation(
                        "mcq.effect.part",
                        change.number(),
                        getTranslation("paperkind." + change.paper()),
                        StageText.of(this::getTranslation, change.before()),
                        StageText.of(this::getTranslation, change.after())))));
        dialog.add(summary, list);
    }
}
