package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.bangvang.assessment.EarlierSession;
import vn.bangvang.round.AssessmentSession;

/** A session in words; whatever only advises says so. */
final class SessionText {

    private SessionText() {}

    static Div heading(Component screen, AssessmentSession session) {
        var line = new Div(new Span(screen.getTranslation(
                session.supplementDocument().isEmpty() ? "assessment.heading" : "assessment.heading.supplement",
                session.quarter(),
                String.valueOf(session.year()),
                session.supplementDocument())));
        line.addClassName("counts");
        if (session.advisory()) {
            var advisory = new Span(screen.getTranslation("session.advisory.note"));
            advisory.addClassName("unverified");
            line.add(new Div(advisory));
        }
        return line;
    }

    static String of(Component screen, EarlierSession session) {
        return screen.getTranslation(
                session.advisory() ? "assessment.earlier.advisory" : "assessment.earlier.official",
                session.quarter(),
                String.valueOf(session.year()),
                screen.getTranslation("personresult." + session.result()),
                session.roundCode());
    }
}
