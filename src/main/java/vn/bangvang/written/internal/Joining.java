package vn.bangvang.written.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.CodeJoin;
import vn.bangvang.written.WrittenMarkChanged;
import vn.bangvang.written.WrittenMarkRecord;

/** Joins codes and numbers, once, with two persons, when the mark of every paper stands. */
@Component
class Joining {

    private final BundleTable bundles;
    private final ExamTable exams;
    private final SealedKey key;
    private final SettlementTable settlements;
    private final WrittenMarkTable marks;
    private final Writers writers;
    private final Seating seating;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Joining(
            BundleTable bundles,
            ExamTable exams,
            SealedKey key,
            SettlementTable settlements,
            WrittenMarkTable marks,
            Writers writers,
            Seating seating,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.bundles = bundles;
        this.exams = exams;
        this.key = key;
        this.settlements = settlements;
        this.marks = marks;
        this.writers = writers;
        this.seating = seating;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Called under the hold of the round. */
    CodeOutcome request(RoundId round, String minutes, LocalDate minutesOn) {
        if (marks.joined(round)) {
            return new CodeOutcome.AlreadyJoined();
        }
        if (minutes.isEmpty()) {
            return new CodeOutcome.RecordMissing();
        }
        int open = open(round);
        if (open > 0) {
            return new CodeOutcome.StillOpen(open);
        }
        marks.requestJoin(round, minutes, minutesOn, currentActor.require(), clock.instant());
        trail.record(Act.of("JOIN_REQUESTED", "round:" + round.value(), round.value(), Told.of(minutes, minutesOn)));
        return new CodeOutcome.Done();
    }

    /** Called under the hold of the round. */
    CodeOutcome approve(RoundId round) {
        Optional<CodeJoin> asked = marks.joining(round);
        if (asked.isEmpty()) {
            return new CodeOutcome.NotRequested();
        }
        if (asked.get().joined()) {
            return new CodeOutcome.AlreadyJoined();
        }
        Actor actor = currentActor.require();
        if (marks.joinRequestedBy(round).equals(actor.id())) {
            return new CodeOutcome.SecondPersonNeeded();
        }
        if (!seating.isChair(actor.id(), round)) {
            return new CodeOutcome.NotChairOfThisRound();
        }
        int open = open(round);
        if (open > 0) {
            return new CodeOutcome.StillOpen(open);
        }
        Instant now = clock.instant();
        marks.approveJoin(round, actor, now);
        int marked = join(round, now);
        trail.record(Act.of(
                "CODES_JOINED",
                "round:" + round.value(),
                round.value(),
                Told.of(
                        Told.as("PAPERS", bundles.papers(round).size()),
                        Told.as("MARKED", marked),
                        asked.get().minutesNumber())));
        events.publishEvent(new WrittenMarkChanged(round));
        return new CodeOutcome.Done();
    }

    /** How many papers and candidates keep the round from being joined: count in is count out. */
    private int open(RoundId round) {
        Map<CandidateId, Long> papers = key.papers(round);
        Map<CandidateId, ExamTable.Came> came = exams.attendance(round);
        long withoutPaper = writers.of(round).stream()
                .filter(writer -> !papers.containsKey(writer.id()))
                .filter(writer -> switch (came.getOrDefault(writer.id(), ExamTable.Came.EXPECTED)
                        .state()) {
                    case EXPECTED, PRESENT -> true;
                    case ABSENT, WITHDRAWN, SUSPENDED, CANCELLED -> false;
                })
                .count();
        var settled = settlements.settled(round).keySet();
        long unsettled = bundles.papers(round).stream()
                .filter(paper -> !settled.contains(paper.id()))
                .count();
        return Math.toIntExact(withoutPaper + unsettled);
    }

    private int join(RoundId round, Instant now) {
        Map<CandidateId, Long> papers = key.papers(round);
        Map<Long, SettlementTable.Settled> settled = new HashMap<>(settlements.settled(round));
        Map<CandidateId, ExamTable.Came> came = exams.attendance(round);
        int marked = 0;
        for (Map.Entry<CandidateId, Long> paper : papers.entrySet()) {
            SettlementTable.Settled mark =
                    Objects.requireNonNull(settled.remove(paper.getValue()), "each code is joined once");
            if (came.getOrDefault(paper.getKey(), ExamTable.Came.EXPECTED)
                    .state()
                    .counts()) {
                marks.append(
                        paper.getKey(),
                        new WrittenMarkRecord(
                                1,
                                mark.mark(),
                                mark.settlement(),
                                WrittenMarkRecord.Cause.JOINED,
                                mark.spread(),
                                mark.recordText(),
                                mark.settledBy(),
                                now));
                marked++;
            }
        }
        if (!settled.isEmpty()) {
            throw new IllegalStateException(settled.size() + " papers without a writer");
        }
        return marked;
    }
}
