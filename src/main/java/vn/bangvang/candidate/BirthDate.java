package vn.bangvang.candidate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A date of birth, or only the year where the papers hold no more. */
public sealed interface BirthDate {

    /** The year of birth. */
    int year();

    /** As lists write it: {@code 05/09/1998}, or {@code 1998}. */
    String written();

    record Full(LocalDate date) implements BirthDate {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

        @Override
        public int year() {
            return date.getYear();
        }

        @Override
        public String written() {
            return DAY.format(date);
        }
    }

    record YearOnly(int year) implements BirthDate {

        public YearOnly {
            if (year < 1900 || year > 2100) {
                throw new IllegalArgumentException("year of birth");
            }
        }

        @Override
        public String written() {
            return Integer.toString(year);
        }
    }

    /** Whether someone born then can be a candidate on that day: at least 15 and at most 70 years old that year. */
    default boolean plausibleOn(LocalDate day) {
        int age = day.getYear() - year();
        return age >= 15 && age <= 70;
    }
}
