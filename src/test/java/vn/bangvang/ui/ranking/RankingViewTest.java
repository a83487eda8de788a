package vn.bangvang.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.InterviewDays;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.recompute.calculator.Difference;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RankingViewTest extends ScreenTest {

    @Test
    void without_a_ranking_it_says_when_there_will_be_one_and_offers_nothing_to_confirm() {
        show(new RankingOutcome.MarksNotLocked(), Role.CHAIR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Chưa xếp hạng. Xếp hạng được tính khi mọi ban đã khóa kết quả.");
        assertThat(find(Button.class).withText("Chủ tịch xác nhận kết quả").all())
                .isEmpty();
    }

    @Test
    void a_refused_computation_is_said_in_words() {
        show(new RankingOutcome.MarksNotLocked(), Role.HR);

        test(find(Button.class).withText("Tính xếp hạng").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Còn ban chưa khóa kết quả hoặc đề nghị sửa điểm chưa xử lý.");
    }

    @Test
    void what_two_calculators_disagree_on_is_said_in_sentences() {
        show(
                new RankingOutcome.CalculatorsDisagree(List.of(
                        new Disagreement("002", "MARK", "95.0", "70.5"),
                        new Disagreement("002", "RESULT", "SELECTED", "NOT_SELECTED"),
                        new Disagreement("003", "REASON", "why.total [95.0, 0.0, 95.0]", "[70.5, 0.0, 70.5]"),
                        new Disagreement("P1", "OVER_QUOTA", "3", "2"))),
                Role.HR);

        test(find(Button.class).withText("Tính xếp hạng").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Chưa xác nhận: tính lại bằng chương trình thứ hai cho kết quả khác. "
                        + "Thí sinh 002: điểm thi ghi 95,0, tính lại được 70,5. "
                        + "Thí sinh 002: kết quả ghi “Trúng tuyển”, tính lại được “Không trúng tuyển”. "
                        + "Thí sinh 003: phần giải thích ghi 95,0; 0,0; 95,0, tính lại được 70,5; 0,0; 70,5. "
                        + "Vị trí P1: 3 người trúng tuyển, chỉ tiêu là 2. "
                        + "Hãy tải gói kết quả để đối chiếu và báo Ban giám sát.");
    }

    @Test
    void every_kind_of_difference_has_its_sentence_in_both_languages() throws IOException {
        for (String language : List.of("vi", "en")) {
            String texts = Files.readString(
                    Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"));
            for (String kind : kinds()) {
                assertThat(texts).contains("disagreement." + kind + "=");
            }
        }
    }

    private static List<String> kinds() {
        return Arrays.stream(Difference.Kind.values()).map(Enum::name).toList();
    }

    @Test
    void a_session_without_ranks_speaks_of_results_only_and_lists_its_people_by_number() {
        show(
                SampleRound.session(Phase.RESULT),
                Optional.of(passed(2, 1)),
                new RankingOutcome.MarksNotLocked(),
                Role.CHAIR);

        assertThat(find(Button.class).all().stream().map(Button::getText))
                .contains("Tính kết quả", "Chủ tịch xác nhận kết quả")
                .doesNotContain("Tính xếp hạng");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Kết quả sát hạch")
                .doesNotContain("Xếp hạng");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(List.of(test(grid).getCellText(0, 0), test(grid).getCellText(1, 0)))
                .containsExactly("001", "002");
    }

    /** A ranking of one post whose people passed, in this order. */
    private static RoundRanking passed(int... people) {
        List<RankedLine> lines = Arrays.stream(people)
                .mapToObj(id -> new RankedLine(
                        new CandidateId(id),
                        null,
                        RankedLine.Result.PASS,
                        new BigDecimal("80.0"),
                        BigDecimal.ZERO,
                        null,
                        false,
                        List.of(new ReasonStep("why.result.PASS", List.of(), null))))
                .toList();
        return new RoundRanking(
                new RoundId(1),
                1,
                RoundRanking.State.COMPUTED,
                Instant.parse("2023-04-05T02:00:00Z"),
                "Lê Thị Hồng Vân",
                List.of(new PostRanking(new PostId(1), 0, lines, null, List.of(), null)),
                null,
                null,
                null);
    }

    private static Candidate candidate(int id) {
        return new Candidate(
                new CandidateId(id),
                0,
                new RoundId(1),
                InterviewDays.person(new PostId(1), id == 1 ? "Trần Thị An" : "Trần Thị Bình"),
                Eligibility.ACCEPTED,
                null,
                "00" + id);
    }

    private static Post post() {
        return new Post(new PostId(1), 0, new RoundId(1), InterviewDays.post("P1", 1));
    }

    private static void show(RankingOutcome outcome, Role role) {
        show(SampleRound.in(Phase.EXAM), Optional.empty(), outcome, role);
    }

    private static void show(Round round, Optional<RoundRanking> newest, RankingOutcome outcome, Role role) {
        var view = new RankingView(
                FakeDoor.rounds(Map.of("byId", args -> round, "posts", args -> List.of(post()))),
                FakeDoor.actor(role),
                FakeDoor.of(Rankings.class, Map.of("newest", args -> newest, "compute", args -> outcome)),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of(candidate(1), candidate(2)))));
        SampleRound.open(view);
    }
}
