package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.BundleRule;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.Remarking;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenExams.ExamOutcome;
import vn.bangvang.written.WrittenMarkChanged;
import vn.bangvang.written.WrittenMarkRecord;
import vn.bangvang.written.WrittenSettlement;

@Service
class RemarkingService implements Remarking {

    private final SecureRandom random = new SecureRandom();
    private final BundleTable bundles;
    private final SealedKey key;
    private final SettlementTable settlements;
    private final WrittenMarkTable marks;
    private final TeamCheck team;
    private final Drawing drawing;
    private final CodeBook codeBook;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RemarkingService(
            BundleTable bundles,
            SealedKey key,
            SettlementTable settlements,
            WrittenMarkTable marks,
            TeamCheck team,
            Drawing drawing,
            CodeBook codeBook,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.bundles = bundles;
        this.key = key;
        this.settlements = settlements;
        this.marks = marks;
        this.team = team;
        this.drawing = drawing;
        this.codeBook = codeBook;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BigDecimal> mark(CandidateId candidate) {
        List<WrittenMarkRecord> history = marks.history(candidate);
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast().mark());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Beginning begin(RoundId round, PostId post, List<CandidateId> papers, List<AccountId> markers) {
        Optional<ExamOutcome> unfit = team.unfit(markers);
        if (unfit.isPresent()) {
            return switch (unfit.get()) {
                case ExamOutcome.NotAnExaminer not -> new Beginning.NotAnExaminer(not.name());
                case ExamOutcome.HandlesNumbers handles -> new Beginning.HandlesNumbers(handles.name());
                default -> throw new IllegalStateException("not about a marker: " + unfit.get());
            };
        }
        Map<CandidateId, BundleTable.Paper> first = firstPapers(round, papers);
        Set<AccountId> others = new HashSet<>(drawing.unconflicted(round, first.keySet(), new HashSet<>(markers)));
        others.removeAll(drawing.firstMarkers(List.copyOf(first.values())));
        int minimum = team.minimum(round);
        if (others.size() < minimum) {
            return new Beginning.TooFewOthers(others.size(), minimum);
        }
        List<BundleTable.Bundle> before = bundles.bundles(round);
        int number = before.size() + 1;
        BundleId bundle =
                bundles.insertBundle(round, post, number, currentActor.require().displayName(), clock.instant());
        bundles.insertRemarkers(bundle, others.stream().toList());
        Set<PaperCode> taken =
                bundles.papers(round).stream().map(BundleTable.Paper::code).collect(Collectors.toSet());
        BundleRule.deal(papers, papers.size(), taken, random)
                .getFirst()
                .forEach(coded -> key.sealAgain(
                        bundles.insertPaper(round, bundle, coded.code()),
                        Objects.requireNonNull(first.get(coded.paper())).id()));
        return new Beginning.Begun(bundle, number);
    }

    private Map<CandidateId, BundleTable.Paper> firstPapers(RoundId round, List<CandidateId> writers) {
        Map<CandidateId, Long> ids = key.papers(round);
        Map<Long, BundleTable.Paper> papers =
                bundles.papers(round).stream().collect(Collectors.toMap(BundleTable.Paper::id, paper -> paper));
        return writers.stream()
                .collect(Collectors.toMap(
                        writer -> writer,
                        writer -> Objects.requireNonNull(papers.get(Objects.requireNonNull(ids.get(writer))))));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CandidateId, Again> again(RoundId round) {
        Map<Long, SettlementTable.Settled> settled = settlements.settled(round);
        Map<Long, BundleTable.Paper> papers =
                bundles.papers(round).stream().collect(Collectors.toMap(BundleTable.Paper::id, paper -> paper));
        Map<BundleId, BundleTable.Bundle> byId =
                bundles.bundles(round).stream().collect(Collectors.toMap(BundleTable.Bundle::id, bundle -> bundle));
        Set<BundleId> drawn =
                bundles.tasks(round).stream().map(BundleTable.Task::bundle).collect(Collectors.toSet());
        Map<CandidateId, Again> again = new HashMap<>();
        key.papersAgain(round).forEach((writer, paper) -> {
            BundleTable.Bundle bundle = Objects.requireNonNull(
                    byId.get(Objects.requireNonNull(papers.get(paper)).bundle()));
            again.put(
                    writer,
                    new Again(
                            bundle.id(),
                            bundle.number(),
                            drawn.contains(bundle.id()),
                            Optional.ofNullable(settled.get(paper))
                                    .map(one -> new Settled(
                                            one.mark(), one.settlement(), one.spread(), one.recordText()))));
        });
        return again;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Replacement replace(CandidateId candidate, BigDecimal before, BigDecimal mark, String reason, First first) {
        if (marks.waiting(candidate)) {
            return new Replacement.CorrectionWaiting();
        }
        WrittenMarkRecord standing = marks.history(candidate).getLast();
        if (standing.mark().compareTo(before) != 0) {
            return new Replacement.NoLongerTheMark(standing.mark());
        }
        Actor second = currentActor.require();
        Instant now = clock.instant();
        // Kept as a correction too, so that whoever works the marks out anew finds every change in one place.
        var correction =
                marks.request(candidate, standing.mark(), mark, reason, first.account(), first.name(), first.at());
        marks.decide(correction, WrittenCorrection.State.APPROVED, second, now);
        marks.append(
                candidate,
                new WrittenMarkRecord(
                        standing.version() + 1,
                        mark,
                        WrittenSettlement.CORRECTION,
                        WrittenMarkRecord.Cause.REMARKED,
                        standing.spread(),
                        reason,
                        second.displayName(),
                        now));
        RoundId round = codeBook.candidate(candidate).roundId();
        trail.record(new Act(
                "WRITTEN_MARK_REPLACED",
                "candidate:" + candidate.value(),
                round.value(),
                standing.mark().toPlainString(),
                mark.toPlainString(),
                reason));
        events.publishEvent(new WrittenMarkChanged(round));
        return new Replacement.Replaced();
    }
}
