package vn.bangvang.assessment.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.assessment.EarlierSession;
import vn.bangvang.assessment.ReturningPersons;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;

@Service
class ReturningService implements ReturningPersons {

    private final Sessions sessions;
    private final Likenesses likenesses;
    private final Carrying carrying;
    private final LinkTable links;
    private final Rounds rounds;
    private final Candidates candidates;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    ReturningService(
            Sessions sessions,
            Likenesses likenesses,
            Carrying carrying,
            LinkTable links,
            Rounds rounds,
            Candidates candidates,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.sessions = sessions;
        this.likenesses = likenesses;
        this.carrying = carrying;
        this.links = links;
        this.rounds = rounds;
        this.candidates = candidates;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Likeness> likenesses(RoundId id) {
        Round round = rounds.byId(id);
        return round.data().session() == null ? List.of() : likenesses.undecided(round);
    }

    @Override
    @Transactional
    public LikenessOutcome confirmSame(CandidateId candidate, CandidateId earlier) {
        return decide(candidate, earlier, LinkTable.Kind.SAME);
    }

    @Override
    @Transactional
    public LikenessOutcome confirmOther(CandidateId candidate, CandidateId earlier) {
        return decide(candidate, earlier, LinkTable.Kind.OTHER);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CandidateId, List<EarlierSession>> earlier(RoundId id) {
        Round round = rounds.byId(id);
        return round.data().session() == null ? Map.of() : likenesses.earlier(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Carriable> carriable(RoundId id) {
        Round round = rounds.byId(id);
        return round.data().session() == null ? List.of() : carrying.carriable(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Round> laterSessions(RoundId id) {
        Round round = rounds.byId(id);
        return round.data().session() == null
                ? List.of()
                : sessions.all().stream()
                        .filter(other -> Sessions.before(round, other) && Carrying.sameForce(round, other))
                        .filter(other -> other.phase() == Phase.CANDIDATES)
                        .toList();
    }

    @Override
    @Transactional
    public CarryOutcome carry(CandidateId candidate, RoundId later, PostId post, CarryReason reason, String note) {
        return carrying.carry(candidate, later, post, reason, note.strip());
    }

    private LikenessOutcome decide(CandidateId candidate, CandidateId earlier, LinkTable.Kind kind) {
        RoundId round = candidates.byId(candidate).roundId();
        phases.hold(round);
        boolean proposed = likenesses(round).stream()
                .anyMatch(likeness -> likeness.candidate().equals(candidate)
                        && likeness.earlier().candidate().equals(earlier));
        if (!proposed) {
            return new LikenessOutcome.NotProposed();
        }
        links.insert(
                new LinkTable.Link(earlier, candidate, kind),
                null,
                "",
                currentActor.require().displayName(),
                clock.instant());
        trail.record(Act.of(
                "LIKENESS_DECIDED",
                "candidate:" + candidate.value(),
                round.value(),
                Told.as(
                        kind == LinkTable.Kind.OTHER ? "OTHER_PERSON" : "SAME_PERSON",
                        "candidate:" + earlier.value())));
        return new LikenessOutcome.Recorded();
    }
}
