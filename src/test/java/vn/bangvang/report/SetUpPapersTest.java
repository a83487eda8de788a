package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.WrittenDay;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.SampleCouncils;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.NotPermitted;

/** The decisions that set up a council, its boards and its marking teams. */
@DatabaseTest
class SetUpPapersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    RoundPapers papers;

    @Autowired
    Panels panels;

    @Test
    void the_decision_on_the_council_has_the_recorded_number_the_chair_and_room_for_the_others() {
        InterviewDay day = days.anInterviewDay().withBoardOf(3).seated();
        String chair = days.as(InterviewDays.HR, () -> panels.council(day.round()))
                .orElseThrow()
                .chairName();
        Paper paper = printed(day.round(), PrintedPaper.COUNCIL_DECISION);

        assertThat(flat(paper))
                .contains("BAN THƯỜNG VỤ", "Số 25-QĐ", "ngày 20 tháng 3 năm 2023", "Thành lập Hội đồng tuyển dụng")
                .contains("1 " + chair + " Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng", "Thư ký Hội đồng")
                .contains("5 hoặc 7", "Điều 7", "gạch bỏ", "7 ....");
        proper(paper);
    }

    @Test
    void the_decision_on_a_whole_council_names_everyone_and_leaves_no_line_to_strike_out() {
        InterviewDay day = days.anInterviewDay().withBoardOf(3).seated();
        var seen = days.as(InterviewDays.HR, () -> panels.council(day.round())).orElseThrow();
        day.done(() -> panels.seatCouncil(seen, "Phó Bí thư Tỉnh ủy", SampleCouncils.others(5)));
        Paper paper = printed(day.round(), PrintedPaper.COUNCIL_DECISION);

        assertThat(flat(paper))
                .contains(
                        "1 " + seen.chairName() + " Phó Bí thư Tỉnh ủy Chủ tịch Hội đồng",
                        "2 Nguyễn Thị Phó Phó Trưởng ban Phó Chủ tịch Hội đồng",
                        "3 Ủy Viên A Phòng số 1 Ủy viên",
                        "5 Lê Văn Thư Chuyên viên Ủy viên kiêm Thư ký Hội đồng",
                        "Số thành viên: 5 hoặc 7 (NĐ 138/2020/NĐ-CP, Điều 7)")
                .doesNotContain("gạch bỏ", "6 ....");
        proper(paper);
    }

    @Test
    void the_decision_on_boards_names_head_and_members_and_no_candidate() {
        InterviewDay day = days.anInterviewDay().withBoardOf(3).seated();
        List<String> members = day.boards().getFirst().members().stream()
                .map(member -> member.displayName())
                .toList();
        Paper paper = printed(day.round(), PrintedPaper.BOARD_DECISIONS);

        assertThat(members).hasSize(3);
        assertThat(flat(paper))
                .contains("Thành lập Ban kiểm tra, sát hạch", "Ban số 1", "Trưởng ban", "Quyết định số 25-QĐ")
                .contains(members)
                .doesNotContain(day.dossier(1).data().name().full());
        proper(paper);
    }

    @Test
    void the_decision_on_a_marking_team_names_the_team_of_the_post_and_no_bundle() {
        WrittenDay day = WrittenDay.drawn(context, 3, 3);
        String head = days.as(InterviewDays.HR, () -> day.exams.teams(day.round()))
                .getFirst()
                .head()
                .name();
        Paper paper = printed(day.round(), PrintedPaper.BOARD_DECISIONS);

        assertThat(flat(paper))
                .contains("Thành lập Ban chấm thi", "P1. Vị trí P1 – Huyện đoàn", "1 " + head + " Trưởng ban")
                .doesNotContain("Túi", "Thí Sinh A", "Ban kiểm tra, sát hạch");
        proper(paper);
    }

    @Test
    void nobody_is_appointed_on_paper_before_the_office_appointed_them_and_examiners_print_no_decision() {
        InterviewDay day = days.anInterviewDay().numbered();

        for (PrintedPaper kind : List.of(PrintedPaper.COUNCIL_DECISION, PrintedPaper.BOARD_DECISIONS)) {
            assertThat(print(InterviewDays.HR, day.round(), kind)).isEqualTo(new PaperOutcome.NobodyListed());
            assertThatThrownBy(() -> print(InterviewDays.EXAMINER_2, day.round(), kind))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    private PaperOutcome print(String username, RoundId round, PrintedPaper kind) {
        return days.as(username, () -> papers.print(round, kind, Packing.ONE_FILE, done -> {}));
    }

    private Paper printed(RoundId round, PrintedPaper kind) {
        PaperOutcome outcome = print(InterviewDays.HR, round, kind);
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
