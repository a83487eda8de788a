package vn.bangvang.intake.internal;

import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Gender;
import vn.bangvang.intake.Field;

/** An ID number of 9 or 12 digits, with the leading zeros that Excel took from it put back. */
final class IdNumberReader {

    private IdNumberReader() {}

    static String read(RowCells cells, @Nullable BirthDate birth, @Nullable Gender gender, Findings findings) {
        Integer column = cells.column(Field.ID_NUMBER);
        String written = cells.text(Field.ID_NUMBER);
        if (written.isEmpty()) {
            return "";
        }
        if (written.matches("[\\d.,]+[eE][+-]?\\d+")) {
            findings.refused(column, "digitsLost", written);
            return "";
        }
        String digits = written.replaceAll("[\\s.'’-]", "");
        if (!digits.matches("\\d+")) {
            findings.refused(column, "idNotDigits", written);
            return "";
        }
        String whole = switch (digits.length()) {
            case 10, 11 -> "0".repeat(12 - digits.length()) + digits;
            case 8 -> "0" + digits;
            default -> digits;
        };
        if (whole.length() != 9 && whole.length() != 12) {
            findings.refused(column, "idLength", written, String.valueOf(digits.length()));
            return "";
        }
        boolean padded = !whole.equals(digits);
        if (whole.length() == 12 && birth != null && !fits(whole, birth, gender)) {
            if (padded) {
                findings.refused(column, "idLength", written, String.valueOf(digits.length()));
                return "";
            }
            findings.noted(column, "idContradictsBirth", whole);
        }
        if (padded) {
            findings.repaired(column, "leadingZeros", written, whole);
        } else if (!whole.equals(written)) {
            findings.repaired(column, "spaces", written, whole);
        }
        return whole;
    }

    /** Digit 4 of a 12-digit number tells century and gender, digits 5 and 6 the year of birth. */
    private static boolean fits(String idNumber, BirthDate birth, @Nullable Gender gender) {
        int code = idNumber.charAt(3) - '0';
        boolean year = 1900 + code / 2 * 100 + Integer.parseInt(idNumber.substring(4, 6)) == birth.year();
        return year && (gender == null || gender == (code % 2 == 0 ? Gender.MALE : Gender.FEMALE));
    }
}
