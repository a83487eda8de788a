package vn.bangvang.report.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces; a word longer than the line is broken where it must be. */
final class Lines {

    private Lines() {}

    /** Text in NFC with every kind of space and control character as one plain space, line breaks kept. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Zs}\\t]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "");
    }

    static List<String> wrap(String text, Face face, float size, float width, float firstIndent) {
        FaceMetrics metrics = FaceMetrics.of(face);
        List<String> lines = new ArrayList<>();
        for (String paragraph : clean(text).split("\n", -1)) {
            wrapOne(paragraph.strip(), metrics, size, width, firstIndent, lines);
        }
        return lines;
    }

    private static void wrapOne(
            String text, FaceMetrics metrics, float size, float width, float firstIndent, List<String> lines) {
        var line = new StringBuilder();
        int first = lines.size();
        for (String word : text.split(" ")) {
            float room = lines.size() == first ? width - firstIndent : width;
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.width(longer, size) <= room) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(breakWord(word, metrics, size, width, lines));
        }
        lines.add(line.toString());
    }

    private static String breakWord(String word, FaceMetrics metrics, float size, float width, List<String> lines) {
        String rest = word;
        while (metrics.width(rest, size) > width && rest.length() > 1) {
            int fits = 1;
            while (fits < rest.length() && metrics.width(rest.substring(0, fits + 1), size) <= width) {
                fits++;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }
}
