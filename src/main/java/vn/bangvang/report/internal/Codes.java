package vn.bangvang.report.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.signing.Signatures;

/** The QR codes of papers, each with what they say in words. */
final class Codes {

    private static final int MILLIMETRES = 22;
    private static final float SIZE = 10;

    private final ReportsFolder folder;
    private final Signatures signatures;

    Codes(ReportsFolder folder, Signatures signatures) {
        this.folder = folder;
        this.signatures = signatures;
    }

    /** Leads to the page that tells whether a published paper is in force. */
    Block check(Filling filling) {
        Marks marks = folder.marks();
        Map<String, String> values = new HashMap<>(filling.values());
        values.put("signer", signatures.signer().name());
        return code(
                values.getOrDefault(Filling.CHECK_ADDRESS, ""),
                Words.fill(marks.checkAlternative(), values),
                marks.check(),
                values);
    }

    /** Leads the candidate to the own pages. */
    static Block own(PaperForm form, Filling filling) {
        Map<String, String> values = filling.values();
        return code(
                filling.ownAddress(),
                Words.fill(form.word("codeAlternative"), values),
                List.of(form.word("codeCaption")),
                values);
    }

    private static Block code(String address, String alternative, List<String> lines, Map<String, String> values) {
        return new Block.QrCode(
                address,
                MILLIMETRES,
                alternative,
                lines.stream()
                        .map(line -> new Block.Text(
                                Words.fill(line, values),
                                Face.REGULAR,
                                SIZE,
                                Align.LEFT,
                                4,
                                0,
                                Block.Level.TEXT,
                                Block.Rule.NONE))
                        .toList());
    }
}
