package vn.bangvang.vetting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Candidates.SaveOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.ConclusionId;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Demands;
import vn.bangvang.vetting.Demands.Demand;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.VettedCandidate;
import vn.bangvang.vetting.Vetting;
import vn.bangvang.vetting.VettingBook;

@Service
class VettingService implements Vetting {

    private final VettingTable table;
    private final VettedList vettedList;
    private final Candidates candidates;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    VettingService(
            VettingTable table,
            VettedList vettedList,
            Candidates candidates,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.vettedList = vettedList;
        this.candidates = candidates;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public VettingBook of(RoundId round) {
        return vettedList.of(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conclusion> history(CandidateId candidate) {
        return table.history(candidate);
    }

    @Override
    @Transactional
    public DemandOutcome demand(RoundId round, DemandData data) {
        Phase phase = phases.hold(round);
        if (phase != Phase.PLANNING && phase != Phase.CANDIDATES) {
            return new DemandOutcome.PhaseForbids(phase);
        }
        if (data.post() != null && rounds.posts(round).stream().map(Post::id).noneMatch(data.post()::equals)) {
            return new DemandOutcome.UnknownPost();
        }
        LocalDate plan = rounds.byId(round).data().planApprovedOn();
        if (data.date().isAfter(today())) {
            return new DemandOutcome.DateInFuture();
        }
        if (data.date().isBefore(plan)) {
            return new DemandOutcome.DateBeforePlan(plan);
        }
        Demands before = table.demands(round);
        Optional<Demand> replaced = data.post() == null
                ? before.ofRound()
                : Optional.ofNullable(before.ofPosts().get(data.post()));
        table.insertDemand(round, data, currentActor.require().displayName(), clock.instant());
        trail.record(new Act(
                "VETTING_DEMANDED",
                data.post() == null
                        ? "round:" + round.value()
                        : "post:" + data.post().value(),
                round.value(),
                replaced.map(demand -> told(demand.conditions(), demand.document()))
                        .orElse(null),
                told(data.conditions(), data.document()),
                null));
        vettedList.withdrawNumbersIfSomeoneIsHeld(round);
        return new DemandOutcome.Recorded();
    }

    @Override
    @Transactional
    public ConcludeOutcome conclude(RoundId round, ConclusionData data) {
        Phase phase = phases.hold(round);
        if (phase != Phase.CANDIDATES) {
            return new ConcludeOutcome.PhaseForbids(phase);
        }
        LocalDate plan = rounds.byId(round).data().planApprovedOn();
        if (data.date().isAfter(today())) {
            return new ConcludeOutcome.DateInFuture();
        }
        if (data.date().isBefore(plan)) {
            return new ConcludeOutcome.DateBeforePlan(plan);
        }
        List<VettedCandidate> chosen = vettedList.of(round).candidates().stream()
                .filter(vetted -> data.candidates().contains(vetted.candidate().id()))
                .toList();
        if (chosen.size() < data.candidates().size()) {
            return new ConcludeOutcome.NotOfRound(data.candidates().size() - chosen.size());
        }
        int notDemanded = (int) chosen.stream()
                .filter(vetted -> !vetted.demanded().contains(data.condition()))
                .count();
        if (notDemanded > 0) {
            return new ConcludeOutcome.NotDemanded(data.condition(), notDemanded);
        }
        Actor recorder = currentActor.require();
        chosen.forEach(
                vetted -> table.insertConclusion(round, vetted.candidate().id(), data, recorder, clock.instant()));
        trail.recordAll(chosen.stream().map(vetted -> act(round, vetted, data)).toList());
        vettedList.withdrawNumbersIfSomeoneIsHeld(round);
        return new ConcludeOutcome.Recorded(chosen.size());
    }

    @Override
    @Transactional
    public RefuseOutcome refuseNotMet(RoundId round) {
        Phase phase = phases.hold(round);
        if (phase != Phase.CANDIDATES) {
            return new RefuseOutcome.PhaseForbids(phase);
        }
        List<Candidate> toRefuse = vettedList.of(round).candidates().stream()
                .filter(VettedCandidate::toRefuse)
                .map(VettedCandidate::candidate)
                .toList();
        for (Candidate candidate : toRefuse) {
            SaveOutcome refused =
                    candidates.refuse(candidate.id(), candidate.version(), VettedCandidate.GENERAL_REASON);
            if (!(refused instanceof SaveOutcome.Saved)) {
                throw new IllegalStateException("the round is held, and yet a refusal ended as " + refused);
            }
        }
        return new RefuseOutcome.Refused(toRefuse.size());
    }

    @Override
    @Transactional
    public GroundsOutcome readGrounds(ConclusionId id) {
        Conclusion conclusion = table.byId(id);
        Actor reader = currentActor.require();
        boolean decidesOrSupervises = reader.is(Role.CHAIR) || reader.is(Role.SUPERVISOR);
        if (!decidesOrSupervises && !reader.id().equals(conclusion.recorder())) {
            return new GroundsOutcome.NotYours();
        }
        Optional<String> grounds = table.grounds(id);
        if (grounds.isEmpty()) {
            return new GroundsOutcome.NoGrounds();
        }
        trail.record(Act.of(
                "VETTING_GROUNDS_READ",
                "candidate:" + conclusion.candidate().value(),
                table.roundOf(id).value(),
                words(conclusion)));
        return new GroundsOutcome.Read(grounds.get());
    }

    private static Act act(RoundId round, VettedCandidate vetted, ConclusionData data) {
        @Nullable Conclusion replaced = vetted.newest().get(data.condition());
        return new Act(
                "VETTING_CONCLUDED",
                "candidate:" + vetted.candidate().id().value(),
                round.value(),
                replaced == null ? null : words(replaced),
                words(data.condition(), data.finding(), data.document()),
                null);
    }

    private static String words(Conclusion conclusion) {
        return words(conclusion.condition(), conclusion.finding(), conclusion.document());
    }

    private static String words(Condition condition, Finding finding, String document) {
        return Told.of(Told.as(condition, finding), document);
    }

    private static String told(Set<Condition> conditions, String document) {
        return Told.of(conditions.stream().sorted().toList(), document);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
