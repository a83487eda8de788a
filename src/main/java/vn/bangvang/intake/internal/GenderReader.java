package vn.bangvang.intake.internal;

import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.Gender;
import vn.bangvang.intake.Field;

/** The gender that a list states in a column of its own, by a mark for women, or by where the birth date stands. */
final class GenderReader {

    private GenderReader() {}

    static @Nullable Gender read(RowCells cells, @Nullable Gender byBirthColumn, Findings findings) {
        if (byBirthColumn != null) {
            return byBirthColumn;
        }
        if (cells.has(Field.GENDER)) {
            String text = cells.text(Field.GENDER);
            switch (Cleaning.folded(text)) {
                case "nam", "m", "male" -> {
                    return Gender.MALE;
                }
                case "nu", "f", "female" -> {
                    return Gender.FEMALE;
                }
                case "" -> {
                    return null;
                }
                default -> {
                    findings.noted(cells.column(Field.GENDER), "genderNotUnderstood", text);
                    return null;
                }
            }
        }
        if (cells.has(Field.FEMALE_MARK)) {
            return cells.text(Field.FEMALE_MARK).isEmpty() ? Gender.MALE : Gender.FEMALE;
        }
        return null;
    }
}
