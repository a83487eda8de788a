package vn.bangvang.appointment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.appointment.PostAfterResult;
import vn.bangvang.appointment.PostPlaces;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.appointment.internal.Standings.Held;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.round.RoundId;

@Service
class AppointmentService implements Appointments {

    private static final int LONGEST_NUMBER = 60;

    private final Standings standings;
    private final PlaceTimelines timelines;
    private final WinnerDesk winners;
    private final StrikeOffDesk strikeOffs;
    private final CallDesk calls;

    AppointmentService(
            Standings standings,
            PlaceTimelines timelines,
            WinnerDesk winners,
            StrikeOffDesk strikeOffs,
            CallDesk calls) {
        this.standings = standings;
        this.timelines = timelines;
        this.winners = winners;
        this.strikeOffs = strikeOffs;
        this.calls = calls;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostAfterResult> afterResult(RoundId round) {
        List<PostPlaces> posts = standings.of(round);
        if (posts.isEmpty()) {
            return List.of();
        }
        PlaceTimelines.OfRound shared = timelines.of(round);
        return posts.stream()
                .map(post -> new PostAfterResult(
                        post,
                        post.places().stream()
                                .filter(Place::listed)
                                .collect(Collectors.toMap(
                                        place -> place.id().candidate(), place -> shared.shown(post, place))),
                        post.vacancies().isEmpty() ? List.of() : standings.turn(round, post)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StrikeOffReason> reasons(RoundId round) {
        return strikeOffs.reasons(round);
    }

    @Override
    @Transactional
    public AppointmentOutcome completeDossier(PlaceId place, LocalDate on) {
        return at(place, held -> winners.completeDossier(held, on));
    }

    @Override
    @Transactional
    public AppointmentOutcome issueDecision(PlaceId place, String number, LocalDate on) {
        return at(place, held -> winners.issueDecision(held, number.strip(), on));
    }

    @Override
    @Transactional
    public AppointmentOutcome decisionReceived(PlaceId place, LocalDate on) {
        return at(place, held -> winners.decisionReceived(held, on));
    }

    @Override
    @Transactional
    public AppointmentOutcome tookUp(PlaceId place, LocalDate on, String extension) {
        return at(place, held -> winners.tookUp(held, on, document(extension)));
    }

    @Override
    @Transactional
    public AppointmentOutcome askStrikeOff(PlaceId place, StrikeOffData data) {
        return at(place, held -> strikeOffs.ask(held, data));
    }

    @Override
    @Transactional
    public AppointmentOutcome strikeOff(PlaceId place) {
        return at(place, strikeOffs::decide);
    }

    @Override
    @Transactional
    public AppointmentOutcome refuseStrikeOff(PlaceId place, String reason) {
        return at(place, held -> strikeOffs.refuse(held, reason.strip()));
    }

    @Override
    @Transactional
    public AppointmentOutcome noticeCancellation(PlaceId place, String document, LocalDate on) {
        return at(place, held -> strikeOffs.notice(held, document(document), on));
    }

    @Override
    @Transactional
    public AppointmentOutcome askCall(PlaceId next, CandidateId insteadOf, CallData data) {
        return at(next, held -> calls.ask(held, insteadOf, data));
    }

    @Override
    @Transactional
    public AppointmentOutcome call(PlaceId next) {
        return at(next, calls::call);
    }

    @Override
    @Transactional
    public AppointmentOutcome refuseCall(PlaceId next, String reason) {
        return at(next, held -> calls.refuse(held, reason.strip()));
    }

    @Override
    @Transactional
    public AppointmentOutcome accept(PlaceId called, LocalDate on) {
        return at(called, held -> calls.answer(held, Kind.ACCEPTED, "", on));
    }

    @Override
    @Transactional
    public AppointmentOutcome decline(PlaceId called, String document, LocalDate on) {
        return at(called, held -> calls.answer(held, Kind.DECLINED, document(document), on));
    }

    private AppointmentOutcome at(PlaceId place, Function<Held, AppointmentOutcome> act) {
        Standings.Holding holding = standings.hold(place);
        return holding.refusal().orElseGet(() -> act.apply(holding.held().orElseThrow()));
    }

    private static String document(String number) {
        String stripped = number.strip();
        if (stripped.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("document");
        }
        return stripped;
    }
}
