package vn.bangvang.candidate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.DoubleCheck;
import vn.bangvang.candidate.DoubleCheck.Verdict;
import vn.bangvang.candidate.ImportList;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.candidate.ImportResult.Refusal;
import vn.bangvang.candidate.ImportRow;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Takes a list in: every row is added, known already, or refused; nothing is left unaccounted for. */
@Component
class CandidateImport {

    private static final int BATCH = 500;

    private final CandidateTable table;
    private final CandidateBatch batch;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final Numbering numbering;
    private final Trail trail;

    CandidateImport(
            CandidateTable table,
            CandidateBatch batch,
            Rounds rounds,
            PhaseHold phases,
            Numbering numbering,
            Trail trail) {
        this.table = table;
        this.batch = batch;
        this.rounds = rounds;
        this.phases = phases;
        this.numbering = numbering;
        this.trail = trail;
    }

    ImportResult run(RoundId roundId, ImportList list, IntConsumer progress) {
        List<Refusal> refused = new ArrayList<>(list.refused());
        List<Integer> known = new ArrayList<>();
        List<ImportRow> wanted = new ArrayList<>();
        Phase phase = phases.hold(roundId);
        if (phase == Phase.CANDIDATES) {
            sort(roundId, list.rows(), wanted, known, refused);
        } else {
            list.rows().forEach(row -> refused.add(new Refusal(row.sheetRow(), "import.refused.phase", List.of())));
        }
        int settled = list.rows().size() - wanted.size();
        progress.accept(settled);
        for (int from = 0; from < wanted.size(); from += BATCH) {
            List<ImportRow> part = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
            write(roundId, list.source(), part);
            progress.accept(settled + from + part.size());
        }
        if (!wanted.isEmpty()) {
            numbering.withdrawNumbers(roundId);
        }
        var result = new ImportResult(list.rows().size() + list.refused().size(), wanted.size(), known, refused);
        trail.record(new Act(
                "CANDIDATES_IMPORTED",
                "round:" + roundId.value(),
                roundId.value(),
                null,
                Told.of(
                        Told.as("ROWS", result.rowsIn()),
                        Told.as("ADDED", result.added()),
                        Told.as("KNOWN", known.size()),
                        Told.as("REFUSED", refused.size())),
                list.source()));
        return result;
    }

    private void sort(
            RoundId roundId, List<ImportRow> rows, List<ImportRow> wanted, List<Integer> known, List<Refusal> refused) {
        Set<PostId> posts = rounds.posts(roundId).stream().map(Post::id).collect(Collectors.toSet());
        Set<String> categories = rounds.ruleSetOf(roundId).priorityCategories().value().stream()
                .map(PriorityCategory::code)
                .collect(Collectors.toSet());
        var doubles = new DoubleCheck(table.ofRound(roundId));
        for (ImportRow row : rows) {
            Optional<Refusal> foreign = foreign(row, posts, categories);
            if (foreign.isPresent()) {
                refused.add(foreign.get());
                continue;
            }
            switch (doubles.next(row.sheetRow(), row.data())) {
                case Verdict.New() -> wanted.add(row);
                case Verdict.Known() -> known.add(row.sheetRow());
                case Verdict.Twin(int other) ->
                    refused.add(new Refusal(row.sheetRow(), "import.refused.twin", List.of(String.valueOf(other))));
                case Verdict.IdTaken(String name, String birth) ->
                    refused.add(new Refusal(row.sheetRow(), "import.refused.idTaken", List.of(name, birth)));
            }
        }
    }

    private static Optional<Refusal> foreign(ImportRow row, Set<PostId> posts, Set<String> categories) {
        if (!posts.contains(row.data().postId())) {
            return Optional.of(new Refusal(row.sheetRow(), "import.refused.post", List.of()));
        }
        return categories.containsAll(row.data().priorityCategories())
                ? Optional.empty()
                : Optional.of(new Refusal(row.sheetRow(), "import.refused.priority", List.of()));
    }

    private void write(RoundId roundId, String source, List<ImportRow> part) {
        List<CandidateData> data = part.stream().map(ImportRow::data).toList();
        List<CandidateId> ids = batch.insert(roundId, data);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            acts.add(new Act(
                    "CANDIDATE_ADDED",
                    CandidateService.subject(ids.get(i)),
                    roundId.value(),
                    null,
                    CandidateService.describe(data.get(i)),
                    Told.of(source, Told.as("ROW", part.get(i).sheetRow()))));
        }
        trail.recordAll(acts);
    }
}
