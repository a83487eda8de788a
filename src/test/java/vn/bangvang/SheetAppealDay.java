package vn.bangvang;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.Mcq;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.mcq.Recounts.RecountOutcome;
import vn.bangvang.panel.BoardId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.TimetableOutcome;

/** A round under V1 whose stage 1 was written on paper, closed and announced, before interviews. */
public final class SheetAppealDay {

    public static final LocalDate NOTICE = LocalDate.of(2023, 4, 10);

    public final Appeals appeals;
    public final Recounts recounts;
    public final Rankings rankings;
    public final FirstStageDays stages;
    private final InterviewDays days;
    private final InterviewDay day;

    private SheetAppealDay(ApplicationContext context, InterviewDay day) {
        this.appeals = context.getBean(Appeals.class);
        this.recounts = context.getBean(Recounts.class);
        this.rankings = context.getBean(Rankings.class);
        this.stages = context.getBean(FirstStageDays.class);
        this.days = context.getBean(InterviewDays.class);
        this.day = day;
    }

    /** Candidate i has so many of 60 right in general knowledge, and 20 of 30 in each other part. */
    public static SheetAppealDay announced(ApplicationContext context, int... right) {
        InterviewDay day = context.getBean(FirstStageDays.class).closedOnPaper(right);
        var sheets = new SheetAppealDay(context, day);
        Timetables timetables = context.getBean(Timetables.class);
        sheets.days.expect(
                InterviewDays.HR,
                TimetableOutcome.Saved.class,
                () -> timetables.saveSettings(
                        day.round(), timetables.timeline(day.round()).version(), null, true));
        sheets.days.expect(
                InterviewDays.HR,
                TimetableOutcome.Saved.class,
                () -> timetables.save(
                        day.round(),
                        timetables.timeline(day.round()).version(),
                        new DateChange(Step.ROUND1_RESULT, DateChange.Which.ACTUAL, NOTICE)));
        return sheets;
    }

    public InterviewDay day() {
        return day;
    }

    public RoundId round() {
        return day.round();
    }

    public AccountId account(String username) {
        return days.account(username);
    }

    public AppealData data(int place, PaperKind paper, LocalDate receivedOn) {
        return new AppealData(day.candidate(place), paper, "Đề nghị đọc lại phiếu", receivedOn, place + "/ĐPK");
    }

    public AppealId filed(int place) {
        return filed(place, PaperKind.GENERAL_KNOWLEDGE);
    }

    public AppealId filed(int place, PaperKind paper) {
        return days.expect(
                        InterviewDays.HR,
                        AppealOutcome.Filed.class,
                        () -> appeals.file(data(place, paper, NOTICE.plusDays(5))))
                .id();
    }

    public SheetAppealDay given(AppealId appeal, String reader) {
        AccountId account = account(reader);
        days.expect(InterviewDays.HR, AppealOutcome.Done.class, () -> appeals.recount(appeal, account));
        return this;
    }

    /** The newest sheet that the reader was given. */
    public MyRecount task(String reader) {
        return days.as(reader, () -> recounts.mine(round())).getLast();
    }

    /** The reader reads so many right answers off the newest sheet. */
    public SheetAppealDay read(String reader, AnswerKey key, String variant, int right) {
        MyRecount task = task(reader);
        days.expect(
                reader,
                RecountOutcome.Read.class,
                () -> recounts.read(task.id(), variant, Mcq.text(Mcq.answers(key, variant, right))));
        return this;
    }

    public SheetAppealDay submitted(AppealId appeal) {
        days.expect(InterviewDays.HR, AppealOutcome.Done.class, () -> appeals.submit(appeal, "8-BB/PK", null));
        return this;
    }

    /** Given to the second examiner, read with so many right answers of general knowledge, and handed to the chair. */
    public AppealId readAgain(int place, int right) {
        AppealId appeal = filed(place);
        given(appeal, InterviewDays.EXAMINER_2).read(InterviewDays.EXAMINER_2, FirstStageDays.GENERAL, "101", right);
        submitted(appeal);
        return appeal;
    }

    public SheetAppealDay approved(AppealId appeal) {
        days.expect(InterviewDays.CHAIR, AppealOutcome.Done.class, () -> appeals.approve(appeal));
        return this;
    }

    public AppealEffect effect(AppealId appeal) {
        return chair(() -> appeals.effect(appeal));
    }

    public Appeal appeal(AppealId id) {
        return hr(() -> appeals.appeals(round())).stream()
                .filter(appeal -> appeal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** On to the phase of boards. */
    public SheetAppealDay boards() {
        day.advance();
        return this;
    }

    /** The interviews of these places are over, with so many points from both examiners, and everyone is ranked. */
    public RoundRanking ranked(List<Integer> places, List<String> points) {
        boards();
        day.addBoard("Ban số 1", List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2));
        BoardId board = day.board();
        Rubrics rubrics = days.rubrics;
        places.forEach(place -> day.done(() -> days.panels.allot(day.candidate(place), board)));
        day.done(() -> days.panels.draw(board, "Chuỗi công khai"));
        days.expect(
                InterviewDays.HR, Rubrics.SaveOutcome.Saved.class, () -> rubrics.save(round(), InterviewDays.rubric()));
        day.ruled();
        day.advance();
        for (int i = 0; i < places.size(); i++) {
            day.present(day.candidate(places.get(i)));
            day.markedAndSigned(places.get(i), points.get(i), points.get(i));
        }
        day.locked().advance();
        return computed();
    }

    public RoundRanking computed() {
        return days.expect(InterviewDays.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(round()))
                .ranking();
    }

    public <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    public <T> T chair(Supplier<T> act) {
        return days.as(InterviewDays.CHAIR, act);
    }
}
