package vn.bangvang.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.DatabaseTest;
import vn.bangvang.TestClock;
import vn.bangvang.outbox.MailAddress;
import vn.bangvang.outbox.Message;
import vn.bangvang.outbox.Outbox;
import vn.bangvang.outbox.OutboxState;
import vn.bangvang.outbox.Undelivered;

/** Against a real mail server in this process, with a gate before it that answers as servers do on a bad day. */
@DatabaseTest
class SendingTest {

    private static final Instant MORNING = Instant.parse("2026-09-21T01:00:00Z");
    private static final MailSettings SETTINGS = new MailSettings(
            "thi@sonoivu.gov.vn",
            "Hội đồng thi",
            100,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            3,
            Duration.ofMinutes(10));

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private MailGate gate;

    /** What a killed process looks like from inside. */
    private static class Killed extends Error {}

    @BeforeEach
    void a_morning_with_an_empty_outbox() {
        server.start();
        gate = new MailGate(server.getSmtp().getPort());
        jdbc.sql("delete from outbox_message").update();
        clock.stopAt(MORNING);
    }

    @AfterEach
    void the_server_rests() {
        clock.run();
        gate.close();
        server.stop();
    }

    @Test
    void each_person_gets_one_message_of_the_own_with_nobody_else_in_it() throws Exception {
        put(message(1), message(2), message(3));

        sender().pass();
        sender().pass();

        assertThat(recipients()).containsExactlyInAnyOrder(to(1), to(2), to(3));
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getRecipients(RecipientType.CC)).isNull();
            assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
        }
        assertThat(outbox.state("")).isEqualTo(new OutboxState(0, 3, 0, 0));
    }

    @Test
    void vietnamese_letters_and_the_headers_arrive_as_they_were_meant() throws Exception {
        String text = "Kính gửi anh/chị,\n\nPhòng thi số 2, số báo danh 001. Ưu tiên: Điều 5.\n.\nHết.\n";
        put(new Message("kieu:1", address(to(1)), "Giấy triệu tập thí sinh dự phỏng vấn", text, false));

        sender().pass();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Giấy triệu tập thí sinh dự phỏng vấn");
        assertThat(mail.getHeader("Subject")[0]).matches("\\p{ASCII}+");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(String.valueOf(mail.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo(text.strip());
        assertThat(MimeUtility.decodeText(mail.getHeader("From")[0])).isEqualTo("Hội đồng thi <thi@sonoivu.gov.vn>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(MORNING);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID"))
                .containsExactly(MessageId.of("kieu:1", "thi@sonoivu.gov.vn"))
                .allMatch(id -> id.matches("<[0-9a-f]{40}@sonoivu\\.gov\\.vn>"));
    }

    @Test
    void what_is_rolled_back_is_never_sent_and_what_is_put_twice_is_sent_once() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.put(message(1));
            status.setRollbackOnly();
        });
        assertThat(put(message(2))).isTrue();
        assertThat(put(new Message(message(2).key(), address(to(3)), "Khác", "Khác", false)))
                .isFalse();
        assertThatThrownBy(() -> outbox.put(message(4)))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);

        sender().pass();

        assertThat(recipients()).containsExactly(to(2));
    }

    @Test
    void one_refused_address_stops_nobody_else() {
        put(message(1), new Message("kieu:x", address(MailGate.NOBODY), "Kết quả", "Nội dung", false), message(2));

        sender().pass();

        assertThat(recipients()).containsExactlyInAnyOrder(to(1), to(2));
        assertThat(outbox.state("kieu:")).isEqualTo(new OutboxState(0, 2, 1, 0));
        assertThat(outbox.undelivered("kieu:"))
                .containsExactly(
                        new Undelivered("kieu:x", false, "550 5.1.1 <…> hop thu khong ton tai", MORNING, true));
    }

    @Test
    void a_refusal_for_the_time_being_waits_longer_each_time_and_is_given_up_in_the_end() {
        put(new Message("kieu:x", address(MailGate.FULL), "Kết quả", "Nội dung", false));

        sender().pass();
        assertThat(nextTry()).isEqualTo(MORNING.plusSeconds(60));
        clock.stopAt(MORNING.plusSeconds(59));
        sender().pass();
        assertThat(attempts()).isEqualTo(1);

        clock.stopAt(MORNING.plusSeconds(60));
        sender().pass();
        assertThat(nextTry()).isEqualTo(MORNING.plusSeconds(60 + 300));
        assertThat(outbox.state("kieu:")).isEqualTo(new OutboxState(1, 0, 0, 0));

        clock.stopAt(MORNING.plusSeconds(360));
        sender().pass();
        assertThat(outbox.state("kieu:")).isEqualTo(new OutboxState(0, 0, 1, 0));
        assertThat(outbox.undelivered("kieu:").getFirst().reason()).isEqualTo("452 4.2.2 hop thu day");
    }

    @Test
    void while_the_server_is_down_everything_waits_and_then_goes_out_once() {
        put(message(1), message(2));
        JavaMailSenderImpl nowhere = mailServer();
        nowhere.setPort(1);

        sender(nowhere).pass();
        assertThat(outbox.state("")).isEqualTo(new OutboxState(2, 0, 0, 0));
        assertThat(jdbc.sql("select sum(attempts) from outbox_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        clock.stopAt(MORNING.plusSeconds(60));
        sender().pass();
        assertThat(recipients()).containsExactlyInAnyOrder(to(1), to(2));
    }

    @Test
    void a_sender_that_is_killed_in_mid_batch_leaves_nobody_with_two_messages() {
        put(IntStream.rangeClosed(1, 5).mapToObj(SendingTest::message).toArray(Message[]::new));
        Courier real = new SmtpCourier(mailServer(), SmtpCourier.from(SETTINGS), clock);
        List<Message> handed = new ArrayList<>();
        Sender killed = new Sender(
                table,
                () -> new Courier() {
                    @Override
                    public HandOver handOver(Message message) {
                        handed.add(message);
                        HandOver answer = real.handOver(message);
                        if (handed.size() == 3) {
                            throw new Killed();
                        }
                        return answer;
                    }

                    @Override
                    public void close() {
                        real.close();
                    }
                },
                SETTINGS,
                clock);

        assertThatThrownBy(killed::pass).isInstanceOf(Killed.class);
        assertThat(recipients()).hasSize(3);
        sender().pass();
        clock.stopAt(MORNING.plus(SETTINGS.unclearAfter()).plusSeconds(1));
        sender().pass();
        sender().pass();

        assertThat(recipients()).containsExactlyInAnyOrder(to(1), to(2), to(3), to(4), to(5));
        assertThat(outbox.state("kieu:")).isEqualTo(new OutboxState(0, 4, 0, 1));
        assertThat(outbox.undelivered("kieu:"))
                .containsExactly(new Undelivered("kieu:3", true, "", clock.instant(), true));
    }

    @Test
    void a_sender_killed_before_the_server_heard_of_it_leaves_it_to_a_person_too() {
        put(message(1));
        Sender killed = new Sender(
                table,
                () -> new Courier() {
                    @Override
                    public HandOver handOver(Message message) {
                        throw new Killed();
                    }

                    @Override
                    public void close() {}
                },
                SETTINGS,
                clock);
        assertThatThrownBy(killed::pass).isInstanceOf(Killed.class);
        clock.stopAt(MORNING.plus(SETTINGS.unclearAfter()).plusSeconds(1));
        sender().pass();
        assertThat(recipients()).isEmpty();

        assertThat(again("kieu:1", "kieu:2")).isEqualTo(1);
        sender().pass();

        assertThat(recipients()).containsExactly(to(1));
        assertThat(again("kieu:1")).as("what is sent stays sent").isZero();
    }

    @Test
    void an_answer_that_never_arrives_is_unclear_at_once_and_stops_nobody_else() {
        put(message(1), new Message("kieu:1x", address(MailGate.CUT_OFF), "Kết quả", "Nội dung", false), message(2));

        sender().pass();
        clock.stopAt(MORNING.plusSeconds(86_400));
        sender().pass();

        assertThat(recipients()).containsExactlyInAnyOrder(to(1), MailGate.CUT_OFF, to(2));
        assertThat(outbox.state("kieu:")).isEqualTo(new OutboxState(0, 2, 0, 1));
        assertThat(outbox.undelivered("kieu:").getFirst().unclear()).isTrue();
    }

    @Test
    void two_senders_on_one_database_send_each_message_once() throws Exception {
        put(IntStream.rangeClosed(1, 40).mapToObj(SendingTest::message).toArray(Message[]::new));
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Sender one = sender();
                running.add(threads.submit(() -> {
                    start.await();
                    one.pass();
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        assertThat(recipients())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(SendingTest::to).toList());
        assertThat(outbox.state("kieu:")).isEqualTo(new OutboxState(0, 40, 0, 0));
    }

    @Test
    void a_confidential_text_is_wiped_once_it_is_sent_or_given_up_and_no_other_is() {
        put(
                new Message("ma:1", address(to(1)), "Mã xác nhận", "482913", true),
                new Message("ma:2", address(MailGate.NOBODY), "Mã xác nhận", "771045", true),
                new Message("ma:3", address(MailGate.CUT_OFF), "Mã xác nhận", "300218", true),
                new Message("ma:4", address(MailGate.FULL), "Mã xác nhận", "918273", true),
                message(5));

        sender().pass();

        assertThat(jdbc.sql("select concat(message_key, ' ', body) from outbox_message where body is not null"
                                + " order by message_key")
                        .query(String.class)
                        .list())
                .containsExactly("kieu:5 Nội dung của thư 5", "ma:4 918273");
        assertThat(outbox.undelivered("ma:")).extracting(Undelivered::again).containsExactly(false, false);
        assertThat(again("ma:2", "ma:3")).isZero();
    }

    @Test
    void a_prefix_takes_its_underscores_and_percents_at_their_word() {
        put(new Message("a_b:1", address(to(1)), "Kết quả", "Nội dung", false));
        put(new Message("axb:1", address(to(2)), "Kết quả", "Nội dung", false));

        assertThat(outbox.keys("a_b")).containsExactly("a_b:1");
        assertThat(outbox.keys("%")).isEmpty();
    }

    @Test
    void without_a_mail_server_the_outbox_says_so() {
        assertThat(outbox.hasServer()).isFalse();
    }

    private Sender sender() {
        return sender(mailServer());
    }

    private Sender sender(JavaMailSenderImpl mailServer) {
        return new Sender(table, () -> new SmtpCourier(mailServer, SmtpCourier.from(SETTINGS), clock), SETTINGS, clock);
    }

    private JavaMailSenderImpl mailServer() {
        JavaMailSenderImpl mailServer = new JavaMailSenderImpl();
        mailServer.setHost("127.0.0.1");
        mailServer.setPort(gate.port());
        mailServer.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return mailServer;
    }

    private boolean put(Message... messages) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions)
                .execute(status -> Arrays.stream(messages).map(outbox::put).reduce(true, Boolean::logicalAnd)));
    }

    private int again(String... keys) {
        Integer again = new TransactionTemplate(transactions).execute(status -> outbox.again(List.of(keys)));
        return again == null ? -1 : again;
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException accident) {
                        throw new AssertionError(accident);
                    }
                })
                .toList();
    }

    private Instant nextTry() {
        return jdbc.sql("select next_try_at from outbox_message")
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
    }

    private int attempts() {
        return jdbc.sql("select attempts from outbox_message")
                .query(Integer.class)
                .single();
    }

    private static Message message(int number) {
        return new Message("kieu:" + number, address(to(number)), "Kết quả", "Nội dung của thư " + number, false);
    }

    private static String to(int number) {
        return "thisinh" + number + "@example.vn";
    }

    private static MailAddress address(String typed) {
        return MailAddress.read(typed).orElseThrow();
    }
}
