package vn.bangvang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The same papers by OpenPDF as its documentation does it, without tags. */
final class OpenPdf {

    private static final BaseFont REGULAR = font("LiberationSerif-Regular.ttf");
    private static final BaseFont BOLD = font("LiberationSerif-Bold.ttf");

    private OpenPdf() {}

    static byte[] list(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4.rotate(), 85, 42, 57, 57);
        PdfWriter.getInstance(document, out);
        document.open();
        var table = new PdfPTable(People.HEADERS.size());
        table.setWidthPercentage(100);
        table.setWidths(People.WEIGHTS);
        table.setHeaderRows(1);
        table.setComplete(false);
        var bold = new Font(BOLD, 9);
        var regular = new Font(REGULAR, 9);
        for (String header : People.HEADERS) {
            var cell = new PdfPCell(new Phrase(header, bold));
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(cell);
        }
        int count = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                table.addCell(new PdfPCell(new Phrase(cell, regular)));
            }
            if (++count % 50 == 0) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
        document.close();
        return out.toByteArray();
    }

    static byte[] notice(List<String> person) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 85, 42, 57, 57);
        PdfWriter.getInstance(document, out);
        document.open();
        var title = new Paragraph(Notices.TITLE, new Font(BOLD, 14));
        title.setAlignment(Element.ALIGN_CENTER);
        document.add(title);
        for (String text : Notices.texts(person)) {
            document.add(new Paragraph(text, new Font(REGULAR, 13)));
        }
        document.close();
        return out.toByteArray();
    }

    private static BaseFont font(String file) {
        try (InputStream stream = OpenPdf.class.getResourceAsStream("/liberation/" + file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, true, true, stream.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
