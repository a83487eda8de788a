package vn.bangvang.report.internal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.report.Papers;
import vn.bangvang.round.RoundId;

@Service
@Transactional(readOnly = true)
class PapersService implements Papers {

    private final ScoreSheetPaper scoreSheet;
    private final BoardSummaryPaper boardSummary;
    private final DialoguePaper dialogue;
    private final ResultListPaper resultList;
    private final ExplanationPaper explanation;

    PapersService(
            ScoreSheetPaper scoreSheet,
            BoardSummaryPaper boardSummary,
            DialoguePaper dialogue,
            ResultListPaper resultList,
            ExplanationPaper explanation) {
        this.scoreSheet = scoreSheet;
        this.boardSummary = boardSummary;
        this.dialogue = dialogue;
        this.resultList = resultList;
        this.explanation = explanation;
    }

    @Override
    public PaperOutcome ownScoreSheet(CandidateId candidate) {
        return scoreSheet.own(candidate);
    }

    @Override
    public PaperOutcome scoreSheets(RoundId round, CandidateId candidate) {
        return scoreSheet.all(round, candidate);
    }

    @Override
    public PaperOutcome boardSummary(RoundId round, BoardId board) {
        return boardSummary.print(round, board);
    }

    @Override
    public PaperOutcome dialogueMinutes(RoundId round, CandidateId candidate) {
        return dialogue.print(round, candidate);
    }

    @Override
    public PaperOutcome resultList(RoundId round) {
        return resultList.print(round);
    }

    @Override
    public PaperOutcome explanation(RoundId round, CandidateId candidate) {
        return explanation.print(round, candidate);
    }
}
