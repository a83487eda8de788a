package vn.bangvang.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;

/** After a confirmed result: one winner is on the way, another declined, and the next of the post waits to be called. */
@Component
@ConditionalOnProperty("bangvang.demo")
class AfterTheResult {

    private final DemoStage stage;
    private final Appointments appointments;
    private final Timetables timetables;
    private final Clock clock;
    private final ZoneId zone;

    AfterTheResult(
            DemoStage stage,
            Appointments appointments,
            Timetables timetables,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.stage = stage;
        this.appointments = appointments;
        this.timetables = timetables;
        this.clock = clock;
        this.zone = zone;
    }

    void play(RoundId round, PostId post, CandidateId winner, CandidateId declined, CandidateId next) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long version = stage.as(DemoRound.HR, () -> timetables.timeline(round)).version();
        stage.expect(
                DemoRound.HR,
                Timetables.TimetableOutcome.Saved.class,
                () -> timetables.save(
                        round, version, new DateChange(Step.PUBLICATION, DateChange.Which.ACTUAL, today)));
        settled(DemoRound.HR, () -> appointments.completeDossier(new PlaceId(post, winner), today));
        var left = new PlaceId(post, declined);
        settled(
                DemoRound.HR,
                () -> appointments.askStrikeOff(
                        left,
                        new StrikeOffData("DECLINED", "341-QĐ/TU", "Có đơn từ chối nhận việc vì lý do gia đình.")));
        settled("chutich", () -> appointments.strikeOff(left));
        settled(DemoRound.HR, () -> appointments.noticeCancellation(left, "342-TB/BTCTU", today));
        settled(
                DemoRound.HR,
                () -> appointments.askCall(
                        new PlaceId(post, next), declined, new CallData("345-TTr/BTCTU", "346-CV/TU", "")));
    }

    private void settled(String username, Supplier<Appointments.AppointmentOutcome> act) {
        stage.expect(username, Appointments.AppointmentOutcome.Done.class, act);
    }
}
