package vn.bangvang.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints blocks as one tagged PDF. */
public final class PaperPrinter {

    private PaperPrinter() {}

    /**
     * The finished file.
     *
     * @throws PaperFailed if a letter has no glyph, a row is taller than a page, or there is nothing to print
     */
    public static byte[] print(PageSetup setup, PaperInfo info, List<Block> blocks) {
        var file = new ByteArrayOutputStream(1 << 16);
        try {
            print(setup, info, blocks, file);
        } catch (IOException broken) {
            throw new PaperFailed("cannot print " + info.title(), broken);
        }
        return file.toByteArray();
    }

    /**
     * The same, page by page into a stream, which is not closed; when it fails, what was written is no paper.
     *
     * @throws PaperFailed as above
     */
    public static void print(PageSetup setup, PaperInfo info, Iterable<Block> blocks, OutputStream out)
            throws IOException {
        try (var squeezer = new Squeezer()) {
            var letters = new Letters();
            var file = new PdfFile(out, squeezer, Letters.OBJECTS);
            file.header();
            Sealing sealing = body(setup, info, blocks, file, letters);
            Metadata.colours(file);
            letters.embed(file);
            sealing.finish(file, file);
        }
    }

    /** Everything but what files of a batch share. */
    static Sealing body(PageSetup setup, PaperInfo info, Iterable<Block> blocks, PdfFile file, Letters letters)
            throws IOException {
        var tags = new Tags(file);
        var sheets = new Sheets(file, setup, tags, letters);
        var text = new TextPrinter(sheets, setup, tags);
        sheets.newPage();
        Iterator<Block> all = blocks.iterator();
        if (!all.hasNext()) {
            throw new PaperFailed("nothing to print: " + info.title());
        }
        @Nullable Block next = all.next();
        while (next != null) {
            Block block = next;
            next = all.hasNext() ? all.next() : null;
            if (block instanceof Block.Text last && next instanceof Block.Signatures signatures) {
                text.keepTogether(last, signatures);
            }
            switch (block) {
                case Block.Text paragraph -> text.print(paragraph);
                case Block.Columns columns -> text.print(columns);
                case Block.Signatures signatures -> text.print(signatures);
                case Block.Table table -> new TablePrinter(sheets, setup, tags, table).print();
                case Block.QrCode code -> QrPrinter.print(sheets, setup, tags, text, code);
                case Block.NewPage turn -> sheets.newPage();
            }
        }
        sheets.finish();
        tags.finish();
        int catalog = Metadata.catalog(file, info, sheets.tree(), tags.root());
        return new Sealing(catalog, Metadata.info(file, info), info);
    }

    /** What is left to do for a file whose pages are written. */
    record Sealing(int catalog, int about, PaperInfo info) {

        void finish(PdfFile file, PdfFile opening) throws IOException {
            file.finish(catalog, about, Metadata.id(info, file.written()), opening);
        }
    }
}
