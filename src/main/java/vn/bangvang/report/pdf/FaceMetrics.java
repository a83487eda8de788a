package vn.bangvang.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The advance widths of a face in a flat table, read once per process; asking PDFBox per line is far slower. */
final class FaceMetrics {

    private static final Map<Face, FaceMetrics> ALL = new EnumMap<>(Face.class);
    private static final short MISSING = -1;

    private final byte[] file;
    private final short[] advance = new short[Character.MAX_VALUE + 1];
    private final int unitsPerEm;

    private FaceMetrics(byte[] file) throws IOException {
        this.file = file;
        try (TrueTypeFont font = parse()) {
            unitsPerEm = font.getUnitsPerEm();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                int glyph = glyphs.getGlyphId(c);
                advance[c] = glyph == 0 ? MISSING : (short) font.getAdvanceWidth(glyph);
            }
        }
    }

    static synchronized FaceMetrics of(Face face) {
        return ALL.computeIfAbsent(face, FaceMetrics::load);
    }

    private static FaceMetrics load(Face face) {
        try (InputStream stream = FaceMetrics.class.getResourceAsStream(face.resource())) {
            if (stream == null) {
                throw new PaperFailed("font missing: " + face.resource());
            }
            return new FaceMetrics(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new PaperFailed("font unreadable: " + face.resource(), unreadable);
        }
    }

    /** A fresh parse: PDFBox reads the font again while it makes the subset, so it is not shared between papers. */
    TrueTypeFont parse() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Vietnamese letters are precomposed; without this each line is searched for ligatures, 18 times slower.
        font.setEnableGsub(false);
        return font;
    }

    /** Width in points; a letter that the face does not have is an error that names it. */
    float width(String text, float size) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            short width = advance[text.charAt(i)];
            if (width == MISSING) {
                throw new PaperFailed("no glyph for U+%04X in \"%s\"".formatted((int) text.charAt(i), text));
            }
            units += width;
        }
        return units * size / unitsPerEm;
    }
}
