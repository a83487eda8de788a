package vn.bangvang.candidate;

import java.time.LocalDate;

/** A date of birth, or only the year where the papers hold no more. */
public sealed interface BirthDate {

    /** The year of birth. */
    int year();

    record Full(LocalDate date) implements BirthDate {

        @Override
        public int year() {
            return date.getYear();
        }
    }

    record YearOnly(int year) implements BirthDate {

        public YearOnly {
            if (year < 1900 || year > 2100) {
                throw new IllegalArgumentException("year of birth");
            }
        }
    }

    /** Whether someone born then can be a candidate on that day: at least 15 and at most 70 years old that year. */
    default boolean plausibleOn(LocalDate day) {
        int age = day.getYear() - year();
        return age >= 15 && age <= 70;
    }
}
