package vn.bangvang.report.internal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.report.Papers;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.TaskId;

@Service
@Transactional(readOnly = true)
class PapersService implements Papers {

    private final ScoreSheetPaper scoreSheet;
    private final BoardSummaryPaper boardSummary;
    private final DialoguePaper dialogue;
    private final ResultListPaper resultList;
    private final ExplanationPaper explanation;
    private final WrittenSheetPapers writtenSheets;
    private final WrittenListPapers writtenLists;
    private final YearReportPaper yearReport;
    private final Composer composer;

    PapersService(
            ScoreSheetPaper scoreSheet,
            BoardSummaryPaper boardSummary,
            DialoguePaper dialogue,
            ResultListPaper resultList,
            ExplanationPaper explanation,
            WrittenSheetPapers writtenSheets,
            WrittenListPapers writtenLists,
            YearReportPaper yearReport,
            Composer composer) {
        this.scoreSheet = scoreSheet;
        this.boardSummary = boardSummary;
        this.dialogue = dialogue;
        this.resultList = resultList;
        this.explanation = explanation;
        this.writtenSheets = writtenSheets;
        this.writtenLists = writtenLists;
        this.yearReport = yearReport;
        this.composer = composer;
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

    @Override
    public PaperOutcome ownWrittenSheet(RoundId round, TaskId task) {
        return printed(writtenSheets.own(round, task));
    }

    @Override
    public PaperOutcome blankWrittenSheet(RoundId round, TaskId task) {
        return printed(writtenSheets.ownBlank(round, task));
    }

    @Override
    public PaperOutcome writtenSheets(RoundId round) {
        return printed(writtenSheets.signed(round));
    }

    @Override
    public PaperOutcome writtenSummaries(RoundId round) {
        return printed(writtenLists.summaries(round));
    }

    @Override
    public PaperOutcome yearReport(int year) {
        return printed(yearReport.of(year));
    }

    private PaperOutcome printed(Content content) {
        return switch (content) {
            case Content.Refused refused -> refused.why();
            case Content.Ready ready -> new PaperOutcome.Printed(composer.print(ready.form(), ready.fillings()));
        };
    }
}
