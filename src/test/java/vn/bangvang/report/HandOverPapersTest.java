package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.bangvang.AppealDay;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.WrittenDay;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Marking.MarkOutcome;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.WrittenAttendance;

/** The records of handing over bundles of written papers and the envelopes of a board. */
@DatabaseTest
class HandOverPapersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    RoundPapers papers;

    @Autowired
    Panels panels;

    @Autowired
    Marking marking;

    @Test
    void bundles_are_handed_over_in_counts_without_name_number_code_or_marker() {
        WrittenDay day = WrittenDay.begun(context, 4);
        day.came(day.candidate(1), WrittenAttendance.ABSENT, "");
        for (int writer = 2; writer <= 4; writer++) {
            day.came(day.candidate(writer), WrittenAttendance.PRESENT, "");
        }
        assertThat(print(InterviewDays.HR, day.round(), PrintedPaper.BUNDLE_HANDOVER))
                .isEqualTo(new PaperOutcome.NobodyListed());
        day.coded(3);
        List<SlipLine> slips = day.slips();
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        List<String> markers = day.progress().getFirst().markers();
        Paper paper = printed(day.round(), PrintedPaper.BUNDLE_HANDOVER);

        assertThat(flat(paper))
                .contains("BIÊN BẢN GIAO NHẬN BÀI THI", "Cộng: 1 túi, 3 bài.", "NGƯỜI CHỨNG KIẾN")
                .contains("4 thí sinh, 3 thí sinh có mặt dự thi, 1 thí sinh vắng, 0 thí sinh rút")
                .doesNotContain("Thí Sinh", "phúc khảo");
        assertThat(markers)
                .hasSize(2)
                .allSatisfy(marker -> assertThat(flat(paper)).doesNotContain(marker));
        assertThat(slips)
                .hasSize(3)
                .allSatisfy(slip -> assertThat(flat(paper))
                        .doesNotContain(slip.code().value(), " " + slip.candidateNumber() + " "));
        proper(paper);
    }

    @Test
    void papers_that_are_marked_again_are_handed_over_apart() throws IOException {
        AppealDay day = AppealDay.announced(context, 3);
        day.filed(1);
        day.markedAgain("60", "60");
        Map<String, byte[]> files = Zip.files(paper(days.as(
                InterviewDays.HR,
                () -> papers.print(day.round(), PrintedPaper.BUNDLE_HANDOVER, Packing.SINGLY, done -> {}))));

        assertThat(files).hasSize(2);
        assertThat(files.values().stream().map(file -> flat(new Paper("x.pdf", file))))
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first)
                                .contains("Cộng: 1 túi, 3 bài.")
                                .doesNotContain("phúc khảo"),
                        again -> assertThat(again)
                                .contains("Túi bài chấm phúc khảo.", "Cộng: 1 túi, 1 bài.")
                                .doesNotContain("Theo danh sách"));
    }

    @Test
    void envelopes_are_handed_over_once_every_sheet_is_signed_and_a_member_in_conflict_has_one_fewer() {
        InterviewDay day =
                days.anInterviewDay().withBoardOf(4).withCandidates(3).seated();
        days.expect(
                InterviewDays.HR,
                PanelOutcome.Done.class,
                () -> panels.declareFor(days.account(InterviewDays.EXAMINER_4), day.candidate(1), "CHA_ME", ""));
        day.advance();
        day.present(day.candidate(1));
        day.present(day.candidate(2));
        days.expect(
                InterviewDays.HEAD,
                MarkOutcome.Saved.class,
                () -> marking.recordAttendance(day.candidate(3), Attendance.ABSENT, ""));
        day.markedAndSigned(1, "70", "71", "72");
        assertThat(print(InterviewDays.HR, day.round(), PrintedPaper.SHEET_HANDOVER))
                .isEqualTo(new PaperOutcome.StillOpen(List.of(day.number(2))));
        day.markedAndSigned(2, "70", "71", "72", "73");
        Paper paper = printed(day.round(), PrintedPaper.SHEET_HANDOVER);
        List<String> members = day.boards().getFirst().members().stream()
                .map(member -> member.displayName())
                .toList();

        assertThat(flat(paper))
                .contains("BIÊN BẢN GIAO NHẬN PHIẾU CHẤM", "Ban số 1", "Cộng: 4 giám khảo, 7 phiếu chấm.")
                .contains("3 thí sinh, 2 thí sinh có mặt, 1 thí sinh vắng, 0 thí sinh rút")
                .contains(members)
                .doesNotContain(
                        day.dossier(1).data().name().full(),
                        day.dossier(2).data().name().full(),
                        "71,0",
                        "72,0");
        proper(paper);
    }

    private PaperOutcome print(String username, RoundId round, PrintedPaper kind) {
        return days.as(username, () -> papers.print(round, kind, Packing.ONE_FILE, done -> {}));
    }

    private Paper printed(RoundId round, PrintedPaper kind) {
        return paper(print(InterviewDays.HR, round, kind));
    }

    private static Paper paper(PaperOutcome outcome) {
        assertThat(outcome).isInstanceOf(PaperOutcome.Printed.class);
        return ((PaperOutcome.Printed) outcome).paper();
    }

    private static String flat(Paper paper) {
        return Pdf.text(paper.content()).replaceAll("\\s+", " ");
    }

    private static void proper(Paper paper) {
        Vera.assertArchivableAndAccessible(paper.content());
        Pdf.assertSound(paper.content());
    }
}
