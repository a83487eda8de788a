package vn.bangvang.intake.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as a Vietnamese list writes them. */
final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Written() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
