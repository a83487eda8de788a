package vn.bangvang.outbox;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of one mailbox, in the form that stands in a header: nothing in it can begin another header or another address.
 *
 * @param value with the domain in ASCII and lower case
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern BOX =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public MailAddress {
        int at = value.indexOf('@');
        if (at < 0
                || value.length() > LONGEST
                || value.length() - at - 1 > LONGEST_DOMAIN
                || !BOX.matcher(value.substring(0, at)).matches()
                || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Reads what was typed; empty where it cannot be the address of one mailbox. */
    public static Optional<MailAddress> read(String typed) {
        String stripped = typed.strip();
        int at = stripped.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(stripped.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new MailAddress(stripped.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** Says nothing, so that no log does. */
    @Override
    public String toString() {
        return "MailAddress[]";
    }
}
