package vn.bangvang.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.round.RoundId;
import vn.bangvang.selfservice.Access;
import vn.bangvang.selfservice.Access.OpenRound;
import vn.bangvang.selfservice.Secret;
import vn.bangvang.site.kit.Texts;
import vn.bangvang.site.kit.TypedBirth;

/** Getting in and out. Nothing here answers differently for what exists and for what does not. */
@RestController
class EntryEndpoint {

    private static final int LONGEST_NUMBER = 20;
    private static final List<String> FIELD_ERRORS = List.of("roundError", "numberError", "birthError");

    private final Access access;
    private final EntryLimit limit;
    private final Cookies cookies;
    private final Frame frame;

    EntryEndpoint(Access access, EntryLimit limit, Cookies cookies, Frame frame) {
        this.access = access;
        this.limit = limit;
        this.cookies = cookies;
        this.frame = frame;
    }

    /** A round as the form offers it. */
    record RoundChoice(String id, String name, boolean selected) {}

    /** What was typed into the form. */
    private record Typed(String round, String number, String birth) {}

    @GetMapping({Paths.ROOT, Paths.ROOT + "/en"})
    ResponseEntity<byte[]> question(
            HttpServletRequest request, @RequestParam(name = "het-phien", defaultValue = "") String ended) {
        String language = Paths.language(request);
        if (cookies.read(request, Cookies.SESSION).flatMap(access::inside).isPresent()) {
            return Frame.on(Paths.of(language, Paths.OWN));
        }
        return question(language, new Typed("", "", ""), ended.isEmpty() ? "" : "portal.ended", Map.of());
    }

    @PostMapping({Paths.ROOT, Paths.ROOT + "/en"})
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @RequestParam(name = "ky", defaultValue = "") String round,
            @RequestParam(name = "so-bao-danh", defaultValue = "") String number,
            @RequestParam(name = "ngay-sinh", defaultValue = "") String birth) {
        String language = Paths.language(request);
        Typed typed = new Typed(round, number, birth);
        Optional<OpenRound> chosen = access.rounds().stream()
                .filter(open -> String.valueOf(open.id().value()).equals(round))
                .findFirst();
        String date = TypedBirth.typed(birth);
        Map<String, String> errors = new HashMap<>();
        if (chosen.isEmpty()) {
            errors.put("roundError", "portal.enter.roundMissing");
        }
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            errors.put("numberError", "portal.enter.numberMissing");
        }
        if (date.isEmpty()) {
            errors.put("birthError", "portal.birthUnreadable");
        }
        if (!errors.isEmpty()) {
            return question(language, typed, "", errors);
        }
        RoundId id = chosen.orElseThrow().id();
        if (!limit.allows(request.getRemoteAddr(), id.value() + " " + number.strip())) {
            return frame.refused(HttpStatus.TOO_MANY_REQUESTS, language, "portal.tooMany");
        }
        Secret asking = access.askCode(id, number, LocalDate.parse(date));
        return Frame.on(Paths.of(language, Paths.CODE), cookies.of(request, Cookies.ASKING, asking));
    }

    @GetMapping({Paths.ROOT + Paths.CODE, Paths.ROOT + "/en" + Paths.CODE})
    ResponseEntity<byte[]> code(HttpServletRequest request) {
        return codePage(Paths.language(request), false);
    }

    @PostMapping({Paths.ROOT + Paths.CODE, Paths.ROOT + "/en" + Paths.CODE})
    ResponseEntity<byte[]> enter(
            HttpServletRequest request, @RequestParam(name = "ma", defaultValue = "") String code) {
        String language = Paths.language(request);
        if (!limit.allows(request.getRemoteAddr())) {
            return frame.refused(HttpStatus.TOO_MANY_REQUESTS, language, "portal.tooMany");
        }
        return cookies.read(request, Cookies.ASKING)
                .flatMap(asking -> access.enter(asking, code))
                .map(session -> Frame.on(
                        Paths.of(language, Paths.OWN),
                        cookies.of(request, Cookies.SESSION, session),
                        cookies.ended(request, Cookies.ASKING)))
                .orElseGet(() -> codePage(language, true));
    }

    @GetMapping({Paths.ROOT + Paths.LINK + "/{token}", Paths.ROOT + "/en" + Paths.LINK + "/{token}"})
    ResponseEntity<byte[]> link(HttpServletRequest request, @PathVariable String token) {
        return linkPage(Paths.language(request), token, "", "");
    }

    @PostMapping({Paths.ROOT + Paths.LINK + "/{token}", Paths.ROOT + "/en" + Paths.LINK + "/{token}"})
    ResponseEntity<byte[]> enterByLink(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "ngay-sinh", defaultValue = "") String birth) {
        String language = Paths.language(request);
        String date = TypedBirth.typed(birth);
        if (date.isEmpty()) {
            return linkPage(language, token, birth, "portal.birthUnreadable");
        }
        if (!limit.allows(request.getRemoteAddr(), "link " + token)) {
            return frame.refused(HttpStatus.TOO_MANY_REQUESTS, language, "portal.tooMany");
        }
        return access.enterByLink(new Secret(token), LocalDate.parse(date))
                .map(session -> Frame.on(Paths.of(language, Paths.OWN), cookies.of(request, Cookies.SESSION, session)))
                .orElseGet(() -> linkPage(language, token, birth, "portal.link.missed"));
    }

    @PostMapping({Paths.ROOT + Paths.OUT, Paths.ROOT + "/en" + Paths.OUT})
    ResponseEntity<byte[]> leave(
            HttpServletRequest request, @RequestParam(name = Visits.FORM_TOKEN, defaultValue = "") String formToken) {
        String language = Paths.language(request);
        Optional<Secret> session = cookies.read(request, Cookies.SESSION);
        if (session.isPresent() && !Cookies.belongs(formToken, session.get())) {
            return frame.refused(HttpStatus.FORBIDDEN, language, "portal.foreignForm");
        }
        session.ifPresent(access::leave);
        return Frame.on(Paths.of(language, ""), cookies.ended(request, Cookies.SESSION));
    }

    private ResponseEntity<byte[]> question(String language, Typed typed, String notice, Map<String, String> errors) {
        Texts in = frame.in(language);
        List<OpenRound> open = access.rounds();
        Map<String, Object> values = new HashMap<>();
        FIELD_ERRORS.forEach(field -> values.put(field, ""));
        errors.forEach((field, key) -> values.put(field, in.get(key)));
        values.put("notice", notice.isEmpty() ? "" : in.get(notice));
        values.put("failed", !errors.isEmpty());
        values.put("action", Paths.of(language, ""));
        values.put(
                "rounds",
                open.stream()
                        .map(round -> new RoundChoice(
                                String.valueOf(round.id().value()),
                                round.name() + " · " + round.agency(),
                                String.valueOf(round.id().value()).equals(typed.round())))
                        .toList());
        values.put("number", typed.number());
        values.put("birth", typed.birth());
        return frame.page(HttpStatus.OK, "enter", language, "", in.get("portal.enter.title"), values);
    }

    private ResponseEntity<byte[]> codePage(String language, boolean missed) {
        return frame.page(
                HttpStatus.OK,
                "code",
                language,
                Paths.CODE,
                frame.in(language).get("portal.code.title"),
                Map.of("action", Paths.of(language, Paths.CODE), "missed", missed));
    }

    private ResponseEntity<byte[]> linkPage(String language, String token, String birth, String errorKey) {
        Texts in = frame.in(language);
        String page = Paths.LINK + "/" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
        return frame.page(
                HttpStatus.OK,
                "link",
                language,
                page,
                in.get("portal.link.title"),
                Map.of(
                        "action",
                        Paths.of(language, page),
                        "birth",
                        birth,
                        "error",
                        errorKey.isEmpty() ? "" : in.get(errorKey)));
    }
}
