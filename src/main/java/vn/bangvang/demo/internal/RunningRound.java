package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.QueueItem;
import vn.bangvang.security.AccountId;

/** A round in the middle of its interview day: some settled, dialogues open, one being marked, most still waiting. */
@Component
@ConditionalOnProperty("bangvang.demo")
class RunningRound {

    private static final int SETTLED_SO_FAR = 6;

    private final DemoStage stage;
    private final DemoRound play;
    private final DemoRooms rooms;
    private final Rounds rounds;
    private final Panels panels;
    private final Marking marking;

    RunningRound(DemoStage stage, DemoRound play, DemoRooms rooms, Rounds rounds, Panels panels, Marking marking) {
        this.stage = stage;
        this.play = play;
        this.rooms = rooms;
        this.rounds = rounds;
        this.panels = panels;
        this.marking = marking;
    }

    void play(Map<String, AccountId> accounts) {
        Round round = play.plan(
                "DOAN-2023-2",
                "Thí điểm thi phỏng vấn vào vị trí công tác Đoàn, đợt 2 năm 2023",
                LocalDate.of(2023, 9, 5),
                "31-KH/BTCTU",
                List.of(
                        new DemoRound.Plan("P1", "Chuyên viên Ban Xây dựng Đoàn", "Tỉnh đoàn Lâm Đồng", 2),
                        new DemoRound.Plan("P2", "Chuyên viên Ban Tuyên giáo", "Tỉnh đoàn Lâm Đồng", 1),
                        new DemoRound.Plan(
                                "P3", "Chuyên viên Ban Thanh thiếu nhi, trường học", "Tỉnh đoàn Lâm Đồng", 1),
                        new DemoRound.Plan("P4", "Chuyên viên Thành đoàn Đà Lạt", "Thành đoàn Đà Lạt", 2),
                        new DemoRound.Plan("P5", "Chuyên viên Huyện đoàn Đức Trọng", "Huyện đoàn Đức Trọng", 1),
                        new DemoRound.Plan("P6", "Chuyên viên Huyện đoàn Lạc Dương", "Huyện đoàn Lạc Dương", 2)));
        List<CandidateId> ids = play.takeIn(
                round.id(),
                "running.csv",
                Map.of(
                        2, new DemoRound.Claim("dân tộc thiểu số", "Giấy khai sinh, bản sao chứng thực số 201"),
                        11, new DemoRound.Claim("nghĩa vụ quân sự", "Quyết định xuất ngũ số 140/QĐ-BCH"),
                        19, new DemoRound.Claim("con liệt sĩ", "Bằng Tổ quốc ghi công, bản sao chứng thực số 8"),
                        27, new DemoRound.Claim("dân tộc thiểu số", "Giấy khai sinh, bản sao chứng thực số 215"),
                        33, new DemoRound.Claim("thanh niên xung phong", "Giấy chứng nhận số 41/TNXP"),
                        44, new DemoRound.Claim("dân tộc thiểu số", "Giấy khai sinh, bản sao chứng thực số 222")));
        List<BoardId> boards = play.seat(
                round.id(),
                ids,
                accounts,
                () -> declareConflict(round.id(), ids.get(4), Objects.requireNonNull(accounts.get("giamkhao2"))),
                "DOAN-2023-2, bốc thăm công khai ngày 18/9/2023, số 4821");
        rooms.boards(boards, LocalDate.of(2023, 9, 20));
        holdMorning(round.id(), List.of("truongban1", "giamkhao1", "giamkhao2"), List.of(71, 64, 83, 58, 77, 69));
        holdMorning(round.id(), List.of("truongban2", "giamkhao3", "giamkhao4"), List.of(66, 79, 52, 88, 61, 73));
    }

    private void declareConflict(RoundId round, CandidateId candidate, AccountId examiner) {
        Kinship relation = stage.as(DemoRound.HR, () -> rounds.ruleSetOf(round))
                .kinshipExcluded()
                .value()
                .getFirst();
        stage.expect(
                DemoRound.HR,
                Panels.PanelOutcome.Done.class,
                () -> panels.declareFor(examiner, candidate, relation.code(), "Theo bản khai của thành viên ban"));
    }

    /** In the queue's order: six settled but for one dialogue and one absence, one half signed, one just called in. */
    private void holdMorning(RoundId round, List<String> examiners, List<Integer> levels) {
        String head = examiners.getFirst();
        List<QueueItem> queue = stage.as(head, () -> marking.myQueue(round));
        for (int i = 0; i < SETTLED_SO_FAR; i++) {
            QueueItem item = queue.get(i);
            if (i == 3) {
                attend(head, item.candidate(), Attendance.ABSENT, "Gọi ba lần không có mặt");
                continue;
            }
            attend(head, item.candidate(), Attendance.PRESENT, "");
            List<String> present = present(round, examiners, item.candidate());
            // The second of the queue ends seven marks apart, which only a dialogue can settle.
            int apart = i == 1 ? 7 : 2;
            for (int e = 0; e < present.size(); e++) {
                int total = levels.get(i) + (e == present.size() - 1 ? apart : e);
                stage.mark(present.get(e), item.candidate(), String.valueOf(total));
            }
            present.forEach(examiner -> stage.sign(examiner, item.candidate(), item.candidateNumber()));
        }
        QueueItem halfSigned = queue.get(SETTLED_SO_FAR);
        attend(head, halfSigned.candidate(), Attendance.PRESENT, "");
        List<String> present = present(round, examiners, halfSigned.candidate());
        present.forEach(examiner -> stage.mark(examiner, halfSigned.candidate(), "74"));
        present.stream()
                .skip(1)
                .forEach(examiner -> stage.sign(examiner, halfSigned.candidate(), halfSigned.candidateNumber()));
        attend(head, queue.get(SETTLED_SO_FAR + 1).candidate(), Attendance.PRESENT, "");
    }

    private List<String> present(RoundId round, List<String> examiners, CandidateId candidate) {
        return examiners.stream()
                .filter(examiner -> stage.as(examiner, () -> marking.myQueue(round)).stream()
                        .anyMatch(item -> item.candidate().equals(candidate)))
                .toList();
    }

    private void attend(String examiner, CandidateId candidate, Attendance state, String reason) {
        stage.expect(
                examiner, Marking.MarkOutcome.Saved.class, () -> marking.recordAttendance(candidate, state, reason));
    }
}
