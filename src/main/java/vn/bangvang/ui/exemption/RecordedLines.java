package vn.bangvang.ui.exemption;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.exemption.CandidateExemptions;
import vn.bangvang.exemption.CertificateVerdict;
import vn.bangvang.exemption.RecordedCertificate;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.Print;

/** What was recorded for a candidate, line by line. */
class RecordedLines extends Div {

    private final @Nullable CandidateExemptions recorded;

    RecordedLines(@Nullable CandidateExemptions recorded) {
        this.recorded = recorded;
        addClassName("lines");
    }

    RecordedLines ofExemptions() {
        if (recorded != null) {
            setText(recorded.exemptions().stream()
                    .map(exemption -> getTranslation(
                            "exemption.line",
                            getTranslation("exemptpart." + exemption.part()),
                            exemption.data().document(),
                            exemption.data().evidence()))
                    .collect(Collectors.joining("\n")));
        }
        return this;
    }

    RecordedLines ofCertificate() {
        if (recorded != null) {
            setText(recorded.certificate().map(this::lines).orElse(""));
        }
        return this;
    }

    private String lines(RecordedCertificate recorded) {
        var certificate = recorded.certificate();
        String result = getTranslation(
                "certificate.line",
                certificate.correct(),
                certificate.questions(),
                certificate.decisionNumber(),
                Print.day(certificate.approvedOn()));
        return result + "\n"
                + switch (recorded.verdict()) {
                    case CertificateVerdict.Valid valid ->
                        getTranslation(
                                "certificate.valid",
                                Print.day(valid.lastDay()),
                                valid.article().toString());
                    case CertificateVerdict.RefusedOutcome refused ->
                        OutcomeText.of(this::getTranslation, (Record) refused);
                };
    }
}
