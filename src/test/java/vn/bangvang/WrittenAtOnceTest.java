package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.TaskId;

/** Written papers when people act in the same instant. */
@DatabaseTest
class WrittenAtOnceTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eight_copies_of_one_save_are_stored_once_and_answered_alike() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        String marker = day.drawnMarkers().getFirst();
        var change = new PaperMark(
                UUID.randomUUID(), day.task(marker), day.codesOf(marker).getFirst(), 1, new BigDecimal("71.5"));

        List<BlindOutcome> answers =
                AtOnceTest.together(Collections.nCopies(8, () -> days.as(marker, () -> day.marking.save(change))));

        assertThat(answers).hasSize(8).hasOnlyElementsOfType(BlindOutcome.Saved.class);
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(versions(change.task())).isEqualTo(1);
    }

    @Test
    void eight_changes_of_one_mark_become_eight_versions() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        String marker = day.drawnMarkers().getFirst();
        TaskId task = day.task(marker);
        PaperCode code = day.codesOf(marker).getFirst();

        List<BlindOutcome> answers = AtOnceTest.together(IntStream.rangeClosed(1, 8)
                .<Supplier<BlindOutcome>>mapToObj(points -> () -> day.save(marker, task, code, 1, "" + points))
                .toList());

        assertThat(answers.stream().map(answer -> ((BlindOutcome.Saved) answer).version()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void both_markers_at_once_lose_nothing_and_when_both_sign_at_once_each_paper_is_settled_once() {
        WrittenDay day = WrittenDay.drawn(context, 4, 10);
        List<String> pair = day.drawnMarkers();
        List<PaperCode> codes = day.codesOf(pair.getFirst());
        List<Supplier<BlindOutcome>> saves = new ArrayList<>();
        for (String marker : pair) {
            TaskId task = day.task(marker);
            codes.forEach(code ->
                    saves.add(() -> day.save(marker, task, code, 1, pair.indexOf(marker) == 0 ? "70" : "72")));
        }

        assertThat(AtOnceTest.together(saves)).hasSize(8).hasOnlyElementsOfType(BlindOutcome.Saved.class);
        assertThat(AtOnceTest.together(pair.stream()
                        .<Supplier<BlindOutcome>>map(marker -> {
                            TaskId task = day.task(marker);
                            return () -> days.as(marker, () -> day.marking.sign(task));
                        })
                        .toList()))
                .hasOnlyElementsOfType(BlindOutcome.Signed.class);

        assertThat(day.papers(WrittenDay.HEAD))
                .hasSize(4)
                .allSatisfy(paper -> assertThat(paper.mark()).isEqualTo(new BigDecimal("71.0")));
    }

    @Test
    void of_two_decisions_on_one_paper_one_stands_and_the_other_is_told_so() {
        WrittenDay day = WrittenDay.drawn(context, 2, 10);
        day.marksAndSigns(day.drawnMarkers().get(0), "70")
                .marksAndSigns(day.drawnMarkers().get(1), "77");
        PaperCode code = day.papers(WrittenDay.HEAD).getFirst().code();

        assertThat(AtOnceTest.together(
                        Collections.nCopies(4, () -> day.dialogue(WrittenDay.HEAD, code, "73", "Biên bản"))))
                .containsExactlyInAnyOrder(
                        new BlindDecisionOutcome.Done(),
                        new BlindDecisionOutcome.AlreadySettled(),
                        new BlindDecisionOutcome.AlreadySettled(),
                        new BlindDecisionOutcome.AlreadySettled());
    }

    @Test
    void codes_are_made_once_markers_drawn_once_and_codes_joined_once_however_many_ask() {
        WrittenDay day = WrittenDay.written(context, 4);
        assertThat(AtOnceTest.together(Collections.nCopies(
                        3, () -> days.as(InterviewDays.HR, () -> day.codes.make(day.round(), day.post(), 2)))))
                .containsExactlyInAnyOrder(
                        new CodeOutcome.Made(2, 4), new CodeOutcome.AlreadyMade(), new CodeOutcome.AlreadyMade());
        assertThat(AtOnceTest.together(Collections.nCopies(
                        3, () -> days.as(InterviewDays.HR, () -> day.codes.draw(day.round())))))
                .containsExactlyInAnyOrder(
                        new CodeOutcome.Done(), new CodeOutcome.NothingToDraw(), new CodeOutcome.NothingToDraw());
        day.drawnMarkers().forEach(marker -> day.marksAndSigns(marker, "70"));
        days.as(
                InterviewDays.HR,
                () -> day.codes.requestJoin(day.round(), "03/BB", java.time.LocalDate.of(2023, 4, 3)));
        assertThat(AtOnceTest.together(Collections.nCopies(
                        3, () -> days.as(InterviewDays.CHAIR, () -> day.codes.approveJoin(day.round())))))
                .containsExactlyInAnyOrder(
                        new CodeOutcome.Done(), new CodeOutcome.AlreadyJoined(), new CodeOutcome.AlreadyJoined());
        assertThat(day.marks()).hasSize(4);
    }

    private int versions(TaskId task) {
        return jdbc.sql("select count(*) from written_mark_version where task_id = ?")
                .param(task.value())
                .query(Integer.class)
                .single();
    }
}
