package vn.bangvang.ui.report;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.report.Packing;
import vn.bangvang.report.Paper;
import vn.bangvang.report.Papers;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.report.PrintedPaper;
import vn.bangvang.report.RoundPapers;
import vn.bangvang.round.RoundId;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.OutcomeText;
import vn.bangvang.ui.kit.PlainPage;
import vn.bangvang.written.TaskId;

/** Downloads of the printed papers; a refusal is a page that says why. */
@RestController
@RequestMapping("/giay-to")
class PapersEndpoint {

    private final Papers papers;
    private final RoundPapers roundPapers;
    private final I18NProvider texts;

    PapersEndpoint(Papers papers, RoundPapers roundPapers, I18NProvider texts) {
        this.papers = papers;
        this.roundPapers = roundPapers;
        this.texts = texts;
    }

    @GetMapping("/phieu-cham/{candidate}")
    ResponseEntity<byte[]> ownScoreSheet(@PathVariable long candidate) {
        return answer(papers.ownScoreSheet(new CandidateId(candidate)));
    }

    @GetMapping("/ky/{round}/phieu-cham/{candidate}")
    ResponseEntity<byte[]> scoreSheets(@PathVariable long round, @PathVariable long candidate) {
        return answer(papers.scoreSheets(new RoundId(round), new CandidateId(candidate)));
    }

    @GetMapping("/ky/{round}/tong-hop/{board}")
    ResponseEntity<byte[]> boardSummary(@PathVariable long round, @PathVariable long board) {
        return answer(papers.boardSummary(new RoundId(round), new BoardId(board)));
    }

    @GetMapping("/ky/{round}/bien-ban/{candidate}")
    ResponseEntity<byte[]> dialogueMinutes(@PathVariable long round, @PathVariable long candidate) {
        return answer(papers.dialogueMinutes(new RoundId(round), new CandidateId(candidate)));
    }

    @GetMapping("/ky/{round}/ket-qua")
    ResponseEntity<byte[]> resultList(@PathVariable long round) {
        return answer(papers.resultList(new RoundId(round)));
    }

    @GetMapping("/ky/{round}/giai-trinh/{candidate}")
    ResponseEntity<byte[]> explanation(@PathVariable long round, @PathVariable long candidate) {
        return answer(papers.explanation(new RoundId(round), new CandidateId(candidate)));
    }

    @GetMapping("/ky/{round}/phieu-cham-viet/{task}")
    ResponseEntity<byte[]> ownWrittenSheet(@PathVariable long round, @PathVariable long task) {
        return answer(papers.ownWrittenSheet(new RoundId(round), new TaskId(task)));
    }

    @GetMapping("/ky/{round}/phieu-cham-viet-trang/{task}")
    ResponseEntity<byte[]> blankWrittenSheet(@PathVariable long round, @PathVariable long task) {
        return answer(papers.blankWrittenSheet(new RoundId(round), new TaskId(task)));
    }

    @GetMapping("/ky/{round}/phieu-cham-viet")
    ResponseEntity<byte[]> writtenSheets(@PathVariable long round) {
        return answer(papers.writtenSheets(new RoundId(round)));
    }

    @GetMapping("/ky/{round}/tong-hop-bai-viet")
    ResponseEntity<byte[]> writtenSummaries(@PathVariable long round) {
        return answer(papers.writtenSummaries(new RoundId(round)));
    }

    @GetMapping("/sat-hach/{year}")
    ResponseEntity<byte[]> yearReport(@PathVariable int year) {
        return answer(papers.yearReport(year));
    }

    @GetMapping("/ky/{round}/ca-ky/{kind}/{packing}")
    ResponseEntity<byte[]> ofTheRound(
            @PathVariable long round, @PathVariable PrintedPaper kind, @PathVariable Packing packing) {
        return answer(roundPapers.print(new RoundId(round), kind, packing, done -> {}));
    }

    private ResponseEntity<byte[]> answer(PaperOutcome outcome) {
        if (outcome instanceof PaperOutcome.Printed(Paper paper)) {
            return ResponseEntity.ok()
                    .contentType(type(paper))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(paper.fileName(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(paper.content());
        }
        OutcomeText.Texts vietnamese = (key, args) -> texts.getTranslation(key, Locale.of("vi"), args);
        return PlainPage.of(
                HttpStatus.CONFLICT, vietnamese.get("paper.refused"), OutcomeText.of(vietnamese, (Record) outcome));
    }

    private static MediaType type(Paper paper) {
        String name = paper.fileName();
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".zip" -> new MediaType("application", "zip");
            case ".csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case ".xlsx" -> MediaType.parseMediaType(Download.XLSX);
            default -> MediaType.APPLICATION_PDF;
        };
    }
}
