package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.ConflictDeclared;
import vn.bangvang.panel.OpenedMarks;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.SpreadDecision;
import vn.bangvang.security.AccountId;

/** Opens the marks of a candidate when the last examiner has signed, and lets the rule set's brackets decide. */
@Component
class Settling implements OpenedMarks {

    private final SheetTable sheets;
    private final ResultTable results;
    private final AttendanceTable attendance;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final Trail trail;
    private final Clock clock;

    Settling(
            SheetTable sheets,
            ResultTable results,
            AttendanceTable attendance,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            Trail trail,
            Clock clock) {
        this.sheets = sheets;
        this.results = results;
        this.attendance = attendance;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** The signed sheets of those who mark this candidate, once all of them have signed and they are enough. */
    static Optional<List<SheetTable.Sheet>> complete(
            RuleSet rules, List<BoardMember> examiners, List<SheetTable.Sheet> signed) {
        List<AccountId> wanted = examiners.stream().map(BoardMember::account).toList();
        List<SheetTable.Sheet> counted = signed.stream()
                .filter(sheet -> wanted.contains(sheet.examiner()))
                .toList();
        return counted.size() == wanted.size()
                        && wanted.size() >= rules.examinersMin().value()
                ? Optional.of(counted)
                : Optional.empty();
    }

    static SpreadDecision decide(RuleSet rules, List<SheetTable.Sheet> complete) {
        return OfficialMarkRule.decide(
                rules, complete.stream().map(sheet -> new Mark(total(sheet))).toList());
    }

    static BigDecimal total(SheetTable.Sheet sheet) {
        return java.util.Objects.requireNonNull(sheet.total(), "a signed sheet has a total");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean opened(CandidateId candidate) {
        attendance.hold(candidate);
        RuleSet rules = rounds.ruleSetOf(codeBook.candidate(candidate).roundId());
        return results.official(candidate).isPresent()
                || complete(rules, seating.examinersOf(candidate), sheets.signed(candidate))
                        .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean locked(BoardId board) {
        return results.locked(board);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConflictDeclared declared) {
        attendance.hold(declared.candidate());
        settleIfComplete(declared.candidate());
    }

    /** Called under the hold of the candidate. */
    void settleIfComplete(CandidateId candidate) {
        if (results.official(candidate).isPresent()) {
            return;
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        RuleSet rules = rounds.ruleSetOf(anonymous.roundId());
        complete(rules, seating.examinersOf(candidate), sheets.signed(candidate))
                .ifPresent(complete -> {
                    SpreadDecision decision = decide(rules, complete);
                    trail.record(Act.of(
                            "MARKS_OPENED",
                            "candidate:" + candidate.value(),
                            anonymous.roundId().value(),
                            Told.of(
                                    Told.as(
                                            "MARKS",
                                            complete.stream()
                                                    .map(Settling::total)
                                                    .map(BigDecimal::toPlainString)
                                                    .collect(Collectors.joining("; "))),
                                    Told.as("SPREAD", decision.spread()))));
                    if (decision instanceof SpreadDecision.Averaged averaged) {
                        results.append(
                                candidate,
                                new ResultTable.Official(
                                        1, averaged.official(), Settlement.AVERAGED, averaged.spread(), ""),
                                averaged.article().toString(),
                                clock.instant());
                        trail.record(Act.of(
                                "OFFICIAL_MARK_SET",
                                "candidate:" + candidate.value(),
                                anonymous.roundId().value(),
                                Told.of(Settlement.AVERAGED, Told.as("MARK", averaged.official()))));
                    }
                });
    }
}
