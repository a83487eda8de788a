package vn.bangvang.selfservice.internal;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.outbox.Message;
import vn.bangvang.outbox.Outbox;

/**
 * Puts codes into the outbox after the asking has been answered, so that the time of the answer does not tell whether there
 * was anybody to write to. A code that is lost on the way is asked for once more.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String TEXTS = "vaadin-i18n.translations";

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Executor aside;

    @Autowired
    Postman(Outbox outbox, PlatformTransactionManager transactions) {
        this(
                outbox,
                transactions,
                work -> Thread.ofVirtual().name("candidate-code").start(work));
    }

    Postman(Outbox outbox, PlatformTransactionManager transactions, Executor aside) {
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = aside;
    }

    void deliver(Optional<String> address, String code, Duration life) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                aside.execute(() -> write(address, code, life));
            }
        });
    }

    private void write(Optional<String> address, String code, Duration life) {
        try {
            address.flatMap(MailAddress::read)
                    .ifPresent(to -> transaction.executeWithoutResult(status -> outbox.put(new Message(
                            "candidate-code:" + UUID.randomUUID(),
                            to,
                            text("selfservice.mail.subject"),
                            letter(code, life),
                            true))));
        } catch (RuntimeException accident) {
            // Neither the code nor the address: the class of the accident is all that may be told.
            LOG.error(
                    "a code was not put into the outbox: {}",
                    accident.getClass().getName());
        }
    }

    private static String letter(String code, Duration life) {
        return text("selfservice.mail.text", code, life.toMinutes());
    }

    /** Both languages in one letter: the dossier does not say which one its candidate reads. */
    private static String text(String key, Object... args) {
        String vietnamese = text(Locale.of("vi"), key, args);
        String english = text(Locale.ENGLISH, key, args);
        return args.length == 0 ? vietnamese + " / " + english : vietnamese + "\n\n" + english + "\n";
    }

    private static String text(Locale locale, String key, Object... args) {
        return new MessageFormat(ResourceBundle.getBundle(TEXTS, locale).getString(key), locale).format(args);
    }
}
