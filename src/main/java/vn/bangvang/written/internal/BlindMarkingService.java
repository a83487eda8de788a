package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.TaskId;

@Service
class BlindMarkingService implements BlindMarking {

    private final BundleTable bundles;
    private final PaperMarkTable marks;
    private final Guides guides;
    private final Settler settler;
    private final Rounds rounds;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    BlindMarkingService(
            BundleTable bundles,
            PaperMarkTable marks,
            Guides guides,
            Settler settler,
            Rounds rounds,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.marks = marks;
        this.guides = guides;
        this.settler = settler;
        this.rounds = rounds;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MyBundle> myBundles(RoundId round) {
        Actor actor = currentActor.require();
        if (TeamCheck.handlesNumbers(actor)) {
            return List.of();
        }
        Map<PostId, String> titles = titles(round);
        return bundles.tasks(round).stream()
                .filter(task -> task.marker().equals(actor.id()))
                .map(task -> {
                    BundleTable.Bundle bundle = bundles.bundle(task.bundle());
                    List<BundleTable.Paper> papers = papers(task);
                    int questions = guides.of(round, bundle.post()).size();
                    Map<Long, Map<Integer, BigDecimal>> given = marks.marks(task.id());
                    return new MyBundle(
                            task.id(),
                            bundle.number(),
                            titles.getOrDefault(bundle.post(), ""),
                            papers.size(),
                            papers.size() - unfinished(papers, given, questions),
                            task.paper() != null,
                            task.signedAt());
                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public MySheet mySheet(TaskId id) {
        BundleTable.Task task = bundles.task(id)
                .filter(this::isMine)
                .orElseThrow(() -> new NotPermitted("the bundle was drawn for somebody else"));
        BundleTable.Bundle bundle = bundles.bundle(task.bundle());
        Map<Long, Map<Integer, BigDecimal>> given = marks.marks(id);
        List<Long> reported = marks.reportedBy(id);
        return new MySheet(
                id,
                bundle.number(),
                titles(bundle.round()).getOrDefault(bundle.post(), ""),
                guides.of(bundle.round(), bundle.post()),
                papers(task).stream()
                        .map(paper -> {
                            Map<Integer, BigDecimal> ofPaper = given.getOrDefault(paper.id(), Map.of());
                            return new MySheet.Row(paper.code(), ofPaper, sum(ofPaper), reported.contains(paper.id()));
                        })
                        .toList(),
                marks.lastSaved(id).orElse(null),
                task.signedAt());
    }

    @Override
    @Transactional
    public BlindOutcome save(PaperMark change) {
        Optional<BundleTable.Task> held = bundles.holdTask(change.task()).filter(this::isMine);
        if (held.isEmpty()) {
            return notMine();
        }
        BundleTable.Task task = held.get();
        BundleTable.Bundle bundle = bundles.bundle(task.bundle());
        Optional<BundleTable.Paper> paper = paper(task, change.code());
        if (paper.isEmpty()) {
            return new BlindOutcome.UnknownCode();
        }
        List<GuideQuestion> questions = guides.of(bundle.round(), bundle.post());
        Optional<PaperMarkTable.Version> before = marks.byRequest(task.id(), change.requestId());
        if (before.isPresent()) {
            return same(before.get(), paper.get(), change)
                    ? saved(task, before.get(), questions)
                    : new BlindOutcome.RequestAlreadyUsed();
        }
        Optional<BlindOutcome> refusal = closed(task, bundle).or(() -> badMark(questions, change));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PaperMarkTable.Version stored =
                marks.append(task.id(), paper.get().id(), change.question(), change.mark(), change.requestId(), now());
        // Sealed: the trail tells that a mark was saved; the value and its paper stay in the version.
        trail.record(Act.of(
                "WRITTEN_MARK_SAVED",
                "markingtask:" + task.id().value(),
                bundle.round().value(),
                Told.as("VERSION", stored.version())));
        return saved(task, stored, questions);
    }

    @Override
    @Transactional
    public BlindOutcome reportOdd(TaskId id, PaperCode code, OddKind kind, String note) {
        Optional<BundleTable.Task> held = bundles.holdTask(id).filter(this::isMine);
        if (held.isEmpty()) {
            return notMine();
        }
        BundleTable.Task task = held.get();
        BundleTable.Bundle bundle = bundles.bundle(task.bundle());
        RoundId round = bundle.round();
        Optional<BundleTable.Paper> paper = paper(task, code);
        if (paper.isEmpty()) {
            return new BlindOutcome.UnknownCode();
        }
        Optional<BlindOutcome> closed = closed(task, bundle);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (marks.reportedBy(id).contains(paper.get().id())) {
            return new BlindOutcome.AlreadyReported();
        }
        Instant now = now();
        marks.report(paper.get().id(), id, kind, note.strip(), now);
        trail.record(Act.of("ODD_PAPER_REPORTED", "markingtask:" + id.value(), round.value(), Told.of(kind)));
        return new BlindOutcome.Reported(now);
    }

    @Override
    @Transactional
    public BlindOutcome sign(TaskId id) {
        Optional<BundleTable.Task> mine = bundles.task(id).filter(this::isMine);
        if (mine.isEmpty()) {
            return notMine();
        }
        BundleTable.Bundle bundle = bundles.bundle(mine.get().bundle());
        bundles.hold(bundle.id());
        // Asked again under the hold: a conflict may have been declared since.
        Optional<BundleTable.Task> held = bundles.holdTask(id);
        if (held.isEmpty()) {
            return notMine();
        }
        Optional<BlindOutcome> closed = closed(held.get(), bundle);
        if (closed.isPresent()) {
            return closed.get();
        }
        int questions = guides.of(bundle.round(), bundle.post()).size();
        int unfinished = unfinished(papers(held.get()), marks.marks(id), questions);
        if (unfinished > 0) {
            return new BlindOutcome.Incomplete(unfinished);
        }
        Instant now = now();
        bundles.sign(id, now);
        trail.record(Act.of(
                "BUNDLE_SIGNED", "markingtask:" + id.value(), bundle.round().value(), null));
        settler.settle(bundle);
        return new BlindOutcome.Signed(now);
    }

    private boolean isMine(BundleTable.Task task) {
        Actor actor = currentActor.require();
        return task.marker().equals(actor.id()) && !TeamCheck.handlesNumbers(actor);
    }

    private BlindOutcome notMine() {
        return TeamCheck.handlesNumbers(currentActor.require())
                ? new BlindOutcome.HandlesNumbers()
                : new BlindOutcome.NotYours();
    }

    private Optional<BlindOutcome> closed(BundleTable.Task task, BundleTable.Bundle bundle) {
        if (task.signedAt() != null) {
            return Optional.of(new BlindOutcome.AlreadySigned());
        }
        Phase now = rounds.byId(bundle.round()).phase();
        return bundle.isMarkedIn(now) ? Optional.empty() : Optional.of(new BlindOutcome.PhaseForbids(now));
    }

    private List<BundleTable.Paper> papers(BundleTable.Task task) {
        return bundles.papers(task.bundle()).stream().filter(task::covers).toList();
    }

    private Optional<BundleTable.Paper> paper(BundleTable.Task task, PaperCode code) {
        return papers(task).stream().filter(paper -> paper.code().equals(code)).findFirst();
    }

    private Map<PostId, String> titles(RoundId round) {
        return rounds.posts(round).stream()
                .collect(java.util.stream.Collectors.toMap(
                        post -> post.id(), post -> post.data().title()));
    }

    private static int unfinished(
            List<BundleTable.Paper> papers, Map<Long, Map<Integer, BigDecimal>> given, int questions) {
        return (int) papers.stream()
                .filter(paper -> given.getOrDefault(paper.id(), Map.of()).size() < questions)
                .count();
    }

    private static Optional<BlindOutcome> badMark(List<GuideQuestion> questions, PaperMark change) {
        Optional<GuideQuestion> found = questions.stream()
                .filter(question -> question.position() == change.question())
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new BlindOutcome.UnknownQuestion());
        }
        BigDecimal mark = change.mark();
        if (mark == null) {
            return Optional.empty();
        }
        GuideQuestion question = found.get();
        if (mark.signum() < 0 || mark.compareTo(question.maximum()) > 0) {
            return Optional.of(new BlindOutcome.OutOfRange(question.maximum()));
        }
        return mark.remainder(question.step()).signum() == 0
                ? Optional.empty()
                : Optional.of(new BlindOutcome.NotOnStep(question.step()));
    }

    private static boolean same(PaperMarkTable.Version stored, BundleTable.Paper paper, PaperMark change) {
        BigDecimal before = stored.mark();
        BigDecimal now = change.mark();
        return stored.paper() == paper.id()
                && stored.question() == change.question()
                && (before == null || now == null ? before == null && now == null : before.compareTo(now) == 0);
    }

    /** As the paper stood with that version, so that a repeat is answered like the first. */
    private BlindOutcome saved(BundleTable.Task task, PaperMarkTable.Version stored, List<GuideQuestion> questions) {
        Map<Integer, BigDecimal> given = marks.marksUpTo(task.id(), stored.paper(), stored.id());
        return new BlindOutcome.Saved(stored.savedAt(), stored.version(), sum(given), questions.size() - given.size());
    }

    private static @Nullable BigDecimal sum(Map<Integer, BigDecimal> given) {
        return given.values().stream()
                .reduce(BigDecimal::add)
                .map(Objects::requireNonNull)
                .orElse(null);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
