package vn.bangvang.assessment.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.assessment.PersonResult;
import vn.bangvang.assessment.ReturningPersons.Carriable;
import vn.bangvang.assessment.ReturningPersons.CarryOutcome;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;

/** Carries who was not assessed to a later session; both sessions keep a line of it. */
@Component
class Carrying {

    private static final Set<PersonResult> CARRIABLE =
            Set.of(PersonResult.ABSENT, PersonResult.WITHDRAWN, PersonResult.REFUSED);

    private final Sessions sessions;
    private final LinkTable links;
    private final AssessmentTable table;
    private final Rounds rounds;
    private final Candidates candidates;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    Carrying(
            Sessions sessions,
            LinkTable links,
            AssessmentTable table,
            Rounds rounds,
            Candidates candidates,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.table = table;
        this.rounds = rounds;
        this.candidates = candidates;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean sameForce(Round one, Round other) {
        return Sessions.of(one).advisory() == Sessions.of(other).advisory();
    }

    List<Carriable> carriable(Round round) {
        Map<CandidateId, String> carriedTo = new HashMap<>();
        links.all().stream()
                .filter(link -> link.kind() == LinkTable.Kind.CARRIED)
                .forEach(link -> carriedTo.put(link.earlier(), codeOf(link.later())));
        return sessions.persons(round).entrySet().stream()
                .filter(entry -> isCarriable(round, entry.getValue()))
                .map(entry -> new Carriable(
                        Sessions.in(round, entry.getKey(), entry.getValue()),
                        carriedTo.get(entry.getKey().id())))
                .toList();
    }

    CarryOutcome carry(CandidateId id, RoundId later, PostId post, CarryReason reason, String note) {
        Candidate person = candidates.byId(id);
        // In the order of their ids, so that two who carry at once never wait for each other.
        Map<RoundId, Phase> held = new HashMap<>();
        Stream.of(person.roundId(), later)
                .sorted(java.util.Comparator.comparing(RoundId::value))
                .forEach(round -> held.put(round, phases.hold(round)));
        Round from = rounds.byId(person.roundId());
        Round to = rounds.byId(later);
        Optional<CarryOutcome> refusal = refusal(from, to, person.id(), Objects.requireNonNull(held.get(later)));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RuleSet rules = rounds.ruleSetOf(later);
        return switch (candidates.add(later, copy(person.data(), post, rules))) {
            case Candidates.SaveOutcome.Saved saved -> {
                carried(person, from, to, saved.candidate().id(), rules, reason, note);
                yield new CarryOutcome.Carried(saved.candidate().id());
            }
            case Candidates.SaveOutcome.AlreadyThere there -> new CarryOutcome.AlreadyThere(there.otherName());
            case Candidates.SaveOutcome.PhaseForbids forbids -> new CarryOutcome.PhaseForbids(forbids.now());
            case Candidates.SaveOutcome.UnknownPost unknown -> new CarryOutcome.UnknownPost();
            case Candidates.SaveOutcome.UnknownPriority unknown ->
                throw new IllegalStateException("only known categories are copied: " + unknown.code());
            case Candidates.SaveOutcome.Stale _,
                    Candidates.SaveOutcome.MustBeRefused _,
                    Candidates.SaveOutcome.GeneralReasonOnly _ ->
                throw new IllegalStateException("a new dossier is neither stale nor concluded on");
        };
    }

    private Optional<CarryOutcome> refusal(Round from, Round to, CandidateId person, Phase phase) {
        if (from.data().session() == null || to.data().session() == null || !Sessions.before(from, to)) {
            return Optional.of(new CarryOutcome.NotALaterSession());
        }
        if (!sameForce(from, to)) {
            return Optional.of(new CarryOutcome.OtherForce());
        }
        PersonResult result = sessions.persons(from).entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(person))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        if (!isCarriable(from, result)) {
            return Optional.of(new CarryOutcome.NotCarriable(result));
        }
        Optional<CarryOutcome> already = links.all().stream()
                .filter(link ->
                        link.kind() == LinkTable.Kind.CARRIED && link.earlier().equals(person))
                .<CarryOutcome>map(link -> new CarryOutcome.AlreadyCarried(codeOf(link.later())))
                .findFirst();
        return already.or(
                () -> phase == Phase.CANDIDATES ? Optional.empty() : Optional.of(new CarryOutcome.PhaseForbids(phase)));
    }

    /** A refusal may still be taken back while dossiers are taken in. */
    private static boolean isCarriable(Round round, PersonResult result) {
        return CARRIABLE.contains(result) && (result != PersonResult.REFUSED || Phase.BOARDS.reachedBy(round.phase()));
    }

    private void carried(
            Candidate person, Round from, Round to, CandidateId copy, RuleSet rules, CarryReason reason, String note) {
        links.insert(
                new LinkTable.Link(person.id(), copy, LinkTable.Kind.CARRIED),
                reason,
                note,
                currentActor.require().displayName(),
                clock.instant());
        table.proposal(person.id())
                .filter(proposal -> Proposals.judge(rules, proposal).isPresent())
                .ifPresent(proposal -> table.setProposal(copy, proposal));
        trail.record(new Act(
                "PERSON_CARRIED_ON",
                "candidate:" + person.id().value(),
                from.id().value(),
                null,
                Told.of(reason, to.data().code(), "candidate:" + copy.value()),
                note.isEmpty() ? null : note));
        trail.record(new Act(
                "PERSON_CARRIED_IN",
                "candidate:" + copy.value(),
                to.id().value(),
                null,
                Told.of(reason, from.data().code(), "candidate:" + person.id().value()),
                note.isEmpty() ? null : note));
    }

    private static CandidateData copy(CandidateData data, PostId post, RuleSet rules) {
        Set<String> known = rules.priorityCategories().value().stream()
                .map(PriorityCategory::code)
                .filter(data.priorityCategories()::contains)
                .collect(Collectors.toSet());
        return new CandidateData(
                post,
                data.name(),
                data.birth(),
                data.gender(),
                data.idNumber(),
                data.fileNumber(),
                data.phone(),
                data.email(),
                data.address(),
                data.degree(),
                data.major(),
                known,
                data.priorityEvidence(),
                data.note());
    }

    private String codeOf(CandidateId candidate) {
        return rounds.byId(candidates.byId(candidate).roundId()).data().code();
    }
}
