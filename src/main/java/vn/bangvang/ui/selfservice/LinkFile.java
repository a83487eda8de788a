package vn.bangvang.ui.selfservice;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import vn.bangvang.selfservice.CandidateDesk.PersonalLink;

/** The links of a round as a list: number, name, link. */
final class LinkFile {

    /** Without it Excel reads the file in the machine's old code page. */
    private static final char MARK_OF_UNICODE = '\uFEFF';

    private LinkFile() {}

    static byte[] of(String publicAddress, List<PersonalLink> links, String number, String name, String link) {
        var out = new StringWriter();
        out.append(MARK_OF_UNICODE);
        var format = CSVFormat.EXCEL
                .builder()
                .setQuoteMode(QuoteMode.ALL)
                .setHeader(number, name, link)
                .get();
        try (var csv = new CSVPrinter(out, format)) {
            for (PersonalLink one : links) {
                csv.printRecord(
                        one.number(), one.name(), publicAddress + one.path().value());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
