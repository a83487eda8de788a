package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;

/** Takes a demo round through stage 1 by multiple choice and through its written papers. */
@Component
@ConditionalOnProperty("bangvang.demo")
class PaperStage {

    static final List<String> MARKERS = List.of("giamkhao1", "giamkhao2", "giamkhao3");
    private static final int QUESTIONS = 60;
    static final String VARIANT = "101";

    private final DemoStage stage;
    private final AnswerKeys keys;
    private final AnswerSheets sheets;
    private final FirstStage firstStage;
    private final StageRequests requests;
    private final WrittenExams exams;
    private final AnonymousCodes codes;
    private final BlindMarking marking;

    PaperStage(
            DemoStage stage,
            AnswerKeys keys,
            AnswerSheets sheets,
            FirstStage firstStage,
            StageRequests requests,
            WrittenExams exams,
            AnonymousCodes codes,
            BlindMarking marking) {
        this.stage = stage;
        this.keys = keys;
        this.sheets = sheets;
        this.firstStage = firstStage;
        this.requests = requests;
        this.exams = exams;
        this.codes = codes;
        this.marking = marking;
    }

    /** Reads the sheets of general knowledge and closes stage 1; who has no right answer at all did not come. */
    void stageOne(RoundId round, List<Integer> right) {
        var key = stage.expect(
                        DemoRound.HR,
                        AnswerKeys.KeyReadOutcome.Read.class,
                        () -> keys.read(
                                round,
                                PaperKind.GENERAL_KNOWLEDGE,
                                "dap-an-kien-thuc-chung.csv",
                                DemoSheets.key(QUESTIONS, VARIANT)))
                .draft();
        stage.expect(DemoRound.HR, AnswerKeys.KeyOutcome.Saved.class, () -> keys.save(round, key, ""));
        var preview = stage.expect(
                        DemoRound.HR,
                        AnswerSheets.SheetsReadOutcome.Read.class,
                        () -> sheets.read(
                                round,
                                PaperKind.GENERAL_KNOWLEDGE,
                                "bai-lam-vong-1.csv",
                                DemoSheets.sheets(QUESTIONS, VARIANT, right)))
                .preview();
        stage.expect(DemoRound.HR, AnswerSheets.TakeOutcome.Taken.class, () -> sheets.take(round, preview, ""));
        for (int i = 0; i < right.size(); i++) {
            if (right.get(i) == 0) {
                absent(round, "%03d".formatted(i + 1));
            }
        }
        stage.expect(DemoRound.HR, StageRequests.RequestOutcome.Done.class, () -> requests.requestClosing(round));
        var closing = stage.as(DemoRound.HR, () -> requests.all(round)).getFirst();
        stage.expect("chutich", StageRequests.RequestOutcome.Done.class, () -> requests.approve(closing.id()));
    }

    private void absent(RoundId round, String number) {
        stage.expect(
                DemoRound.HR,
                FirstStage.AttendanceOutcome.Recorded.class,
                () -> firstStage.recordAttendance(
                        round,
                        List.of(number),
                        Set.of(PaperKind.GENERAL_KNOWLEDGE),
                        StageAttendance.ABSENT,
                        "Gọi ba lần không có mặt"));
    }

    void team(RoundId round, PostId post, Map<String, AccountId> accounts, List<String> markers) {
        stage.expect(
                DemoRound.HR,
                WrittenExams.ExamOutcome.Done.class,
                () -> exams.setTeam(
                        round,
                        post,
                        Objects.requireNonNull(accounts.get("truongban1")),
                        markers.stream()
                                .map(marker -> Objects.requireNonNull(accounts.get(marker)))
                                .toList()));
        stage.expect(
                DemoRound.HR,
                WrittenExams.ExamOutcome.Done.class,
                () -> exams.setGuide(
                        round,
                        post,
                        List.of(
                                question(1, "Phân tích một chủ trương của Đảng về xây dựng đội ngũ cán bộ", 40),
                                question(2, "Soạn một tờ trình theo thể thức văn bản của Đảng", 35),
                                question(3, "Xử lý một tình huống tham mưu", 25))));
    }

    void wrote(Collection<CandidateId> writers) {
        writers.forEach(writer -> attended(writer, WrittenAttendance.PRESENT, ""));
    }

    void stayedAway(CandidateId candidate) {
        attended(candidate, WrittenAttendance.ABSENT, "Không đến phòng thi");
    }

    private void attended(CandidateId candidate, WrittenAttendance attendance, String reason) {
        stage.expect(
                DemoRound.HR,
                WrittenExams.ExamOutcome.Done.class,
                () -> exams.recordAttendance(candidate, attendance, reason));
    }

    /** Makes codes in one bundle and draws who marks it; tells which code is whose, which HR can see up to the draw. */
    Map<String, String> coded(RoundId round, PostId post) {
        stage.expect(DemoRound.HR, AnonymousCodes.CodeOutcome.Made.class, () -> codes.make(round, post, 10));
        Map<String, String> numbers = new HashMap<>();
        stage.as(DemoRound.HR, () -> codes.progress(round))
                .forEach(bundle -> stage.expect(
                                DemoRound.HR, AnonymousCodes.SlipsOutcome.Slips.class, () -> codes.slips(bundle.id()))
                        .lines()
                        .forEach(line -> numbers.put(line.code().value(), line.candidateNumber())));
        draw(round);
        return numbers;
    }

    void draw(RoundId round) {
        stage.expect(DemoRound.HR, AnonymousCodes.CodeOutcome.Done.class, () -> codes.draw(round));
    }

    /** Codes and numbers are joined by two persons. */
    void join(RoundId round, String minutes, LocalDate on) {
        stage.expect(DemoRound.HR, AnonymousCodes.CodeOutcome.Done.class, () -> codes.requestJoin(round, minutes, on));
        stage.expect("chutich", AnonymousCodes.CodeOutcome.Done.class, () -> codes.approveJoin(round));
    }

    /** Those of the markers who have a bundle that is not signed, in the order of their names. */
    List<String> drawn(RoundId round, List<String> markers) {
        return markers.stream()
                .filter(marker -> open(round, marker).findAny().isPresent())
                .toList();
    }

    /** What a paper gets for each of its questions. */
    interface Marks {

        /** The marks in the order of the questions, such as {@code 30 26 18}. */
        String of(int row, String code);
    }

    void mark(RoundId round, String marker, Marks marks) {
        open(round, marker).forEach(bundle -> {
            List<MySheet.Row> rows =
                    stage.as(marker, () -> marking.mySheet(bundle.task())).rows();
            for (int i = 0; i < rows.size(); i++) {
                String code = rows.get(i).code().value();
                String[] given = marks.of(i, code).split(" ");
                for (int q = 0; q < given.length; q++) {
                    save(marker, bundle, rows.get(i), q + 1, new BigDecimal(given[q]));
                }
            }
        });
    }

    void sign(RoundId round, String marker) {
        open(round, marker)
                .forEach(bundle -> stage.expect(
                        marker, BlindMarking.BlindOutcome.Signed.class, () -> marking.sign(bundle.task())));
    }

    private Stream<MyBundle> open(RoundId round, String marker) {
        return stage.as(marker, () -> marking.myBundles(round)).stream().filter(bundle -> bundle.signedAt() == null);
    }

    private void save(String marker, MyBundle bundle, MySheet.Row row, int question, BigDecimal mark) {
        stage.expect(
                marker,
                BlindMarking.BlindOutcome.Saved.class,
                () -> marking.save(
                        new BlindMarking.PaperMark(UUID.randomUUID(), bundle.task(), row.code(), question, mark)));
    }

    private static GuideQuestion question(int position, String title, int maximum) {
        return new GuideQuestion(position, title, BigDecimal.valueOf(maximum), new BigDecimal("0.5"));
    }
}
