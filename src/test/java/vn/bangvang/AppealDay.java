package vn.bangvang;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.TimetableOutcome;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.MyBundle;

/** A round with a written paper whose result was announced; candidate n has 47 + n points. */
public final class AppealDay {

    public static final LocalDate NOTICE = LocalDate.of(2023, 4, 10);

    /** Those who mark again: both markers of the first rounds are never among them. */
    private static final List<String> ALL = Stream.concat(
                    WrittenDay.MARKERS.stream(), Stream.of(InterviewDays.EXAMINER_5, InterviewDays.STRANGER))
            .toList();

    public final Appeals appeals;
    public final Rankings rankings;
    private final InterviewDays days;
    private final WrittenDay day;
    private final Timetables timetables;

    private AppealDay(ApplicationContext context, WrittenDay day) {
        this.appeals = context.getBean(Appeals.class);
        this.rankings = context.getBean(Rankings.class);
        this.timetables = context.getBean(Timetables.class);
        this.days = context.getBean(InterviewDays.class);
        this.day = day;
    }

    /** Marks stand and codes are joined; the result is not announced. */
    public static AppealDay joined(ApplicationContext context, int people) {
        return joined(context, people, List.of());
    }

    /** The same, where these have declared to be a relative of the first candidate before anything was marked. */
    public static AppealDay joined(ApplicationContext context, int people, List<String> relatives) {
        WrittenDay day = WrittenDay.written(context, people).coded(people < 2 ? 2 : people);
        relatives.forEach(relative -> day.hr(
                Panels.PanelOutcome.Done.class,
                () -> context.getBean(Panels.class).declareFor(day.account(relative), day.candidate(1), "CHA_ME", "")));
        // Marks by number, so that the tests know who has which: the key is open until the draw.
        Map<String, String> numberOf = day.slips().stream()
                .collect(
                        java.util.stream.Collectors.toMap(line -> line.code().value(), line -> line.candidateNumber()));
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        for (String marker : day.drawnMarkers()) {
            String[] marks = day.sheet(marker).rows().stream()
                    .map(row -> String.valueOf(
                            47 + Integer.parseInt(numberOf.get(row.code().value()))))
                    .toArray(String[]::new);
            day.marksAndSigns(marker, marks);
        }
        day.joined();
        day.inner().advance();
        return new AppealDay(context, day);
    }

    /** The window is open. */
    public static AppealDay announced(ApplicationContext context, int people) {
        return joined(context, people).announced(NOTICE);
    }

    public AppealDay announced(LocalDate notice) {
        days.expect(
                InterviewDays.HR,
                TimetableOutcome.Saved.class,
                () -> timetables.save(
                        round(),
                        timetables.timeline(round()).version(),
                        new DateChange(Step.ROUND2_RESULT, DateChange.Which.ACTUAL, notice)));
        return this;
    }

    public WrittenDay day() {
        return day;
    }

    public RoundId round() {
        return day.round();
    }

    public PostId post() {
        return day.post();
    }

    public CandidateId candidate(int place) {
        return day.candidate(place);
    }

    public AppealData written(int place) {
        return written(place, NOTICE.plusDays(5));
    }

    public AppealData written(int place, LocalDate receivedOn) {
        return new AppealData(
                candidate(place), PaperKind.WRITTEN, "Đề nghị chấm lại câu 2", receivedOn, place + "/ĐPK");
    }

    public AppealId filed(int place) {
        return days.expect(InterviewDays.HR, AppealOutcome.Filed.class, () -> appeals.file(written(place)))
                .id();
    }

    /** Everyone who may mark; the first markers among them are never drawn. */
    public List<AccountId> others() {
        return day.accounts(ALL);
    }

    /** The markers of the first two rounds. */
    public List<String> firstMarkers() {
        return WrittenDay.MARKERS.stream()
                .filter(marker -> day.tasks(marker).stream().anyMatch(task -> task.number() == 1))
                .toList();
    }

    /** Those who were drawn to mark again. */
    public List<String> againMarkers() {
        return ALL.stream()
                .filter(marker -> day.tasks(marker).stream().anyMatch(task -> task.number() > 1))
                .toList();
    }

    public AppealDay drawnAgain() {
        days.expect(InterviewDays.HR, AppealOutcome.Done.class, () -> appeals.remark(round(), post(), others()));
        days.expect(InterviewDays.HR, CodeOutcome.Done.class, () -> day.codes.draw(round()));
        return this;
    }

    /** Both others give every paper of the newest bundle these marks, the first of them the first. */
    public AppealDay markedAgain(String one, String other) {
        drawnAgain();
        List<String> markers = againMarkers();
        day.marksAndSigns(markers.getFirst(), one).marksAndSigns(markers.getLast(), other);
        return this;
    }

    public AppealDay submitted(AppealId appeal) {
        days.expect(InterviewDays.HR, AppealOutcome.Done.class, () -> appeals.submit(appeal, "7-BB/PK", null));
        return this;
    }

    public Appeal appeal(AppealId id) {
        return hr(() -> appeals.appeals(round())).stream()
                .filter(appeal -> appeal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public RoundRanking ranked() {
        return days.expect(InterviewDays.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(round()))
                .ranking();
    }

    public <T> T hr(java.util.function.Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    public <T> T chair(java.util.function.Supplier<T> act) {
        return days.as(InterviewDays.CHAIR, act);
    }

    public List<MyBundle> tasks(String marker) {
        return day.tasks(marker);
    }
}
