package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Wishes;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.Post;
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
 * A selection under the rules of 2026 for two posts that are recruited in common: who misses the first wish is placed at the
 * second. Computed, and waiting for the chair.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class SelectionRound {

    private static final List<String> TOTALS = List.of("86", "84", "79", "77", "72", "68");

    private final DemoStage stage;
    private final DemoRound play;
    private final DemoRooms rooms;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Wishes wishes;
    private final Marking marking;
    private final BoardResults results;
    private final Rankings rankings;

    SelectionRound(
            DemoStage stage,
            DemoRound play,
            DemoRooms rooms,
            Rounds rounds,
            Candidates candidates,
            Wishes wishes,
            Marking marking,
            BoardResults results,
            Rankings rankings) {
        this.stage = stage;
        this.play = play;
        this.rooms = rooms;
        this.rounds = rounds;
        this.candidates = candidates;
        this.wishes = wishes;
        this.marking = marking;
        this.results = results;
        this.rankings = rankings;
    }

    void play(Map<String, AccountId> accounts) {
        RoundId round = play.plan(
                        new RoundData(
                                "XT-2026-1",
                                "Xét tuyển công chức vào các ban xây dựng Đảng cấp xã năm 2026",
                                DemoRound.AGENCY,
                                RoundKind.SELECTION,
                                LocalDate.of(2026, 8, 24),
                                "52-KH/BTCTU",
                                false),
                        List.of(
                                post("X01", "Chuyên viên Ban Xây dựng Đảng", "Đảng ủy xã Đơn Dương"),
                                post("X02", "Chuyên viên Ban Xây dựng Đảng", "Đảng ủy xã Ka Đô")))
                .id();
        List<CandidateId> ids = play.accept(
                round,
                "selection.csv",
                Map.of(2, new DemoRound.Claim("dân tộc thiểu số", "Giấy khai sinh, bản sao chứng thực số 240")));
        wish(round, ids);
        play.number(round);
        play.council(round, "60-QĐ/BTCTU", LocalDate.of(2026, 9, 1), accounts);
        play.rule(round, "61-QC/HĐTD", LocalDate.of(2026, 9, 3), "Quy chế làm việc của Hội đồng tuyển dụng năm 2026");
        List<BoardId> boards =
                play.boards(round, ids, accounts, () -> {}, "XT-2026-1, bốc thăm công khai ngày 14/9/2026, số 8120");
        rooms.boards(boards, LocalDate.of(2026, 9, 16));
        interview(ids);
        stage.expect("truongban1", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(0)));
        stage.expect("truongban2", BoardResults.DecisionOutcome.Done.class, () -> results.lock(boards.get(1)));
        play.advance(round);
        stage.expect(DemoRound.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(round));
    }

    /** Everyone would also go to the other commune. */
    private void wish(RoundId round, List<CandidateId> ids) {
        List<PostId> posts = stage.as(DemoRound.HR, () -> rounds.posts(round)).stream()
                .map(Post::id)
                .toList();
        Map<CandidateId, PostId> first = stage.as(DemoRound.HR, () -> candidates.list(round)).stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.id(),
                        candidate -> candidate.data().postId()));
        ids.forEach(id -> stage.expect(
                DemoRound.HR,
                Wishes.WishOutcome.Recorded.class,
                () -> wishes.record(
                        id,
                        posts.stream()
                                .filter(post -> !post.equals(first.get(id)))
                                .toList())));
    }

    private void interview(List<CandidateId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            CandidateId candidate = ids.get(i);
            String total = TOTALS.get(i);
            String number = "%03d".formatted(i + 1);
            List<String> examiners = i < ids.size() / 2
                    ? List.of("truongban1", "giamkhao1", "giamkhao2")
                    : List.of("truongban2", "giamkhao3", "giamkhao4");
            stage.expect(
                    examiners.getFirst(),
                    Marking.MarkOutcome.Saved.class,
                    () -> marking.recordAttendance(candidate, Attendance.PRESENT, ""));
            examiners.forEach(examiner -> stage.mark(examiner, candidate, total));
            examiners.forEach(examiner -> stage.sign(examiner, candidate, number));
        }
    }

    private static PostData post(String code, String title, String agency) {
        return new PostData(
                code, title, agency, PostRank.SPECIALIST, ExamForm.INTERVIEW, 1, "Đại học", null, null, false, "XA");
    }
}
