package vn.bangvang.signing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.bangvang.signing.Signatures;
import vn.bangvang.signing.Signer;
import vn.bangvang.signing.SigningFailed;

/** @see "docs/adr/0015-signed-papers.md" */
@Service
class SigningService implements Signatures {

    private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
    /** Beside the certificates the signature itself takes about this many bytes. */
    private static final int ROOM = 2048;

    private final OfficeKey key;
    private final Envelope envelope;
    private final Clock clock;
    private final ZoneId zone;

    SigningService(
            @Value("${bangvang.signing.keystore:}") String keystore,
            @Value("${bangvang.signing.password:}") String password,
            @Value("${bangvang.data-dir:./data}") String dataDir,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.key = keystore.isBlank()
                ? TrialKey.in(Path.of(dataDir, "signing"))
                : OfficeKey.read(Path.of(keystore), password, false);
        this.envelope = new Envelope(key);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public byte[] sign(byte[] pdf) {
        Instant now = clock.instant();
        try (PDDocument document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            key.certificate().checkValidity(Date.from(now));
            options.setPreferredSignatureSize(ROOM + envelope.certificateBytes());
            document.addSignature(signature(now), envelope::seal, options);
            var signed = new ByteArrayOutputStream(pdf.length + (1 << 15));
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException | CertificateException failed) {
            throw new SigningFailed("cannot sign: " + failed.getMessage(), failed);
        }
    }

    private PDSignature signature(Instant now) {
        Calendar moment = GregorianCalendar.from(now.atZone(zone));
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PADES);
        signature.setName(key.name());
        signature.setSignDate(moment);
        return signature;
    }

    @Override
    public Signer signer() {
        return new Signer(key.name(), key.trial());
    }
}
