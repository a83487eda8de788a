package vn.bangvang.report.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The pages of one paper: turns to the next one, writes tagged text, draws rules, numbers the pages at the end. */
final class Sheets {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final float NUMBER_SIZE = 11;

    private final PDDocument document;
    private final PageSetup setup;
    private final Tags tags;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream content;
    private float y;

    Sheets(PDDocument document, PageSetup setup, Tags tags) {
        this.document = document;
        this.setup = setup;
        this.tags = tags;
    }

    /** Distance left to the bottom margin. */
    float room() {
        return y - setup.bottomPoints();
    }

    /** Room on an empty page. */
    float wholeRoom() {
        return setup.height() - setup.topPoints() - setup.bottomPoints();
    }

    float y() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    void moveDown(float distance) {
        y -= distance;
    }

    boolean atTop() {
        return y >= setup.height() - setup.topPoints() - 0.01f;
    }

    void newPage() throws IOException {
        close();
        page = new PDPage(new PDRectangle(setup.width(), setup.height()));
        document.addPage(page);
        content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
        y = setup.height() - setup.topPoints();
    }

    /** Text as part of the element. */
    void text(String text, Face face, float size, float x, float baseline, COSDictionary element) throws IOException {
        open().beginMarkedContent(COSName.P, tags.mark(page(), element));
        show(open(), text, face, size, x, baseline);
        open().endMarkedContent();
    }

    /** Text that only repeats what was said before. */
    void repeated(String text, Face face, float size, float x, float baseline) throws IOException {
        open().beginMarkedContent(ARTIFACT);
        show(open(), text, face, size, x, baseline);
        open().endMarkedContent();
    }

    void rule(float x1, float y1, float x2, float y2, float thickness) throws IOException {
        open().beginMarkedContent(ARTIFACT);
        open().setLineWidth(thickness);
        open().moveTo(x1, y1);
        open().lineTo(x2, y2);
        open().stroke();
        open().endMarkedContent();
    }

    private void show(PDPageContentStream target, String text, Face face, float size, float x, float baseline)
            throws IOException {
        target.beginText();
        target.setFont(font(face), size);
        target.newLineAtOffset(x, baseline);
        target.showText(text);
        target.endText();
    }

    void close() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    void numberPages() throws IOException {
        close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            if (i == 0 && !setup.numberOnFirstPage()) {
                continue;
            }
            String text = setup.pageNumber()
                    .replace("{page}", String.valueOf(i + 1))
                    .replace("{pages}", String.valueOf(pages));
            float width = FaceMetrics.of(Face.REGULAR).width(text, NUMBER_SIZE);
            float baseline = setup.place() == PageSetup.NumberPlace.TOP
                    ? setup.height() - setup.topPoints() * 0.6f
                    : setup.bottomPoints() * 0.5f;
            try (var footer = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                footer.beginMarkedContent(ARTIFACT);
                show(footer, text, Face.REGULAR, NUMBER_SIZE, (setup.width() - width) / 2, baseline);
                footer.endMarkedContent();
            }
        }
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, FaceMetrics.of(face).parse(), true);
            fonts.put(face, font);
        }
        return font;
    }

    private PDPageContentStream open() {
        if (content == null) {
            throw new IllegalStateException("no page is open");
        }
        return content;
    }

    private PDPage page() {
        if (page == null) {
            throw new IllegalStateException("no page is open");
        }
        return page;
    }
}
