package vn.bangvang.mcq.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.RecountId;
import vn.bangvang.mcq.Recounting.Sheet;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

@Service
class RecountService implements Recounts {

    private final RecountTable table;
    private final KeyTable keys;
    private final Seating seating;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    RecountService(
            RecountTable table,
            KeyTable keys,
            Seating seating,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.seating = seating;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MyRecount> mine(RoundId round) {
        Actor actor = currentActor.require();
        List<RecountTable.Kept> own = ofCaller(round, actor);
        Map<PaperKind, Integer> questions = new HashMap<>();
        if (!own.isEmpty()) {
            keys.newest(round)
                    .forEach((paper, key) -> questions.put(paper, key.key().length()));
        }
        return own.stream()
                .map(kept -> new MyRecount(
                        kept.id(),
                        kept.code(),
                        kept.sheet().paper(),
                        Objects.requireNonNull(questions.get(kept.sheet().paper())),
                        kept.reading().map(RecountTable.Reading::at).orElse(null)))
                .toList();
    }

    @Override
    @Transactional
    public RecountOutcome read(RecountId id, String variant, String answers) {
        Optional<RecountTable.Kept> asked = table.find(id);
        if (asked.isEmpty()) {
            return new RecountOutcome.NotYours();
        }
        RoundId round = asked.get().round();
        Phase now = phases.hold(round);
        Actor actor = currentActor.require();
        // Read again under the hold: somebody else may have been asked in between.
        Optional<RecountTable.Kept> own = ofCaller(round, actor).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst();
        if (own.isEmpty()) {
            return new RecountOutcome.NotYours();
        }
        if (Readers.handlesNumbers(actor)) {
            return new RecountOutcome.HandlesNumbers();
        }
        if (own.get().reading().isPresent()) {
            return new RecountOutcome.AlreadyRead();
        }
        return StageDecisions.open(now)
                ? read(own.get(), variant.strip(), answers)
                : new RecountOutcome.PhaseForbids(now);
    }

    private RecountOutcome read(RecountTable.Kept kept, String variant, String answers) {
        Sheet sheet = kept.sheet();
        AnswerKey key = Objects.requireNonNull(keys.newest(kept.round()).get(sheet.paper()))
                .key();
        if (key.variant(variant).isEmpty()) {
            return new RecountOutcome.UnknownVariant(variant);
        }
        Optional<List<Answer>> read = AnswerText.whole(answers, key.length());
        if (read.isEmpty()) {
            return new RecountOutcome.UnreadableAnswers(key.length());
        }
        table.read(kept.id(), new AnswerSheet(sheet.candidate(), sheet.paper(), variant, read.get()), clock.instant());
        // That a sheet was read, and neither whose nor what it says: the answer to the appeal tells both.
        trail.record(Act.of(
                "SHEET_READ_AGAIN", "recount:" + kept.id().value(), kept.round().value(), Told.of(sheet.paper())));
        return new RecountOutcome.Read();
    }

    /** What the caller has to read: the newest request of each sheet, while no conflict with its writer is declared. */
    private List<RecountTable.Kept> ofCaller(RoundId round, Actor actor) {
        Map<Sheet, RecountTable.Kept> newest = newest(table.of(round));
        if (newest.isEmpty()) {
            return List.of();
        }
        Set<CandidateId> conflicts = seating.conflictsOf(actor.id(), round);
        return newest.values().stream()
                .filter(kept -> kept.reader().equals(actor.id()))
                .filter(kept -> !conflicts.contains(kept.sheet().candidate()))
                .sorted(Comparator.comparingLong(kept -> kept.id().value()))
                .toList();
    }

    static Map<Sheet, RecountTable.Kept> newest(List<RecountTable.Kept> oldestFirst) {
        Map<Sheet, RecountTable.Kept> newest = new HashMap<>();
        oldestFirst.forEach(kept -> newest.put(kept.sheet(), kept));
        return newest;
    }
}
