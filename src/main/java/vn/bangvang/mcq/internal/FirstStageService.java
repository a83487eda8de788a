package vn.bangvang.mcq.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.mcq.AttendanceNote;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

@Service
class FirstStageService implements FirstStage {

    private final StageReader reader;
    private final StageGuard guard;
    private final StageRequestTable requests;
    private final AttendanceNoteTable notes;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    FirstStageService(
            StageReader reader,
            StageGuard guard,
            StageRequestTable requests,
            AttendanceNoteTable notes,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.reader = reader;
        this.guard = guard;
        this.requests = requests;
        this.notes = notes;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartOverview> parts(RoundId round) {
        StageState state = reader.of(round);
        List<StageOneResult> results = state.results();
        return state.parts().values().stream()
                .map(part -> overview(part, state, results))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageOneResult> results(RoundId round) {
        return reader.of(round).results();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean closed(RoundId round) {
        return requests.closed(round);
    }

    @Override
    @Transactional
    public AttendanceOutcome recordAttendance(
            RoundId round, List<String> numbers, Set<PaperKind> papers, StageAttendance state, String reason) {
        Optional<AttendanceOutcome> refusal =
                guard.refusal(round, AttendanceOutcome.PhaseForbids::new, AttendanceOutcome.StageClosed::new);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (state != StageAttendance.ABSENT && reason.isBlank()) {
            return new AttendanceOutcome.ReasonMissing();
        }
        Set<String> named = new LinkedHashSet<>(numbers);
        if (named.isEmpty() || papers.isEmpty()) {
            return new AttendanceOutcome.NobodyNamed();
        }
        StageState now = reader.of(round);
        List<String> unknown =
                named.stream().filter(number -> now.numbered(number).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return new AttendanceOutcome.UnknownNumbers(unknown);
        }
        List<AnonymousCandidate> candidates =
                named.stream().map(number -> now.numbered(number).orElseThrow()).toList();
        Optional<AttendanceOutcome> unfit = unfit(now, candidates, papers, state);
        return unfit.orElseGet(() -> record(round, now, candidates, papers, state, reason.strip()));
    }

    private static Optional<AttendanceOutcome> unfit(
            StageState now, List<AnonymousCandidate> candidates, Set<PaperKind> papers, StageAttendance state) {
        List<String> nothing = candidates.stream()
                .filter(candidate -> sat(now, candidate, papers).isEmpty())
                .map(AnonymousCandidate::number)
                .toList();
        if (!nothing.isEmpty()) {
            return Optional.of(new AttendanceOutcome.NothingToSit(nothing));
        }
        List<String> present = candidates.stream()
                .filter(candidate -> state == StageAttendance.ABSENT
                        && sat(now, candidate, papers).stream()
                                .anyMatch(paper ->
                                        now.sheet(candidate.id(), paper).isPresent()))
                .map(AnonymousCandidate::number)
                .toList();
        return present.isEmpty() ? Optional.empty() : Optional.of(new AttendanceOutcome.HasSheet(present));
    }

    private AttendanceOutcome record(
            RoundId round,
            StageState now,
            List<AnonymousCandidate> candidates,
            Set<PaperKind> papers,
            StageAttendance state,
            String reason) {
        List<AttendanceNote> written = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        Instant at = clock.instant();
        for (AnonymousCandidate candidate : candidates) {
            for (PaperKind paper : sat(now, candidate, papers)) {
                written.add(new AttendanceNote(
                        candidate.id(),
                        paper,
                        state,
                        reason,
                        currentActor.require().displayName(),
                        at));
                acts.add(new Act(
                        "STAGE_ATTENDANCE_RECORDED",
                        "candidate:" + candidate.id().value(),
                        round.value(),
                        told(
                                paper,
                                now.note(candidate.id(), paper)
                                        .map(AttendanceNote::state)
                                        .orElse(StageAttendance.EXPECTED)),
                        told(paper, state),
                        reason.isEmpty() ? null : reason));
            }
        }
        notes.append(written);
        trail.recordAll(acts);
        return new AttendanceOutcome.Recorded(candidates.size());
    }

    private static String told(PaperKind paper, StageAttendance state) {
        return Told.as(paper, state == StageAttendance.EXPECTED ? "TO_BE_SAT" : state);
    }

    /** Those of the papers that the candidate has to sit. */
    private static Set<PaperKind> sat(StageState now, AnonymousCandidate candidate, Set<PaperKind> papers) {
        Set<PaperKind> sat = new TreeSet<>();
        now.partsOf(candidate).stream()
                .map(TestPart::paper)
                .filter(papers::contains)
                .filter(paper -> !now.isExempt(candidate.id(), paper))
                .forEach(sat::add);
        return sat;
    }

    private static PartOverview overview(TestPart part, StageState state, List<StageOneResult> results) {
        List<PartResult> ofPart = results.stream()
                .map(result -> result.parts().get(part.paper()))
                .filter(Objects::nonNull)
                .toList();
        int counted = count(ofPart, PartResult.Counted.class);
        int exempt = count(ofPart, PartResult.Exempt.class);
        int open = count(ofPart, PartResult.Open.class);
        int passed = (int) ofPart.stream()
                .filter(PartResult.Counted.class::isInstance)
                .filter(PartResult::passed)
                .count();
        return new PartOverview(
                part,
                Optional.ofNullable(state.keys().get(part.paper())),
                ofPart.size(),
                counted,
                passed,
                exempt,
                ofPart.size() - counted - exempt - open,
                open);
    }

    private static int count(List<PartResult> results, Class<? extends PartResult> kind) {
        return (int) results.stream().filter(kind::isInstance).count();
    }
}
