package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a paper keeps PDF/A-2a and PDF/UA-1. */
public final class Vera {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Vera() {}

    public static void assertArchivableAndAccessible(byte[] pdf) {
        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    public static List<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException("veraPDF cannot read the paper", unreadable);
        }
    }
}
