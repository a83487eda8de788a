package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * Two sessions of a year's quarterly assessment under the rules of 2025: the first is concluded, with passes, a fail and
 * somebody absent; who was absent is carried to the second and who failed comes back by himself. The second is computed, and
 * the council has not voted.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class AssessmentSessions {

    private static final String ABSENT = "absent";

    private final DemoStage stage;
    private final DemoRound play;
    private final DemoRooms rooms;
    private final Rounds rounds;
    private final Assessments assessments;
    private final ReturningPersons returning;
    private final Marking marking;
    private final BoardResults results;
    private final Rankings rankings;

    AssessmentSessions(
            DemoStage stage,
            DemoRound play,
            DemoRooms rooms,
            Rounds rounds,
            Assessments assessments,
            ReturningPersons returning,
            Marking marking,
            BoardResults results,
            Rankings rankings) {
        this.stage = stage;
        this.play = play;
        this.rooms = rooms;
        this.rounds = rounds;
        this.assessments = assessments;
        this.returning = returning;
        this.marking = marking;
        this.results = results;
        this.rankings = rankings;
    }

    void play(Map<String, AccountId> accounts) {
        RoundId first = plan(1, LocalDate.of(2026, 1, 12), "03-KH/BTCTU");
        agree(first, "11-CV/TU", LocalDate.of(2026, 1, 26));
        List<CandidateId> ids = play.accept(first, "assessment.csv", Map.of());
        ids.forEach(this::propose);
        hold(first, accounts, LocalDate.of(2026, 2, 2), ids, "78", "64", "44", ABSENT);
        stage.expect(
                DemoRound.HR,
                Assessments.VoteOutcome.Recorded.class,
                () -> assessments.concludeRest(
                        first, new CouncilVote(5, 0, ChairVote.FOR, "22-BB/HĐKTSH", LocalDate.of(2026, 3, 12), "")));
        stage.expect("chutich", Rankings.RankingOutcome.Done.class, () -> rankings.confirm(first));
        RoundId second = plan(2, LocalDate.of(2026, 4, 6), "19-KH/BTCTU");
        agree(second, "33-CV/TU", LocalDate.of(2026, 4, 13));
        List<CandidateId> later = new ArrayList<>(play.accept(second, "assessment-2.csv", Map.of()));
        later.add(carried(ids.get(3), second));
        later.forEach(this::propose);
        hold(second, accounts, LocalDate.of(2026, 4, 27), later, "71", "58", "83", "66");
    }

    private CandidateId carried(CandidateId person, RoundId second) {
        PostId post =
                stage.as(DemoRound.HR, () -> rounds.posts(second)).getLast().id();
        CandidateId copy = stage.expect(
                        DemoRound.HR,
                        ReturningPersons.CarryOutcome.Carried.class,
                        () -> returning.carry(person, second, post, CarryReason.ABSENT, "Có đơn đề nghị"))
                .candidate();
        play.accept(copy);
        return copy;
    }

    /** From the numbers to the computed result; the first half sits before the first board. */
    private void hold(
            RoundId round,
            Map<String, AccountId> accounts,
            LocalDate council,
            List<CandidateId> ids,
            String... totals) {
        play.number(round);
        int quarter = (council.getMonthValue() + 2) / 3;
        play.council(round, (13 + quarter) + "-QĐ/BTCTU", council, accounts);
        play.rule(
                round,
                (14 + quarter) + "-QC/HĐKTSH",
                council.plusDays(2),
                "Quy chế làm việc của Hội đồng kiểm tra, sát hạch");
        List<BoardId> boards = play.boards(
                round, ids, accounts, () -> {}, "SH-2026-Q" + quarter + ", bốc thăm công khai, số 447" + quarter);
        rooms.boards(boards, council.plusDays(10));
        for (int i = 0; i < totals.length; i++) {
            List<String> examiners = i < ids.size() / 2
                    ? List.of("truongban1", "giamkhao1", "giamkhao2")
                    : List.of("truongban2", "giamkhao3", "giamkhao4");
            mark(ids.get(i), examiners, totals[i]);
        }
        stage.expect("truongban1", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(0)));
        stage.expect("truongban2", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(1)));
        play.advance(round);
        stage.expect(DemoRound.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(round));
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

    private void mark(CandidateId candidate, List<String> examiners, String total) {
        boolean absent = total.equals(ABSENT);
        stage.expect(
                examiners.getFirst(),
                Marking.MarkOutcome.Saved.class,
                () -> marking.recordAttendance(
                        candidate,
                        absent ? Attendance.ABSENT : Attendance.PRESENT,
                        absent ? "Đi công tác đột xuất, có xác nhận" : ""));
        if (!absent) {
            String number = play.numberOf(candidate);
            examiners.forEach(examiner -> stage.mark(examiner, candidate, total));
            examiners.forEach(examiner -> stage.sign(examiner, candidate, number));
        }
    }

    private static PostData post(String code, String title, String agency) {
        return new PostData(code, title, agency, PostRank.SPECIALIST, ExamForm.INTERVIEW, 2, "Đại học", null);
    }
}
