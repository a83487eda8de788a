package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.CarryReason;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.ReturningPersons;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.Marking;
import vn.bangvang.security.AccountId;

/**
 * Two sessions of a year's quarterly assessment under the rules of 2025: the first is concluded, with a pass, a fail and
 * somebody absent; that person is carried to the second, which takes dossiers in.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class AssessmentSessions {

    private final DemoStage stage;
    private final DemoRound play;
    private final Rounds rounds;
    private final Assessments assessments;
    private final ReturningPersons returning;
    private final Marking marking;
    private final BoardResults results;
    private final Rankings rankings;

    AssessmentSessions(
            DemoStage stage,
            DemoRound play,
            Rounds rounds,
            Assessments assessments,
            ReturningPersons returning,
            Marking marking,
            BoardResults results,
            Rankings rankings) {
        this.stage = stage;
        this.play = play;
        this.rounds = rounds;
        this.assessments = assessments;
        this.returning = returning;
        this.marking = marking;
        this.results = results;
        this.rankings = rankings;
    }

    void play(Map<String, AccountId> accounts) {
        RoundId first = plan(1, LocalDate.of(2026, 1, 12), "03-KH/BTCTU");
        List<CandidateId> ids = play.accept(first, "assessment.csv", Map.of());
        agree(first, "11-CV/TU", LocalDate.of(2026, 1, 26));
        ids.forEach(this::propose);
        play.number(first);
        play.council(first, "14-QĐ/BTCTU", LocalDate.of(2026, 2, 2), accounts);
        play.rule(first, "15-QC/HĐKTSH", LocalDate.of(2026, 2, 4), "Quy chế làm việc của Hội đồng kiểm tra, sát hạch");
        List<BoardId> boards =
                play.boards(first, ids, accounts, () -> {}, "SH-2026-Q1, bốc thăm ngày 10/3/2026, số 4471");
        mark(ids.get(0), "001", List.of("truongban1", "giamkhao1", "giamkhao2"), "78");
        mark(ids.get(1), "002", List.of("truongban1", "giamkhao1", "giamkhao2"), "64");
        mark(ids.get(2), "003", List.of("truongban2", "giamkhao3", "giamkhao4"), "44");
        stage.expect(
                "truongban2",
                Marking.MarkOutcome.Saved.class,
                () -> marking.recordAttendance(ids.get(3), Attendance.ABSENT, "Đi công tác đột xuất, có xác nhận"));
        stage.expect("truongban1", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(0)));
        stage.expect("truongban2", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(1)));
        play.advance(first);
        stage.expect(DemoRound.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(first));
        stage.expect(
                DemoRound.HR,
                Assessments.VoteOutcome.Recorded.class,
                () -> assessments.concludeRest(
                        first, new CouncilVote(5, 0, ChairVote.FOR, "22-BB/HĐKTSH", LocalDate.of(2026, 3, 12), "")));
        stage.expect("chutich", Rankings.RankingOutcome.Done.class, () -> rankings.confirm(first));
        RoundId second = plan(2, LocalDate.of(2026, 4, 6), "19-KH/BTCTU");
        agree(second, "33-CV/TU", LocalDate.of(2026, 4, 13));
        PostId post =
                stage.as(DemoRound.HR, () -> rounds.posts(second)).getFirst().id();
        stage.expect(
                DemoRound.HR,
                ReturningPersons.CarryOutcome.Carried.class,
                () -> returning.carry(ids.get(3), second, post, CarryReason.ABSENT, "Có đơn đề nghị"));
    }

    private RoundId plan(int quarter, LocalDate approvedOn, String number) {
        return play.plan(
                        new RoundData(
                                "SH-2026-Q" + quarter,
                                "Kiểm tra, sát hạch tiếp nhận vào làm công chức quý " + quarter + " năm 2026",
                                DemoRound.AGENCY,
                                RoundKind.QUARTERLY_ASSESSMENT,
                                approvedOn,
                                number,
                                false,
                                Sector.CIVIL_SERVANT,
                                TestMode.COMPUTER,
                                new AssessmentSession(
                                        2026, quarter, BigDecimal.valueOf(100), BigDecimal.valueOf(50), false)),
                        List.of(
                                post("T01", "Chuyên viên Ban Tuyên giáo và Dân vận", "Đảng ủy xã Hiệp Thạnh"),
                                post("T02", "Chuyên viên Ủy ban Kiểm tra", "Đảng ủy phường Xuân Hương - Đà Lạt")))
                .id();
    }

    private void agree(RoundId round, String document, LocalDate on) {
        stage.expect(
                DemoRound.HR,
                Assessments.TermsOutcome.Recorded.class,
                () -> assessments.agree(
                        round,
                        new SessionTerms(
                                document,
                                on,
                                "Phỏng vấn về kiến thức chung và nghiệp vụ của vị trí, thang điểm 100, đạt từ 50 điểm",
                                5,
                                4)));
    }

    private void propose(CandidateId candidate) {
        stage.expect(
                DemoRound.HR,
                Assessments.ProposalOutcome.Saved.class,
                () -> assessments.propose(
                        candidate,
                        new ProposalData(
                                "Trung tâm Chính trị huyện",
                                "VIEN_CHUC",
                                7,
                                true,
                                "Sổ bảo hiểm xã hội, bản sao chứng thực")));
    }

    private void mark(CandidateId candidate, String number, List<String> examiners, String total) {
        stage.expect(
                examiners.getFirst(),
                Marking.MarkOutcome.Saved.class,
                () -> marking.recordAttendance(candidate, Attendance.PRESENT, ""));
        examiners.forEach(examiner -> stage.mark(examiner, candidate, total));
        examiners.forEach(examiner -> stage.sign(examiner, candidate, number));
    }

    private static PostData post(String code, String title, String agency) {
        return new PostData(code, title, agency, PostRank.SPECIALIST, ExamForm.INTERVIEW, 2, "Đại học", null);
    }
}
