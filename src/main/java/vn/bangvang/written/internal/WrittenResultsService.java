package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenCorrectionId;
import vn.bangvang.written.WrittenLine;
import vn.bangvang.written.WrittenMarkChanged;
import vn.bangvang.written.WrittenMarkRecord;
import vn.bangvang.written.WrittenResults;
import vn.bangvang.written.WrittenSettlement;

@Service
class WrittenResultsService implements WrittenResults {

    private final WrittenMarkTable marks;
    private final ExamTable exams;
    private final BundleTable bundles;
    private final SealedKey key;
    private final Writers writers;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WrittenResultsService(
            WrittenMarkTable marks,
            ExamTable exams,
            BundleTable bundles,
            SealedKey key,
            Writers writers,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.marks = marks;
        this.exams = exams;
        this.bundles = bundles;
        this.key = key;
        this.writers = writers;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WrittenLine> results(RoundId round) {
        boolean joined = marks.joined(round);
        Map<CandidateId, ExamTable.Came> came = exams.attendance(round);
        Map<PostId, String> titles = writers.titles(round);
        Map<CandidateId, WrittenMarkRecord> newest = joined ? marks.newest(round) : Map.of();
        Map<CandidateId, Long> papers = joined ? key.papers(round) : Map.of();
        Map<Long, PaperCode> codes = bundles.papers(round).stream()
                .collect(Collectors.toMap(BundleTable.Paper::id, BundleTable.Paper::code));
        return writers.of(round).stream()
                .map(writer -> {
                    ExamTable.Came row = came.getOrDefault(writer.id(), ExamTable.Came.EXPECTED);
                    @Nullable WrittenMarkRecord mark = newest.get(writer.id());
                    @Nullable Long paper = papers.get(writer.id());
                    return new WrittenLine(
                            writer.id(),
                            writer.number(),
                            titles.getOrDefault(writer.postId(), ""),
                            row.state(),
                            row.reason(),
                            paper == null ? null : codes.get(paper),
                            mark == null ? null : mark.mark(),
                            mark == null ? null : mark.settlement());
                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WrittenMarkRecord> history(CandidateId candidate) {
        return marks.history(candidate);
    }

    @Override
    @Transactional
    public WrittenCorrectionOutcome requestCorrection(CandidateId candidate, BigDecimal newMark, String reason) {
        RoundId round = codeBook.candidate(candidate).roundId();
        phases.hold(round);
        if (!marks.joined(round)) {
            return new WrittenCorrectionOutcome.NotJoined();
        }
        Actor actor = currentActor.require();
        if (seating.inConflict(actor.id(), candidate)) {
            return new WrittenCorrectionOutcome.Conflicted();
        }
        RuleSet rules = rounds.ruleSetOf(round);
        Optional<MarkCheck.Fault> fault = MarkCheck.fault(rules, newMark);
        if (fault.isPresent()) {
            return switch (fault.get()) {
                case MarkCheck.Fault.OutOfRange out -> new WrittenCorrectionOutcome.MarkOutOfRange(out.scale());
                case MarkCheck.Fault.TooManyDecimals many ->
                    new WrittenCorrectionOutcome.TooManyDecimals(many.decimals());
            };
        }
        if (reason.isBlank()) {
            return new WrittenCorrectionOutcome.ReasonMissing();
        }
        List<WrittenMarkRecord> history = marks.history(candidate);
        if (history.isEmpty()) {
            return new WrittenCorrectionOutcome.NothingToCorrect();
        }
        // Two requests at once would each be approved against a mark that the other one changes.
        if (marks.waiting(candidate)) {
            return new WrittenCorrectionOutcome.CorrectionWaiting();
        }
        BigDecimal before = history.getLast().mark();
        if (before.compareTo(newMark) == 0) {
            return new WrittenCorrectionOutcome.SameMark(before);
        }
        BigDecimal asked = newMark.setScale(rules.officialMarkRounding().value().scale());
        var id = marks.request(candidate, before, asked, reason.strip(), actor, clock.instant());
        trail.record(new Act(
                "WRITTEN_CORRECTION_REQUESTED",
                "writtencorrection:" + id.value(),
                round.value(),
                before.toPlainString(),
                asked.toPlainString(),
                reason.strip()));
        return new WrittenCorrectionOutcome.Done();
    }

    @Override
    @Transactional
    public WrittenCorrectionOutcome approve(WrittenCorrectionId id) {
        return decide(id, correction -> {
            WrittenMarkRecord before = marks.history(correction.candidate()).getLast();
            marks.append(
                    correction.candidate(),
                    new WrittenMarkRecord(
                            before.version() + 1,
                            correction.newMark(),
                            WrittenSettlement.CORRECTION,
                            WrittenMarkRecord.Cause.CORRECTED,
                            before.spread(),
                            correction.reason(),
                            currentActor.require().displayName(),
                            clock.instant()));
            RoundId round = codeBook.candidate(correction.candidate()).roundId();
            trail.record(new Act(
                    "WRITTEN_CORRECTION_APPROVED",
                    "candidate:" + correction.candidate().value(),
                    round.value(),
                    before.mark().toPlainString(),
                    correction.newMark().toPlainString(),
                    correction.reason()));
            events.publishEvent(new WrittenMarkChanged(round));
            return WrittenCorrection.State.APPROVED;
        });
    }

    @Override
    @Transactional
    public WrittenCorrectionOutcome reject(WrittenCorrectionId id) {
        return decide(id, correction -> {
            trail.record(new Act(
                    "WRITTEN_CORRECTION_REJECTED",
                    "writtencorrection:" + id.value(),
                    codeBook.candidate(correction.candidate()).roundId().value(),
                    Told.code("correction", correction.state().name()),
                    Told.code("correction", WrittenCorrection.State.REJECTED.name()),
                    null));
            return WrittenCorrection.State.REJECTED;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<WrittenCorrection> corrections(RoundId round) {
        return marks.corrections(round);
    }

    private WrittenCorrectionOutcome decide(
            WrittenCorrectionId id, Function<WrittenCorrection, WrittenCorrection.State> act) {
        RoundId round = codeBook.candidate(marks.correctedCandidate(id)).roundId();
        phases.hold(round);
        Map.Entry<WrittenCorrection, AccountId> held = marks.holdCorrection(id);
        WrittenCorrection correction = held.getKey();
        Actor actor = currentActor.require();
        if (held.getValue().equals(actor.id())) {
            return new WrittenCorrectionOutcome.SecondPersonNeeded();
        }
        if (!seating.isChair(actor.id(), round)) {
            return new WrittenCorrectionOutcome.NotChairOfThisRound();
        }
        if (seating.inConflict(actor.id(), correction.candidate())) {
            return new WrittenCorrectionOutcome.Conflicted();
        }
        if (correction.state() != WrittenCorrection.State.REQUESTED) {
            return new WrittenCorrectionOutcome.AlreadyDecided();
        }
        marks.decide(id, act.apply(correction), actor, clock.instant());
        return new WrittenCorrectionOutcome.Done();
    }
}
