package vn.bangvang.selfservice.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Candidates.SaveOutcome;
import vn.bangvang.candidate.Dossiers;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.selfservice.DataRequestId;
import vn.bangvang.selfservice.Secret;

@Service
class DeskService implements CandidateDesk {

    private static final int LONGEST_REASON = 500;

    private final DataRequestTable table;
    private final Candidates candidates;
    private final Dossiers dossiers;
    private final LinkService links;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    DeskService(
            DataRequestTable table,
            Candidates candidates,
            Dossiers dossiers,
            LinkService links,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.candidates = candidates;
        this.dossiers = dossiers;
        this.links = links;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DataRequest> requests(RoundId round) {
        return table.ofRound(round).stream()
                .sorted(Comparator.comparing(DataRequest::open).reversed())
                .toList();
    }

    @Override
    @Transactional
    public DeskOutcome accept(DataRequestId id) {
        return held(id, request -> {
            Candidate dossier = dossiers.of(request.candidate());
            return switch (candidates.change(
                    dossier.id(), dossier.version(), Wanted.in(dossier.data(), request.field(), request.wanted()))) {
                case SaveOutcome.Saved saved -> {
                    answer(request, true, "");
                    trail.record(act("DATA_REQUEST_ACCEPTED", request, null));
                    yield new DeskOutcome.Answered();
                }
                case SaveOutcome.PhaseForbids forbids -> new DeskOutcome.PhaseForbids(forbids.now());
                case SaveOutcome.AlreadyThere there -> new DeskOutcome.SamePersonThere(there.otherName());
                case SaveOutcome.UnknownPriority unknown -> new DeskOutcome.UnknownPriority(unknown.code());
                case SaveOutcome.Stale stale -> new DeskOutcome.ChangedMeanwhile();
                case SaveOutcome.UnknownPost post -> throw new IllegalStateException("the post did not change");
                case SaveOutcome.MustBeRefused must -> throw new IllegalStateException("nothing was decided");
                case SaveOutcome.GeneralReasonOnly only -> throw new IllegalStateException("nothing was decided");
            };
        });
    }

    @Override
    @Transactional
    public DeskOutcome refuse(DataRequestId id, String reason) {
        return held(id, request -> {
            String stripped = reason.strip();
            if (stripped.isEmpty()) {
                return new DeskOutcome.ReasonMissing();
            }
            if (stripped.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("reason");
            }
            answer(request, false, stripped);
            trail.record(act("DATA_REQUEST_REFUSED", request, stripped));
            return new DeskOutcome.Answered();
        });
    }

    @Override
    @Transactional
    public LinksOutcome issueLinks(RoundId round) {
        Map<CandidateId, Secret> issued = links.issue(round);
        return issued.isEmpty()
                ? new LinksOutcome.NobodyToInvite()
                : new LinksOutcome.Issued(candidates.list(round).stream()
                        .filter(candidate -> issued.containsKey(candidate.id()))
                        .sorted(Comparator.comparing(candidate -> Objects.requireNonNull(candidate.number())))
                        .map(candidate -> new PersonalLink(
                                candidate.id(),
                                Objects.requireNonNull(candidate.number()),
                                candidate.data().name().full(),
                                Objects.requireNonNull(issued.get(candidate.id()))))
                        .toList());
    }

    private DeskOutcome held(DataRequestId id, Function<DataRequest, DeskOutcome> act) {
        phases.hold(table.roundOf(id));
        DataRequest request = table.byId(id);
        return request.open() ? act.apply(request) : new DeskOutcome.AlreadyAnswered();
    }

    private void answer(DataRequest request, boolean accepted, String reason) {
        table.answer(request.id(), accepted, reason, currentActor.require(), clock.instant());
    }

    private static Act act(String kind, DataRequest request, @org.jspecify.annotations.Nullable String reason) {
        return new Act(
                kind,
                "datarequest:" + request.id().value(),
                request.round().value(),
                null,
                Told.of(request.field()),
                reason);
    }
}
