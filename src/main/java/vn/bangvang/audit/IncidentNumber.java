package vn.bangvang.audit;

import java.util.Locale;
import java.util.UUID;

/** The number under which an accident is logged and told to whom it happened. */
public final class IncidentNumber {

    private static final int LENGTH = 8;

    private IncidentNumber() {}

    /** A number that no other accident has. */
    public static String next() {
        return UUID.randomUUID().toString().substring(0, LENGTH).toUpperCase(Locale.ROOT);
    }
}
