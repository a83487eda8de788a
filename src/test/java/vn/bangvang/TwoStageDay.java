package vn.bangvang;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SampleViolations;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.mcq.StageRequests.RequestOutcome;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.WrittenExams.ExamOutcome;

/**
 * One competitive exam under V2 with a post for each form of the specialised exam and three people for each post, who
 * are numbered in the order of the posts; stage 1 before it.
 */
public final class TwoStageDay {

    private static final LocalDate UNDER_V2 = LocalDate.of(2024, 10, 1);
    private static final List<String> NAMES =
            List.of("An", "Ánh", "Bảo", "Châu", "Dung", "Đạt", "Hà", "Khải", "Lan", "Minh", "Nam", "Oanh");
    private static final List<ExamForm> FORMS =
            List.of(ExamForm.INTERVIEW, ExamForm.WRITTEN, ExamForm.COMBINED, ExamForm.PRACTICAL);
    private static final BigDecimal FIRST_QUESTION = new BigDecimal("60");

    private final ApplicationContext context;
    private final InterviewDays days;
    private final FirstStageDays stage;
    private final List<InterviewDay> posts = new ArrayList<>();

    private TwoStageDay(ApplicationContext context) {
        this.context = context;
        this.days = context.getBean(InterviewDays.class);
        this.stage = context.getBean(FirstStageDays.class);
    }

    /** Stands in stage 1 with everyone numbered; number 001 has an entry-quality certificate with 81 of 100. */
    public static TwoStageDay inStageOne(ApplicationContext context) {
        var day = new TwoStageDay(context);
        day.days.people();
        Rounds rounds = context.getBean(Rounds.class);
        RoundId round = day.days
                .expect(InterviewDays.HR, Rounds.SaveRoundOutcome.Saved.class, () -> rounds.create(competitive()))
                .round()
                .id();
        for (ExamForm form : FORMS) {
            PostId post = day.days
                    .expect(
                            InterviewDays.HR,
                            Rounds.SavePostOutcome.Saved.class,
                            () -> rounds.addPost(round, post(form)))
                    .post()
                    .id();
            day.posts.add(new InterviewDay(day.days, round, post));
        }
        day.any().advance();
        for (int i = 0; i < NAMES.size(); i++) {
            day.posts.get(i / 3).add("Trần Thị " + NAMES.get(i));
        }
        day.any().ids().forEach(day.any()::accept);
        day.certify(1, 81);
        day.days.expect(
                InterviewDays.HR,
                Candidates.NumberOutcome.Numbered.class,
                () -> day.days.candidates.giveNumbers(round));
        day.any().advance();
        day.any()
                .done(() -> day.days.panels.setCouncil(
                        round, "25-QĐ", LocalDate.of(2024, 10, 20), day.days.account(InterviewDays.CHAIR)));
        stageOne(day);
        return day;
    }

    private static void stageOne(TwoStageDay day) {
        day.stage.key(day.any(), FirstStageDays.GENERAL);
        day.stage.key(day.any(), FirstStageDays.FOREIGN);
    }

    private static RoundData competitive() {
        String code = InterviewDays.freshCode();
        return new RoundData(
                code, "Kỳ thi " + code, "Tỉnh đoàn", RoundKind.COMPETITIVE_EXAM, UNDER_V2, "12-KH/TĐ", false);
    }

    private static PostData post(ExamForm form) {
        @Nullable Weights weights = form == ExamForm.COMBINED ? new Weights(40, 60) : null;
        return new PostData(
                "P" + (FORMS.indexOf(form) + 1),
                "Vị trí " + form,
                "Huyện đoàn",
                PostRank.SPECIALIST,
                form,
                1,
                "Đại học",
                form == ExamForm.PRACTICAL ? "15-CV/TU" : null,
                weights,
                false,
                "");
    }

    /** The round by one of its posts. */
    public InterviewDay any() {
        return posts.getFirst();
    }

    public RoundId round() {
        return any().round();
    }

    private void certify(int place, int correct) {
        Exemptions exemptions = context.getBean(Exemptions.class);
        var certificate = new EntryQualityCertificate(
                any().candidate(place),
                CertificateLevel.UNIVERSITY,
                correct,
                100,
                LocalDate.of(2023, 8, 31),
                "812/QĐ-BNV");
        days.expect(
                InterviewDays.HR,
                Exemptions.CertificateOutcome.Recorded.class,
                () -> exemptions.recordCertificate(certificate, LocalDate.of(2024, 11, 1)));
    }

    /** The sheets of one candidate; -1 for a part that is not sat. */
    public TwoStageDay sheets(int place, int general, int foreign) {
        if (general >= 0) {
            stage.sheet(any(), FirstStageDays.GENERAL, place % 2 == 0 ? "101" : "102", place, general);
        }
        stage.sheet(any(), FirstStageDays.FOREIGN, "201", place, foreign);
        return this;
    }

    /** HR asks and the chair approves what was asked for. */
    public void requested(java.util.function.Function<StageRequests, RequestOutcome> request) {
        StageRequests requests = context.getBean(StageRequests.class);
        days.expect(InterviewDays.HR, RequestOutcome.Done.class, () -> request.apply(requests));
        stage.approveNewest(any());
    }

    /** Closes stage 1 and begins stage 2, with a board of two for all whom a board hears and two teams of markers. */
    public TwoStageDay begun(List<Integer> heard) {
        requested(requests -> requests.requestClosing(round()));
        any().advance();
        any().addBoard("Ban số 1", List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2));
        BoardId board = any().board();
        heard.forEach(place -> any().done(() -> days.panels.allot(any().candidate(place), board)));
        any().done(() -> days.panels.draw(board, "Chuỗi công khai"));
        days.expect(
                InterviewDays.HR,
                Rubrics.SaveOutcome.Saved.class,
                () -> days.rubrics.save(round(), InterviewDays.rubric()));
        any().ruled();
        scaled();
        WrittenDay guided = written(ExamForm.WRITTEN);
        guided.hr(
                ExamOutcome.Done.class,
                () -> guided.exams.setGuide(
                        round(),
                        guided.post(),
                        List.of(
                                new GuideQuestion(1, "Câu 1", FIRST_QUESTION, new BigDecimal("0.5")),
                                new GuideQuestion(2, "Câu 2", new BigDecimal("40"), new BigDecimal("0.5")))));
        guided.team();
        written(ExamForm.COMBINED).team();
        any().advance();
        return this;
    }

    /** The written day of the post of that form. */
    public WrittenDay written(ExamForm form) {
        return WrittenDay.of(context, posts.get(FORMS.indexOf(form)));
    }

    /** Makes codes, draws the markers, and gives each paper its marks by number: the first marker's, the second's. */
    public TwoStageDay marked(Map<String, List<String>> totals) {
        WrittenDay day = written(ExamForm.WRITTEN).coded(10);
        written(ExamForm.COMBINED).coded(10);
        Map<PaperCode, String> numbers = new HashMap<>();
        for (SlipLine line : day.slips()) {
            numbers.put(line.code(), line.candidateNumber());
        }
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(round()));
        Map<String, Integer> given = new HashMap<>();
        for (String marker : WrittenDay.MARKERS) {
            for (MyBundle bundle : day.tasks(marker)) {
                var sheet = day.as(marker, () -> day.marking.mySheet(bundle.task()));
                sheet.rows().forEach(row -> {
                    String number = Objects.requireNonNull(numbers.get(row.code()));
                    int nth = given.merge(number, 1, Integer::sum) - 1;
                    BigDecimal total = new BigDecimal(
                            Objects.requireNonNull(totals.get(number)).get(nth));
                    BigDecimal first = sheet.questions().size() > 1 ? total.min(FIRST_QUESTION) : total;
                    save(day, marker, new PaperMark(UUID.randomUUID(), bundle.task(), row.code(), 1, first));
                    if (sheet.questions().size() > 1) {
                        BigDecimal rest = total.subtract(first);
                        save(day, marker, new PaperMark(UUID.randomUUID(), bundle.task(), row.code(), 2, rest));
                    }
                });
                days.expect(marker, BlindOutcome.Signed.class, () -> day.marking.sign(bundle.task()));
            }
        }
        return this;
    }

    private void save(WrittenDay day, String marker, PaperMark mark) {
        days.expect(marker, BlindOutcome.Saved.class, () -> day.marking.save(mark));
    }

    /** The council's own document on what a violation takes: the shares that the law is said to take. */
    private void scaled() {
        Conduct conduct = context.getBean(Conduct.class);
        var scale = new ViolationScaleData(
                BigDecimal.valueOf(25), BigDecimal.valueOf(50), "24-QC/HĐTD", LocalDate.of(2024, 10, 22));
        days.expect(InterviewDays.HR, ConductOutcome.Done.class, () -> conduct.recordScale(round(), scale));
        ScaleId id = days.as(InterviewDays.HR, () -> conduct.scales(round()))
                .getLast()
                .id();
        days.expect(InterviewDays.CHAIR, ConductOutcome.Done.class, () -> conduct.approveScale(id));
    }

    /** A violation that the chair approved, with a decision of the council where the result is taken. */
    public TwoStageDay violation(int place, PaperKind paper, Measure measure, String record) {
        Conduct conduct = context.getBean(Conduct.class);
        days.expect(
                InterviewDays.HR,
                ConductOutcome.Done.class,
                () -> conduct.record(SampleViolations.data(any().candidate(place), paper, measure, record)));
        var newest =
                days.as(InterviewDays.HR, () -> conduct.violations(round())).getLast();
        days.expect(
                InterviewDays.CHAIR,
                ConductOutcome.Done.class,
                () -> conduct.approve(newest.id(), measure.takesTheResult() ? "31-QĐ/HĐ" : ""));
        return this;
    }
}
