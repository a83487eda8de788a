package vn.bangvang.intake.internal;

import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Field;
import vn.bangvang.outbox.MailAddress;

/** Cells that are kept as they are written. */
final class TextReader {

    private TextReader() {}

    /** The text, refused when it does not fit. */
    static String read(RowCells cells, Field field, int longest, Findings findings) {
        String text = cells.text(field);
        if (text.length() > longest) {
            findings.refused(cells.column(field), "tooLong", String.valueOf(text.length()), String.valueOf(longest));
            return "";
        }
        return text;
    }

    /** A phone number with the leading zero that Excel took from it put back. */
    static String phone(RowCells cells, Findings findings) {
        String written = read(cells, Field.PHONE, 30, findings);
        @Nullable Integer column = cells.column(Field.PHONE);
        String digits = written.replaceAll("[\\s.()'’-]", "");
        if (digits.matches("[35789]\\d{8}")) {
            findings.repaired(column, "leadingZeros", written, "0" + digits);
            return "0" + digits;
        }
        if (!written.isEmpty() && !digits.matches("(\\+84|0)\\d{9,10}([/;,]\\d+)*")) {
            findings.noted(column, "phoneOdd", written);
        }
        return written;
    }

    /** A mail address; one that cannot be one is noted. */
    static String email(RowCells cells, Findings findings) {
        String written = read(cells, Field.EMAIL, 120, findings);
        if (!written.isEmpty() && MailAddress.read(written).isEmpty()) {
            findings.noted(cells.column(Field.EMAIL), "emailOdd", written);
        }
        return written;
    }
}
