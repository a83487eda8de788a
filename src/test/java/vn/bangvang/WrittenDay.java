package vn.bangvang;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.BlindDecisions;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.BundleProgress;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.TaskId;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;
import vn.bangvang.written.WrittenExams.ExamOutcome;
import vn.bangvang.written.WrittenMarks;
import vn.bangvang.written.WrittenResult;
import vn.bangvang.written.WrittenResults;

/** A small round with a written paper, with short words for what people do in it. */
public final class WrittenDay {

    public static final String HEAD = InterviewDays.HEAD;

    /** The team: two of them are drawn for each bundle. */
    public static final List<String> MARKERS =
            List.of(InterviewDays.EXAMINER_2, InterviewDays.EXAMINER_3, InterviewDays.EXAMINER_4);

    private static final LocalDate UNDER_V1 = LocalDate.of(2023, 3, 6);

    public final WrittenExams exams;
    public final AnonymousCodes codes;
    public final BlindMarking marking;
    public final BlindDecisions decisions;
    public final WrittenResults results;
    private final WrittenMarks marks;
    private final InterviewDays days;
    private final InterviewDay inner;

    private WrittenDay(ApplicationContext context, InterviewDay inner) {
        this.days = context.getBean(InterviewDays.class);
        this.exams = context.getBean(WrittenExams.class);
        this.codes = context.getBean(AnonymousCodes.class);
        this.marking = context.getBean(BlindMarking.class);
        this.decisions = context.getBean(BlindDecisions.class);
        this.results = context.getBean(WrittenResults.class);
        this.marks = context.getBean(WrittenMarks.class);
        this.inner = inner;
    }

    /** One post of a round that others play. */
    static WrittenDay of(ApplicationContext context, InterviewDay post) {
        return new WrittenDay(context, post);
    }

    /** Stops in the phase of boards, with the council and no marking team. */
    public static WrittenDay numbered(ApplicationContext context, int people) {
        InterviewDays days = context.getBean(InterviewDays.class);
        days.people();
        RoundId round = days.expect(
                        InterviewDays.HR,
                        Rounds.SaveRoundOutcome.Saved.class,
                        () -> days.rounds.create(InterviewDays.round(InterviewDays.freshCode(), UNDER_V1)))
                .round()
                .id();
        PostId post = days.expect(
                        InterviewDays.HR,
                        Rounds.SavePostOutcome.Saved.class,
                        () -> days.rounds.addPost(round, post("P1")))
                .post()
                .id();
        InterviewDay inner = new InterviewDay(days, round, post);
        inner.advance();
        for (int i = 0; i < people; i++) {
            inner.add("Thí Sinh " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(i));
        }
        inner.ids().forEach(inner::accept);
        days.expect(
                InterviewDays.HR, Candidates.NumberOutcome.Numbered.class, () -> days.candidates.giveNumbers(round));
        inner.advance();
        AccountId chair = days.account(InterviewDays.CHAIR);
        inner.done(() -> days.panels.setCouncil(round, "25-QĐ", LocalDate.of(2023, 3, 20), chair));
        inner.ruled();
        return new WrittenDay(context, inner);
    }

    public static PostData post(String code) {
        return new PostData(
                code, "Vị trí " + code, "Huyện đoàn", PostRank.SPECIALIST, ExamForm.WRITTEN, 1, "Đại học", null);
    }

    /** The morning of the exam, with a marking team and nobody called yet. */
    public static WrittenDay begun(ApplicationContext context, int people) {
        WrittenDay day = numbered(context, people);
        day.team();
        day.inner.advance();
        return day;
    }

    /** Everyone wrote. */
    public static WrittenDay written(ApplicationContext context, int people) {
        WrittenDay day = begun(context, people);
        day.inner.ids().forEach(writer -> day.came(writer, WrittenAttendance.PRESENT, ""));
        return day;
    }

    /** Codes are made and every bundle has its two markers. */
    public static WrittenDay drawn(ApplicationContext context, int people, int bundleSize) {
        WrittenDay day = written(context, people).coded(bundleSize);
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        return day;
    }

    public InterviewDay inner() {
        return inner;
    }

    public RoundId round() {
        return inner.round();
    }

    public PostId post() {
        return inner.post();
    }

    public CandidateId candidate(int place) {
        return inner.candidate(place);
    }

    public AccountId account(String username) {
        return days.account(username);
    }

    public <T> T as(String username, java.util.function.Supplier<T> act) {
        return days.as(username, act);
    }

    public <O, T extends O> T hr(Class<T> wanted, java.util.function.Supplier<O> act) {
        return days.expect(InterviewDays.HR, wanted, act);
    }

    public void team() {
        hr(ExamOutcome.Done.class, () -> exams.setTeam(round(), post(), account(HEAD), accounts(MARKERS)));
    }

    public List<AccountId> accounts(List<String> usernames) {
        return usernames.stream().map(username -> days.account(username)).toList();
    }

    public void came(CandidateId candidate, WrittenAttendance state, String reason) {
        hr(ExamOutcome.Done.class, () -> exams.recordAttendance(candidate, state, reason));
    }

    public WrittenDay coded(int bundleSize) {
        hr(CodeOutcome.Made.class, () -> codes.make(round(), post(), bundleSize));
        return this;
    }

    public List<BundleProgress> progress() {
        return as(InterviewDays.HR, () -> codes.progress(round()));
    }

    /** What HR sees while the key is open. */
    public List<SlipLine> slips() {
        List<SlipLine> lines = new ArrayList<>();
        for (BundleProgress bundle : progress()) {
            lines.addAll(hr(AnonymousCodes.SlipsOutcome.Slips.class, () -> codes.slips(bundle.id()))
                    .lines());
        }
        return lines;
    }

    /** Those who were drawn, each with the bundles, in the order of the team. */
    public List<String> drawnMarkers() {
        return MARKERS.stream().filter(marker -> !tasks(marker).isEmpty()).toList();
    }

    public List<MyBundle> tasks(String marker) {
        return as(marker, () -> marking.myBundles(round()));
    }

    public TaskId task(String marker) {
        return tasks(marker).getFirst().task();
    }

    public MySheet sheet(String marker) {
        TaskId task = task(marker);
        return as(marker, () -> marking.mySheet(task));
    }

    /** The codes of the marker's first bundle, in their order. */
    public List<PaperCode> codesOf(String marker) {
        return sheet(marker).rows().stream()
                .map(MySheet.Row::code)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public BlindOutcome save(String marker, TaskId task, PaperCode code, int question, String mark) {
        var change =
                new PaperMark(UUID.randomUUID(), task, code, question, mark.isEmpty() ? null : new BigDecimal(mark));
        return as(marker, () -> marking.save(change));
    }

    /** Gives every paper of the marker's bundles the mark and signs; papers have one question. */
    public WrittenDay marksAndSigns(String marker, String... totals) {
        for (MyBundle bundle : tasks(marker)) {
            if (bundle.signedAt() == null) {
                List<PaperCode> papers = as(marker, () -> marking.mySheet(bundle.task())).rows().stream()
                        .map(MySheet.Row::code)
                        .toList();
                for (int i = 0; i < papers.size(); i++) {
                    saved(save(marker, bundle.task(), papers.get(i), 1, totals[Math.min(i, totals.length - 1)]));
                }
                days.expect(marker, BlindOutcome.Signed.class, () -> marking.sign(bundle.task()));
            }
        }
        return this;
    }

    private static void saved(BlindOutcome outcome) {
        if (!(outcome instanceof BlindOutcome.Saved)) {
            throw new AssertionError("expected Saved but got " + outcome);
        }
    }

    public List<CodedPaper> papers(String username) {
        return as(username, () -> decisions.papers(round()));
    }

    public BlindDecisionOutcome dialogue(String head, PaperCode code, String mark, String minutes) {
        return as(head, () -> decisions.settleByDialogue(round(), code, new BigDecimal(mark), minutes));
    }

    /** What ranking reads. */
    public List<WrittenResult> marks() {
        return as(InterviewDays.HR, () -> marks.of(round()));
    }

    public boolean allJoined() {
        return as(InterviewDays.HR, () -> marks.allJoined(round()));
    }

    /** HR asks and the chair approves. */
    public WrittenDay joined() {
        hr(CodeOutcome.Done.class, () -> codes.requestJoin(round(), "03/BB-MP", LocalDate.of(2023, 4, 3)));
        days.expect(InterviewDays.CHAIR, CodeOutcome.Done.class, () -> codes.approveJoin(round()));
        return this;
    }
}
