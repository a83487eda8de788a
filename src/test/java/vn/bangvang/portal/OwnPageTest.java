package vn.bangvang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.CandidateBrowser.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.AppealDay;
import vn.bangvang.CandidateBrowser;
import vn.bangvang.CandidateSide;
import vn.bangvang.DatabaseTest;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.PublishedRounds;
import vn.bangvang.SheetAppealDay;
import vn.bangvang.TestClock;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.Venues;
import vn.bangvang.venue.Venues.VenueOutcome;

@DatabaseTest
class OwnPageTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    WebApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    TestClock clock;

    @Autowired
    AuditTrail trail;

    private CandidateSide side;

    @BeforeEach
    void morning() {
        side = new CandidateSide(context);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void before_the_release_there_is_no_mark_and_afterwards_the_approved_page() {
        clock.stopAt(Instant.parse("2026-10-06T01:00:00Z"));
        var published = new PublishedRounds(context);
        InterviewDay day = published.confirmed("80", "71.3");
        Instant moment = clock.instant().plusSeconds(600);
        published.approved(day.round(), PublishedRounds.data(moment, ""));
        CandidateBrowser phone = side.inside(day, 2);

        clock.stopAt(moment.minusMillis(1));
        assertThat(text(phone.get("/cua-toi")))
                .contains("Kết quả chưa được công bố")
                .doesNotContain("71,3", "71.3", "80,0");
        assertThat(phone.get("/ket-qua").getStatus()).isEqualTo(404);
        assertThat(text(phone.get("/ket-qua"))).doesNotContain("71,3");

        clock.stopAt(moment);
        assertThat(text(phone.get("/cua-toi")))
                .contains("Xem kết quả của tôi", "/trang-thi-sinh/ket-qua")
                .doesNotContain("71,3", "80,0");
        var result = phone.get("/ket-qua");
        assertThat(text(result))
                .contains(
                        "71,3",
                        "Không trúng tuyển",
                        day.dossier(2).data().name().full())
                .doesNotContain("80,0");
        assertThat(result.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(phone.get("/en/ket-qua"))).contains("71.3", "Not selected");

        published.withdraw(day.round());
        assertThat(phone.get("/ket-qua").getStatus()).isEqualTo(404);
        assertThat(text(phone.get("/cua-toi"))).contains("Kết quả chưa được công bố");
    }

    @Test
    void the_own_page_says_where_the_candidate_sits_and_nothing_about_who_examines() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();

        String page = text(side.inside(day, 1).get("/cua-toi"));

        assertThat(page)
                .contains("Ban, phòng", day.boards().getFirst().name(), "Thứ tự đã rút thăm")
                .doesNotContain(day.dossier(2).data().name().full());
        day.boards().getFirst().members().forEach(member -> assertThat(page).doesNotContain(member.displayName()));
    }

    @Test
    void the_own_page_names_hour_and_room_as_soon_as_they_are_known() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        CandidateBrowser phone = side.inside(day, 1);
        assertThat(text(phone.get("/cua-toi"))).contains("Phỏng vấn", "Hội đồng sẽ thông báo sau");

        var hours =
                new Hours(LocalDate.of(2026, 10, 20), LocalTime.of(7, 15), LocalTime.of(7, 45), LocalTime.of(11, 30));
        var place = new BoardPlace(day.board(), hours, "Hội trường B", new Place("Tỉnh đoàn", "Đà Lạt"));
        days.expect(
                InterviewDays.HR,
                VenueOutcome.Done.class,
                () -> context.getBean(Venues.class).setBoardPlace(place, ""));

        assertThat(text(phone.get("/cua-toi")))
                .contains("Ngày 20/10/2026, có mặt lúc 07:15, bắt đầu lúc 07:45. Hội trường B; Tỉnh đoàn, Đà Lạt")
                .doesNotContain("Hội đồng sẽ thông báo sau");
        assertThat(text(phone.get("/en/cua-toi"))).contains("20/10/2026, be there at 07:15, begins at 07:45.");
    }

    @Test
    void an_interview_has_no_appeal_and_the_page_says_by_which_article() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        CandidateBrowser phone = side.inside(day, 1);

        assertThat(text(phone.get("/cua-toi"))).contains("Phần thi này không phúc khảo theo", "138/2020/NĐ-CP");
        assertThat(text(phone.get("/phuc-khao?phan-thi=INTERVIEW")))
                .contains("Phần thi này không phúc khảo theo", "138/2020/NĐ-CP")
                .doesNotContain("<textarea");
        assertThat(text(phone.fill("/phuc-khao", "phan-thi", "INTERVIEW", "ly-do", "Xem lại", "buoc", "nop")))
                .contains("Phần thi này không phúc khảo theo");
        assertThat(phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Xem lại", "buoc", "nop")
                        .getStatus())
                .as("a paper that the post does not have")
                .isEqualTo(404);
    }

    @Test
    void an_appeal_is_filed_after_a_look_at_it_and_is_the_candidates_own_in_the_trail_and_for_hr() {
        AppealDay day = AppealDay.announced(context, 3);
        noon(AppealDay.NOTICE.plusDays(5));
        CandidateBrowser phone = side.inside(day.day().inner(), 2);

        assertThat(text(phone.get("/cua-toi"))).contains("Còn 10 ngày, đến hết ngày 25/04/2023.");
        assertThat(text(phone.get("/phuc-khao?phan-thi=WRITTEN"))).contains("<textarea", "Còn 10 ngày");
        assertThat(text(phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", " ")))
                .contains("Hãy ghi lý do phúc khảo.");
        assertThat(text(phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 2 <chấm sót>")))
                .contains("Hãy đọc lại trước khi nộp", "Câu 2 &lt;chấm sót&gt;");
        assertThat(appeals(day)).isEmpty();
        assertThat(text(phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 2 <chấm sót>", "buoc", "sua")))
                .contains("<textarea", "Câu 2 &lt;chấm sót&gt;");

        assertThat(phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 2 <chấm sót>", "buoc", "nop")
                        .getRedirectedUrl())
                .isEqualTo("/trang-thi-sinh/cua-toi?xong=phuc-khao");

        assertThat(appeals(day)).singleElement().satisfies(appeal -> {
            assertThat(appeal.online()).isTrue();
            assertThat(appeal.filedBy()).isNull();
            assertThat(appeal.candidateNumber()).isEqualTo("002");
            assertThat(appeal.data().receivedOn()).isEqualTo(AppealDay.NOTICE.plusDays(5));
            assertThat(appeal.data().documentNumber()).isEqualTo("TT-1");
            assertThat(appeal.state()).isEqualTo(AppealState.RECEIVED);
        });
        List<TrailEntry> lines = days.as(
                InterviewDays.SUPERVISOR,
                () -> trail.read(new TrailFilter(day.round().value(), null, "APPEAL_FILED", null, null, null), 0, 9));
        assertThat(lines).singleElement().extracting(TrailEntry::actorName).isEqualTo("Thí sinh 002");
        assertThat(text(phone.get("/cua-toi?xong=phuc-khao")))
                .contains("Đã nhận đơn phúc khảo của bạn.", "Số TT-1", "Đã có đơn phúc khảo phần thi này.");
        assertThat(text(phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Lần nữa", "buoc", "nop")))
                .contains("Đã có đơn phúc khảo phần thi này.");
        assertThat(appeals(day)).hasSize(1);
    }

    @Test
    void the_window_opens_with_the_notice_and_closes_at_the_end_of_its_last_day_in_viet_nam() {
        AppealDay day = AppealDay.announced(context, 3);
        LocalDate last = AppealDay.NOTICE.plusDays(15);
        at(AppealDay.NOTICE, LocalTime.MIDNIGHT.minusNanos(1), -1);
        assertThat(text(side.inside(day.day().inner(), 1).get("/cua-toi"))).contains("Nhận đơn từ ngày 10/04/2023.");

        at(last, LocalTime.of(23, 59, 50), 0);
        CandidateBrowser one = side.inside(day.day().inner(), 1);
        CandidateBrowser two = side.inside(day.day().inner(), 2);
        assertThat(text(one.get("/cua-toi"))).contains("Hôm nay là ngày cuối: đến hết ngày 25/04/2023.");
        assertThat(one.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 1", "buoc", "nop")
                        .getStatus())
                .isEqualTo(303);

        at(last.plusDays(1), LocalTime.MIDNIGHT, 0);
        assertThat(text(two.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 1", "buoc", "nop")))
                .contains("Đã hết hạn: nhận đơn đến hết ngày 25/04/2023", "Điều")
                .doesNotContain("<textarea");
        assertThat(appeals(day)).extracting(Appeal::candidateNumber).containsExactly("001");
    }

    @Test
    void nobody_appeals_for_another_candidate_and_each_sees_only_the_own() {
        AppealDay day = AppealDay.announced(context, 3);
        noon(AppealDay.NOTICE.plusDays(1));
        CandidateBrowser one = side.inside(day.day().inner(), 1);
        CandidateBrowser two = side.inside(day.day().inner(), 2);
        one.fill(
                "/phuc-khao",
                "phan-thi",
                "WRITTEN",
                "ly-do",
                "Bí mật của 001",
                "buoc",
                "nop",
                "thi-sinh",
                "002",
                "so-bao-danh",
                "002");

        assertThat(appeals(day)).extracting(Appeal::candidateNumber).containsExactly("001");
        assertThat(text(two.get("/cua-toi"))).doesNotContain("Bí mật của 001");
        assertThat(text(one.get("/cua-toi"))).contains("Bí mật của 001");
    }

    @Test
    void the_answer_shows_once_the_chair_has_given_it_and_no_mark_before_a_publication() {
        AppealDay day = AppealDay.announced(context, 3);
        noon(AppealDay.NOTICE.plusDays(1));
        CandidateBrowser phone = side.inside(day.day().inner(), 2);
        phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 2", "buoc", "nop");
        AppealId appeal = appeals(day).getFirst().id();
        day.markedAgain("60", "60").submitted(appeal);
        assertThat(text(phone.get("/cua-toi"))).doesNotContain("60,0", "49,0");

        assertThat(day.chair(() -> day.appeals.approve(appeal))).isEqualTo(new AppealOutcome.Done());

        assertThat(text(phone.get("/cua-toi")))
                .contains("Chủ tịch hội đồng đã duyệt kết quả phúc khảo")
                .doesNotContain("60,0", "49,0");
    }

    @Test
    void a_rejection_shows_its_reason() {
        AppealDay day = AppealDay.announced(context, 3);
        noon(AppealDay.NOTICE.plusDays(1));
        CandidateBrowser phone = side.inside(day.day().inner(), 2);
        phone.fill("/phuc-khao", "phan-thi", "WRITTEN", "ly-do", "Câu 2", "buoc", "nop");
        AppealId appeal = appeals(day).getFirst().id();
        day.markedAgain("60", "60").submitted(appeal);
        day.chair(() -> day.appeals.reject(appeal, "Đơn không nêu câu cụ thể"));

        assertThat(text(phone.get("/cua-toi"))).contains("không chấp nhận. Lý do: Đơn không nêu câu cụ thể");
    }

    @Test
    void an_appeal_of_stage_1_is_filed_online_and_its_answer_tells_both_counts_at_once() {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 44);
        noon(SheetAppealDay.NOTICE.plusDays(15));
        CandidateBrowser phone = side.inside(day.day(), 1);
        assertThat(text(phone.get("/cua-toi"))).contains("Hôm nay là ngày cuối");
        phone.fill("/phuc-khao", "phan-thi", "GENERAL_KNOWLEDGE", "ly-do", "Tô đủ 60 câu", "buoc", "nop");
        AppealId appeal =
                day.hr(() -> day.appeals.appeals(day.round())).getFirst().id();
        day.given(appeal, InterviewDays.EXAMINER_2)
                .read(InterviewDays.EXAMINER_2, FirstStageDays.GENERAL, "101", 30)
                .submitted(appeal);
        assertThat(text(phone.get("/cua-toi"))).doesNotContain("30/60");

        day.approved(appeal);

        assertThat(text(phone.get("/cua-toi")))
                .contains("Trước phúc khảo 29/60 câu đúng, không đạt; được công nhận 30/60 câu đúng, đạt")
                .doesNotContain("44/60", "Thành viên Hai");
        noon(SheetAppealDay.NOTICE.plusDays(16));
        assertThat(text(side.inside(day.day(), 2).get("/cua-toi"))).contains("nhận đơn đến hết ngày 25/04/2023");
    }

    private List<Appeal> appeals(AppealDay day) {
        return day.hr(() -> day.appeals.appeals(day.round()));
    }

    private void noon(LocalDate date) {
        at(date, LocalTime.NOON, 0);
    }

    private void at(LocalDate date, LocalTime time, int daysLater) {
        clock.stopAt(date.plusDays(daysLater).atTime(time).atZone(ZONE).toInstant());
    }
}
