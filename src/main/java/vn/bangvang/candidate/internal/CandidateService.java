package vn.bangvang.candidate.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.ImportList;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.VietnameseNameOrder;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class CandidateService implements Candidates, CodeBook {

    private static final int SHORTEST_NUMBER = 3;

    private final CandidateTable table;
    private final Rounds rounds;
    private final Trail trail;
    private final CandidateImport importing;

    CandidateService(CandidateTable table, Rounds rounds, Trail trail, CandidateImport importing) {
        this.table = table;
        this.rounds = rounds;
        this.trail = trail;
        this.importing = importing;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> list(RoundId roundId) {
        return table.ofRound(roundId).stream().sorted(inNameOrder()).toList();
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
        Optional<SaveOutcome> refusal = refusal(before.roundId(), data, id);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            if (!table.update(id, version, data)) {
                return new SaveOutcome.Stale();
            }
        } catch (DuplicateKeyException race) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new SaveOutcome.Stale();
        }
        trail.record(new Act(
                "CANDIDATE_CHANGED",
                subject(id),
                before.roundId().value(),
                describe(before.data()),
                describe(data),
                null));
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
    public SaveOutcome refuse(CandidateId id, long version, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason");
        }
        return decide(id, version, Eligibility.REFUSED, reason.strip());
    }

    @Override
    @Transactional
    public NumberOutcome giveNumbers(RoundId roundId) {
        Phase phase = rounds.byId(roundId).phase();
        if (phase != Phase.CANDIDATES) {
            return new NumberOutcome.PhaseForbids(phase);
        }
        List<Candidate> all = table.ofRound(roundId);
        int undecided = (int) all.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.UNDECIDED)
                .count();
        if (undecided > 0) {
            return new NumberOutcome.StillUndecided(undecided);
        }
        Map<PostId, String> postCodes = rounds.posts(roundId).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().code()));
        List<Candidate> inOrder = all.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.ACCEPTED)
                .sorted(Comparator.comparing((Candidate candidate) ->
                                postCodes.get(candidate.data().postId()))
                        .thenComparing(inNameOrder()))
                .toList();
        table.clearNumbers(roundId);
        int width = Math.max(SHORTEST_NUMBER, String.valueOf(inOrder.size()).length());
        for (int i = 0; i < inOrder.size(); i++) {
            table.setNumber(inOrder.get(i).id(), ("%0" + width + "d").formatted(i + 1));
        }
        trail.record(
                Act.of("NUMBERS_GIVEN", "round:" + roundId.value(), roundId.value(), String.valueOf(inOrder.size())));
        return new NumberOutcome.Numbered(inOrder.size());
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnonymousCandidate> candidates(RoundId roundId) {
        return table.numbered(roundId);
    }

    @Override
    @Transactional(readOnly = true)
    public AnonymousCandidate candidate(CandidateId id) {
        return table.anonymous(id);
    }

    private SaveOutcome decide(CandidateId id, long version, Eligibility eligibility, @Nullable String reason) {
        Candidate before = table.byId(id);
        Phase phase = rounds.byId(before.roundId()).phase();
        if (phase != Phase.CANDIDATES) {
            return new SaveOutcome.PhaseForbids(phase);
        }
        if (!table.setEligibility(id, version, eligibility, reason)) {
            return new SaveOutcome.Stale();
        }
        trail.record(new Act(
                "ELIGIBILITY_DECIDED",
                subject(id),
                before.roundId().value(),
                before.eligibility().name(),
                eligibility.name(),
                reason));
        return new SaveOutcome.Saved(table.byId(id));
    }

    private Optional<SaveOutcome> refusal(RoundId roundId, CandidateData data, @Nullable CandidateId self) {
        Phase phase = rounds.byId(roundId).phase();
        if (phase != Phase.CANDIDATES) {
            return Optional.of(new SaveOutcome.PhaseForbids(phase));
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

    private Set<String> categories(RoundId roundId) {
        return rounds.ruleSetOf(roundId).priorityCategories().value().stream()
                .map(PriorityCategory::code)
                .collect(Collectors.toSet());
    }

    private static Comparator<Candidate> inNameOrder() {
        return Comparator.comparing((Candidate candidate) -> candidate.data().name(), new VietnameseNameOrder())
                .thenComparing(candidate -> switch (candidate.data().birth()) {
                    case BirthDate.Full full -> full.date().toString();
                    case BirthDate.YearOnly yearOnly -> String.valueOf(yearOnly.year());
                })
                .thenComparing(candidate -> candidate.id().value());
    }

    /** For the trail: what decides about a candidate, without the personal data that the trail need not hold. */
    static String describe(CandidateData data) {
        return "name=" + data.name().full() + " post=" + data.postId().value() + " priority="
                + data.priorityCategories().stream().sorted().toList() + " evidence=" + data.priorityEvidence();
    }

    static String subject(CandidateId id) {
        return "candidate:" + id.value();
    }
}
