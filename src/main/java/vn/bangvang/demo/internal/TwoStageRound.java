package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;

/**
 * A competitive exam under the rules of 2025: stage 1 is closed, somebody stayed one answer below the half, the papers of
 * stage 2 are coded and marked blind; the head has a paper to decide on, and one marker has not signed.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class TwoStageRound {

    private static final int QUESTIONS = 60;
    private static final List<Integer> RIGHT = List.of(52, 41, 30, 29, 47, 55, 0, 38, 44, 50);
    private static final List<String> MARKERS = List.of("giamkhao1", "giamkhao2", "giamkhao3");

    private final DemoStage stage;
    private final DemoRound play;
    private final Rounds rounds;
    private final AnswerKeys keys;
    private final AnswerSheets sheets;
    private final FirstStage firstStage;
    private final StageRequests requests;
    private final WrittenExams exams;
    private final AnonymousCodes codes;
    private final BlindMarking marking;

    TwoStageRound(
            DemoStage stage,
            DemoRound play,
            Rounds rounds,
            AnswerKeys keys,
            AnswerSheets sheets,
            FirstStage firstStage,
            StageRequests requests,
            WrittenExams exams,
            AnonymousCodes codes,
            BlindMarking marking) {
        this.stage = stage;
        this.play = play;
        this.rounds = rounds;
        this.keys = keys;
        this.sheets = sheets;
        this.firstStage = firstStage;
        this.requests = requests;
        this.exams = exams;
        this.codes = codes;
        this.marking = marking;
    }

    void play(Map<String, AccountId> accounts) {
        RoundId round = play.plan(
                        new RoundData(
                                "TT-2025-1",
                                "Thi tuyển công chức khối Đảng, đoàn thể năm 2025",
                                DemoRound.AGENCY,
                                RoundKind.COMPETITIVE_EXAM,
                                LocalDate.of(2025, 9, 3),
                                "61-KH/BTCTU",
                                false),
                        List.of(new PostData(
                                "V01",
                                "Chuyên viên tổng hợp",
                                "Văn phòng Tỉnh ủy",
                                PostRank.SPECIALIST,
                                ExamForm.WRITTEN,
                                2,
                                "Đại học",
                                null)))
                .id();
        List<CandidateId> ids = play.takeIn(
                round,
                "two-stage.csv",
                Map.of(2, new DemoRound.Claim("nghĩa vụ quân sự", "Quyết định xuất ngũ số 15/QĐ-BCH")));
        play.council(round, "70-QĐ/BTCTU", LocalDate.of(2025, 9, 10), accounts);
        play.rule(round, "71-QC/HĐTD", LocalDate.of(2025, 9, 12), "Quy chế làm việc của Hội đồng tuyển dụng năm 2025");
        firstStage(round);
        PostId post =
                stage.as(DemoRound.HR, () -> rounds.posts(round)).getFirst().id();
        team(round, post, accounts);
        play.advance(round);
        write(round, post, ids);
        mark(round);
    }

    private void firstStage(RoundId round) {
        var key = stage.expect(
                        DemoRound.HR,
                        AnswerKeys.KeyReadOutcome.Read.class,
                        () -> keys.read(
                                round,
                                PaperKind.GENERAL_KNOWLEDGE,
                                "dap-an-kien-thuc-chung.csv",
                                DemoSheets.key(QUESTIONS, "101")))
                .draft();
        stage.expect(DemoRound.HR, AnswerKeys.KeyOutcome.Saved.class, () -> keys.save(round, key, ""));
        var preview = stage.expect(
                        DemoRound.HR,
                        AnswerSheets.SheetsReadOutcome.Read.class,
                        () -> sheets.read(
                                round,
                                PaperKind.GENERAL_KNOWLEDGE,
                                "bai-lam-vong-1.csv",
                                DemoSheets.sheets(QUESTIONS, "101", RIGHT)))
                .preview();
        stage.expect(DemoRound.HR, AnswerSheets.TakeOutcome.Taken.class, () -> sheets.take(round, preview, ""));
        stage.expect(
                DemoRound.HR,
                FirstStage.AttendanceOutcome.Recorded.class,
                () -> firstStage.recordAttendance(
                        round,
                        List.of("007"),
                        Set.of(PaperKind.GENERAL_KNOWLEDGE),
                        StageAttendance.ABSENT,
                        "Gọi ba lần không có mặt"));
        stage.expect(DemoRound.HR, StageRequests.RequestOutcome.Done.class, () -> requests.requestClosing(round));
        var closing = stage.as(DemoRound.HR, () -> requests.all(round)).getFirst();
        stage.expect("chutich", StageRequests.RequestOutcome.Done.class, () -> requests.approve(closing.id()));
        play.advance(round);
    }

    private void team(RoundId round, PostId post, Map<String, AccountId> accounts) {
        stage.expect(
                DemoRound.HR,
                WrittenExams.ExamOutcome.Done.class,
                () -> exams.setTeam(
                        round,
                        post,
                        Objects.requireNonNull(accounts.get("truongban1")),
                        MARKERS.stream()
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

    private void write(RoundId round, PostId post, List<CandidateId> ids) {
        Set<Integer> goesOn = Set.of(0, 1, 2, 4, 5, 7, 8, 9);
        for (int i = 0; i < ids.size(); i++) {
            if (goesOn.contains(i)) {
                CandidateId writer = ids.get(i);
                boolean present = i != 8;
                stage.expect(
                        DemoRound.HR,
                        WrittenExams.ExamOutcome.Done.class,
                        () -> exams.recordAttendance(
                                writer,
                                present ? WrittenAttendance.PRESENT : WrittenAttendance.ABSENT,
                                present ? "" : "Không đến phòng thi"));
            }
        }
        stage.expect(DemoRound.HR, AnonymousCodes.CodeOutcome.Made.class, () -> codes.make(round, post, 10));
        stage.expect(DemoRound.HR, AnonymousCodes.CodeOutcome.Done.class, () -> codes.draw(round));
    }

    /** Every paper gets its two totals; the third one's lie 8 points apart, and the second marker has not signed. */
    private void mark(RoundId round) {
        List<String> drawn = MARKERS.stream()
                .filter(marker ->
                        !stage.as(marker, () -> marking.myBundles(round)).isEmpty())
                .toList();
        for (String marker : drawn) {
            boolean first = marker.equals(drawn.getFirst());
            for (MyBundle bundle : stage.as(marker, () -> marking.myBundles(round))) {
                List<MySheet.Row> rows =
                        stage.as(marker, () -> marking.mySheet(bundle.task())).rows();
                for (int i = 0; i < rows.size(); i++) {
                    String[] marks =
                            (i == 2 ? (first ? "33 28 19" : "30 25 17") : (first ? "30 26 18" : "31 25 18")).split(" ");
                    for (int q = 0; q < marks.length; q++) {
                        save(
                                marker,
                                bundle,
                                rows.get(i),
                                q + 1,
                                new BigDecimal(marks[q]).subtract(BigDecimal.valueOf(q == 0 && i != 2 ? i : 0)));
                    }
                }
                if (first) {
                    stage.expect(marker, BlindMarking.BlindOutcome.Signed.class, () -> marking.sign(bundle.task()));
                }
            }
        }
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
