package vn.bangvang.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.TestClock;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.round.Phase;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.timetable.Timetables;

@DatabaseTest
class AppointmentsTest {

    private static final AppointmentOutcome DONE = new AppointmentOutcome.Done();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate UNDER_V1 = LocalDate.of(2023, 3, 6);
    private static final LocalDate UNDER_V4 = LocalDate.of(2026, 8, 5);
    private static final String V4 = "NĐ 170/2025/NĐ-CP (sửa đổi bởi NĐ 300/2026/NĐ-CP)";

    /** Example 18: a Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 9, 10);

    private static final LocalDate LAST_DOSSIER_DAY = LocalDate.of(2026, 9, 25);

    @Autowired
    InterviewDays days;

    @Autowired
    Appointments appointments;

    @Autowired
    Rankings rankings;

    @Autowired
    Timetables timetables;

    @Autowired
    Panels panels;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        days.people();
    }

    @AfterEach
    void the_clock_runs() {
        clock.run();
    }

    @Test
    void a_winner_goes_from_the_dossier_to_the_post_one_step_after_the_other() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        today(PUBLISHED.plusDays(20));
        PlaceId winner = place(day, 1);
        LocalDate filed = PUBLISHED.plusDays(3);

        assertThat(hr(() -> appointments.issueDecision(winner, "12-QĐ", filed)))
                .isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(hr(() -> appointments.completeDossier(winner, PUBLISHED.minusDays(1))))
                .isEqualTo(new AppointmentOutcome.BeforeItsCause(PUBLISHED));
        assertThat(hr(() -> appointments.completeDossier(winner, PUBLISHED.plusDays(21))))
                .isEqualTo(new AppointmentOutcome.DateInFuture(PUBLISHED.plusDays(21)));
        assertThat(hr(() -> appointments.completeDossier(winner, filed))).isEqualTo(DONE);
        assertThat(hr(() -> appointments.completeDossier(winner, filed)))
                .isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(hr(() -> appointments.issueDecision(winner, "12-QĐ", filed))).isEqualTo(DONE);
        assertThat(hr(() -> appointments.tookUp(winner, filed, ""))).isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(hr(() -> appointments.decisionReceived(winner, filed))).isEqualTo(DONE);
        assertThat(hr(() -> appointments.tookUp(winner, filed.plusDays(15), "")))
                .isEqualTo(DONE);
        assertThat(state(day, 1)).isEqualTo(new PlaceState.TookUp(filed.plusDays(15)));
        assertThat(ask(winner, "FRAUD")).isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(acts(day)).containsExactly("DOSSIER_COMPLETE", "DECISION_ISSUED", "DECISION_RECEIVED", "TOOK_UP");
    }

    @ParameterizedTest(name = "{0} days after the publication: {1}")
    @CsvSource({"14, true", "15, true", "16, false"})
    @Rule("R-026")
    void example_18_the_dossier_is_in_time_until_the_last_day(int after, boolean inTime) {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        today(PUBLISHED.plusDays(40));

        assertThat(hr(() -> appointments.completeDossier(place(day, 1), PUBLISHED.plusDays(after))))
                .isEqualTo(
                        inTime
                                ? DONE
                                : new AppointmentOutcome.TooLate(
                                        LAST_DOSSIER_DAY, new LegalRef(V4, "Điều 18 khoản 1")));
    }

    @ParameterizedTest(name = "started {0} days after the decision came, extended by [{1}]: {2}")
    @CsvSource({"15, '', true", "16, '', false", "16, 60-CV, true"})
    @Rule("R-026")
    void the_post_is_taken_up_in_time_or_with_a_document_that_extends_the_days(
            int after, String extension, boolean done) {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        today(PUBLISHED.plusDays(60));
        PlaceId winner = place(day, 1);
        LocalDate received = PUBLISHED.plusDays(20);
        hr(() -> appointments.completeDossier(winner, LAST_DOSSIER_DAY));
        hr(() -> appointments.issueDecision(winner, "12-QĐ", LAST_DOSSIER_DAY));
        hr(() -> appointments.decisionReceived(winner, received));

        assertThat(hr(() -> appointments.tookUp(winner, received.plusDays(after), extension)))
                .isEqualTo(
                        done
                                ? DONE
                                : new AppointmentOutcome.TooLate(
                                        received.plusDays(15), new LegalRef(V4, "Điều 19 khoản 2")));
    }

    @Test
    @Rule("R-026")
    void nobody_is_struck_off_for_a_late_dossier_before_the_last_day_is_over_or_once_it_came() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        PlaceId winner = place(day, 1);
        today(LAST_DOSSIER_DAY);
        assertThat(ask(winner, "DOSSIER_NOT_COMPLETED"))
                .isEqualTo(new AppointmentOutcome.StillInTime(LAST_DOSSIER_DAY, new LegalRef(V4, "Điều 18 khoản 1")));
        hr(() -> appointments.completeDossier(winner, LAST_DOSSIER_DAY));
        today(LAST_DOSSIER_DAY.plusDays(1));
        assertThat(ask(winner, "DOSSIER_NOT_COMPLETED")).isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(ask(winner, "NOT_TAKEN_UP")).isEqualTo(new AppointmentOutcome.DayMissing(Step.DECISION_RECEIVED));
        assertThat(ask(winner, "HEARSAY"))
                .isEqualTo(new AppointmentOutcome.ReasonNotInLaw(new LegalRef(V4, "Điều 18 khoản 3, Điều 19 khoản 3")));
        assertThat(ask(winner, "FRAUD")).isEqualTo(DONE);
    }

    @Test
    @Rule("R-030")
    void the_chair_of_the_round_decides_and_never_the_person_who_asked() {
        InterviewDay day = confirmedBy(InterviewDays.BOTH, UNDER_V4, "80", "70");
        today(LAST_DOSSIER_DAY.plusDays(1));
        PlaceId winner = place(day, 1);
        assertThat(days.as(InterviewDays.BOTH, () -> appointments.askStrikeOff(winner, data("FRAUD"))))
                .isEqualTo(DONE);
        assertThat(state(day, 1)).isInstanceOf(PlaceState.StrikeOffAsked.class);
        assertThat(days.as(InterviewDays.BOTH, () -> appointments.strikeOff(winner)))
                .isEqualTo(new AppointmentOutcome.SecondPersonNeeded());
        assertThat(days.as(InterviewDays.CHAIR, () -> appointments.strikeOff(winner)))
                .isEqualTo(new AppointmentOutcome.NotChairOfThisRound());
        assertThat(days.as(InterviewDays.BOTH, () -> appointments.refuseStrikeOff(winner, "Chưa rõ")))
                .isEqualTo(new AppointmentOutcome.SecondPersonNeeded());
        assertThat(state(day, 1)).isInstanceOf(PlaceState.StrikeOffAsked.class);
    }

    @Test
    void the_chair_may_leave_a_winner_on_the_list_and_says_why() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        PlaceId winner = place(day, 1);
        ask(winner, "DECLINED");
        assertThat(chair(() -> appointments.refuseStrikeOff(winner, " ")))
                .isEqualTo(new AppointmentOutcome.ReasonMissing());
        assertThat(chair(() -> appointments.refuseStrikeOff(winner, "Đã rút đơn")))
                .isEqualTo(DONE);
        assertThat(state(day, 1)).isEqualTo(new PlaceState.Selected());
        assertThat(chair(() -> appointments.strikeOff(winner))).isEqualTo(new AppointmentOutcome.DoesNotFit());
    }

    @ParameterizedTest(name = "called on {0}: {1}")
    @CsvSource({"2026-10-30, true", "2026-11-02, true", "2026-11-03, false"})
    @Rule("R-026")
    void example_18_the_next_is_called_within_five_working_days_of_the_notice(LocalDate on, boolean inTime) {
        InterviewDay day = confirmed(UNDER_V4, "80", "70", "60");
        struckOff(day, 1, LocalDate.of(2026, 10, 26));
        today(on);

        assertThat(askCall(day, 2, 1, ""))
                .isEqualTo(
                        inTime
                                ? DONE
                                : new AppointmentOutcome.TooLate(
                                        LocalDate.of(2026, 11, 2), new LegalRef(V4, "Điều 18 khoản 4")));
    }

    @Test
    @Rule("R-026")
    void the_chair_too_calls_only_in_time() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        struckOff(day, 1, LocalDate.of(2026, 10, 26));
        today(LocalDate.of(2026, 11, 2));
        assertThat(askCall(day, 2, 1, "")).isEqualTo(DONE);
        today(LocalDate.of(2026, 11, 3));
        assertThat(chair(() -> appointments.call(place(day, 2))))
                .isEqualTo(
                        new AppointmentOutcome.TooLate(LocalDate.of(2026, 11, 2), new LegalRef(V4, "Điều 18 khoản 4")));
        assertThat(chair(() -> appointments.refuseCall(place(day, 2), "Hết hạn")))
                .isEqualTo(DONE);
        assertThat(state(day, 2)).isEqualTo(new PlaceState.InLine());
    }

    @Test
    @Rule("R-026")
    void candidates_are_called_in_order_until_nobody_who_passed_is_left() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70", "60", "49.9");
        LocalDate noticed = LocalDate.of(2026, 10, 26);
        assertThat(askCall(day, 2, 1, "")).isEqualTo(new AppointmentOutcome.NoVacancy());
        struckOff(day, 1, noticed);
        assertThat(askCall(day, 3, 1, "")).isEqualTo(new AppointmentOutcome.NotNext(List.of("002")));
        assertThat(askCall(day, 4, 1, "")).isEqualTo(new AppointmentOutcome.NotNext(List.of("002")));
        assertThat(askCall(day, 1, 1, "")).isEqualTo(new AppointmentOutcome.NotNext(List.of("002")));
        for (int next : new int[] {2, 3}) {
            assertThat(askCall(day, next, 1, "")).isEqualTo(DONE);
            assertThat(chair(() -> appointments.call(place(day, next)))).isEqualTo(DONE);
            assertThat(askCall(day, next, 1, "")).isEqualTo(new AppointmentOutcome.NoVacancy());
            assertThat(hr(() -> appointments.decline(place(day, next), "Đơn", noticed.minusDays(1))))
                    .isEqualTo(new AppointmentOutcome.BeforeItsCause(noticed));
            assertThat(hr(() -> appointments.decline(place(day, next), "Đơn", noticed)))
                    .isEqualTo(DONE);
        }
        assertThat(askCall(day, 4, 1, "")).isEqualTo(new AppointmentOutcome.NobodyLeft());
        PostAfterResult post = only(day);
        assertThat(post.turn()).isEmpty();
        assertThat(post.places().places()).hasSize(4);
        assertThat(post.places().held()).isZero();
    }

    @Test
    void who_is_called_and_accepts_has_a_dossier_term_from_the_day_of_the_call() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        LocalDate called = LocalDate.of(2026, 10, 26);
        struckOff(day, 1, called);
        askCall(day, 2, 1, "");
        chair(() -> appointments.call(place(day, 2)));
        assertThat(hr(() -> appointments.completeDossier(place(day, 2), called)))
                .isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(hr(() -> appointments.accept(place(day, 2), called))).isEqualTo(DONE);
        TimelineStep dossier = Objects.requireNonNull(only(day).steps().get(day.candidate(2))).stream()
                .filter(step -> step.step() == Step.DOSSIER)
                .findFirst()
                .orElseThrow();
        assertThat(dossier.deadline()).contains(called.plusDays(15));
        today(called.plusDays(30));
        assertThat(hr(() -> appointments.completeDossier(place(day, 2), called.plusDays(16))))
                .isEqualTo(new AppointmentOutcome.TooLate(called.plusDays(15), new LegalRef(V4, "Điều 18 khoản 1")));
        assertThat(hr(() -> appointments.completeDossier(place(day, 2), called.plusDays(15))))
                .isEqualTo(DONE);
    }

    @Test
    void the_call_waits_for_the_notice_of_the_cancellation() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70");
        LocalDate decided = LocalDate.of(2026, 10, 26);
        today(decided);
        ask(place(day, 1), "FRAUD");
        chair(() -> appointments.strikeOff(place(day, 1)));
        assertThat(askCall(day, 2, 1, "")).isEqualTo(new AppointmentOutcome.NoticeMissing());
        assertThat(hr(() -> appointments.noticeCancellation(place(day, 1), "51-TB", decided.minusDays(1))))
                .isEqualTo(new AppointmentOutcome.BeforeItsCause(decided));
        assertThat(hr(() -> appointments.noticeCancellation(place(day, 1), "", decided)))
                .isEqualTo(new AppointmentOutcome.ReasonMissing());
        assertThat(hr(() -> appointments.noticeCancellation(place(day, 2), "51-TB", decided)))
                .isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(hr(() -> appointments.noticeCancellation(place(day, 1), "51-TB", decided)))
                .isEqualTo(DONE);
        assertThat(hr(() -> appointments.noticeCancellation(place(day, 1), "51-TB", decided)))
                .isEqualTo(new AppointmentOutcome.DoesNotFit());
        assertThat(askCall(day, 2, 1, "")).isEqualTo(DONE);
        assertThat(acts(day)).containsExactly("STRIKE_OFF_ASKED", "STRUCK_OFF", "CANCELLATION_NOTICED", "CALL_ASKED");
    }

    @Test
    @Rule("R-026")
    void equals_below_the_cut_wait_for_the_authority_since_no_key_tells_them_apart() {
        InterviewDay day = confirmed(UNDER_V4, "80", "70", "70");
        struckOff(day, 1, LocalDate.of(2026, 10, 26));

        assertThat(only(day).turn()).containsExactlyInAnyOrder(day.candidate(2), day.candidate(3));
        assertThat(askCall(day, 3, 1, "")).isEqualTo(new AppointmentOutcome.TieNeedsDecision(List.of("002", "003")));
        assertThat(hr(() -> appointments.askCall(place(day, 3), day.candidate(1), new CallData("52-TB", "", "77-QĐ"))))
                .isEqualTo(DONE);
        assertThat(only(day).turn()).isEmpty();
    }

    @Test
    @Rule("R-026")
    void where_the_text_with_the_days_was_not_seen_the_authority_sets_them() {
        InterviewDay day = confirmed(UNDER_V1, "80", "70");
        struckOff(day, 1, LocalDate.of(2026, 10, 26));
        today(LocalDate.of(2026, 12, 31));

        assertThat(askCall(day, 2, 1, ""))
                .isEqualTo(new AppointmentOutcome.DaysNotSeen(new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 17 khoản 4")));
        assertThat(askCall(day, 2, 1, "61-QĐ")).isEqualTo(DONE);
        assertThat(chair(() -> appointments.call(place(day, 2)))).isEqualTo(DONE);
    }

    @Test
    void who_declared_a_conflict_decides_nothing_about_the_candidate() {
        InterviewDay day = confirmedWithConflict();
        assertThat(ask(place(day, 1), "FRAUD")).isEqualTo(DONE);
        assertThat(chair(() -> appointments.strikeOff(place(day, 1)))).isEqualTo(new AppointmentOutcome.Conflicted());
    }

    @Test
    void nothing_is_recorded_before_the_result_is_confirmed() {
        InterviewDay day = days.anInterviewDay().begin();
        assertThat(hr(() -> appointments.completeDossier(place(day, 1), LocalDate.of(2026, 9, 1))))
                .isEqualTo(new AppointmentOutcome.PhaseForbids(Phase.EXAM));
        assertThat(hr(() -> appointments.afterResult(day.round()))).isEmpty();
    }

    @Test
    void the_reasons_are_those_of_the_law_with_their_articles() {
        InterviewDay day = days.anInterviewDay()
                .approvedOn(UNDER_V4)
                .overriddenBy("15-CV/TU")
                .planned();
        assertThat(hr(() -> appointments.reasons(day.round())))
                .extracting(StrikeOffReason::code, StrikeOffReason::article, StrikeOffReason::barredRounds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DOSSIER_NOT_COMPLETED", "Điều 18 khoản 3", 0),
                        org.assertj.core.groups.Tuple.tuple("FRAUD", "Điều 18 khoản 3", 1),
                        org.assertj.core.groups.Tuple.tuple("WRONG_DIPLOMA", "Điều 18 khoản 3", 0),
                        org.assertj.core.groups.Tuple.tuple("NOT_TAKEN_UP", "Điều 19 khoản 3", 0),
                        org.assertj.core.groups.Tuple.tuple("DECLINED", "Điều 19 khoản 3", 0));
    }

    private InterviewDay confirmed(LocalDate plan, String... marks) {
        return confirmedBy(InterviewDays.CHAIR, plan, marks);
    }

    private InterviewDay confirmedBy(String chair, LocalDate plan, String... marks) {
        InterviewDay day = days.anInterviewDay()
                .approvedOn(plan)
                .overriddenBy("15-CV/TU")
                .chairedBy(chair)
                .withCandidates(marks.length)
                .begin();
        return confirm(day, chair, marks);
    }

    private InterviewDay confirmedWithConflict() {
        InterviewDay day = days.anInterviewDay()
                .approvedOn(UNDER_V4)
                .overriddenBy("15-CV/TU")
                .withCandidates(2)
                .begin();
        days.as(
                InterviewDays.HR,
                () -> panels.declareFor(days.account(InterviewDays.CHAIR), day.candidate(1), "CHA_ME", ""));
        return confirm(day, InterviewDays.CHAIR, "80", "70");
    }

    private InterviewDay confirm(InterviewDay day, String chair, String... marks) {
        for (int i = 0; i < marks.length; i++) {
            day.markedAndSigned(i + 1, marks[i], marks[i], marks[i]);
        }
        day.locked().advance();
        days.as(InterviewDays.HR, () -> rankings.compute(day.round()));
        days.expect(chair, Rankings.RankingOutcome.Done.class, () -> rankings.confirm(day.round()));
        today(PUBLISHED);
        days.expect(
                InterviewDays.HR,
                Timetables.TimetableOutcome.Saved.class,
                () -> timetables.save(
                        day.round(), 0, new DateChange(Step.PUBLICATION, DateChange.Which.ACTUAL, PUBLISHED)));
        return day;
    }

    private void struckOff(InterviewDay day, int place, LocalDate on) {
        today(on);
        assertThat(ask(place(day, place), "FRAUD")).isEqualTo(DONE);
        assertThat(chair(() -> appointments.strikeOff(place(day, place)))).isEqualTo(DONE);
        assertThat(hr(() -> appointments.noticeCancellation(place(day, place), "51-TB", on)))
                .isEqualTo(DONE);
    }

    private AppointmentOutcome ask(PlaceId place, String reason) {
        return hr(() -> appointments.askStrikeOff(place, data(reason)));
    }

    private static StrikeOffData data(String reason) {
        return new StrikeOffData(reason, "50-QĐ", "");
    }

    private AppointmentOutcome askCall(InterviewDay day, int next, int left, String daysDocument) {
        CandidateId insteadOf = day.candidate(left);
        return hr(() -> appointments.askCall(place(day, next), insteadOf, new CallData("52-TB", daysDocument, "")));
    }

    private void today(LocalDate day) {
        clock.stopAt(Instant.from(day.atTime(9, 0).atZone(ZONE)));
    }

    private PlaceId place(InterviewDay day, int place) {
        return new PlaceId(day.post(), day.candidate(place));
    }

    private PlaceState state(InterviewDay day, int place) {
        return only(day).places().of(day.candidate(place)).state();
    }

    private PostAfterResult only(InterviewDay day) {
        return hr(() -> appointments.afterResult(day.round())).getFirst();
    }

    private List<String> acts(InterviewDay day) {
        return days
                .as(
                        InterviewDays.SUPERVISOR,
                        () -> trail.read(new TrailFilter(day.round().value(), null, null, null, null, null), 0, 200))
                .reversed()
                .stream()
                .map(TrailEntry::kind)
                .dropWhile(kind -> !kind.equals("RANKING_CONFIRMED"))
                .filter(kind -> Optional.of(kind)
                        .filter(known -> List.of(PlaceStep.Kind.values()).stream()
                                .anyMatch(one -> one.name().equals(known)))
                        .isPresent())
                .toList();
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private <T> T chair(Supplier<T> act) {
        return days.as(InterviewDays.CHAIR, act);
    }
}
