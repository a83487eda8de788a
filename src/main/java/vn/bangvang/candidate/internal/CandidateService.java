package vn.bangvang.candidate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.ImportRow;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class CandidateService implements Candidates, CodeBook {

    private final CandidateTable table;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final Numbering numbering;
    private final Trail trail;

    CandidateService(CandidateTable table, Rounds rounds, PhaseHold phases, Numbering numbering, Trail trail) {
        this.numbering = numbering;
        this.table = table;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> list(RoundId roundId) {
        return table.ofRound(roundId).stream().sorted(Numbering.inNameOrder()).toList();
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
            numbering.withdraw(before.roundId());
        }
        return new SaveOutcome.Saved(table.byId(id));
    }

    @Override
    @Transactional
    public ImportResult importRows(RoundId roundId, List<ImportRow> rows, IntConsumer progress) {
        Phase phase = phases.hold(roundId);
        List<ImportResult.Refusal> refused = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        if (phase != Phase.CANDIDATES) {
            rows.forEach(row -> refused.add(
                    new ImportResult.Refusal(row.sheetRow(), "import.refused.phase", List.of(phase.name()))));
            return new ImportResult(rows.size(), 0, known, refused);
        }
        Set<PostId> posts = rounds.posts(roundId).stream().map(Post::id).collect(Collectors.toSet());
        Set<String> categories = categories(roundId);
        Map<String, String> onList = new HashMap<>();
        table.ofRound(roundId)
                .forEach(candidate -> keys(candidate.data())
                        .forEach(key -> onList.put(key, candidate.data().name().full())));
        Map<String, Integer> inFile = new HashMap<>();
        int added = 0;
        for (int i = 0; i < rows.size(); i++) {
            ImportRow row = rows.get(i);
            List<String> keys = keys(row.data());
            Optional<Integer> twin =
                    keys.stream().filter(inFile::containsKey).map(inFile::get).findFirst();
            if (!posts.contains(row.data().postId())) {
                refused.add(new ImportResult.Refusal(row.sheetRow(), "import.refused.post", List.of()));
            } else if (!categories.containsAll(row.data().priorityCategories())) {
                refused.add(new ImportResult.Refusal(row.sheetRow(), "import.refused.priority", List.of()));
            } else if (twin.isPresent()) {
                refused.add(new ImportResult.Refusal(
                        row.sheetRow(), "import.refused.twin", List.of(String.valueOf(twin.get()))));
            } else if (keys.stream().anyMatch(onList::containsKey)) {
                known.add(row.sheetRow());
            } else {
                table.insert(roundId, row.data());
                added++;
                keys.forEach(key -> inFile.put(key, row.sheetRow()));
            }
            progress.accept(i + 1);
        }
        trail.record(Act.of(
                "CANDIDATES_IMPORTED",
                "round:" + roundId.value(),
                roundId.value(),
                "in=" + rows.size() + " added=" + added + " known=" + known.size() + " refused=" + refused.size()));
        return new ImportResult(rows.size(), added, known, refused);
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
        return numbering.give(roundId);
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
        Phase phase = phases.hold(before.roundId());
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
        if (before.eligibility() != eligibility) {
            numbering.withdraw(before.roundId());
        }
        return new SaveOutcome.Saved(table.byId(id));
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

    private Set<String> categories(RoundId roundId) {
        return rounds.ruleSetOf(roundId).priorityCategories().value().stream()
                .map(PriorityCategory::code)
                .collect(Collectors.toSet());
    }

    private static List<String> keys(CandidateData data) {
        List<String> keys = new ArrayList<>();
        keys.add("name:" + CandidateTable.nameKey(data));
        String idKey = CandidateTable.idKey(data);
        if (idKey != null) {
            keys.add("id:" + idKey);
        }
        return keys;
    }

    /** For the trail: what decides about a candidate, without the personal data that the trail need not hold. */
    private static String describe(CandidateData data) {
        return "name=" + data.name().full() + " post=" + data.postId().value() + " priority="
                + data.priorityCategories().stream().sorted().toList() + " evidence=" + data.priorityEvidence();
    }

    private static String subject(CandidateId id) {
        return "candidate:" + id.value();
    }
}
