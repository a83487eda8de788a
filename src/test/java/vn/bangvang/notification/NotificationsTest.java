package vn.bangvang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.AppealDay;
import vn.bangvang.DatabaseTest;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.SheetAppealDay;
import vn.bangvang.TestClock;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.notification.Notifications.AgainOutcome;
import vn.bangvang.notification.Notifications.SendOutcome;
import vn.bangvang.outbox.OutboxState;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.TimetableOutcome;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.SeatAllotment;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.venue.Venues;
import vn.bangvang.venue.Venues.VenueOutcome;

@DatabaseTest
class NotificationsTest {

    private static final Instant MORNING = Instant.parse("2026-09-21T01:00:00Z");
    private static final LocalDate EXAM = LocalDate.of(2026, 10, 3);
    private static final Place PLACE = new Place("Trường Bùi Thị Xuân", "Đà Lạt");
    private static final Hours SEVEN = hours(7);
    private static final Hours TEN = hours(10);

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    FirstStageDays stages;

    @Autowired
    Notifications notifications;

    @Autowired
    Timetables timetables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void a_morning() {
        clock.stopAt(MORNING);
        jdbc.sql("delete from outbox_message").update();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_summons_waits_for_numbers_and_a_day_that_lies_ahead() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).takingCandidates();
        assertThat(send(day, NotificationKind.SUMMONS)).isEqualTo(new SendOutcome.NotYet(NotYetReason.NO_NUMBERS));

        InterviewDay seated = days.anInterviewDay().withCandidates(2).seated();
        assertThat(send(seated, NotificationKind.SUMMONS)).isEqualTo(new SendOutcome.NotYet(NotYetReason.NO_DAY));
        planned(seated.round(), Step.ROUND2, LocalDate.of(2026, 9, 20));
        assertThat(send(seated, NotificationKind.SUMMONS)).isEqualTo(new SendOutcome.NotYet(NotYetReason.DAY_PASSED));
        planned(seated.round(), Step.ROUND2, EXAM);
        assertThat(plan(seated, NotificationKind.SUMMONS).obstacle()).isEmpty();
    }

    @Test
    void a_summons_waits_until_everyone_has_a_board() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).numbered();
        planned(day.round(), Step.ROUND2, EXAM);

        assertThat(send(day, NotificationKind.SUMMONS)).isEqualTo(new SendOutcome.NotYet(NotYetReason.NO_BOARDS));
    }

    @Test
    void those_with_a_usable_address_are_told_once_and_the_others_are_named() {
        InterviewDay day = summoned(4);
        address(day.candidate(1), "mot@example.vn");
        address(day.candidate(2), "hai@example.vn, khac@example.vn");
        address(day.candidate(3), "ba@example.vn");

        SendingPlan plan = plan(day, NotificationKind.SUMMONS);
        assertThat(plan.due()).extracting(Recipient::number).containsExactly(day.number(1), day.number(3));
        assertThat(plan.unreachable()).extracting(Recipient::number).containsExactly(day.number(2), day.number(4));
        assertThat(plan.unreachable().getFirst().name())
                .isEqualTo(day.dossier(2).data().name().full());
        assertThat(plan.server()).isFalse();

        assertThat(send(day, plan)).isEqualTo(new SendOutcome.Sent(2));
        assertThat(send(day, plan)).isEqualTo(new SendOutcome.NothingToSend());
        SendingPlan after = plan(day, NotificationKind.SUMMONS);
        assertThat(after.due()).isEmpty();
        assertThat(after.told()).isEqualTo(2);
        assertThat(after.state()).isEqualTo(new OutboxState(2, 0, 0, 0));
        assertThat(recipients()).containsExactly("ba@example.vn", "mot@example.vn");
        assertThat(trail(day, "MESSAGES_SENT"))
                .containsExactly("notificationkind.SUMMONS · MESSAGES 2 · UNREACHABLE 2");
    }

    @Test
    void what_is_sent_is_what_was_seen() {
        InterviewDay day = summoned(2);
        address(day.candidate(1), "mot@example.vn");
        SendingPlan seen = plan(day, NotificationKind.SUMMONS);

        address(day.candidate(2), "hai@example.vn");
        assertThat(send(day, seen)).as("one more").isEqualTo(new SendOutcome.ChangedSince());
        SendingPlan both = plan(day, NotificationKind.SUMMONS);
        address(day.candidate(2), "haimoi@example.vn");
        assertThat(send(day, both)).as("another address").isEqualTo(new SendOutcome.ChangedSince());
        SendingPlan again = plan(day, NotificationKind.SUMMONS);
        planned(day.round(), Step.ROUND2, EXAM.plusDays(1));
        assertThat(send(day, again)).as("another text").isEqualTo(new SendOutcome.ChangedSince());

        assertThat(recipients()).isEmpty();
        assertThat(trail(day, "MESSAGES_SENT")).isEmpty();
    }

    @Test
    void the_preview_is_the_message_to_the_letter() {
        InterviewDay day = summoned(2);
        address(day.candidate(1), "mot@example.vn");
        SendingPlan plan = plan(day, NotificationKind.SUMMONS);
        Letter letter = letter(day, plan.due().getFirst());

        send(day, plan);

        assertThat(jdbc.sql("select concat(recipient, '|', subject, '|', body) from outbox_message")
                        .query(String.class)
                        .single())
                .isEqualTo(letter.to() + "|" + letter.subject() + "|" + letter.text());
        assertThat(letter.to()).isEqualTo("mot@example.vn");
        String vietnamese = letter.text().substring(0, letter.text().indexOf("----------"));
        assertThat(vietnamese)
                .startsWith("Kính gửi: " + day.dossier(1).data().name().full() + "\n\n")
                .contains(
                        "\nSố báo danh: " + day.number(1) + "\n",
                        "\nNội dung thi: vòng 2\n",
                        "\nNgày thi: 03/10/2026\n",
                        "\nBan: Ban số 1\n",
                        "\nThứ tự đã bốc thăm: ",
                        "http://localhost:8080/ket-qua\n");
        assertThat(letter.text()).contains("\nExam: stage 2\n").doesNotContain("{");
    }

    @Test
    void the_summons_to_stage_1_and_to_stage_2_are_two_messages_and_stage_1_names_no_board() {
        InterviewDay day = stages.inStageOne(2);
        planned(day.round(), Step.ROUND1, EXAM);
        address(day.candidate(1), "mot@example.vn");
        SendingPlan plan = plan(day, NotificationKind.SUMMONS);

        Recipient first = plan.due().getFirst();
        assertThat(first.key())
                .isEqualTo("round:%d:summons:1:%s".formatted(day.round().value(), day.number(1)));
        assertThat(letter(day, first).text())
                .contains("\nNội dung thi: vòng 1\n")
                .contains("\nGiờ, phòng và chỗ ngồi: Hội đồng sẽ thông báo sau\n")
                .doesNotContain("Ban:", "Board:");
        assertThat(send(day, plan)).isEqualTo(new SendOutcome.Sent(1));
    }

    @Test
    void the_summons_names_hour_room_and_seat_as_far_as_they_are_known_and_tells_the_rooms_that_it_went_out() {
        InterviewDay day = stages.inStageOne(2);
        planned(day.round(), Step.ROUND1, EXAM);
        address(day.candidate(1), "mot@example.vn");
        sittingAt(day, SEVEN);
        allot(day);
        SendingPlan plan = plan(day, NotificationKind.SUMMONS);

        assertThat(letter(day, plan.due().getFirst()).text())
                .contains("\nKiến thức chung: ngày 03/10/2026, có mặt lúc 07:00, bắt đầu lúc 07:30\n"
                        + "Phòng B, chỗ số 1; Trường Bùi Thị Xuân, Đà Lạt\n"
                        + "Giờ, phòng và chỗ ngồi: các phần thi khác, Hội đồng sẽ thông báo sau\n")
                .contains("\nPhòng B, seat 1; Trường Bùi Thị Xuân, Đà Lạt\n")
                .doesNotContain("{");
        send(day, plan);
        clock.stopAt(MORNING.plus(Duration.ofDays(3)));
        SeatAllotment seats = context.getBean(SeatAllotment.class);
        assertThat(hr(() -> seats.allot(day.round(), PaperKind.GENERAL_KNOWLEDGE, "Chuỗi", "")))
                .isEqualTo(new VenueOutcome.ToldAlready(LocalDate.of(2026, 9, 21)));
    }

    @Test
    void whoever_has_hours_is_told_the_day_of_those_and_not_the_one_day_of_the_timeline() {
        InterviewDay day = stages.inStageOne(2);
        planned(day.round(), Step.ROUND1, EXAM);
        address(day.candidate(1), "mot@example.vn");
        SendingPlan before = plan(day, NotificationKind.SUMMONS);
        assertThat(letter(day, before.due().getFirst()).text()).contains("Ngày thi: 03/10/2026", "Day: 03/10/2026");

        sittingAt(day, new Hours(EXAM.plusDays(1), LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(9, 0)));
        allot(day);

        SendingPlan second = plan(day, NotificationKind.SUMMONS);
        assertThat(letter(day, second.due().getFirst()).text())
                .contains("\nKiến thức chung: ngày 04/10/2026, có mặt lúc 07:00")
                .doesNotContain("03/10/2026");
    }

    @Test
    void whoever_was_summoned_and_has_another_hour_now_is_told_once_and_told_again_when_it_changes_again() {
        InterviewDay day = stages.inStageOne(2);
        planned(day.round(), Step.ROUND1, EXAM);
        address(day.candidate(1), "mot@example.vn");
        SittingId sitting = sittingAt(day, SEVEN);
        allot(day);
        assertThat(send(day, plan(day, NotificationKind.SUMMONS))).isEqualTo(new SendOutcome.Sent(1));
        assertThat(send(day, NotificationKind.SUMMONS_CHANGE)).isEqualTo(new SendOutcome.NothingToSend());

        sits(sitting, TEN);
        SendingPlan moved = plan(day, NotificationKind.SUMMONS_CHANGE);
        assertThat(moved.due()).extracting(Recipient::number).containsExactly(day.number(1));
        assertThat(moved.unreachable()).as("nobody told the other one").isEmpty();
        Letter letter = letter(day, moved.due().getFirst());
        assertThat(letter.subject()).startsWith("Thay đổi thời gian, địa điểm dự thi: ");
        assertThat(letter.text())
                .contains(
                        "\nKiến thức chung: ngày 03/10/2026, có mặt lúc 10:00, bắt đầu lúc 10:30\nPhòng B, chỗ số 1; ")
                .doesNotContain("07:00", "07:30", "{");
        assertThat(send(day, moved)).isEqualTo(new SendOutcome.Sent(1));
        SendingPlan after = plan(day, NotificationKind.SUMMONS_CHANGE);
        assertThat(after.due()).isEmpty();
        assertThat(after.told()).isEqualTo(1);

        sits(sitting, SEVEN);
        SendingPlan back = plan(day, NotificationKind.SUMMONS_CHANGE);
        assertThat(back.due())
                .as("the hour of the summons, and not the one told last")
                .extracting(Recipient::key)
                .containsExactly("round:%d:change:1:2:%s".formatted(day.round().value(), day.number(1)));
        assertThat(send(day, back)).isEqualTo(new SendOutcome.Sent(1));
        assertThat(plan(day, NotificationKind.SUMMONS).due()).isEmpty();
        assertThat(recipients()).containsExactly("mot@example.vn", "mot@example.vn", "mot@example.vn");
        assertThat(trail(day, "MESSAGES_SENT"))
                .containsExactly(
                        "notificationkind.SUMMONS · MESSAGES 1 · UNREACHABLE 1",
                        "notificationkind.SUMMONS_CHANGE · MESSAGES 1 · UNREACHABLE 0",
                        "notificationkind.SUMMONS_CHANGE · MESSAGES 1 · UNREACHABLE 0");
    }

    @Test
    void an_hour_that_the_summons_left_open_is_told_once_it_is_known_and_a_name_spelt_anew_calls_nobody() {
        InterviewDay day = stages.inStageOne(2);
        planned(day.round(), Step.ROUND1, EXAM);
        address(day.candidate(1), "mot@example.vn");
        send(day, NotificationKind.SUMMONS);
        jdbc.sql("update candidate set full_name = 'Lê Thị Ánh' where id = ?")
                .param(day.candidate(1).value())
                .update();
        assertThat(plan(day, NotificationKind.SUMMONS_CHANGE).due()).isEmpty();

        sittingAt(day, SEVEN);
        allot(day);

        SendingPlan known = plan(day, NotificationKind.SUMMONS_CHANGE);
        assertThat(letter(day, known.due().getFirst()).text()).contains("\nPhòng B, chỗ số ");
        address(day.candidate(1), "");
        assertThat(plan(day, NotificationKind.SUMMONS_CHANGE).unreachable())
                .extracting(Recipient::number)
                .containsExactly(day.number(1));
    }

    @Test
    void a_summons_that_goes_again_says_what_is_so_now_and_no_letter_of_change_follows_it() {
        InterviewDay day = stages.inStageOne(2);
        planned(day.round(), Step.ROUND1, EXAM);
        address(day.candidate(1), "mot@example.vn");
        SendingPlan plan = plan(day, NotificationKind.SUMMONS);
        send(day, plan);
        jdbc.sql("update outbox_message set state = 'REFUSED', reason = '550', ended_at = put_at")
                .update();
        sittingAt(day, SEVEN);
        allot(day);
        assertThat(plan(day, NotificationKind.SUMMONS_CHANGE).due()).hasSize(1);

        assertThat(again(day, plan.due().getFirst().key())).isEqualTo(new AgainOutcome.Again());

        assertThat(plan(day, NotificationKind.SUMMONS_CHANGE).due()).isEmpty();
        assertThat(jdbc.sql("select body from outbox_message")
                        .query(String.class)
                        .single())
                .contains("\nPhòng B, chỗ số ");
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_what_was_told() {
        InterviewDay day = summoned(2);
        address(day.candidate(1), "mot@example.vn");
        send(day, NotificationKind.SUMMONS);

        for (String change : List.of("update summons_told set change_no = 9", "delete from summons_told")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
        assertThat(jdbc.sql("select count(*) from summons_told where summons_key = ? and change_no = 0")
                        .param("round:%d:summons:2:%s".formatted(day.round().value(), day.number(1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_word_that_a_result_is_out_waits_for_the_release_and_tells_no_result() {
        PublishedRounds rounds = new PublishedRounds(context);
        InterviewDay day = rounds.confirmed("83.5", "41.5");
        address(day.candidate(1), "mot@example.vn");
        address(day.candidate(2), "hai@example.vn");
        assertThat(send(day, NotificationKind.RESULT)).isEqualTo(new SendOutcome.NotYet(NotYetReason.NOT_RELEASED));
        rounds.approved(day.round(), PublishedRounds.data(MORNING.plusSeconds(60), ""));
        assertThat(send(day, NotificationKind.RESULT)).isEqualTo(new SendOutcome.NotYet(NotYetReason.NOT_RELEASED));
        assertThat(recipients()).isEmpty();

        clock.stopAt(MORNING.plusSeconds(60));
        SendingPlan plan = plan(day, NotificationKind.RESULT);
        assertThat(plan.due()).hasSize(2);
        Letter better = letter(day, plan.due().get(0));
        Letter worse = letter(day, plan.due().get(1));
        assertThat(better.text()).contains("/tra-cuu\n", "số báo danh " + day.number(1));
        assertThat(withoutPerson(day, 1, better))
                .as("who passed and who failed read the same")
                .isEqualTo(withoutPerson(day, 2, worse))
                .doesNotContain("83,5", "83.5", "41,5", "41.5", "đạt", "trúng tuyển", "passed", "selected");
    }

    @Test
    void a_corrected_version_is_a_message_of_its_own() {
        PublishedRounds rounds = new PublishedRounds(context);
        InterviewDay day = rounds.confirmed("83.5", "41.5");
        address(day.candidate(1), "mot@example.vn");
        rounds.released(day.round(), "");
        assertThat(send(day, plan(day, NotificationKind.RESULT))).isEqualTo(new SendOutcome.Sent(1));
        assertThat(plan(day, NotificationKind.RESULT).due()).isEmpty();

        rounds.correct(day, 2, "60");
        rounds.released(day.round(), "Đính chính do cộng nhầm");
        SendingPlan corrected = plan(day, NotificationKind.RESULT);
        assertThat(corrected.due()).extracting(Recipient::number).containsExactly(day.number(1));
        assertThat(letter(day, corrected.due().getFirst()).subject()).startsWith("Đã công bố bản đính chính kết quả: ");
        assertThat(send(day, corrected)).isEqualTo(new SendOutcome.Sent(1));

        rounds.withdraw(day.round());
        assertThat(plan(day, NotificationKind.RESULT).obstacle()).contains(NotYetReason.NOT_RELEASED);
    }

    @Test
    void an_appeal_is_answered_once_it_is_decided_and_without_marks() {
        AppealDay appeal = AppealDay.announced(context, 2);
        InterviewDay day = appeal.day().inner();
        address(appeal.candidate(1), "mot@example.vn");
        AppealId filed = appeal.filed(1);
        assertThat(send(day, NotificationKind.APPEAL_ANSWER))
                .isEqualTo(new SendOutcome.NotYet(NotYetReason.NO_ANSWERS));

        appeal.markedAgain("88.5", "88.5").submitted(filed);
        days.expect(
                InterviewDays.CHAIR, AppealOutcome.Done.class, () -> appeal.appeals.reject(filed, "Điểm không đổi"));

        SendingPlan plan = plan(day, NotificationKind.APPEAL_ANSWER);
        Letter letter = letter(day, plan.due().getFirst());
        assertThat(letter.text())
                .contains(
                        "Trả lời: Hội đồng không chấp nhận đơn",
                        "Đơn: 1/ĐPK, nhận ngày 15/04/2023",
                        "Bài thi: Thi viết")
                .doesNotContain("88,5", "88.5", "48,0", "48.0", "Điểm không đổi");
        assertThat(send(day, plan)).isEqualTo(new SendOutcome.Sent(1));
    }

    @Test
    void an_appeal_of_stage_1_is_answered_like_that_of_a_written_paper_and_without_counts() {
        SheetAppealDay appeal = SheetAppealDay.announced(context, 29, 44);
        InterviewDay day = appeal.day();
        address(day.candidate(1), "mot@example.vn");
        appeal.approved(appeal.readAgain(1, 30));

        SendingPlan plan = plan(day, NotificationKind.APPEAL_ANSWER);
        Letter letter = letter(day, plan.due().getFirst());
        assertThat(letter.text())
                .contains("Bài thi: Kiến thức chung", "Trả lời: Hội đồng đã phê duyệt kết quả chấm phúc khảo")
                .doesNotContain("29/60", "30/60");
        assertThat(send(day, plan)).isEqualTo(new SendOutcome.Sent(1));
    }

    @Test
    void a_person_lets_a_refused_message_go_again_to_the_address_of_today_and_no_other() {
        InterviewDay day = summoned(2);
        address(day.candidate(1), "mot@example.vn");
        address(day.candidate(2), "hai@example.vn");
        SendingPlan plan = plan(day, NotificationKind.SUMMONS);
        send(day, plan);
        String first = plan.due().get(0).key();
        jdbc.sql("update outbox_message set state = 'REFUSED', reason = '550 khong co', ended_at = put_at"
                        + " where message_key = ?")
                .param(first)
                .update();

        assertThat(plan(day, NotificationKind.SUMMONS).failures())
                .containsExactly(new Failure(plan.due().get(0), false, "550 khong co", MORNING));
        assertThat(again(day, plan.due().get(1).key())).isEqualTo(new AgainOutcome.NotFailed());
        address(day.candidate(1), "");
        assertThat(again(day, first)).isEqualTo(new AgainOutcome.NoAddress());
        address(day.candidate(1), "motmoi@example.vn");
        assertThat(again(day, first)).isEqualTo(new AgainOutcome.Again());
        assertThat(again(day, first)).isEqualTo(new AgainOutcome.NotFailed());

        assertThat(recipients()).containsExactly("hai@example.vn", "motmoi@example.vn");
        assertThat(plan(day, NotificationKind.SUMMONS).state()).isEqualTo(new OutboxState(2, 0, 0, 0));
        assertThat(trail(day, "MESSAGE_SENT_AGAIN")).containsExactly("notificationkind.SUMMONS");
    }

    private static Hours hours(int call) {
        return new Hours(EXAM, LocalTime.of(call, 0), LocalTime.of(call, 30), LocalTime.of(call + 2, 0));
    }

    private InterviewDay summoned(int people) {
        InterviewDay day = days.anInterviewDay().withCandidates(people).seated();
        planned(day.round(), Step.ROUND2, EXAM);
        return day;
    }

    private void planned(RoundId round, Step step, LocalDate date) {
        days.expect(
                InterviewDays.HR,
                TimetableOutcome.Saved.class,
                () -> timetables.save(
                        round,
                        timetables.timeline(round).version(),
                        new DateChange(step, DateChange.Which.PLANNED, date)));
    }

    private SittingId sittingAt(InterviewDay day, Hours hours) {
        Venues venues = context.getBean(Venues.class);
        var data = new SittingData(PaperKind.GENERAL_KNOWLEDGE, hours, PLACE);
        days.expect(InterviewDays.HR, VenueOutcome.Done.class, () -> venues.addSitting(day.round(), data));
        SittingId sitting = hr(() -> venues.plan(day.round()))
                .sittings()
                .getFirst()
                .sitting()
                .id();
        var room = new RoomData("Phòng B", 12, 4);
        days.expect(InterviewDays.HR, VenueOutcome.Done.class, () -> venues.addRoom(sitting, room));
        return sitting;
    }

    private void allot(InterviewDay day) {
        SeatAllotment seats = context.getBean(SeatAllotment.class);
        days.expect(
                InterviewDays.HR,
                VenueOutcome.Done.class,
                () -> seats.allot(day.round(), PaperKind.GENERAL_KNOWLEDGE, "", "Điện mất ở phòng cũ"));
    }

    private void sits(SittingId sitting, Hours hours) {
        Venues venues = context.getBean(Venues.class);
        days.expect(
                InterviewDays.HR,
                VenueOutcome.Done.class,
                () -> venues.changeSitting(sitting, hours, PLACE, "Trùng lịch của trường"));
    }

    private void address(CandidateId candidate, String address) {
        jdbc.sql("update candidate set email = ? where id = ?")
                .params(address, candidate.value())
                .update();
    }

    private SendingPlan plan(InterviewDay day, NotificationKind kind) {
        return hr(() -> notifications.plan(day.round(), kind));
    }

    private Letter letter(InterviewDay day, Recipient to) {
        NotificationKind kind = switch (to.key().split(":")[2]) {
            case "summons" -> NotificationKind.SUMMONS;
            case "change" -> NotificationKind.SUMMONS_CHANGE;
            case "result" -> NotificationKind.RESULT;
            default -> NotificationKind.APPEAL_ANSWER;
        };
        return hr(() -> notifications.letter(day.round(), kind, to.key())).orElseThrow();
    }

    private SendOutcome send(InterviewDay day, SendingPlan seen) {
        return hr(() -> notifications.send(day.round(), seen.kind(), seen.digest()));
    }

    private SendOutcome send(InterviewDay day, NotificationKind kind) {
        return send(day, plan(day, kind));
    }

    private AgainOutcome again(InterviewDay day, String key) {
        return hr(() -> notifications.again(day.round(), NotificationKind.SUMMONS, key));
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private static String withoutPerson(InterviewDay day, int place, Letter letter) {
        return (letter.subject() + letter.text())
                .replace(day.dossier(place).data().name().full(), "TÊN")
                .replace(day.number(place), "SỐ");
    }

    private List<String> recipients() {
        return jdbc.sql("select recipient from outbox_message order by recipient")
                .query(String.class)
                .list();
    }

    private List<String> trail(InterviewDay day, String kind) {
        return jdbc.sql("select after_value from audit_trail where round_id = ? and kind = ? order by id")
                .params(day.round().value(), kind)
                .query(String.class)
                .list();
    }
}
