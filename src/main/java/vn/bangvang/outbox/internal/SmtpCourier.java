package vn.bangvang.outbox.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.outbox.Message;

/**
 * Speaks SMTP itself instead of by {@code JavaMailSender.send}, because it has to tell a message that the server never saw
 * from one that it may have taken.
 */
class SmtpCourier implements Courier {

    private final JavaMailSenderImpl server;
    private final InternetAddress from;
    private final Clock clock;
    private @Nullable Transport connection;

    SmtpCourier(JavaMailSenderImpl server, InternetAddress from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    /** The sender's address with its name. */
    static InternetAddress from(MailSettings settings) {
        MailAddress address = MailAddress.read(settings.from())
                .orElseThrow(() -> new IllegalStateException("a mail server needs bangvang.mail.from"));
        try {
            return new InternetAddress(address.value(), settings.name(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public HandOver handOver(Message message) {
        MimeMessage mime;
        InternetAddress to;
        try {
            to = new InternetAddress(message.to().value(), true);
            mime = mime(message, to);
        } catch (AddressException unusable) {
            return new HandOver.Refused("unusable address");
        } catch (MessagingException accident) {
            throw new IllegalStateException(accident);
        }
        Transport open;
        try {
            open = connected();
        } catch (MessagingException unreachable) {
            return new HandOver.NoServer(ServerAnswer.sentence(unreachable));
        }
        try {
            open.sendMessage(mime, new InternetAddress[] {to});
            return new HandOver.Taken();
        } catch (MessagingException answer) {
            return ServerAnswer.read(answer);
        }
    }

    private Transport connected() throws MessagingException {
        Transport open = connection;
        if (open != null && open.isConnected()) {
            return open;
        }
        close();
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        open = server.getSession().getTransport(protocol);
        open.connect(server.getHost(), server.getPort(), blankIsNone(server.getUsername()), server.getPassword());
        connection = open;
        return open;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private MimeMessage mime(Message message, InternetAddress to) throws MessagingException {
        MimeMessage mime = new MimeMessage(server.getSession());
        mime.setFrom(from);
        mime.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setText(message.text(), StandardCharsets.UTF_8.name());
        mime.setSentDate(Date.from(clock.instant()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.saveChanges();
        // Saving gives a random one.
        mime.setHeader("Message-ID", MessageId.of(message.key(), from.getAddress()));
        return mime;
    }

    @Override
    public void close() {
        Transport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                // What the server has taken it keeps.
            }
        }
    }
}
