package vn.bangvang.intake.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.intake.Field;

/** A person's name from one column or two, in the usual mix of large and small letters. */
final class NameReader {

    private static final Pattern START = Pattern.compile("(^|[ '.-])(\\p{L})");
    private static final int LONGEST = 120;

    private NameReader() {}

    static @Nullable PersonName read(RowCells cells, Findings findings) {
        boolean split = cells.has(Field.FAMILY_AND_MIDDLE_NAME);
        Integer column = cells.column(split ? Field.FAMILY_AND_MIDDLE_NAME : Field.FULL_NAME);
        if (split && cells.text(Field.GIVEN_NAME).isEmpty()) {
            findings.refused(cells.column(Field.GIVEN_NAME), "givenNameMissing");
            return null;
        }
        String written = plainApostrophes(written(cells));
        if (written.isEmpty()) {
            findings.refused(column, "nameMissing");
            return null;
        }
        String name = usualCase(written);
        if (!name.equals(written)) {
            findings.repaired(column, "case", written, name);
        }
        if (name.length() > LONGEST) {
            findings.refused(column, "nameTooLong", String.valueOf(LONGEST));
            return null;
        }
        try {
            var person = new PersonName(name);
            if (person.family().isEmpty() && !name.contains("'")) {
                findings.noted(column, "oneWordName");
            }
            return person;
        } catch (IllegalArgumentException notLetters) {
            findings.refused(column, "nameNotLetters", name);
            return null;
        }
    }

    /** The name as the row writes it, also for rows that are refused. */
    static String written(RowCells cells) {
        return cells.has(Field.FAMILY_AND_MIDDLE_NAME)
                ? (cells.text(Field.FAMILY_AND_MIDDLE_NAME) + " " + cells.text(Field.GIVEN_NAME)).strip()
                : cells.text(Field.FULL_NAME);
    }

    /** K'Brếp is typed with any of these. */
    private static String plainApostrophes(String text) {
        return text.replaceAll("[\u2018\u2019\u02BC`\u00B4]", "'");
    }

    private static String usualCase(String name) {
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 1;
        boolean small = name.equals(name.toLowerCase(Locale.ROOT));
        return capitals || small
                ? START.matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(Locale.ROOT))
                : name;
    }
}
