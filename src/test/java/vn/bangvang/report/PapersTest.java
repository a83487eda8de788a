package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.SheetState;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.TrialActors;

@DatabaseTest
class PapersTest {

    @Autowired
    TrialActors actors;

    @Autowired
    Papers papers;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Panels panels;

    @Autowired
    BoardResults results;

    @Autowired
    Marking marking;

    @Test
    void the_result_list_names_every_candidate_with_rank_total_and_result() {
        Round round = round("DOAN-2023-1");
        Paper paper = printed("chutich", () -> papers.resultList(round.id()));
        List<Candidate> people = actors.as("tochuc", () -> candidates.list(round.id()));
        String text = Pdf.laidOut(paper.content());

        assertThat(paper.fileName()).isEqualTo("danh-sach-ket-qua-DOAN-2023-1.pdf");
        assertThat(text)
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY LÂM ĐỒNG", "DANH SÁCH KẾT QUẢ XẾP HẠNG", "CHỦ TỊCH HỘI ĐỒNG")
                .contains("Không xếp hạng (vắng mặt)")
                .doesNotContain("DỰ THẢO");
        assertThat(people)
                .hasSize(24)
                .allSatisfy(person -> assertThat(text)
                        .containsPattern(
                                person.number() + "\\s+" + person.data().name().full()));
        assertThat(text).containsPattern("2\\s+002 .* 85,0\\s+Trúng tuyển");
        assertThat(text).contains("24 thí sinh: 5 trúng tuyển");
        assertProper(paper);
    }

    @Test
    void the_result_list_never_says_why_someone_has_priority() {
        Round round = round("DOAN-2023-1");
        String text =
                Pdf.text(printed("tochuc", () -> papers.resultList(round.id())).content());
        List<String> grounds =
                actors.as("tochuc", () -> rounds.ruleSetOf(round.id())).priorityCategories().value().stream()
                        .map(category -> category.label())
                        .toList();

        assertThat(grounds)
                .hasSizeGreaterThan(10)
                .allSatisfy(ground -> assertThat(text).doesNotContain(ground));
        assertThat(actors.as("tochuc", () -> candidates.list(round.id())))
                .filteredOn(person -> !person.data().priorityCategories().isEmpty())
                .isNotEmpty()
                .allSatisfy(
                        person -> assertThat(text).doesNotContain(person.data().priorityEvidence()));
    }

    @Test
    void the_board_summary_has_every_total_and_room_for_every_signature() {
        Round round = round("DOAN-2023-1");
        var board = actors.as("chutich", () -> panels.boards(round.id())).getFirst();
        List<CandidateProgress> rows = actors.as("chutich", () -> results.progress(round.id())).stream()
                .filter(row -> row.board().equals(board.id()))
                .toList();
        Paper paper = printed("tochuc", () -> papers.boardSummary(round.id(), board.id()));
        String text = Pdf.laidOut(paper.content());

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(text).contains(row.candidateNumber()));
        assertThat(text).contains("BẢNG TỔNG HỢP ĐIỂM PHỎNG VẤN", "TRƯỞNG BAN", "Trung bình cộng");
        board.members().forEach(member -> assertThat(text).contains(member.displayName()));
        assertProper(paper);
    }

    @Test
    void the_dialogue_minutes_hold_marks_spread_article_decision_and_text() {
        Round round = round("DOAN-2023-1");
        CandidateProgress row = row(round, Settlement.DIALOGUE);
        Paper paper = printed("chutich", () -> papers.dialogueMinutes(round.id(), row.candidate()));
        String text = Pdf.text(paper.content()).replaceAll("\\s+", " ");

        assertThat(row.record()).isNotNull();
        assertThat(text)
                .contains("BIÊN BẢN ĐỐI THOẠI VỀ CHÊNH LỆCH ĐIỂM")
                .contains(java.util.Objects.requireNonNull(row.record()).replaceAll("\\s+", " "))
                .contains("Điều 31");
        assertProper(paper);
    }

    @Test
    void the_score_sheets_of_all_examiners_come_in_one_file_once_all_have_signed() {
        Round round = round("DOAN-2023-2");
        List<CandidateProgress> rows = actors.as("chutich", () -> results.progress(round.id()));
        CandidateProgress settled = rows.stream()
                .filter(row -> row.step() == Step.SETTLED)
                .findFirst()
                .orElseThrow();
        CandidateProgress marking = rows.stream()
                .filter(row -> row.step() == Step.MARKING)
                .findFirst()
                .orElseThrow();
        Paper paper = printed("tochuc", () -> papers.scoreSheets(round.id(), settled.candidate()));

        assertThat(Pdf.pages(paper.content())).isGreaterThanOrEqualTo(3);
        assertThat(Pdf.text(paper.content())).contains("PHIẾU CHẤM ĐIỂM PHỎNG VẤN", "bằng chữ");
        assertProper(paper);
        assertThat(actors.as("chutich", () -> papers.scoreSheets(round.id(), marking.candidate())))
                .isEqualTo(new PaperOutcome.NotAllSigned());
    }

    @Test
    void an_examiner_prints_the_own_signed_sheet_only() {
        Round round = round("DOAN-2023-2");
        var queue = actors.as("giamkhao1", () -> marking.myQueue(round.id()));
        CandidateId signed = queue.stream()
                .filter(item -> item.ownSheet() == SheetState.SIGNED)
                .findFirst()
                .orElseThrow()
                .candidate();
        CandidateId unsigned = queue.stream()
                .filter(item -> item.ownSheet() != SheetState.SIGNED)
                .findFirst()
                .orElseThrow()
                .candidate();

        Paper paper = printed("giamkhao1", () -> papers.ownScoreSheet(signed));
        assertThat(Pdf.pages(paper.content())).isOne();
        assertProper(paper);
        assertThat(actors.as("giamkhao1", () -> papers.ownScoreSheet(unsigned)))
                .isEqualTo(new PaperOutcome.NotSigned());
        assertThatThrownBy(() -> actors.as("giamkhao1", () -> papers.resultList(round.id())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void papers_that_have_nothing_to_say_are_refused() {
        Round running = round("DOAN-2023-2");
        var board = actors.as("chutich", () -> panels.boards(running.id())).getFirst();
        CandidateProgress averaged = row(running, Settlement.AVERAGED);

        assertThat(actors.as("chutich", () -> papers.resultList(running.id())))
                .isEqualTo(new PaperOutcome.NothingRanked());
        assertThat(actors.as("chutich", () -> papers.boardSummary(running.id(), board.id())))
                .isInstanceOfSatisfying(
                        PaperOutcome.StillOpen.class,
                        open -> assertThat(open.candidateNumbers()).isNotEmpty());
        assertThat(actors.as("chutich", () -> papers.dialogueMinutes(running.id(), averaged.candidate())))
                .isEqualTo(new PaperOutcome.NothingDecided());
    }

    @Test
    void the_explanation_can_be_redone_by_hand() {
        Round round = round("DOAN-2023-1");
        Candidate second = actors.as("tochuc", () -> candidates.list(round.id())).stream()
                .filter(person -> "002".equals(person.number()))
                .findFirst()
                .orElseThrow();
        Paper paper = printed("chutich", () -> papers.explanation(round.id(), second.id()));
        String text = Pdf.text(paper.content()).replaceAll("\\s+", " ");

        assertThat(text).contains("GIẢI TRÌNH KẾT QUẢ XẾP HẠNG", "Tổng điểm: ", " = 85,0.", "138/2020/NĐ-CP");
        assertProper(paper);
    }

    private void assertProper(Paper paper) {
        String text = Pdf.text(paper.content());
        assertThat(text)
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
                .contains("Trang 1/");
        Vera.assertArchivableAndAccessible(paper.content());
        Pdf.assertSound(paper.content());
        keep(paper);
    }

    /** Kept for looking at: target/papers. */
    private static void keep(Paper paper) {
        try {
            Path folder = Files.createDirectories(Path.of("target/papers"));
            Files.write(folder.resolve(paper.fileName()), paper.content());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private CandidateProgress row(Round round, Settlement settlement) {
        return actors.as("chutich", () -> results.progress(round.id())).stream()
                .filter(row -> row.settlement() == settlement)
                .findFirst()
                .orElseThrow();
    }

    private Paper printed(String username, Supplier<PaperOutcome> printing) {
        PaperOutcome outcome = actors.as(username, printing);
        assertThat(outcome).isInstanceOf(PaperOutcome.Printed.class);
        return ((PaperOutcome.Printed) outcome).paper();
    }

    private Round round(String code) {
        return actors.as("tochuc", rounds::all).stream()
                .filter(round -> round.data().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
