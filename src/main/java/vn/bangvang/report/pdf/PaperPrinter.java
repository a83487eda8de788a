package vn.bangvang.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints blocks as one tagged PDF. */
public final class PaperPrinter {

    private PaperPrinter() {}

    /**
     * The finished file.
     *
     * @throws PaperFailed if a letter has no glyph, a row is taller than a page, or there is nothing to print
     */
    public static byte[] print(PageSetup setup, PaperInfo info, List<Block> blocks) {
        if (blocks.isEmpty()) {
            throw new PaperFailed("nothing to print: " + info.title());
        }
        try (var document = new PDDocument()) {
            document.getDocument().setVersion(1.7f);
            var tags = new Tags();
            var sheets = new Sheets(document, setup, tags);
            var text = new TextPrinter(sheets, setup, tags);
            sheets.newPage();
            for (Block block : blocks) {
                switch (block) {
                    case Block.Text paragraph -> text.print(paragraph);
                    case Block.Columns columns -> text.print(columns);
                    case Block.Signatures signatures -> text.print(signatures);
                    case Block.Table table -> new TablePrinter(sheets, setup, tags, table).print();
                    case Block.NewPage next -> sheets.newPage();
                }
            }
            sheets.numberPages();
            tags.finish(document);
            Metadata.write(document, info);
            document.setDocumentId(info.madeAt().toEpochMilli());
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException broken) {
            throw new PaperFailed("cannot print " + info.title(), broken);
        }
    }
}
