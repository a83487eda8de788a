package vn.bangvang.publication.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Marks as text: the decimals that they have, at least one. */
final class Marks {

    private Marks() {}

    /** With a point, as data; nothing for no mark. */
    static String print(@Nullable BigDecimal mark) {
        if (mark == null) {
            return "";
        }
        BigDecimal plain = mark.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }

    /** With a comma, as Vietnamese papers write it. */
    static String onPaper(@Nullable BigDecimal mark) {
        return print(mark).replace('.', ',');
    }
}
