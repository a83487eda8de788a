package vn.bangvang.outbox.internal;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the sender pass again and again where a mail server is set. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class SendingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SendingSchedule.class);

    private final @Nullable Sender sender;

    SendingSchedule(
            OutboxTable table,
            MailSettings settings,
            ObjectProvider<JavaMailSenderImpl> servers,
            Clock clock,
            @Value("${spring.mail.host:}") String host) {
        if (host.isBlank()) {
            sender = null;
        } else {
            JavaMailSenderImpl server = servers.getObject();
            InternetAddress from = SmtpCourier.from(settings);
            sender = new Sender(table, () -> new SmtpCourier(server, from, clock), settings, clock);
        }
    }

    @Scheduled(fixedDelayString = "${bangvang.mail.every}")
    void pass() {
        if (sender != null) {
            try {
                sender.pass();
            } catch (RuntimeException accident) {
                // Without its message, which may hold an address.
                LOG.error(
                        "a pass of the outbox ended early: {}",
                        accident.getClass().getName());
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (sender != null) {
            sender.stop();
        }
    }
}
