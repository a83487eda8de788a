package vn.bangvang.selfservice.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.appeal.CandidateAppeals;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Dossiers;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.publication.PublicFile;
import vn.bangvang.publication.PublicNotices;
import vn.bangvang.publication.ReleasedVersion;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.selfservice.DataRequestId;
import vn.bangvang.selfservice.OwnSide;
import vn.bangvang.selfservice.OwnView;
import vn.bangvang.timetable.RoundTimeline;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.venue.Whereabouts;

@Service
class OwnSideService implements OwnSide {

    private final Dossiers dossiers;
    private final RoundReading rounds;
    private final RoundTimeline timelines;
    private final Seating seating;
    private final Whereabouts whereabouts;
    private final PublicNotices notices;
    private final CandidateAppeals appeals;
    private final DataRequestTable requests;
    private final PhaseHold phases;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    OwnSideService(
            Dossiers dossiers,
            RoundReading rounds,
            RoundTimeline timelines,
            Seating seating,
            Whereabouts whereabouts,
            PublicNotices notices,
            CandidateAppeals appeals,
            DataRequestTable requests,
            PhaseHold phases,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.timelines = timelines;
        this.seating = seating;
        this.whereabouts = whereabouts;
        this.notices = notices;
        this.appeals = appeals;
        this.requests = requests;
        this.phases = phases;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public OwnView view(CandidateId id) {
        Candidate dossier = dossiers.of(id);
        RoundId round = dossier.roundId();
        Timeline timeline = timelines.of(round);
        return new OwnView(
                rounds.byId(round),
                dossier,
                rounds.posts(round).stream()
                        .filter(post -> post.id().equals(dossier.data().postId()))
                        .findFirst()
                        .orElseThrow(),
                day(timeline, Step.ROUND1),
                day(timeline, Step.ROUND2),
                seating.boardOf(id).map(board -> new OwnView.Seat(board.name(), seating.placeOf(id))),
                whereabouts.of(id),
                List.copyOf(whereabouts.open(round).getOrDefault(id, Set.of())),
                released(round),
                appeals.papers(id),
                appeals.of(id),
                requests.of(id));
    }

    @Override
    public Optional<PublicFile> result(CandidateId id, String language) {
        Candidate dossier = dossiers.of(id);
        return dossier.data().birth() instanceof BirthDate.Full full
                ? released(dossier.roundId())
                        .flatMap(version -> notices.own(
                                version,
                                Objects.requireNonNull(dossier.number()),
                                full.date().toString(),
                                language))
                : Optional.empty();
    }

    @Override
    @Transactional
    public AskOutcome ask(CandidateId id, DataField field, String wanted, String note) {
        Candidate dossier = dossiers.of(id);
        RoundId round = dossier.roundId();
        phases.hold(round);
        Optional<String> read = Wanted.read(field, wanted, LocalDate.ofInstant(clock.instant(), zone));
        if (read.isEmpty()) {
            return new AskOutcome.Unreadable(field);
        }
        String before = Wanted.current(dossier.data(), field);
        if (before.equals(read.get())) {
            return new AskOutcome.SameAsBefore();
        }
        if (requests.of(id).stream().filter(DataRequest::open).anyMatch(open -> open.field() == field)) {
            return new AskOutcome.OneWaits();
        }
        DataRequestId request = requests.insert(round, id, field, before, read.get(), note.strip(), clock.instant());
        // What was asked for stands in the request: the trail holds no birth dates, addresses and phones.
        trail.recordOfCandidate(
                Objects.requireNonNull(dossier.number()),
                Act.of("DATA_REQUESTED", "datarequest:" + request.value(), round.value(), Told.of(field)));
        return new AskOutcome.Asked(request);
    }

    private Optional<ReleasedVersion> released(RoundId round) {
        return notices.released().stream()
                .filter(version -> version.current() && version.round().equals(round))
                .findFirst();
    }

    private static Optional<LocalDate> day(Timeline timeline, Step step) {
        return timeline.find(step)
                .flatMap(found -> Optional.ofNullable(found.actual()).or(() -> Optional.ofNullable(found.planned())));
    }
}
