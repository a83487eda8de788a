package vn.bangvang.report.internal;

import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.report.Packing;
import vn.bangvang.report.Paper;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.report.PrintedPaper;
import vn.bangvang.report.RoundPapers;
import vn.bangvang.round.RoundId;

@Service
@Transactional(readOnly = true)
class RoundPapersService implements RoundPapers {

    private final AnnouncementPaper announcement;
    private final SetUpPapers setUp;
    private final CandidateLists lists;
    private final SummonsPaper summons;
    private final RoomPapers rooms;
    private final WrittenSheetPapers writtenSheets;
    private final WrittenListPapers writtenLists;
    private final HandOverPapers handOver;
    private final ViolationPaper violations;
    private final CouncilPaper council;
    private final ConclusionPaper conclusion;
    private final AppealAnswerPaper appeals;
    private final ResultPapers results;
    private final Composer composer;

    RoundPapersService(
            AnnouncementPaper announcement,
            SetUpPapers setUp,
            CandidateLists lists,
            SummonsPaper summons,
            RoomPapers rooms,
            WrittenSheetPapers writtenSheets,
            WrittenListPapers writtenLists,
            HandOverPapers handOver,
            ViolationPaper violations,
            CouncilPaper council,
            ConclusionPaper conclusion,
            AppealAnswerPaper appeals,
            ResultPapers results,
            Composer composer) {
        this.announcement = announcement;
        this.setUp = setUp;
        this.lists = lists;
        this.summons = summons;
        this.rooms = rooms;
        this.writtenSheets = writtenSheets;
        this.writtenLists = writtenLists;
        this.handOver = handOver;
        this.violations = violations;
        this.council = council;
        this.conclusion = conclusion;
        this.appeals = appeals;
        this.results = results;
        this.composer = composer;
    }

    @Override
    public PaperOutcome print(RoundId round, PrintedPaper kind, Packing packing, IntConsumer progress) {
        return switch (content(round, kind)) {
            case Content.Refused refused -> refused.why();
            case Content.Ready ready -> new PaperOutcome.Printed(pack(ready, packing, progress));
        };
    }

    private Content content(RoundId round, PrintedPaper kind) {
        return switch (kind) {
            case ANNOUNCEMENT -> announcement.of(round);
            case COUNCIL_DECISION -> setUp.council(round);
            case ELIGIBLE -> lists.eligible(round);
            case NOT_ELIGIBLE -> lists.notEligible(round);
            case BOARD_DECISIONS -> setUp.boards(round);
            case SUMMONS -> summons.of(round);
            case DOOR_LISTS -> lists.doorLists(round);
            case BUNDLE_HANDOVER -> handOver.bundles(round);
            case ROOM_LISTS -> rooms.lists(round);
            case SEATING_PLANS -> rooms.plans(round);
            case WRITTEN_BLANKS -> writtenSheets.blanks(round);
            case WRITTEN_SHEETS -> writtenSheets.signed(round);
            case WRITTEN_SUMMARIES -> writtenLists.summaries(round);
            case CODE_MINUTES -> writtenLists.codeMinutes(round);
            case WRITTEN_MARKS -> writtenLists.byNumber(round);
            case SHEET_HANDOVER -> handOver.sheets(round);
            case VIOLATION_MINUTES -> violations.of(round);
            case COUNCIL_MINUTES -> council.of(round);
            case ASSESSMENT_CONCLUSION -> conclusion.of(round);
            case RESULT_NOTICES -> results.notices(round);
            case APPEAL_ANSWERS -> appeals.of(round);
            case DECISION -> results.decision(round);
        };
    }

    private Paper pack(Content.Ready ready, Packing packing, IntConsumer progress) {
        return switch (packing) {
            case ONE_FILE -> composer.print(ready.form(), ready.fillings(), progress);
            case SINGLY -> composer.printSingly(ready.form(), ready.fillings(), progress);
            case XLSX ->
                new Paper(
                        Composer.fileName(ready.form(), ready.fillings(), ".xlsx"),
                        TableFile.workbook(ready.form(), ready.fillings()));
            case CSV ->
                new Paper(
                        Composer.fileName(ready.form(), ready.fillings(), ".csv"),
                        TableFile.csv(ready.form(), ready.fillings()));
        };
    }
}
