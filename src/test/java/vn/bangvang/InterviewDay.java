package vn.bangvang;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults.DecisionOutcome;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.Marking.MarkChange;
import vn.bangvang.scoring.Marking.MarkOutcome;
import vn.bangvang.security.AccountId;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.Vetting;

/** A small round under way, with short words for what people do in it. Candidates count from 1 like their numbers. */
public final class InterviewDay {

    private static final BigDecimal FIRST_MAXIMUM = new BigDecimal("60");

    private final InterviewDays days;
    private final RoundId round;
    private final PostId post;

    InterviewDay(InterviewDays days, RoundId round, PostId post) {
        this.days = days;
        this.round = round;
        this.post = post;
    }

    public RoundId round() {
        return round;
    }

    public PostId post() {
        return post;
    }

    public List<CandidateId> ids() {
        return days.list(this).stream().map(Candidate::id).toList();
    }

    /** The candidate at a place of the list, counted from 1. */
    public CandidateId candidate(int place) {
        return ids().get(place - 1);
    }

    public String number(int place) {
        return "%03d".formatted(place);
    }

    public Candidate dossier(int place) {
        return days.list(this).get(place - 1);
    }

    public BoardId board() {
        return boards().getFirst().id();
    }

    /** The council rules in one document on all that no text of the law was read for. */
    public void ruled() {
        Set<String> open = days.as(InterviewDays.HR, () -> days.writtenRules.reliances(round)).stream()
                .map(reliance -> reliance.parameter().key())
                .collect(Collectors.toSet());
        days.expect(
                InterviewDays.HR,
                WrittenRules.RuleOutcome.Recorded.class,
                () -> days.writtenRules.record(
                        round, new WrittenRuleData(open, "26-QC/HĐTD", LocalDate.of(2023, 3, 21), "")));
    }

    public List<Board> boards() {
        return days.as(InterviewDays.HR, () -> days.panels.boards(round));
    }

    public List<Criterion> criteria() {
        return days.as(InterviewDays.HR, () -> days.rubrics.of(round));
    }

    public void advance() {
        days.expect(InterviewDays.HR, Rounds.AdvanceOutcome.Advanced.class, () -> days.rounds.advance(round));
    }

    public void add(String name) {
        days.expect(
                InterviewDays.HR,
                Candidates.SaveOutcome.Saved.class,
                () -> days.candidates.add(round, InterviewDays.person(post, name)));
    }

    public void accept(CandidateId candidate) {
        days.expect(
                InterviewDays.HR,
                Candidates.SaveOutcome.Saved.class,
                () -> days.candidates.accept(
                        candidate, days.candidates.byId(candidate).version()));
    }

    /** The plan demands these of everyone. */
    public void demand(Condition... conditions) {
        days.expect(
                InterviewDays.HR,
                Vetting.DemandOutcome.Recorded.class,
                () -> days.vetting.demand(
                        round, new DemandData(null, Set.of(conditions), "12-KH/TĐ", LocalDate.of(2023, 3, 6))));
    }

    /** One document concludes for all of them. */
    public void conclude(Condition condition, Finding finding, String grounds, List<CandidateId> candidates) {
        days.expect(
                InterviewDays.HR,
                Vetting.ConcludeOutcome.Recorded.class,
                () -> days.vetting.conclude(round, conclusion(condition, finding, grounds, candidates)));
    }

    public static ConclusionData conclusion(
            Condition condition, Finding finding, String grounds, List<CandidateId> candidates) {
        return new ConclusionData(
                Set.copyOf(candidates),
                condition,
                finding,
                "Đỗ Văn Luận",
                "Phó Trưởng ban Thường trực",
                "45-KL/BTCTU",
                LocalDate.of(2023, 3, 15),
                grounds);
    }

    public void propose(CandidateId candidate) {
        days.expect(
                InterviewDays.HR,
                Assessments.ProposalOutcome.Saved.class,
                () -> days.assessments.propose(candidate, InterviewDays.proposal()));
    }

    public void addBoard(String name, List<String> members) {
        List<AccountId> others =
                members.stream().skip(1).map(member -> days.account(member)).toList();
        done(() -> days.panels.addBoard(round, name, days.account(members.getFirst()), others));
    }

    public void done(Supplier<Panels.PanelOutcome> act) {
        days.expect(InterviewDays.HR, Panels.PanelOutcome.Done.class, act);
    }

    public void present(CandidateId candidate) {
        days.expect(
                InterviewDays.HEAD,
                MarkOutcome.Saved.class,
                () -> days.marking.recordAttendance(candidate, Attendance.PRESENT, ""));
    }

    /** A change of one mark as the browser sends it. */
    public MarkChange change(UUID request, int place, int criterion, String mark) {
        return new MarkChange(
                request,
                candidate(place),
                number(place),
                criteria().get(criterion - 1).id(),
                mark.isEmpty() ? null : new BigDecimal(mark));
    }

    public MarkOutcome save(String examiner, int place, int criterion, String mark) {
        MarkChange change = change(UUID.randomUUID(), place, criterion, mark);
        return days.as(examiner, () -> days.marking.save(change));
    }

    /** Gives marks that add up to the total. */
    public InterviewDay mark(String examiner, int place, String total) {
        BigDecimal first = new BigDecimal(total).min(FIRST_MAXIMUM);
        save(examiner, place, 1, first.toPlainString());
        save(examiner, place, 2, new BigDecimal(total).subtract(first).toPlainString());
        return this;
    }

    public MarkOutcome sign(String examiner, int place) {
        CandidateId candidate = candidate(place);
        return days.as(examiner, () -> days.marking.sign(candidate, number(place)));
    }

    /** Every examiner of the board in turn marks so many points and signs. */
    public InterviewDay markedAndSigned(int place, String... totals) {
        for (int i = 0; i < totals.length; i++) {
            String examiner = InterviewDays.EXAMINERS.get(i);
            mark(examiner, place, totals[i]);
            MarkOutcome outcome = sign(examiner, place);
            if (!(outcome instanceof MarkOutcome.Signed)) {
                throw new AssertionError("expected Signed but got " + outcome);
            }
        }
        return this;
    }

    public InterviewDay locked() {
        BoardId board = board();
        days.expect(InterviewDays.HEAD, DecisionOutcome.Done.class, () -> days.results.lock(board));
        return this;
    }

    public CandidateProgress progress(int place) {
        return days.as(InterviewDays.HR, () -> days.results.progress(round)).stream()
                .filter(row -> row.candidateNumber().equals(number(place)))
                .findFirst()
                .orElseThrow();
    }

    public List<Correction> corrections() {
        return days.as(InterviewDays.HR, () -> days.results.corrections(round));
    }
}
