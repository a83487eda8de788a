package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.Marking;
import vn.bangvang.security.AccountId;

/**
 * A round that is over: a dialogue, a mark that the chair decided, a tie that the chain broke, a tie that the authority
 * decided, an unfilled slot, candidates absent, withdrawn and below the pass mark; a winner
 * declined, and the next of the post waits to be called.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class FinishedRound {

    /** Number, then the totals of the three examiners or the state that replaced them. */
    private static final String DAY = """
            001 78 80 82
            002 85 85 85
            003 88 90 89
            004 76 80 83
            005 ABSENT
            006 49 50 50
            007 70 72 71
            008 66 66.5 67
            009 82.5 82.5 82.5
            010 82.5 82.5 82.5
            011 74 75 76
            012 WITHDRAWN
            013 60 62 64
            014 70 78 80
            015 55 56 57
            016 76 81 81
            017 81 81 81
            018 66 66 66
            019 49.5 49.5 49.5
            020 45 46 47
            021 ABSENT
            022 48 48 48
            023 40 41 42
            024 49 49.5 50
            """;

    private final DemoStage stage;
    private final DemoRound play;
    private final DemoRooms rooms;
    private final Marking marking;
    private final BoardResults results;
    private final Rankings rankings;
    private final AfterTheResult after;

    FinishedRound(
            DemoStage stage,
            DemoRound play,
            DemoRooms rooms,
            Marking marking,
            BoardResults results,
            Rankings rankings,
            AfterTheResult after) {
        this.stage = stage;
        this.play = play;
        this.rooms = rooms;
        this.marking = marking;
        this.results = results;
        this.rankings = rankings;
        this.after = after;
    }

    void play(Map<String, AccountId> accounts) {
        Round round = play.plan(
                "DOAN-2023-1",
                "Thí điểm thi phỏng vấn vào vị trí công tác Đoàn, đợt 1 năm 2023",
                LocalDate.of(2023, 5, 15),
                "12-KH/BTCTU",
                List.of(
                        new DemoRound.Plan("D01", "Chuyên viên Văn phòng Tỉnh đoàn", "Tỉnh đoàn Lâm Đồng", 2),
                        new DemoRound.Plan(
                                "D02",
                                "Chuyên viên Ban Thanh niên nông thôn, công nhân và đô thị",
                                "Tỉnh đoàn Lâm Đồng",
                                1),
                        new DemoRound.Plan("D03", "Chuyên viên Huyện đoàn Đơn Dương", "Huyện đoàn Đơn Dương", 3)));
        play.rule(
                round.id(),
                "15-QC/HĐTD",
                LocalDate.of(2023, 5, 19),
                "Quy chế làm việc của Hội đồng tuyển dụng, đợt 1 năm 2023");
        List<CandidateId> ids = play.takeIn(
                round.id(),
                "finished.csv",
                Map.of(
                        1, new DemoRound.Claim("dân tộc thiểu số", "Giấy khai sinh, bản sao chứng thực số 112"),
                        6, new DemoRound.Claim("nghĩa vụ quân sự", "Quyết định xuất ngũ số 87/QĐ-BCH"),
                        9, new DemoRound.Claim("nghĩa vụ quân sự", "Quyết định xuất ngũ số 91/QĐ-BCH"),
                        10, new DemoRound.Claim("thanh niên xung phong", "Giấy chứng nhận số 33/TNXP"),
                        19, new DemoRound.Claim("con liệt sĩ", "Bằng Tổ quốc ghi công, bản sao chứng thực số 5")));
        List<BoardId> boards = play.seat(
                round.id(), ids, accounts, () -> {}, "DOAN-2023-1, bốc thăm công khai ngày 29/5/2023, số 2749");
        rooms.boards(boards, LocalDate.of(2023, 6, 1));
        holdInterviews(ids);
        settle(ids);
        stage.expect("truongban1", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(0)));
        stage.expect("truongban2", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(1)));
        play.advance(round.id());
        stage.expect(DemoRound.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(round.id()));
        decideTie(round.id(), ids);
        stage.expect("chutich", Rankings.RankingOutcome.Done.class, () -> rankings.confirm(round.id()));
        PostId first = stage.as(DemoRound.HR, () -> rankings.newest(round.id())).orElseThrow().posts().stream()
                .map(PostRanking::postId)
                .findFirst()
                .orElseThrow();
        after.play(round.id(), first, ids.get(2), ids.get(1), ids.get(0));
    }

    private void holdInterviews(List<CandidateId> ids) {
        DAY.lines().forEach(line -> {
            String[] parts = line.strip().split(" ");
            int index = Integer.parseInt(parts[0]) - 1;
            CandidateId candidate = ids.get(index);
            List<String> examiners = index < ids.size() / 2
                    ? List.of("truongban1", "giamkhao1", "giamkhao2")
                    : List.of("truongban2", "giamkhao3", "giamkhao4");
            if (parts.length == 2) {
                Attendance state = Attendance.valueOf(parts[1]);
                String reason = state == Attendance.WITHDRAWN
                        ? "Có đơn xin rút trước giờ phỏng vấn"
                        : "Gọi ba lần không có mặt";
                attend(examiners.getFirst(), candidate, state, reason);
                return;
            }
            attend(examiners.getFirst(), candidate, Attendance.PRESENT, "");
            for (int i = 0; i < examiners.size(); i++) {
                stage.mark(examiners.get(i), candidate, parts[i + 1]);
            }
            examiners.forEach(examiner -> stage.sign(examiner, candidate, parts[0]));
        });
    }

    private void attend(String examiner, CandidateId candidate, Attendance state, String reason) {
        stage.expect(
                examiner, Marking.MarkOutcome.Saved.class, () -> marking.recordAttendance(candidate, state, reason));
    }

    private void settle(List<CandidateId> ids) {
        stage.expect(
                "truongban1",
                BoardResults.DecisionOutcome.Done.class,
                () -> results.settleByDialogue(
                        ids.get(3),
                        new BigDecimal("80.0"),
                        "Các thành viên đối thoại về tiêu chí xử lý tình huống; thống nhất thí sinh nêu đúng thẩm quyền,"
                                + " còn thiếu bước phối hợp. Trưởng ban quyết định 80,0 điểm."));
        stage.expect(
                "chutich",
                BoardResults.DecisionOutcome.Done.class,
                () -> results.settleByChair(
                        ids.get(13),
                        new BigDecimal("77.0"),
                        "Chênh lệch 10 điểm. Trưởng ban báo cáo; Chủ tịch Hội đồng nghe ba thành viên giải trình từng tiêu"
                                + " chí và quyết định 77,0 điểm."));
    }

    /** Numbers 009 and 010 are equal under every key: the authority names number 010. */
    private void decideTie(RoundId round, List<CandidateId> ids) {
        PostId post = stage.as(DemoRound.HR, () -> rankings.newest(round)).orElseThrow().posts().stream()
                .filter(ranking -> ranking.pending().isPresent())
                .map(PostRanking::postId)
                .findFirst()
                .orElseThrow();
        stage.expect(
                DemoRound.HR,
                Rankings.RankingOutcome.Done.class,
                () -> rankings.recordDecision(
                        post,
                        round,
                        "318-QĐ/TU",
                        LocalDate.of(2023, 6, 9),
                        "Thường trực Tỉnh ủy",
                        List.of(ids.get(9), ids.get(8))));
    }
}
