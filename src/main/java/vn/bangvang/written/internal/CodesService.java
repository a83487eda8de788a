package vn.bangvang.written.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.BundleProgress;
import vn.bangvang.written.BundleRule;
import vn.bangvang.written.CodeJoin;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.WrittenAttendance;

@Service
class CodesService implements AnonymousCodes {

    private static final int SMALLEST_BUNDLE = 2;
    private static final int LARGEST_BUNDLE = 200;

    private final SecureRandom random = new SecureRandom();
    private final BundleTable bundles;
    private final ExamTable exams;
    private final SealedKey key;
    private final WrittenMarkTable marks;
    private final Writers writers;
    private final Drawing drawing;
    private final Joining joining;
    private final Settler settler;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    CodesService(
            BundleTable bundles,
            ExamTable exams,
            SealedKey key,
            WrittenMarkTable marks,
            Writers writers,
            Drawing drawing,
            Joining joining,
            Settler settler,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.exams = exams;
        this.key = key;
        this.marks = marks;
        this.writers = writers;
        this.drawing = drawing;
        this.joining = joining;
        this.settler = settler;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CodeOutcome make(RoundId round, PostId post, int bundleSize) {
        Phase now = phases.hold(round);
        if (now != Phase.EXAM) {
            return new CodeOutcome.PhaseForbids(now);
        }
        if (bundleSize < SMALLEST_BUNDLE || bundleSize > LARGEST_BUNDLE) {
            return new CodeOutcome.WrongBundleSize(SMALLEST_BUNDLE, LARGEST_BUNDLE);
        }
        if (writers.posts(round).stream().noneMatch(known -> known.id().equals(post))) {
            return new CodeOutcome.NoWrittenPaper();
        }
        if (marks.joined(round)) {
            return new CodeOutcome.AlreadyJoined();
        }
        List<BundleTable.Bundle> before = bundles.bundles(round);
        if (before.stream().anyMatch(bundle -> bundle.post().equals(post))) {
            return new CodeOutcome.AlreadyMade();
        }
        Map<WrittenAttendance, List<CandidateId>> came = came(round, post);
        if (came.containsKey(WrittenAttendance.EXPECTED)) {
            return new CodeOutcome.AttendanceOpen(
                    came.getOrDefault(WrittenAttendance.EXPECTED, List.of()).size());
        }
        List<CandidateId> present = came.getOrDefault(WrittenAttendance.PRESENT, List.of());
        if (present.isEmpty()) {
            return new CodeOutcome.NobodyPresent();
        }
        int dealt = deal(round, post, bundleSize, before.size(), present);
        // The trail says that codes were made, not which.
        trail.record(Act.of(
                "CODES_MADE",
                "post:" + post.value(),
                round.value(),
                Told.of(Told.as("PAPERS", present.size()), Told.as("BUNDLES", dealt))));
        return new CodeOutcome.Made(dealt, present.size());
    }

    private int deal(RoundId round, PostId post, int size, int before, List<CandidateId> present) {
        Set<PaperCode> taken =
                bundles.papers(round).stream().map(BundleTable.Paper::code).collect(Collectors.toSet());
        List<List<BundleRule.Coded<CandidateId>>> dealt = BundleRule.deal(present, size, taken, random);
        String by = currentActor.require().displayName();
        Instant at = clock.instant();
        for (int i = 0; i < dealt.size(); i++) {
            BundleId bundle = bundles.insertBundle(round, post, before + i + 1, by, at);
            dealt.get(i).forEach(coded -> key.seal(bundles.insertPaper(round, bundle, coded.code()), coded.paper()));
        }
        return dealt.size();
    }

    private Map<WrittenAttendance, List<CandidateId>> came(RoundId round, PostId post) {
        Map<CandidateId, ExamTable.Came> attendance = exams.attendance(round);
        return writers.of(round, post).stream()
                .map(AnonymousCandidate::id)
                .collect(Collectors.groupingBy(writer ->
                        attendance.getOrDefault(writer, ExamTable.Came.EXPECTED).state()));
    }

    @Override
    @Transactional
    public SlipsOutcome slips(BundleId id) {
        BundleTable.Bundle bundle = bundles.bundle(id);
        phases.hold(bundle.round());
        if (!bundles.everDrawn(id, 0).isEmpty()) {
            return new SlipsOutcome.KeySealed();
        }
        trail.record(
                Act.of("SLIPS_TAKEN", "bundle:" + id.value(), bundle.round().value(), null));
        return new SlipsOutcome.Slips(bundle.number(), key.slips(id));
    }

    @Override
    @Transactional
    public CodeOutcome draw(RoundId round) {
        Phase now = phases.hold(round);
        List<BundleTable.Bundle> marked = bundles.bundles(round).stream()
                .filter(bundle -> bundle.isMarkedIn(now))
                .toList();
        return marked.isEmpty() && now != Phase.EXAM ? new CodeOutcome.PhaseForbids(now) : drawing.draw(round, marked);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BundleProgress> progress(RoundId round) {
        Map<PostId, String> titles = writers.titles(round);
        Map<BundleId, List<BundleTable.Task>> tasks =
                bundles.tasks(round).stream().collect(Collectors.groupingBy(BundleTable.Task::bundle));
        Map<BundleId, Map<Step, Integer>> steps = new HashMap<>();
        settler.judge(round)
                .forEach(judged -> steps.computeIfAbsent(judged.paper().bundle(), id -> new HashMap<>())
                        .merge(judged.step(), 1, Integer::sum));
        return bundles.bundles(round).stream()
                .map(bundle -> {
                    List<BundleTable.Task> drawn = tasks.getOrDefault(bundle.id(), List.of());
                    Map<Step, Integer> ofBundle = steps.getOrDefault(bundle.id(), Map.of());
                    int papers = ofBundle.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    int signed = (int) drawn.stream()
                            .filter(task -> task.paper() == null && task.signedAt() != null)
                            .count();
                    int settled = ofBundle.getOrDefault(Step.SETTLED, 0);
                    return new BundleProgress(
                            bundle.id(),
                            bundle.number(),
                            bundle.post(),
                            titles.getOrDefault(bundle.post(), ""),
                            bundle.again(),
                            papers,
                            drawn.stream().map(BundleTable.Task::markerName).toList(),
                            signed,
                            settled,
                            signed == 2 ? papers - settled : 0);
                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CodeJoin> joining(RoundId round) {
        return marks.joining(round);
    }

    @Override
    @Transactional
    public CodeOutcome requestJoin(RoundId round, String minutesNumber, LocalDate minutesOn) {
        Phase now = phases.hold(round);
        return now == Phase.EXAM
                ? joining.request(round, minutesNumber.strip(), minutesOn)
                : new CodeOutcome.PhaseForbids(now);
    }

    @Override
    @Transactional
    public CodeOutcome approveJoin(RoundId round) {
        Phase now = phases.hold(round);
        return now == Phase.EXAM ? joining.approve(round) : new CodeOutcome.PhaseForbids(now);
    }
}
