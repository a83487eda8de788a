package vn.bangvang.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A face read once per process: advance widths and glyphs in flat tables, and its subsets. */
final class FaceMetrics {

    private static final Map<Face, FaceMetrics> ALL = new EnumMap<>(Face.class);
    private static final short MISSING = -1;
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final TrueTypeFont font;
    private final short[] advance = new short[Character.MAX_VALUE + 1];
    private final short[] glyph = new short[Character.MAX_VALUE + 1];
    private final int unitsPerEm;
    private final String descriptor;

    private FaceMetrics(byte[] file, Face face) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        unitsPerEm = font.getUnitsPerEm();
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int found = glyphs.getGlyphId(c);
            glyph[c] = (short) found;
            advance[c] = found == 0 ? MISSING : (short) font.getAdvanceWidth(found);
        }
        var head = font.getHeader();
        var lines = font.getHorizontalHeader();
        boolean slanted = face == Face.ITALIC || face == Face.BOLD_ITALIC;
        descriptor = "/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d"
                .formatted(
                        slanted ? 70 : 6,
                        perMille(head.getXMin()),
                        perMille(head.getYMin()),
                        perMille(head.getXMax()),
                        perMille(head.getYMax()),
                        Math.round(font.getPostScript().getItalicAngle()),
                        perMille(lines.getAscender()),
                        perMille(lines.getDescender()),
                        perMille(font.getOS2Windows().getCapHeight()),
                        face == Face.BOLD || face == Face.BOLD_ITALIC ? 140 : 80);
    }

    static synchronized FaceMetrics of(Face face) {
        return ALL.computeIfAbsent(face, FaceMetrics::load);
    }

    private static FaceMetrics load(Face face) {
        try (InputStream stream = FaceMetrics.class.getResourceAsStream(face.resource())) {
            if (stream == null) {
                throw new PaperFailed("font missing: " + face.resource());
            }
            return new FaceMetrics(stream.readAllBytes(), face);
        } catch (IOException unreadable) {
            throw new PaperFailed("font unreadable: " + face.resource(), unreadable);
        }
    }

    /** What the file says of the face besides its name and its program. */
    String descriptor() {
        return descriptor;
    }

    int glyph(char letter) {
        return glyph[letter] & 0xFFFF;
    }

    /** Advance in hundredths of a thousandth of the size, as a file states it. */
    int statedWidth(char letter) {
        return Math.round(advance[letter] * 100_000f / unitsPerEm);
    }

    /** The program of these glyphs alone, with the new number of each old glyph; one at a time, for the font is read. */
    synchronized Map<Integer, Integer> subset(Set<Integer> glyphs, ByteArrayOutputStream program) throws IOException {
        var subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(glyphs);
        subsetter.writeToStream(program);
        return subsetter.getGIDMap();
    }

    /** Width in points; a letter that the face does not have is an error that names it. */
    float width(CharSequence text, float size) {
        return units(text, 0, text.length()) * size / unitsPerEm;
    }

    /** The width that a size and a room in points come to in units of the face. */
    int room(float points, float size) {
        return (int) (points * unitsPerEm / size + 0.01f);
    }

    int units(CharSequence text, int from, int to) {
        int units = 0;
        for (int i = from; i < to; i++) {
            short width = advance[text.charAt(i)];
            if (width == MISSING) {
                throw new PaperFailed("no glyph for U+%04X in \"%s\"".formatted(Character.codePointAt(text, i), text));
            }
            units += width;
        }
        return units;
    }

    private int perMille(int units) {
        return Math.round(units * 1000f / unitsPerEm);
    }
}
