package vn.bangvang.candidate;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of names on Vietnamese lists: given name, family name, middle name, each syllable by syllable, letters
 * before tones (ngang, huyền, hỏi, ngã, sắc, nặng).
 */
public final class VietnameseNameOrder implements Comparator<PersonName>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /** Combining grave, hook above, tilde, acute, dot below, in the order of the tones after the level one. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    @Override
    public int compare(PersonName left, PersonName right) {
        int given = compareWords(left.given(), right.given());
        if (given != 0) {
            return given;
        }
        int family = compareWords(left.family(), right.family());
        return family != 0 ? family : compareWords(left.middle(), right.middle());
    }

    private static int compareWords(String left, String right) {
        String[] leftSyllables = left.isEmpty() ? new String[0] : left.split("[ -]");
        String[] rightSyllables = right.isEmpty() ? new String[0] : right.split("[ -]");
        for (int i = 0; i < Math.min(leftSyllables.length, rightSyllables.length); i++) {
            int order = Syllable.of(leftSyllables[i]).compareTo(Syllable.of(rightSyllables[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftSyllables.length, rightSyllables.length);
    }

    /** Letters as their places in the alphabet, and the tone. */
    private record Syllable(String letters, int tone) implements Comparable<Syllable> {

        static Syllable of(String text) {
            StringBuilder letters = new StringBuilder();
            int tone = 0;
            for (char c : withoutTone(text)) {
                int mark = TONES.indexOf(c);
                if (mark >= 0) {
                    tone = mark + 1;
                } else {
                    int place = LETTERS.indexOf(c);
                    letters.append((char) (place >= 0 ? place + 1 : LETTERS.length() + c));
                }
            }
            return new Syllable(letters.toString(), tone);
        }

        /** Letters composed with their own marks (ă â đ ê ô ơ ư), the tone mark behind its letter. */
        private static char[] withoutTone(String text) {
            String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            StringBuilder tones = new StringBuilder();
            StringBuilder rest = new StringBuilder();
            apart.chars().forEach(c -> (TONES.indexOf(c) >= 0 ? tones : rest).append((char) c));
            return (Normalizer.normalize(rest, Normalizer.Form.NFC) + tones).toCharArray();
        }

        @Override
        public int compareTo(Syllable other) {
            int byLetters = letters.compareTo(other.letters);
            return byLetters != 0 ? byLetters : Integer.compare(tone, other.tone);
        }
    }
}
