package vn.bangvang.outbox.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server meant by its answer: 4xx is for the time being, 5xx is for good, no answer is unknown. */
final class ServerAnswer {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int TOO_MANY_CONNECTIONS = 421;

    private ServerAnswer() {}

    static HandOver read(MessagingException answer) {
        String reason = sentence(answer);
        // The one about the address says more than the one about the message that it is chained to.
        int code = code(answer);
        if (code >= PERMANENT) {
            return new HandOver.Refused(reason);
        }
        if (code == TOO_MANY_CONNECTIONS) {
            return new HandOver.NoServer(reason);
        }
        if (code >= TEMPORARY) {
            return new HandOver.Later(reason);
        }
        return answer instanceof AddressException ? new HandOver.Refused(reason) : new HandOver.Unknown(reason);
    }

    /** What was said, on one line. */
    static String sentence(MessagingException answer) {
        Exception last = last(answer);
        String said = last.getMessage();
        return said == null ? last.getClass().getSimpleName() : said;
    }

    private static int code(MessagingException answer) {
        int code = -1;
        for (Exception each = answer; each != null; each = next(each)) {
            code = switch (each) {
                case SMTPAddressFailedException about -> about.getReturnCode();
                case SMTPSenderFailedException about -> about.getReturnCode();
                case SMTPSendFailedException about -> about.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    private static Exception last(Exception first) {
        Exception last = first;
        for (Exception next = next(last); next != null; next = next(last)) {
            last = next;
        }
        return last;
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
