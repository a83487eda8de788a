package vn.bangvang.ui.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How values are written on screens: decimal comma, day before month, Vietnam's clock. */
public final class Print {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Print() {}

    /** A mark with its decimals as they are, at least one; nothing for no mark. */
    public static String mark(@Nullable BigDecimal mark) {
        if (mark == null) {
            return "";
        }
        BigDecimal plain = mark.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString().replace('.', ',');
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The time of day, to the second, as a save state tells it. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(ZONE));
    }

    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(ZONE));
    }
}
