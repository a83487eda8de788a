package vn.bangvang.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.WrittenDay;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.WrittenExams.ExamOutcome;

/** An office whose regulation sends papers far apart to a third marker. */
@DatabaseTest
class ThirdMarkTest {

    private static SecurityContextHolderStrategy others;

    /** A second context brings its own holder of who is logged in: the tests after this one need theirs back. */
    @BeforeAll
    static void keepTheHolder() {
        others = SecurityContextHolder.getContextHolderStrategy();
    }

    @AfterAll
    static void giveTheHolderBack() {
        SecurityContextHolder.setContextHolderStrategy(others);
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    RawWrittenMarks raw;

    @DynamicPropertySource
    static void theOfficesOwnRegulation(DynamicPropertyRegistry registry) {
        registry.add("bangvang.regulation-dir", () -> folder().toString());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("quy-che");
            String document = Files.readString(Path.of("src/main/resources/regulation/Q1.yaml"));
            int written = document.indexOf("written-spread-brackets");
            Files.writeString(
                    folder.resolve("Q1.yaml"),
                    document.substring(0, written)
                            + document.substring(written).replaceFirst("action: CHAIR", "action: THIRD_MARK"));
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void a_team_needs_a_third_marker_who_gets_only_the_papers_that_lie_far_apart() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        assertThat(day.as(
                        InterviewDays.HR,
                        () -> day.exams.setTeam(
                                day.round(),
                                day.post(),
                                day.account(WrittenDay.HEAD),
                                day.accounts(WrittenDay.MARKERS.subList(0, 2)))))
                .isEqualTo(new ExamOutcome.TeamTooSmall(2, 3));
        List<String> pair = day.drawnMarkers();
        String third = WrittenDay.MARKERS.stream()
                .filter(marker -> !pair.contains(marker))
                .findFirst()
                .orElseThrow();
        day.marksAndSigns(pair.get(0), "70", "70").marksAndSigns(pair.get(1), "85", "72");
        CodedPaper apart = day.papers(WrittenDay.HEAD).getFirst();

        assertThat(apart.step()).isEqualTo(Step.NEEDS_THIRD_MARK);
        assertThat(day.dialogue(WrittenDay.HEAD, apart.code(), "75", "BB"))
                .isInstanceOf(BlindDecisionOutcome.NotThisWay.class);
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        assertThat(day.as(InterviewDays.HR, () -> day.codes.draw(day.round())))
                .isEqualTo(new CodeOutcome.NothingToDraw());

        assertThat(day.tasks(third)).singleElement().satisfies(bundle -> {
            assertThat(bundle.third()).isTrue();
            assertThat(bundle.papers()).isOne();
        });
        assertThat(day.codesOf(third)).containsExactly(apart.code());
        assertThat(day.save(third, day.task(third), day.codesOf(pair.get(0)).getLast(), 1, "83"))
                .isEqualTo(new BlindOutcome.UnknownCode());
        day.marksAndSigns(third, "83");
        assertThat(day.papers(WrittenDay.HEAD).getFirst())
                .satisfies(paper -> assertThat(paper.mark()).isEqualTo(new BigDecimal("84.0")))
                .satisfies(paper -> assertThat(paper.settlement()).isEqualTo(WrittenSettlement.THIRD_MARK));
        day.joined();
        assertThat(day.as(InterviewDays.HR, () -> raw.of(day.round())).stream()
                        .map(one -> one.sheets().size())
                        .sorted())
                .containsExactly(2, 3);
    }

    @Test
    void a_third_mark_that_lies_far_from_both_goes_to_the_chair() {
        WrittenDay day = WrittenDay.drawn(context, 1, 10);
        List<String> pair = day.drawnMarkers();
        day.marksAndSigns(pair.get(0), "60").marksAndSigns(pair.get(1), "90");
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        WrittenDay.MARKERS.stream()
                .filter(marker -> !pair.contains(marker))
                .forEach(marker -> day.marksAndSigns(marker, "75"));
        CodedPaper paper = day.papers(InterviewDays.CHAIR).getFirst();

        assertThat(paper.step()).isEqualTo(Step.NEEDS_CHAIR);
        assertThat(paper.totals()).hasSize(3);
        assertThat(day.as(
                        InterviewDays.CHAIR,
                        () -> day.decisions.settleByChair(day.round(), paper.code(), new BigDecimal("76"), "QĐ 9")))
                .isEqualTo(new BlindDecisionOutcome.Done());
    }
}
