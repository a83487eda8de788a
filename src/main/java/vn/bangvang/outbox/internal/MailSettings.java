package vn.bangvang.outbox.internal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the address that mails come from
 * @param name the name beside it
 * @param batch how many messages one pass takes at most
 * @param retry how long a message waits after its first, second … refusal for the time being; the last holds from then on
 * @param attempts after how many a message is given up
 * @param unclearAfter how long handing a message over can take at most; longer than all time-outs of the connection together
 */
@ConfigurationProperties("bangvang.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String name,
        @DefaultValue("100") int batch,
        @DefaultValue({"1m", "5m", "15m", "1h", "4h"}) List<Duration> retry,
        @DefaultValue("15") int attempts,
        @DefaultValue("5m") Duration unclearAfter) {

    MailSettings {
        retry = List.copyOf(retry);
        if (retry.isEmpty() || batch < 1 || attempts < 1) {
            throw new IllegalArgumentException("bangvang.mail");
        }
    }

    /** The pause after that many attempts. */
    Duration pauseAfter(int tried) {
        return retry.get(Math.min(tried, retry.size()) - 1);
    }
}
