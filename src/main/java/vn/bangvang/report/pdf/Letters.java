package vn.bangvang.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The letters that one file, or a batch of files, prints: codes are handed out in order of first use, and what is embedded
 * at the end is the subset of each face that was used. Their objects have fixed numbers, so files can share their bytes.
 */
final class Letters {

    /** Object 1 is the colour profile, object 2 the container of the opening of a batch. */
    private static final int FIRST = 3;

    private static final int EACH = 6;

    /** How many object numbers are taken by the profile and the faces. */
    static final int OBJECTS = FIRST - 1 + EACH * Face.values().length;

    private static final int CODES_IN_A_BLOCK = 100;

    private final Map<Face, Used> faces = new EnumMap<>(Face.class);

    private static final class Used {
        final char[] codes = new char[Character.MAX_VALUE + 1];
        final StringBuilder letters = new StringBuilder("\0");

        char code(char letter) {
            char code = codes[letter];
            if (code == 0) {
                // A byte with a meaning of its own inside a string is no code, so that no string needs escaping.
                while (special(letters.length() & 0xFF) || special(letters.length() >> 8)) {
                    letters.append('\0');
                }
                code = (char) letters.length();
                letters.append(letter);
                codes[letter] = code;
            }
            return code;
        }

        private static boolean special(int value) {
            return value == '\n' || value == '\r' || value == '(' || value == ')' || value == '\\';
        }
    }

    static String name(Face face) {
        return "F" + face.ordinal();
    }

    /** The text as a string of codes. */
    void write(String text, Face face, Bytes content) {
        Used used = faces.computeIfAbsent(face, fresh -> new Used());
        content.raw('(');
        for (int i = 0; i < text.length(); i++) {
            char code = used.code(text.charAt(i));
            content.raw(code >> 8).raw(code);
        }
        content.raw(')');
    }

    /** The resources of a page. */
    Bytes resources() {
        var resources = new Bytes(128).ascii("<</Font<<");
        for (Face face : faces.keySet()) {
            resources.raw('/').ascii(name(face)).raw(' ').reference(object(face));
        }
        return resources.ascii(">>>>");
    }

    private static int object(Face face) {
        return FIRST + EACH * face.ordinal();
    }

    void embed(PdfFile file) throws IOException {
        for (Map.Entry<Face, Used> entry : faces.entrySet()) {
            embed(file, entry.getKey(), entry.getValue().letters);
        }
    }

    private static void embed(PdfFile file, Face face, CharSequence letters) throws IOException {
        FaceMetrics metrics = FaceMetrics.of(face);
        Set<Integer> glyphs = new LinkedHashSet<>();
        var widths = new Bytes(letters.length() * 8).ascii("[0[");
        for (int code = 0; code < letters.length(); code++) {
            char letter = letters.charAt(code);
            boolean free = letter == 0;
            if (!free) {
                glyphs.add(metrics.glyph(letter));
            }
            widths.hundredths(free ? 0 : metrics.statedWidth(letter)).raw(' ');
        }
        var program = new ByteArrayOutputStream(1 << 15);
        Map<Integer, Integer> newOfOld = new java.util.HashMap<>();
        metrics.subset(glyphs, program).forEach((fresh, old) -> newOfOld.put(old, fresh));
        var map = new Bytes(letters.length() * 2);
        for (int code = 0; code < letters.length(); code++) {
            char letter = letters.charAt(code);
            int glyph = letter == 0 ? 0 : newOfOld.getOrDefault(metrics.glyph(letter), 0);
            map.raw(glyph >> 8).raw(glyph);
        }
        int first = object(face);
        String name = prefix(letters) + "+" + face.fontName();
        file.object(
                first,
                new Bytes(256)
                        .ascii("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts[")
                        .reference(first + 1)
                        .ascii("]/ToUnicode ")
                        .reference(first + 4)
                        .ascii(">>"));
        file.object(
                first + 1,
                new Bytes(2048)
                        .ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
                        .reference(first + 2)
                        .ascii("/CIDToGIDMap ")
                        .reference(first + 5)
                        .ascii("/DW 0/W")
                        .append(widths)
                        .ascii("]]>>"));
        file.object(
                first + 2,
                new Bytes(256)
                        .ascii("<</Type/FontDescriptor/FontName/" + name + metrics.descriptor() + "/FontFile2 ")
                        .reference(first + 3)
                        .ascii(">>"));
        byte[] bytes = program.toByteArray();
        file.stream(first + 3, "/Length1 " + bytes.length, new Bytes(bytes.length).raw(bytes, bytes.length));
        file.stream(first + 4, "", toUnicode(letters));
        file.stream(first + 5, "", map);
    }

    private static Bytes toUnicode(CharSequence letters) {
        var map = new Bytes(4096).ascii("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var block = new Bytes(2048);
        int count = 0;
        for (int code = 1; code < letters.length(); code++) {
            if (letters.charAt(code) != 0) {
                block.raw('<').hex(code).ascii("> <").hex(letters.charAt(code)).ascii(">\n");
                count++;
            }
            if (count == CODES_IN_A_BLOCK || count > 0 && code == letters.length() - 1) {
                map.whole(count).ascii(" beginbfchar\n").append(block).ascii("endbfchar\n");
                block.clear();
                count = 0;
            }
        }
        return map.ascii("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }

    /** Six capitals that tell subsets of the same face apart. */
    private static String prefix(CharSequence letters) {
        int hash = 17;
        for (int i = 0; i < letters.length(); i++) {
            hash = hash * 31 + letters.charAt(i);
        }
        var prefix = new StringBuilder();
        for (int i = 0, rest = hash & 0x7FFFFFFF; i < 6; i++, rest /= 26) {
            prefix.append((char) ('A' + rest % 26));
        }
        return prefix.toString();
    }
}
