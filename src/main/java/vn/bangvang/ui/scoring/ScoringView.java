package vn.bangvang.ui.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.RoundPage;

/** The examiner's screen; what happens on it lives in {@code frontend/score-sheet.js}, so that it outlives the line. */
@Route("cham-diem")
@RolesAllowed({"EXAMINER", "BOARD_HEAD"})
public class ScoringView extends RoundPage {

    private static final String[] TEXTS = {
        "queue",
        "queueLeft",
        "nothing",
        "candidate",
        "most",
        "less",
        "more",
        "invalid",
        "total",
        "missing",
        "note",
        "sign",
        "signAsk",
        "signLater",
        "signFinal",
        "editing",
        "server",
        "forbidden",
        "unkept",
        "ask.ABSENT",
        "ask.WITHDRAWN",
        "ask.SUSPENDED",
        "ask.EXPECTED",
        "reasonMissing",
        "back",
        "close",
        "signedAt",
        "next",
        "saved",
        "sending",
        "offline",
        "login",
        "loginLink",
        "ready",
        "startPreparation",
        "startInterview",
        "preparationLeft",
        "interviewLeft",
        "over",
        "hint.EXPECTED",
        "hint.ABSENT",
        "hint.WITHDRAWN",
        "hint.SUSPENDED",
        "attendance.EXPECTED",
        "attendance.PRESENT",
        "attendance.ABSENT",
        "attendance.WITHDRAWN",
        "attendance.SUSPENDED",
        "mark.PRESENT",
        "mark.ABSENT",
        "mark.WITHDRAWN",
        "mark.SUSPENDED",
        "mark.EXPECTED",
        "reason.ABSENT",
        "reason.WITHDRAWN",
        "reason.SUSPENDED",
        "reason.EXPECTED",
        "own.IN_PROGRESS",
        "own.SIGNED",
        "own.NOT_STARTED",
        "print"
    };

    private final JsonMapper json;

    ScoringView(Rounds rounds, CurrentActor currentActor, JsonMapper json) {
        super(rounds, currentActor);
        this.json = json;
    }

    @Override
    protected void show(Round round) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : TEXTS) {
            // The browser fills {0} itself: the format's own quoting must not touch it.
            texts.put(key, getTranslation("sheet." + key, "{0}", "{1}"));
        }
        var sheet = new ScoreSheetElement();
        sheet.getElement().setAttribute("texts", json.writeValueAsString(texts));
        sheet.getElement().setAttribute("account", currentActor.require().username());
        sheet.getElement().setAttribute("round", String.valueOf(round.id().value()));
        add(sheet);
    }

    @Override
    protected String path() {
        return "cham-diem";
    }

    /** The browser part. */
    @Tag("bv-score-sheet")
    @JsModule("context://fe/score-sheet.js")
    static class ScoreSheetElement extends Component {}
}
