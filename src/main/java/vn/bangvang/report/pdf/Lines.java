package vn.bangvang.report.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces; a word longer than the line is broken where it must be. */
final class Lines {

    private Lines() {}

    /** Text in NFC with every kind of space and control character as one plain space, line breaks kept. */
    static String clean(String text) {
        if (plain(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Zs}\\t]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "");
    }

    /** Whether the text is Vietnamese or Latin letters as they should be: nearly always, and far cheaper to see. */
    private static boolean plain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ordinary = c >= ' ' && c < 0x7F
                    || c > 0xA0 && c < 0x300 && c != 0xAD
                    || c >= 0x1E00 && c < 0x1F00
                    || c == '–'
                    || c == '…';
            if (!ordinary || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return true;
    }

    static List<String> wrap(String text, Face face, float size, float width, float firstIndent) {
        FaceMetrics metrics = FaceMetrics.of(face);
        String clean = clean(text);
        int room = metrics.room(width, size);
        int firstRoom = metrics.room(width - firstIndent, size);
        if (clean.indexOf('\n') < 0) {
            String whole = clean.strip();
            if (metrics.units(whole, 0, whole.length()) <= firstRoom) {
                return List.of(whole);
            }
        }
        List<String> lines = new ArrayList<>();
        for (String paragraph : clean.split("\n", -1)) {
            wrapOne(paragraph.strip(), metrics, room, firstRoom, lines);
        }
        return lines;
    }

    private static void wrapOne(String text, FaceMetrics metrics, int room, int firstRoom, List<String> lines) {
        int space = metrics.units(" ", 0, 1);
        int first = lines.size();
        int start = 0;
        int used = -space;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(' ', at);
            if (end < 0) {
                end = text.length();
            }
            int allowed = lines.size() == first ? firstRoom : room;
            int word = metrics.units(text, at, end);
            if (used + space + word <= allowed) {
                used += space + word;
            } else {
                if (at > start) {
                    lines.add(text.substring(start, at - 1));
                }
                start = breakWord(text, at, end, metrics, room, lines);
                used = metrics.units(text, start, end);
            }
            at = end + 1;
        }
        lines.add(text.substring(Math.min(start, text.length())));
    }

    /** Where the rest of a word begins that is longer than a line; its start when it fits. */
    private static int breakWord(String text, int from, int to, FaceMetrics metrics, int room, List<String> lines) {
        int start = from;
        while (metrics.units(text, start, to) > room && to - start > 1) {
            int fits = start + 1;
            while (fits < to && metrics.units(text, start, fits + 1) <= room) {
                fits++;
            }
            lines.add(text.substring(start, fits));
            start = fits;
        }
        return start;
    }
}
