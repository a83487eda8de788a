package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;

/**
 * A competitive exam under the rules of 2025: stage 1 was written on paper and is closed, the sheet of somebody who stayed one
 * answer below the half was read again on an appeal, the papers of stage 2 are coded and marked blind; the head has a paper to
 * decide on, and one marker has not signed.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class TwoStageRound {

    private static final List<Integer> RIGHT = List.of(52, 41, 30, 29, 47, 55, 0, 38, 44, 50);
    private static final Set<Integer> WRITERS = Set.of(0, 1, 2, 4, 5, 7, 9);
    private static final int STAYED_AWAY = 8;
    private static final int ONE_BELOW = 3;

    private final DemoStage stage;
    private final DemoRound play;
    private final DemoRooms rooms;
    private final PaperStage papers;
    private final SheetReadAgain readAgain;
    private final Rounds rounds;

    TwoStageRound(
            DemoStage stage,
            DemoRound play,
            DemoRooms rooms,
            PaperStage papers,
            SheetReadAgain readAgain,
            Rounds rounds) {
        this.stage = stage;
        this.play = play;
        this.rooms = rooms;
        this.papers = papers;
        this.readAgain = readAgain;
        this.rounds = rounds;
    }

    void play(Map<String, AccountId> accounts) {
        RoundId round = play.written(
                "TT-2025-1",
                "Thi tuyển công chức khối Đảng, đoàn thể năm 2025",
                LocalDate.of(2025, 9, 3),
                "61-KH/BTCTU",
                TestMode.PAPER,
                new DemoRound.Plan("V01", "Chuyên viên tổng hợp", "Văn phòng Tỉnh ủy", 2));
        List<CandidateId> ids = play.takeIn(
                round,
                "two-stage.csv",
                Map.of(2, new DemoRound.Claim("nghĩa vụ quân sự", "Quyết định xuất ngũ số 15/QĐ-BCH")));
        play.council(round, "70-QĐ/BTCTU", LocalDate.of(2025, 9, 10), accounts);
        play.rule(round, "71-QC/HĐTD", LocalDate.of(2025, 9, 12), "Quy chế làm việc của Hội đồng tuyển dụng năm 2025");
        rooms.rooms(round, PaperKind.GENERAL_KNOWLEDGE, LocalDate.of(2025, 10, 11), "");
        papers.stageOne(round, RIGHT);
        readAgain.asBefore(round, ids.get(ONE_BELOW), RIGHT.get(ONE_BELOW), accounts);
        play.advance(round);
        PostId post =
                stage.as(DemoRound.HR, () -> rounds.posts(round)).getFirst().id();
        papers.team(round, post, accounts, PaperStage.MARKERS);
        rooms.rooms(
                round,
                PaperKind.WRITTEN,
                LocalDate.of(2025, 11, 8),
                "TT-2025-1, bốc thăm chỗ ngồi công khai ngày 6/11/2025, số 3306");
        play.advance(round);
        papers.wrote(WRITERS.stream().sorted().map(ids::get).toList());
        papers.stayedAway(ids.get(STAYED_AWAY));
        papers.coded(round, post);
        mark(round);
    }

    /** Every paper gets its two totals; the third one's lie 8 points apart, and the second marker has not signed. */
    private void mark(RoundId round) {
        List<String> drawn = papers.drawn(round, PaperStage.MARKERS);
        papers.mark(round, drawn.getFirst(), (row, code) -> row == 2 ? "33 28 19" : 30 - row + " 26 18");
        papers.mark(round, drawn.getLast(), (row, code) -> row == 2 ? "30 25 17" : 31 - row + " 25 18");
        papers.sign(round, drawn.getFirst());
    }
}
