package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerKeys.KeyOutcome;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.AnswerSheets.TakeOutcome;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.FirstStage.AttendanceOutcome;
import vn.bangvang.mcq.ItemFigures;
import vn.bangvang.mcq.ItemStatistics;
import vn.bangvang.mcq.ItemStatistics.FiguresOutcome;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.mcq.SheetsPreview;
import vn.bangvang.mcq.SheetsResult;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.mcq.StageRequests.RequestOutcome;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.RoundPage;

/** Stage 1: keys and sheets come in, who came, who goes on and why, closed by two persons. */
@Route("thi-vong-1")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class FirstStageView extends RoundPage {

    private final transient AnswerKeys keys;
    private final transient AnswerSheets sheets;
    private final transient FirstStage stage;
    private final transient StageRequests requests;
    private final transient ItemStatistics statistics;
    private transient @Nullable SheetsResult lastTaken;

    FirstStageView(
            Rounds rounds,
            CurrentActor currentActor,
            AnswerKeys keys,
            AnswerSheets sheets,
            FirstStage stage,
            StageRequests requests,
            ItemStatistics statistics) {
        super(rounds, currentActor);
        this.keys = keys;
        this.sheets = sheets;
        this.stage = stage;
        this.requests = requests;
        this.statistics = statistics;
    }

    @Override
    protected void show(Round round) {
        List<PartOverview> parts = stage.parts(round.id());
        if (parts.isEmpty()) {
            add(new Paragraph(getTranslation("mcq.noStage")));
            return;
        }
        boolean closed = stage.closed(round.id());
        var state = new Paragraph(getTranslation(closed ? "mcq.state.closed" : "mcq.state.open"));
        state.setId("stage-state");
        add(state, card("mcq.parts", new PartsGrid(parts, keys.versions(round.id()))));
        if (is(Role.HR) && round.phase() == Phase.STAGE_1 && !closed) {
            add(card("mcq.key.title", new KeyImport(round.id(), parts, keys, this::saveKey)));
            add(card("mcq.sheets.title", new SheetImport(round.id(), parts, sheets, lastTaken, this::take)));
            add(card(
                    "mcq.attendance.title",
                    new AttendanceForm(
                            parts,
                            (numbers, papers, to, reason) -> settle(
                                    (Record) stage.recordAttendance(round.id(), numbers, papers, to, reason),
                                    AttendanceOutcome.Recorded.class,
                                    "saved"))));
        }
        add(requestCard(round, parts, closed));
        add(new H2(getTranslation("mcq.results")), new StageResultGrid(parts, stage.results(round.id())));
        if (closed && statistics.of(round.id()) instanceof FiguresOutcome.Figures figures) {
            add(card("mcq.figures", new FiguresCard(figures.parts()), figuresFile(round)));
        }
    }

    private boolean saveKey(vn.bangvang.mcq.KeyDraft draft, String reason) {
        return settle((Record) keys.save(round().id(), draft, reason), KeyOutcome.Saved.class, "saved");
    }

    private void take(SheetsPreview preview, String reason) {
        TakeOutcome outcome = sheets.take(round().id(), preview, reason);
        if (outcome instanceof TakeOutcome.Taken(SheetsResult result)) {
            lastTaken = result;
            refresh();
        } else {
            Notices.refused(this, (Record) outcome);
        }
    }

    private Component requestCard(Round round, List<PartOverview> parts, boolean closed) {
        List<PaperKind> papers =
                parts.stream().map(overview -> overview.part().paper()).toList();
        List<StageRequest> all = requests.all(round.id());
        Div card = card("mcq.requests", new Paragraph(getTranslation("mcq.requests.help")));
        boolean changeable = Phase.STAGE_1.reachedBy(round.phase()) && round.phase() != Phase.CONFIRMED;
        if (is(Role.HR) && changeable) {
            var close = new Button(getTranslation("mcq.close"), click -> askClose(round));
            close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            close.setId("ask-close");
            close.setVisible(!closed);
            var cancel = new Button(
                    getTranslation("mcq.cancel"),
                    click -> new CancelDialog(
                                    papers,
                                    (question, reason) -> ask(requests.requestCancelling(round.id(), question, reason)))
                            .open());
            cancel.setId("cancel-question-button");
            var remark = new Button(
                    getTranslation("mcq.remark"),
                    click -> new RemarkDialog(
                                    papers,
                                    (number, paper, variant, answers, reason) -> ask(requests.requestRemark(
                                            round.id(), number, paper, variant, answers, reason)))
                            .open());
            remark.setId("remark-button");
            var actions = new HorizontalLayout(close, cancel, remark);
            actions.addClassName("actions");
            card.add(actions);
        }
        if (!all.isEmpty()) {
            card.add(new RequestGrid(
                    all,
                    is(Role.CHAIR) && changeable,
                    requests::effect,
                    (id, approved) -> settle(
                            (Record) (approved ? requests.approve(id) : requests.reject(id)),
                            RequestOutcome.Done.class,
                            "decision.done")));
        }
        return card;
    }

    private void askClose(Round round) {
        new ConfirmDialog(
                        getTranslation("mcq.close"),
                        getTranslation("mcq.close.ask"),
                        getTranslation("confirm"),
                        yes -> ask(requests.requestClosing(round.id())),
                        getTranslation("cancel"),
                        no -> {})
                .open();
    }

    private boolean ask(RequestOutcome outcome) {
        return settle((Record) outcome, RequestOutcome.Done.class, "mcq.requested");
    }

    private Component figuresFile(Round round) {
        Map<String, String> words = new HashMap<>();
        for (PaperKind paper : PaperKind.values()) {
            words.put("paperkind." + paper, getTranslation("paperkind." + paper));
        }
        for (ItemFigures.Flag flag : ItemFigures.Flag.values()) {
            words.put("mcq.flag." + flag, getTranslation("mcq.flag." + flag));
        }
        return Download.of(
                getTranslation("mcq.figures.file"),
                "thong-ke-cau-hoi.xlsx",
                Download.XLSX,
                () -> statistics.file(round.id(), key -> words.computeIfAbsent(key, column -> getTranslation(column))));
    }

    @Override
    protected String path() {
        return "thi-vong-1";
    }
}
