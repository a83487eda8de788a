package vn.bangvang.intake.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Gender;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.SheetCell;

/** A date of birth in the many ways in which lists write one: one column, three, or one for men and one for women. */
final class BirthReader {

    /** What was read, and what the column it stood in says about the person. */
    record Birth(BirthDate date, @Nullable Gender gender) {}

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:ngày )?(\\d{1,2})(?: ?[/.,\\\\-] ?| tháng | )(\\d{1,2})(?: ?[/.,\\\\-] ?| năm | )(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[ T].*)?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(?:tháng )?(\\d{1,2})(?: ?[/.-] ?| năm )(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(7_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(73_000);

    private final LocalDate planDay;

    /** The plan's day tells which ages and which two-digit years are meant. */
    BirthReader(LocalDate planDay) {
        this.planDay = planDay;
    }

    @Nullable
    Birth read(RowCells cells, Findings findings) {
        if (cells.has(Field.BIRTH_YEAR)) {
            return parts(cells, findings);
        }
        if (cells.has(Field.BIRTH_OF_MEN) || cells.has(Field.BIRTH_OF_WOMEN)) {
            return ofMenOrWomen(cells, findings);
        }
        BirthDate date = cell(cells.cell(Field.BIRTH), cells.column(Field.BIRTH), findings);
        return date == null ? null : new Birth(date, null);
    }

    private @Nullable Birth ofMenOrWomen(RowCells cells, Findings findings) {
        boolean man = !cells.cell(Field.BIRTH_OF_MEN).isEmpty();
        boolean woman = !cells.cell(Field.BIRTH_OF_WOMEN).isEmpty();
        if (man && woman) {
            findings.refused(cells.column(Field.BIRTH_OF_WOMEN), "bornTwice");
            return null;
        }
        Field field = woman ? Field.BIRTH_OF_WOMEN : Field.BIRTH_OF_MEN;
        BirthDate date = cell(cells.cell(field), cells.column(field), findings);
        return date == null ? null : new Birth(date, woman ? Gender.FEMALE : Gender.MALE);
    }

    private @Nullable Birth parts(RowCells cells, Findings findings) {
        String day = cells.text(Field.BIRTH_DAY);
        String month = cells.text(Field.BIRTH_MONTH);
        String year = cells.text(Field.BIRTH_YEAR);
        Integer column = cells.column(Field.BIRTH_YEAR);
        BirthDate date;
        if (day.isEmpty() && month.isEmpty()) {
            date = cell(cells.cell(Field.BIRTH_YEAR), column, findings);
        } else if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}|\\d{2}")) {
            findings.refused(column, "birthNotUnderstood", day + "/" + month + "/" + year);
            date = null;
        } else {
            date = text(day + "/" + month + "/" + year, column, findings);
        }
        return date == null ? null : new Birth(date, null);
    }

    private @Nullable BirthDate cell(SheetCell cell, @Nullable Integer column, Findings findings) {
        if (cell.isEmpty()) {
            findings.refused(column, "birthMissing");
            return null;
        }
        if (cell.date() != null) {
            return plausible(new BirthDate.Full(cell.date()), column, findings);
        }
        BigDecimal number = cell.number();
        if (number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(FIRST_SERIAL) > 0
                && number.compareTo(LAST_SERIAL) < 0) {
            LocalDate day = DateUtil.getLocalDateTime(number.doubleValue()).toLocalDate();
            findings.repaired(column, "serialDate", cell.text(), Written.day(day));
            return plausible(new BirthDate.Full(day), column, findings);
        }
        return text(cell.text(), column, findings);
    }

    private @Nullable BirthDate text(String written, @Nullable Integer column, Findings findings) {
        String text = Cleaning.lower(written).replaceFirst("^'", "");
        if (text.matches("(?:năm )?\\d{4}")) {
            return year(Integer.parseInt(text.replaceAll("\\D", "")), written, column, findings);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher monthAndYear = MONTH_AND_YEAR.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), written, column, findings);
        }
        if (yearFirst.matches()) {
            return day(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1), written, column, findings);
        }
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3), written, column, findings);
        }
        if (monthAndYear.matches()) {
            findings.noted(column, "onlyYearKept", written);
            return year(Integer.parseInt(monthAndYear.group(2)), written, column, findings);
        }
        findings.refused(column, "birthNotUnderstood", written);
        return null;
    }

    private @Nullable BirthDate day(
            String day, String month, String year, String written, @Nullable Integer column, Findings findings) {
        int wholeYear = year.length() == 2 ? century(Integer.parseInt(year)) : Integer.parseInt(year);
        try {
            LocalDate date = LocalDate.of(wholeYear, Integer.parseInt(month), Integer.parseInt(day));
            if (year.length() == 2) {
                findings.repaired(column, "twoDigitYear", written, Written.day(date));
            }
            return plausible(new BirthDate.Full(date), column, findings);
        } catch (DateTimeException notInTheCalendar) {
            boolean monthFirst = Integer.parseInt(month) > 12 && Integer.parseInt(day) <= 12;
            findings.refused(column, monthFirst ? "monthFirst" : "noSuchDay", written);
            return null;
        }
    }

    private @Nullable BirthDate year(int year, String written, @Nullable Integer column, Findings findings) {
        if (year < 1900 || year > 2100) {
            findings.refused(column, "birthNotUnderstood", written);
            return null;
        }
        return plausible(new BirthDate.YearOnly(year), column, findings);
    }

    private @Nullable BirthDate plausible(BirthDate date, @Nullable Integer column, Findings findings) {
        if (date.plausibleOn(planDay)) {
            return date;
        }
        findings.refused(column, "ageNotPlausible", date.written(), String.valueOf(planDay.getYear() - date.year()));
        return null;
    }

    /** The latest century in which the person is old enough to apply. */
    private int century(int twoDigits) {
        int recent = planDay.getYear() / 100 * 100 + twoDigits;
        return new BirthDate.YearOnly(recent).plausibleOn(planDay) ? recent : recent - 100;
    }
}
