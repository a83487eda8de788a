package vn.bangvang.ui.publication;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.NoticeFile;
import vn.bangvang.publication.NoticeFile.Form;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.Publications.ExportOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.PlainPage;

/** Hands out what the public would get, to the byte, to those who may see it before. */
@RestController
@RequestMapping("/giay-to")
class PreviewEndpoint {

    /** The page shows as it will outside, inside a frame of our own screen, and can do nothing there. */
    private static final String FRAMED = "default-src 'none'; style-src 'self'; frame-ancestors 'self'; sandbox";

    private final Publications publications;
    private final I18NProvider texts;

    PreviewEndpoint(Publications publications, I18NProvider texts) {
        this.publications = publications;
        this.texts = texts;
    }

    @GetMapping("/cong-bo/{draft}/xem")
    ResponseEntity<byte[]> page(
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "CURRENT") Form form) {
        return answer(publications.preview(new DraftId(draft), path, form));
    }

    @GetMapping("/cong-bo/{draft}/thi-sinh/{candidate}")
    ResponseEntity<byte[]> own(
            @PathVariable long draft,
            @PathVariable long candidate,
            @RequestParam(defaultValue = "vi") String language) {
        return answer(publications.previewOwn(new DraftId(draft), new CandidateId(candidate), language));
    }

    @GetMapping("/ky/{round}/trang-tinh")
    ResponseEntity<byte[]> export(@PathVariable long round) {
        ExportOutcome outcome = publications.export(new RoundId(round));
        if (outcome instanceof ExportOutcome.Made(var file)) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(file.fileName(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file.content());
        }
        OutcomeText.Texts vietnamese = (key, args) -> texts.getTranslation(key, Locale.of("vi"), args);
        return PlainPage.of(
                HttpStatus.CONFLICT, vietnamese.get("publication.export"), OutcomeText.of(vietnamese, (Record)
                        outcome));
    }

    private ResponseEntity<byte[]> answer(Optional<NoticeFile> found) {
        if (found.isEmpty()) {
            return PlainPage.of(
                    HttpStatus.NOT_FOUND,
                    texts.getTranslation("error.title", Locale.of("vi")),
                    texts.getTranslation("error.noSuchPage", Locale.of("vi")));
        }
        NoticeFile file = found.get();
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (file.type().equals(NoticeFile.HTML)) {
            answer.header("Content-Security-Policy", FRAMED);
        }
        return answer.body(file.content());
    }
}
