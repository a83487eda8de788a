package vn.bangvang.ui.ranking;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.recompute.ResultBundles;
import vn.bangvang.recompute.ResultBundles.BundleOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.PlainPage;

/** Downloads of result bundles; a refusal is a page that says why. */
@RestController
class BundleEndpoint {

    private final ResultBundles bundles;
    private final I18NProvider texts;

    BundleEndpoint(ResultBundles bundles, I18NProvider texts) {
        this.bundles = bundles;
        this.texts = texts;
    }

    @GetMapping("/giay-to/ky/{round}/goi-ket-qua")
    ResponseEntity<byte[]> bundle(@PathVariable long round) {
        BundleOutcome outcome = bundles.take(new RoundId(round));
        if (outcome instanceof BundleOutcome.Made(var file)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
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
                HttpStatus.CONFLICT, vietnamese.get("bundle.refused"), OutcomeText.of(vietnamese, (Record) outcome));
    }
}
