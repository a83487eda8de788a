package vn.bangvang.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.selfservice.Access;
import vn.bangvang.selfservice.Secret;

/** Lets in whoever has a session, and takes forms only with the token of that session. */
@Component
class Visits {

    static final String FORM_TOKEN = "ma-phien";

    private final Access access;
    private final Cookies cookies;
    private final Frame frame;

    Visits(Access access, Cookies cookies, Frame frame) {
        this.access = access;
        this.cookies = cookies;
        this.frame = frame;
    }

    /** Somebody who is in. */
    record Visit(CandidateId candidate, String language, String formToken) {}

    ResponseEntity<byte[]> reading(HttpServletRequest request, Function<Visit, ResponseEntity<byte[]>> page) {
        return cookies.read(request, Cookies.SESSION)
                .flatMap(session -> visit(request, session))
                .map(page)
                .orElseGet(() -> Frame.on(
                        Paths.of(Paths.language(request), "") + "?het-phien=1",
                        cookies.ended(request, Cookies.SESSION)));
    }

    ResponseEntity<byte[]> writing(
            HttpServletRequest request, String formToken, Function<Visit, ResponseEntity<byte[]>> act) {
        return reading(
                request,
                visit -> cookies.read(request, Cookies.SESSION)
                                .filter(session -> Cookies.belongs(formToken, session))
                                .isPresent()
                        ? act.apply(visit)
                        : frame.refused(HttpStatus.FORBIDDEN, visit.language(), "portal.foreignForm"));
    }

    private java.util.Optional<Visit> visit(HttpServletRequest request, Secret session) {
        return access.inside(session)
                .map(candidate -> new Visit(candidate, Paths.language(request), Cookies.formToken(session)));
    }
}
