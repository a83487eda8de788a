package vn.bangvang.site.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of birth as people type it on a phone. */
public final class TypedBirth {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

    private TypedBirth() {}

    /** As {@code yyyy-MM-dd}; what is no date stays something that no one was born on. */
    public static String typed(String text) {
        Matcher date = WRITTEN.matcher(text.strip());
        if (!date.matches()) {
            return "";
        }
        int first = date.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(part(date, first + 2), part(date, first + 1), part(date, first))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return "";
        }
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
