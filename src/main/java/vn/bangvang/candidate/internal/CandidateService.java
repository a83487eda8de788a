package vn.bangvang.candidate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.ImportList;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.ListGuard.Held;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.candidate.anonymous.StageGate;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class CandidateService implements Candidates, CodeBook {

    private final CandidateTable table;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final Numbering numbering;
    private final Trail trail;
    private final CandidateImport importing;
    private final ObjectProvider<StageGate> stageGates;
    private final ListHolds holds;

    CandidateService(
            CandidateTable table,
            Rounds rounds,
            PhaseHold phases,
            Numbering numbering,
            Trail trail,
            CandidateImport importing,
            ObjectProvider<StageGate> stageGates,
            ListHolds holds) {
        this.holds = holds;
        this.numbering = numbering;
        this.table = table;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
        this.importing = importing;
        this.stageGates = stageGates;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> list(RoundId roundId) {
        return table.ofRound(roundId).stream().sorted(Numbering.inNameOrder()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> page(RoundId roundId, CandidateId after, int limit) {
        return table.page(roundId, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Candidate byId(CandidateId id) {
        return table.byId(id);
    }

    @Override
    @Transactional
    public SaveOutcome add(RoundId roundId, CandidateData data) {
        Optional<SaveOutcome> refusal = refusal(roundId, data, null);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        CandidateId id = table.insert(roundId, data);
        trail.record(Act.of("CANDIDATE_ADDED", subject(id), roundId.value(), describe(data)));
        return new SaveOutcome.Saved(table.byId(id));
    }

    @Override
    @Transactional
    public SaveOutcome change(CandidateId id, long version, CandidateData data) {
        Candidate before = table.byId(id);
        Optional<SaveOutcome> refusal =
                onlyContact(before.data(), data) ? Optional.empty() : refusal(before.roundId(), data, id);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!table.update(id, version, data)) {
            return new SaveOutcome.Stale();
        }
        trail.record(new Act(
                "CANDIDATE_CHANGED",
                subject(id),
                before.roundId().value(),
                describe(before.data()),
                describe(data),
                null));
        boolean sameOrder = before.data().name().equals(data.name())
                && before.data().birth().equals(data.birth())
                && before.data().postId().equals(data.postId());
        if (!sameOrder) {
            numbering.withdrawNumbers(before.roundId());
        }
        return new SaveOutcome.Saved(table.byId(id));
    }

    @Override
    @Transactional
    public ImportResult importRows(RoundId roundId, ImportList list, IntConsumer progress) {
        return importing.run(roundId, list, progress);
    }

    @Override
    @Transactional
    public SaveOutcome accept(CandidateId id, long version) {
        return decide(id, version, Eligibility.ACCEPTED, null);
    }

    @Override
    @Transactional
    public AcceptAllOutcome acceptUndecided(RoundId roundId) {
        Phase phase = phases.hold(roundId);
        if (phase != Phase.CANDIDATES) {
            return new AcceptAllOutcome.PhaseForbids(phase);
        }
        List<CandidateId> accepted = table.acceptUndecided(roundId, notMet(roundId));
        if (!accepted.isEmpty()) {
            numbering.withdrawNumbers(roundId);
        }
        trail.recordAll(accepted.stream()
                .map(id -> new Act(
                        "ELIGIBILITY_DECIDED",
                        subject(id),
                        roundId.value(),
                        Told.of(Eligibility.UNDECIDED),
                        Told.of(Eligibility.ACCEPTED),
                        null))
                .toList());
        return new AcceptAllOutcome.Accepted(accepted.size());
    }

    @Override
    @Transactional
    public SaveOutcome refuse(CandidateId id, long version, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason");
        }
        return decide(id, version, Eligibility.REFUSED, reason.strip());
    }

    @Override
    @Transactional
    public NumberOutcome giveNumbers(RoundId roundId) {
        return numbering.give(roundId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnonymousCandidate> candidates(RoundId roundId) {
        return table.numbered(roundId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnonymousCandidate> goingOn(RoundId roundId) {
        Set<CandidateId> heldBack = stageGates
                .orderedStream()
                .flatMap(gate -> gate.heldBack(roundId).stream())
                .collect(Collectors.toSet());
        return table.numbered(roundId).stream()
                .filter(candidate -> !heldBack.contains(candidate.id()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public AnonymousCandidate candidate(CandidateId id) {
        return table.anonymous(id);
    }

    private SaveOutcome decide(CandidateId id, long version, Eligibility eligibility, @Nullable String reason) {
        Candidate before = table.byId(id);
        Phase phase = phases.hold(before.roundId());
        if (phase != Phase.CANDIDATES) {
            return new SaveOutcome.PhaseForbids(phase);
        }
        if (holds.of(before.roundId(), List.of(before)).get(id) instanceof Held.NotMet held) {
            if (eligibility == Eligibility.ACCEPTED) {
                return new SaveOutcome.MustBeRefused(held.generalReason());
            }
            if (!held.generalReason().equals(reason)) {
                return new SaveOutcome.GeneralReasonOnly(held.generalReason());
            }
        }
        if (!table.setEligibility(id, version, eligibility, reason)) {
            return new SaveOutcome.Stale();
        }
        trail.record(new Act(
                "ELIGIBILITY_DECIDED",
                subject(id),
                before.roundId().value(),
                Told.of(before.eligibility()),
                Told.of(eligibility),
                reason));
        if (before.eligibility() != eligibility) {
            numbering.withdrawNumbers(before.roundId());
        }
        return new SaveOutcome.Saved(table.byId(id));
    }

    private Set<CandidateId> notMet(RoundId roundId) {
        return holds.of(roundId, table.ofRound(roundId)).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Held.NotMet)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<SaveOutcome> refusal(RoundId roundId, CandidateData data, @Nullable CandidateId self) {
        Phase phase = phases.hold(roundId);
        if (phase != Phase.CANDIDATES) {
            return Optional.of(new SaveOutcome.PhaseForbids(phase));
        }
        if (rounds.posts(roundId).stream().map(Post::id).noneMatch(data.postId()::equals)) {
            return Optional.of(new SaveOutcome.UnknownPost());
        }
        Set<String> categories = categories(roundId);
        Optional<SaveOutcome> unknown = data.priorityCategories().stream()
                .filter(code -> !categories.contains(code))
                .<SaveOutcome>map(SaveOutcome.UnknownPriority::new)
                .findFirst();
        if (unknown.isPresent()) {
            return unknown;
        }
        return table.samePerson(roundId, data, self)
                .map(other -> new SaveOutcome.AlreadyThere(
                        other.id(), other.data().name().full()));
    }

    /** Where somebody can be reached decides nothing and can be put right in every phase. */
    private static boolean onlyContact(CandidateData before, CandidateData after) {
        return !after.equals(before) && after.equals(before.reachedAt(after.phone(), after.email(), after.address()));
    }

    private Set<String> categories(RoundId roundId) {
        return rounds.ruleSetOf(roundId).priorityCategories().value().stream()
                .map(PriorityCategory::code)
                .collect(Collectors.toSet());
    }

    /** For the trail: what decides about a candidate, without the personal data that the trail need not hold. */
    static String describe(CandidateData data) {
        return Told.of(
                data.name().full(),
                "post:" + data.postId().value(),
                data.priorityCategories().stream()
                        .sorted()
                        .map(category -> Told.code("prioritycategory", category))
                        .toList(),
                data.priorityEvidence());
    }

    static String subject(CandidateId id) {
        return "candidate:" + id.value();
    }
}
