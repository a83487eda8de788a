package vn.bangvang;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerKeys.KeyOutcome;
import vn.bangvang.mcq.AnswerKeys.KeyReadOutcome;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.AnswerSheets.SheetsReadOutcome;
import vn.bangvang.mcq.AnswerSheets.TakeOutcome;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.KeyDraft;
import vn.bangvang.mcq.Mcq;
import vn.bangvang.mcq.SheetsPreview;
import vn.bangvang.mcq.SheetsResult;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.mcq.StageRequests.RequestOutcome;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.Rounds;

/** Makes competitive exams under V1 that stand in stage 1: 60 questions of general knowledge, 30 of a foreign language. */
public class FirstStageDays {

    public static final AnswerKey GENERAL = Mcq.key(PaperKind.GENERAL_KNOWLEDGE, 60, "101", "102");
    public static final AnswerKey FOREIGN = Mcq.key(PaperKind.FOREIGN_LANGUAGE, 30, "201");

    /** Only where stage 1 is written on paper. */
    public static final AnswerKey INFORMATICS = Mcq.key(PaperKind.INFORMATICS, 30, "301");

    private static final LocalDate UNDER_V1 = LocalDate.of(2023, 3, 6);
    private static final List<String> GIVEN_NAMES =
            List.of("An", "Ánh", "Bảo", "Châu", "Dung", "Đạt", "Hà", "Khải", "Lan", "Minh", "Nam", "Oanh");

    private final InterviewDays days;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Panels panels;
    private final Exemptions exemptions;
    private final AnswerKeys keys;
    private final AnswerSheets sheets;
    private final FirstStage stage;
    private final StageRequests requests;

    FirstStageDays(InterviewDays days, ApplicationContext context) {
        this.days = days;
        this.rounds = context.getBean(Rounds.class);
        this.candidates = context.getBean(Candidates.class);
        this.panels = context.getBean(Panels.class);
        this.exemptions = context.getBean(Exemptions.class);
        this.keys = context.getBean(AnswerKeys.class);
        this.sheets = context.getBean(AnswerSheets.class);
        this.stage = context.getBean(FirstStage.class);
        this.requests = context.getBean(StageRequests.class);
    }

    /** A round with so many numbered candidates and its council, in the phase of stage 1; at most twelve. */
    public InterviewDay inStageOne(int people) {
        return inStageOne(people, List.of());
    }

    /** The same, where these places are exempt from the foreign language by their degree. */
    public InterviewDay inStageOne(int people, List<Integer> exempt) {
        return inStageOne(people, exempt, TestMode.COMPUTER);
    }

    private InterviewDay inStageOne(int people, List<Integer> exempt, TestMode mode) {
        days.people();
        Round round = days.expect(
                        InterviewDays.HR,
                        Rounds.SaveRoundOutcome.Saved.class,
                        () -> rounds.create(competitive(InterviewDays.freshCode(), mode)))
                .round();
        PostId post = days.expect(
                        InterviewDays.HR,
                        Rounds.SavePostOutcome.Saved.class,
                        () -> rounds.addPost(round.id(), post("P1")))
                .post()
                .id();
        var day = new InterviewDay(days, round.id(), post);
        day.advance();
        GIVEN_NAMES.subList(0, people).forEach(name -> day.add("Trần Thị " + name));
        day.ids().forEach(day::accept);
        exempt.forEach(
                place -> days.expect(InterviewDays.HR, Exemptions.GrantOutcome.Granted.class, () -> grant(day, place)));
        days.expect(
                InterviewDays.HR, Candidates.NumberOutcome.Numbered.class, () -> candidates.giveNumbers(round.id()));
        day.advance();
        day.done(() ->
                panels.setCouncil(round.id(), "25-QĐ", LocalDate.of(2023, 3, 20), days.account(InterviewDays.CHAIR)));
        return day;
    }

    public Exemptions.GrantOutcome grant(InterviewDay day, int place) {
        return exemptions.grant(
                day.candidate(place), new ExemptionData("BANG_NGOAI_NGU", "Bằng cử nhân Anh văn", "B-" + place));
    }

    /** The same with both keys. */
    public InterviewDay withKeys(int people) {
        return withKeys(people, List.of());
    }

    public InterviewDay withKeys(int people, List<Integer> exempt) {
        InterviewDay day = inStageOne(people, exempt);
        key(day, GENERAL);
        key(day, FOREIGN);
        return day;
    }

    /** The same with sheets: candidate i has so many right answers in both parts; the foreign ones are capped at 30. */
    public InterviewDay withSheets(int... right) {
        InterviewDay day = withKeys(right.length);
        for (int i = 0; i < right.length; i++) {
            sheet(day, GENERAL, i % 2 == 0 ? "101" : "102", i + 1, right[i]);
            sheet(day, FOREIGN, "201", i + 1, Math.min(30, right[i]));
        }
        return day;
    }

    /** The same, closed by two persons. */
    public InterviewDay closed(int... right) {
        InterviewDay day = withSheets(right);
        days.expect(InterviewDays.HR, RequestOutcome.Done.class, () -> requests.requestClosing(day.round()));
        approveNewest(day);
        return day;
    }

    /**
     * Written on paper and closed: candidate i has so many right of general knowledge, none where below 0 for who did not
     * come, and 20 of 30 in each other part.
     */
    public InterviewDay closedOnPaper(int... right) {
        InterviewDay day = inStageOne(right.length, List.of(), TestMode.PAPER);
        List.of(GENERAL, FOREIGN, INFORMATICS).forEach(key -> key(day, key));
        for (int i = 0; i < right.length; i++) {
            if (right[i] < 0) {
                absent(day, i + 1);
            } else {
                sheet(day, GENERAL, "101", i + 1, right[i]);
            }
            sheet(day, FOREIGN, "201", i + 1, 20);
            sheet(day, INFORMATICS, "301", i + 1, 20);
        }
        days.expect(InterviewDays.HR, RequestOutcome.Done.class, () -> requests.requestClosing(day.round()));
        approveNewest(day);
        return day;
    }

    private void absent(InterviewDay day, int place) {
        days.expect(
                InterviewDays.HR,
                FirstStage.AttendanceOutcome.Recorded.class,
                () -> stage.recordAttendance(
                        day.round(),
                        List.of(day.number(place)),
                        Set.of(PaperKind.GENERAL_KNOWLEDGE),
                        StageAttendance.ABSENT,
                        ""));
    }

    public void key(InterviewDay day, AnswerKey key) {
        KeyDraft draft = read(day, key).draft();
        days.expect(InterviewDays.HR, KeyOutcome.Saved.class, () -> keys.save(day.round(), draft, ""));
    }

    public KeyReadOutcome.Read read(InterviewDay day, AnswerKey key) {
        return days.expect(
                InterviewDays.HR,
                KeyReadOutcome.Read.class,
                () -> keys.read(day.round(), key.paper(), "dap-an.csv", utf8(Mcq.keyFile(key))));
    }

    public void sheet(InterviewDay day, AnswerKey key, String variant, int place, int right) {
        take(day, key.paper(), row(day, key, variant, place, right));
    }

    public String row(InterviewDay day, AnswerKey key, String variant, int place, int right) {
        return day.number(place) + ";" + variant + ";" + Mcq.text(Mcq.answers(key, variant, right));
    }

    public SheetsPreview preview(InterviewDay day, PaperKind paper, String... rows) {
        return days.expect(
                        InterviewDays.HR,
                        SheetsReadOutcome.Read.class,
                        () -> sheets.read(day.round(), paper, "bai-lam.csv", utf8(Mcq.sheetFile(rows))))
                .preview();
    }

    public SheetsResult take(InterviewDay day, PaperKind paper, String... rows) {
        SheetsPreview preview = preview(day, paper, rows);
        return days.expect(InterviewDays.HR, TakeOutcome.Taken.class, () -> sheets.take(day.round(), preview, ""))
                .result();
    }

    public StageRequest newest(InterviewDay day) {
        return days.as(InterviewDays.HR, () -> requests.all(day.round())).getFirst();
    }

    public void approveNewest(InterviewDay day) {
        StageRequest request = newest(day);
        days.expect(InterviewDays.CHAIR, RequestOutcome.Done.class, () -> requests.approve(request.id()));
    }

    /** Whether each candidate goes on, by number. */
    public Map<String, Boolean> goingOn(InterviewDay day) {
        Map<String, Boolean> goingOn = new java.util.TreeMap<>();
        days.as(InterviewDays.HR, () -> stage.results(day.round()))
                .forEach(result -> goingOn.put(result.number(), result.goesOn()));
        return goingOn;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static PostData post(String code) {
        return new PostData(
                code, "Vị trí " + code, "Huyện đoàn", PostRank.SPECIALIST, ExamForm.INTERVIEW, 2, "Đại học", null);
    }

    private static RoundData competitive(String code, TestMode mode) {
        return new RoundData(
                code,
                "Kỳ thi " + code,
                "Tỉnh đoàn",
                RoundKind.COMPETITIVE_EXAM,
                UNDER_V1,
                "12-KH/TĐ",
                false,
                Sector.CIVIL_SERVANT,
                mode,
                null);
    }
}
