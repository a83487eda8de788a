package vn.bangvang.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.NoticePages;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.site.kit.Answer;

/** The addresses that anyone may open. What is not released answers like what never was. */
@RestController
class PublicEndpoint {

    private static final Pattern VERSION = Pattern.compile("v(\\d{1,6})(?:/(.*))?");
    private static final String VIETNAMESE = NoticePages.LANGUAGES.getFirst();

    private final PublicNotices notices;
    private final LivePages live;
    private final LookUps lookUps;

    PublicEndpoint(PublicNotices notices, LivePages live, LookUps lookUps) {
        this.notices = notices;
        this.live = live;
        this.lookUps = lookUps;
    }

    /** Results are for those who come for them, not for search engines that would keep names beyond a withdrawal. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("User-agent: *\nDisallow: /\n");
    }

    @GetMapping("/ket-qua")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return Answer.of(request, live.home(notices.released(), VIETNAMESE), Answer.ASK_AGAIN);
    }

    @GetMapping("/ket-qua/en")
    ResponseEntity<byte[]> homeInEnglish(HttpServletRequest request) {
        return Answer.of(request, live.home(notices.released(), Places.ENGLISH), Answer.ASK_AGAIN);
    }

    @GetMapping("/ket-qua/{round}/tra-cuu")
    ResponseEntity<byte[]> question(HttpServletRequest request, @PathVariable String round) {
        return question(request, round, VIETNAMESE);
    }

    @GetMapping("/ket-qua/{round}/en/tra-cuu")
    ResponseEntity<byte[]> questionInEnglish(HttpServletRequest request, @PathVariable String round) {
        return question(request, round, Places.ENGLISH);
    }

    @PostMapping("/ket-qua/{round}/tra-cuu")
    ResponseEntity<byte[]> lookUp(
            HttpServletRequest request,
            @PathVariable String round,
            @RequestParam(name = LookUp.NUMBER, defaultValue = "") String number,
            @RequestParam(name = LookUp.BIRTH, defaultValue = "") String birth) {
        return lookUp(request, round, number, birth, VIETNAMESE);
    }

    @PostMapping("/ket-qua/{round}/en/tra-cuu")
    ResponseEntity<byte[]> lookUpInEnglish(
            HttpServletRequest request,
            @PathVariable String round,
            @RequestParam(name = LookUp.NUMBER, defaultValue = "") String number,
            @RequestParam(name = LookUp.BIRTH, defaultValue = "") String birth) {
        return lookUp(request, round, number, birth, Places.ENGLISH);
    }

    @GetMapping({"/ket-qua/{round}", "/ket-qua/{round}/**"})
    ResponseEntity<byte[]> page(HttpServletRequest request, @PathVariable String round) {
        if (round.startsWith(NoticePages.STYLE)) {
            return style(request, round);
        }
        String address = request.getRequestURI();
        String home = Places.ROOT + "/" + round;
        String rest = address.startsWith(home + "/") ? address.substring(home.length() + 1) : "";
        List<ReleasedVersion> versions = notices.released().stream()
                .filter(version -> version.slug().equals(round))
                .toList();
        Matcher numbered = VERSION.matcher(rest);
        Optional<ReleasedVersion> version = numbered.matches()
                ? versions.stream()
                        .filter(one -> String.valueOf(one.number()).equals(numbered.group(1)))
                        .findFirst()
                : versions.stream().filter(ReleasedVersion::current).findFirst();
        String path = !numbered.matches() ? rest : numbered.group(2) == null ? "" : numbered.group(2);
        return version.flatMap(one -> notices.file(one, path, one.current() ? Form.CURRENT : Form.SUPERSEDED))
                .map(file -> Answer.of(request, file, Answer.ASK_AGAIN))
                .orElseGet(() -> noSuchPage(request, rest));
    }

    private ResponseEntity<byte[]> question(HttpServletRequest request, String round, String language) {
        return current(round)
                .map(version -> Answer.of(request, live.question(version, language, false), Answer.ASK_AGAIN))
                .orElseGet(() -> noSuchPage(request, Places.in(language, "")));
    }

    private ResponseEntity<byte[]> lookUp(
            HttpServletRequest request, String round, String number, String birth, String language) {
        var asked = new LookUp(round, language, number, birth, request.getRemoteAddr());
        LookUps.Found found = lookUps.answer(current(round), asked);
        return Answer.once(request, found.page(), found.status());
    }

    private Optional<ReleasedVersion> current(String round) {
        return LookUps.inForce(notices.released(), round);
    }

    /** A released version keeps the style sheet that it was made with, whatever the product looks like today. */
    private ResponseEntity<byte[]> style(HttpServletRequest request, String name) {
        Optional<PublicFile> style = live.isStyle(name)
                ? Optional.of(live.style())
                : notices.released().stream()
                        .flatMap(version -> notices.file(version, name, Form.CURRENT).stream())
                        .findFirst();
        return style.map(file -> Answer.of(request, file, Answer.FOREVER)).orElseGet(() -> noSuchPage(request, ""));
    }

    private ResponseEntity<byte[]> noSuchPage(HttpServletRequest request, String rest) {
        String language =
                rest.equals(Places.ENGLISH) || rest.startsWith(Places.ENGLISH + "/") ? Places.ENGLISH : VIETNAMESE;
        return Answer.once(request, live.refused("site.noSuchPage", language), HttpStatus.NOT_FOUND);
    }
}
