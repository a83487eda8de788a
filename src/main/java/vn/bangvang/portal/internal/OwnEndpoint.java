package vn.bangvang.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.appeal.CandidateAppeals;
import vn.bangvang.portal.internal.Visits.Visit;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.OwnSide;
import vn.bangvang.selfservice.OwnSide.AskOutcome;

/** What a candidate who is in reads and hands in. */
@RestController
class OwnEndpoint {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NOTE = 500;

    private final Visits visits;
    private final OwnSide own;
    private final CandidateAppeals appeals;
    private final OwnPages pages;
    private final Frame frame;

    OwnEndpoint(Visits visits, OwnSide own, CandidateAppeals appeals, OwnPages pages, Frame frame) {
        this.visits = visits;
        this.own = own;
        this.appeals = appeals;
        this.pages = pages;
        this.frame = frame;
    }

    @GetMapping({Paths.ROOT + Paths.OWN, Paths.ROOT + "/en" + Paths.OWN})
    ResponseEntity<byte[]> own(
            HttpServletRequest request, @RequestParam(name = "xong", defaultValue = "") String done) {
        return visits.reading(request, visit -> pages.own(visit, own.view(visit.candidate()), done));
    }

    /** The very bytes that were approved. */
    @GetMapping({Paths.ROOT + Paths.RESULT, Paths.ROOT + "/en" + Paths.RESULT})
    ResponseEntity<byte[]> result(HttpServletRequest request) {
        return visits.reading(
                request,
                visit -> own.result(visit.candidate(), visit.language())
                        .map(file -> new ResponseEntity<>(file.unpacked(), Frame.headers(), HttpStatus.OK))
                        .orElseGet(() -> frame.refused(HttpStatus.NOT_FOUND, visit.language(), "portal.noResult")));
    }

    @GetMapping({Paths.ROOT + Paths.APPEAL, Paths.ROOT + "/en" + Paths.APPEAL})
    ResponseEntity<byte[]> appealForm(
            HttpServletRequest request, @RequestParam(name = "phan-thi", defaultValue = "") String paper) {
        return visits.reading(request, visit -> appealForm(visit, paper, "", ""));
    }

    @PostMapping({Paths.ROOT + Paths.APPEAL, Paths.ROOT + "/en" + Paths.APPEAL})
    ResponseEntity<byte[]> appeal(
            HttpServletRequest request,
            @RequestParam(name = Visits.FORM_TOKEN, defaultValue = "") String formToken,
            @RequestParam(name = "phan-thi", defaultValue = "") String paper,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "buoc", defaultValue = "") String step) {
        return visits.writing(request, formToken, visit -> {
            if (reason.isBlank()) {
                return appealForm(visit, paper, reason, "portal.appeal.reasonMissing");
            }
            if (reason.strip().length() > LONGEST_REASON) {
                return appealForm(visit, paper, reason, "portal.appeal.reasonTooLong");
            }
            return switch (step) {
                case "nop" -> file(visit, paper, reason);
                case "sua" -> appealForm(visit, paper, reason, "");
                default ->
                    pages.paper(own.view(visit.candidate()), paper)
                            .map(one -> pages.confirmation(visit, one, reason.strip()))
                            .orElseGet(() -> noSuchPage(visit));
            };
        });
    }

    private ResponseEntity<byte[]> file(Visit visit, String paper, String reason) {
        if (pages.paper(own.view(visit.candidate()), paper).isEmpty()) {
            return noSuchPage(visit);
        }
        AppealOutcome outcome = appeals.file(visit.candidate(), PaperKind.valueOf(paper), reason);
        return outcome instanceof AppealOutcome.Filed
                ? Frame.on(Paths.of(visit.language(), Paths.OWN) + "?xong=phuc-khao")
                : appealForm(visit, paper, reason, "");
    }

    private ResponseEntity<byte[]> appealForm(Visit visit, String paper, String reason, String errorKey) {
        return pages.paper(own.view(visit.candidate()), paper)
                .map(one -> pages.appeal(visit, one, reason, errorKey))
                .orElseGet(() -> noSuchPage(visit));
    }

    @GetMapping({Paths.ROOT + Paths.DATA, Paths.ROOT + "/en" + Paths.DATA})
    ResponseEntity<byte[]> dataForm(
            HttpServletRequest request, @RequestParam(name = "muc", defaultValue = "") String field) {
        return visits.reading(
                request,
                visit -> OwnPages.field(field)
                        .map(one -> pages.data(visit, own.view(visit.candidate()), one, "", "", ""))
                        .orElseGet(() -> noSuchPage(visit)));
    }

    @PostMapping({Paths.ROOT + Paths.DATA, Paths.ROOT + "/en" + Paths.DATA})
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @RequestParam(name = Visits.FORM_TOKEN, defaultValue = "") String formToken,
            @RequestParam(name = "muc", defaultValue = "") String field,
            @RequestParam(name = "gia-tri", defaultValue = "") String wanted,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note) {
        return visits.writing(
                request,
                formToken,
                visit -> OwnPages.field(field)
                        .map(one -> ask(visit, one, wanted, note))
                        .orElseGet(() -> noSuchPage(visit)));
    }

    private ResponseEntity<byte[]> ask(Visit visit, DataField field, String wanted, String note) {
        if (note.strip().length() > LONGEST_NOTE) {
            return data(visit, field, wanted, note, "portal.data.noteTooLong");
        }
        return switch (own.ask(visit.candidate(), field, wanted, note)) {
            case AskOutcome.Asked asked -> Frame.on(Paths.of(visit.language(), Paths.OWN) + "?xong=sua");
            case AskOutcome.Unreadable unreadable ->
                data(visit, field, wanted, note, "portal.data.unreadable." + field);
            case AskOutcome.SameAsBefore same -> data(visit, field, wanted, note, "portal.data.same");
            case AskOutcome.OneWaits waits -> data(visit, field, wanted, note, "portal.data.waits");
        };
    }

    private ResponseEntity<byte[]> data(Visit visit, DataField field, String wanted, String note, String errorKey) {
        return pages.data(visit, own.view(visit.candidate()), field, wanted, note, errorKey);
    }

    private ResponseEntity<byte[]> noSuchPage(Visit visit) {
        return frame.refused(HttpStatus.NOT_FOUND, visit.language(), "portal.noSuchPage");
    }
}
