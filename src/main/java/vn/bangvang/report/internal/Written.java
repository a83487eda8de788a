package vn.bangvang.report.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How values are written on paper: decimal comma, day before month, the office's clock, marks in words. */
final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm");
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private Written() {}

    static String mark(@Nullable BigDecimal mark) {
        if (mark == null) {
            return "";
        }
        BigDecimal plain = mark.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString().replace('.', ',');
    }

    /** A share in percent, without zeros that say nothing. */
    static String share(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale())).toPlainString().replace('.', ',');
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** A mark from 0 to 999 as a clerk writes it out, so that no digit can be added later. */
    static String inWords(BigDecimal mark) {
        BigDecimal plain = mark.stripTrailingZeros();
        int whole = plain.intValue();
        if (whole < 0 || whole > 999) {
            throw new IllegalArgumentException("a mark between 0 and 999: " + mark);
        }
        var words = new StringBuilder(whole(whole));
        if (plain.scale() > 0) {
            words.append(" phẩy");
            String digits = plain.toPlainString();
            for (char digit : digits.substring(digits.indexOf('.') + 1).toCharArray()) {
                words.append(' ').append(DIGITS[digit - '0']);
            }
        }
        return words.toString();
    }

    private static String whole(int number) {
        if (number < 10) {
            return DIGITS[number];
        }
        if (number < 100) {
            int tens = number / 10;
            return (tens == 1 ? "mười" : DIGITS[tens] + " mươi") + unit(number % 10, tens > 1);
        }
        int rest = number % 100;
        String hundreds = DIGITS[number / 100] + " trăm";
        if (rest == 0) {
            return hundreds;
        }
        return hundreds + " " + (rest < 10 ? "linh " + DIGITS[rest] : whole(rest));
    }

    private static String unit(int unit, boolean afterTens) {
        return switch (unit) {
            case 0 -> "";
            case 1 -> afterTens ? " mốt" : " một";
            case 4 -> afterTens ? " tư" : " bốn";
            case 5 -> " lăm";
            default -> " " + DIGITS[unit];
        };
    }
}
