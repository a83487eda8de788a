package vn.bangvang.mcq.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.intake.TableReader;
import vn.bangvang.intake.TableReader.TableOutcome;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.KeyDraft;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.StageRequest.State;
import vn.bangvang.mcq.VariantKey;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

@Service
class AnswerKeyService implements AnswerKeys {

    private final TableReader tables;
    private final KeyTable keys;
    private final AnswerSheetTable sheets;
    private final StageRequestTable requests;
    private final StageReader reader;
    private final StageGuard guard;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    AnswerKeyService(
            TableReader tables,
            KeyTable keys,
            AnswerSheetTable sheets,
            StageRequestTable requests,
            StageReader reader,
            StageGuard guard,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.tables = tables;
        this.keys = keys;
        this.sheets = sheets;
        this.requests = requests;
        this.reader = reader;
        this.guard = guard;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public KeyReadOutcome read(RoundId round, PaperKind paper, String fileName, byte[] content) {
        TestPart part = reader.parts(round).get(paper);
        if (part == null) {
            return new KeyReadOutcome.NotInThisRound(paper);
        }
        return switch (tables.read(fileName, content)) {
            case TableOutcome.Read read ->
                new KeyFile(paper, part.questions()).read(fileName, source(read), read.tables());
            case TableOutcome.NotATable damaged -> new KeyReadOutcome.NotAKey(fileName);
            case TableOutcome.TooManyRows many -> new KeyReadOutcome.NotAKey(fileName);
            case TableOutcome.PasswordProtected locked -> new KeyReadOutcome.PasswordProtected(fileName);
        };
    }

    @Override
    @Transactional
    public KeyOutcome save(RoundId round, KeyDraft draft, String reason) {
        Optional<KeyOutcome> refusal = guard.refusal(round, KeyOutcome.PhaseForbids::new, KeyOutcome.StageClosed::new);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        AnswerKey key = draft.key();
        KeyVersion before = keys.newest(round).get(key.paper());
        Optional<KeyOutcome> unfit = unfit(round, key, before, reason);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        var version = new KeyVersion(
                key,
                before == null ? 1 : before.version() + 1,
                draft.source(),
                reason.strip(),
                currentActor.require().displayName(),
                clock.instant());
        keys.append(round, version);
        trail.record(new Act(
                "ANSWER_KEY_SAVED",
                "round:" + round.value(),
                round.value(),
                before == null ? null : describe(before),
                describe(version),
                reason.isBlank() ? null : reason.strip()));
        return new KeyOutcome.Saved(version);
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeyVersion> versions(RoundId round) {
        return keys.versions(round);
    }

    private Optional<KeyOutcome> unfit(RoundId round, AnswerKey key, @Nullable KeyVersion before, String reason) {
        TestPart part = reader.parts(round).get(key.paper());
        if (part == null) {
            return Optional.of(new KeyOutcome.NotInThisRound(key.paper()));
        }
        if (key.length() != part.questions()) {
            return Optional.of(new KeyOutcome.WrongLength(key.length(), part.questions()));
        }
        if (before == null) {
            return Optional.empty();
        }
        if (before.key().equals(key)) {
            return Optional.of(new KeyOutcome.Unchanged());
        }
        if (reason.isBlank()) {
            return Optional.of(new KeyOutcome.ReasonMissing());
        }
        Set<String> inUse = new TreeSet<>();
        sheets.newest(round).values().stream()
                .flatMap(own -> own.values().stream())
                .filter(version -> version.sheet().paper() == key.paper())
                .forEach(version -> inUse.add(version.sheet().variant()));
        key.variants().stream().map(VariantKey::variant).forEach(inUse::remove);
        if (!inUse.isEmpty()) {
            return Optional.of(new KeyOutcome.VariantInUse(List.copyOf(inUse)));
        }
        List<String> lost = Stream.of(State.APPROVED, State.REQUESTED)
                .flatMap(state -> requests.questions(round, state).stream())
                .filter(question -> question.paper() == key.paper())
                .map(CancelledQuestion::question)
                .filter(question -> !key.questions().contains(question))
                .toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of(new KeyOutcome.QuestionCancelled(lost));
    }

    static String source(TableOutcome.Read file) {
        String name = file.fileName();
        return (name.length() > 200 ? name.substring(0, 200) : name) + " sha256:" + file.fingerprint();
    }

    /** For the trail: which version, and not what it holds. */
    private static String describe(KeyVersion version) {
        String variants =
                version.key().variants().stream().map(VariantKey::variant).collect(Collectors.joining("; "));
        return Told.of(
                version.key().paper(),
                Told.as("VERSION", version.version()),
                variants.isEmpty() ? null : Told.as("VARIANTS", variants),
                version.source());
    }
}
