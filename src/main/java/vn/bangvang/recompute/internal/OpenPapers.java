package vn.bangvang.recompute.internal;

import org.springframework.stereotype.Component;
import vn.bangvang.mcq.StageOne;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.OfficialMarks;
import vn.bangvang.written.WrittenMarks;

/** Whether the marks of every paper of a round are open, so that a bundle reveals none before its time. */
@Component
class OpenPapers {

    private final Rounds rounds;
    private final StageOne stageOne;
    private final OfficialMarks boards;
    private final WrittenMarks written;

    OpenPapers(Rounds rounds, StageOne stageOne, OfficialMarks boards, WrittenMarks written) {
        this.rounds = rounds;
        this.stageOne = stageOne;
        this.boards = boards;
        this.written = written;
    }

    boolean all(RoundId round) {
        boolean stageOneHeld = rounds.designs(round).values().stream()
                .anyMatch(design -> !design.stage1().isEmpty());
        return (!stageOneHeld || stageOne.closed(round)) && boards.allLocked(round) && written.allJoined(round);
    }
}
