package vn.bangvang.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.appeal.AppealEffect.Line;
import vn.bangvang.appeal.AppealEffect.Place;
import vn.bangvang.appeal.AppealStep.Kind;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.PartResult.Counted;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

class AppealValuesTest {

    private static final AccountId HR = new AccountId(1);
    private static final AccountId SECRETARY = new AccountId(2);
    private static final AccountId CHAIR = new AccountId(3);
    private static final SheetCount STOOD = counted(29);
    private static final SheetCount READ_AGAIN = counted(30);

    @Test
    void an_appeal_is_entered_under_a_number_and_its_texts_have_an_end() {
        assertThat(data(" Xin chấm lại ", " 7-PK ")).isEqualTo(data("Xin chấm lại", "7-PK"));
        assertThat(data("x".repeat(1000), "9".repeat(60)).reason()).hasSize(1000);
        assertThatThrownBy(() -> data("x".repeat(1001), "7-PK")).hasMessage("reason");
        assertThatThrownBy(() -> data("", " ")).hasMessage("an appeal is entered under a number");
        assertThatThrownBy(() -> data("", "9".repeat(61))).hasMessage("an appeal is entered under a number");
    }

    @ParameterizedTest(name = "after {0}: {1}, open {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, RECEIVED, true",
                "WITHDRAWN, WITHDRAWN, false",
                "REMARKING, REMARKING, true",
                "REMARKING SUBMITTED, SUBMITTED, true",
                "REMARKING SUBMITTED APPROVED, APPROVED, false",
                "REMARKING SUBMITTED REJECTED, REJECTED, false"
            })
    void where_an_appeal_stands_follows_from_its_last_step(@Nullable String kinds, AppealState state, boolean open) {
        Appeal appeal = appeal(
                HR,
                kinds == null
                        ? List.of()
                        : Stream.of(kinds.split(" "))
                                .map(kind -> step(Kind.valueOf(kind), SECRETARY, null))
                                .toList());

        assertThat(appeal.state()).isEqualTo(state);
        assertThat(appeal.open()).isEqualTo(open);
    }

    @Test
    void the_marks_and_the_step_of_a_kind_are_the_last_ones() {
        var first = new AppealMarks(mark("48"), mark("52"), mark("52"));
        var second = new AppealMarks(mark("48"), mark("52"), mark("50"));
        AppealStep again = step(Kind.SUBMITTED, SECRETARY, second);
        AppealStep approved = step(Kind.APPROVED, CHAIR, null);
        Appeal appeal = appeal(
                HR,
                List.of(
                        step(Kind.REMARKING, SECRETARY, null),
                        step(Kind.SUBMITTED, SECRETARY, first),
                        again,
                        approved));

        assertThat(appeal.marks()).contains(second);
        assertThat(appeal.last(Kind.SUBMITTED)).contains(again);
        assertThat(appeal.last(Kind.APPROVED)).contains(approved);
        assertThat(appeal.last(Kind.REJECTED)).isEqualTo(Optional.empty());
        assertThat(appeal(HR, List.of()).marks()).isEqualTo(Optional.empty());
        assertThat(appeal.counts()).isEqualTo(Optional.empty());
    }

    @Test
    void the_counts_of_a_sheet_are_the_last_ones_and_are_no_marks() {
        var first = new AppealCounts(1, STOOD, READ_AGAIN, false);
        var second = new AppealCounts(1, STOOD, READ_AGAIN, true);
        Appeal appeal = appeal(
                HR,
                List.of(
                        step(Kind.REMARKING, SECRETARY, null),
                        step(Kind.SUBMITTED, SECRETARY, first),
                        step(Kind.SUBMITTED, SECRETARY, second)));

        assertThat(appeal.counts()).contains(second);
        assertThat(appeal.result()).contains(second);
        assertThat(appeal.marks()).isEqualTo(Optional.empty());
        assertThat(appeal(HR, List.of()).result()).isEqualTo(Optional.empty());
    }

    @Test
    void the_sheet_that_counts_gives_the_count_and_an_equal_count_changes_nothing() {
        assertThat(new AppealCounts(1, STOOD, READ_AGAIN, true).official()).isEqualTo(READ_AGAIN);
        assertThat(new AppealCounts(1, STOOD, READ_AGAIN, true).changes()).isTrue();
        assertThat(new AppealCounts(1, STOOD, READ_AGAIN, false).official()).isEqualTo(STOOD);
        assertThat(new AppealCounts(1, STOOD, READ_AGAIN, false).changes()).isFalse();
        assertThat(new AppealCounts(1, STOOD, STOOD, true).changes()).isFalse();
    }

    @Test
    void a_count_is_that_of_stage_1() {
        assertThat(SheetCount.of(new Counted(PaperKind.INFORMATICS, 14, 30, false)))
                .isEqualTo(new SheetCount(14, 30, false));
        assertThat(SheetCount.of(new Counted(PaperKind.INFORMATICS, 15, 30, true)))
                .isEqualTo(new SheetCount(15, 30, true));
    }

    @ParameterizedTest(name = "{0}: of a sheet {1}")
    @CsvSource({"WRITTEN, false", "GENERAL_KNOWLEDGE, true", "FOREIGN_LANGUAGE, true", "INFORMATICS, true"})
    void only_papers_of_stage_1_are_sheets(PaperKind paper, boolean sheet) {
        var data = new AppealData(new CandidateId(7), paper, "", LocalDate.of(2023, 4, 12), "7-PK");

        assertThat(appeal(HR, data, List.of()).ofSheet()).isEqualTo(sheet);
    }

    @Test
    void whoever_entered_it_or_did_a_step_is_no_second_person() {
        Appeal entered = appeal(HR, List.of(step(Kind.REMARKING, SECRETARY, null)));
        Appeal online = appeal(null, List.of());

        assertThat(Stream.of(HR, SECRETARY, CHAIR).filter(entered::handledBy)).containsExactly(HR, SECRETARY);
        assertThat(online.handledBy(HR)).isFalse();
        assertThat(entered.online()).isFalse();
        assertThat(online.online()).isTrue();
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({"48.0, 52.0, true", "48.0, 47.9, true", "48.0, 48.00, false"})
    void another_mark_counts_only_where_its_value_is_another(BigDecimal before, BigDecimal official, boolean changes) {
        assertThat(new AppealMarks(before, mark("52"), official).changes()).isEqualTo(changes);
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "1 SELECTED 85.0, 1 SELECTED 85.00, false",
        "1 SELECTED 85.0, 1 SELECTED 85.1, true",
        "1 SELECTED 85.0, 2 SELECTED 85.0, true",
        "1 SELECTED 85.0, 1 NOT_SELECTED 85.0, true",
        "1 SELECTED 85.0, 1 SELECTED -, true",
        "1 SELECTED -, 1 SELECTED 85.0, true",
        "- NOT_RANKED -, - NOT_RANKED -, false",
        "- NOT_RANKED -, 3 NOT_SELECTED 50, true"
    })
    void a_line_moves_when_rank_result_or_the_value_of_the_total_does(String before, String after, boolean moves) {
        Line line = line(1, place(before), place(after));
        Line still = line(2, place(before), place(before));

        assertThat(line.changes()).isEqualTo(moves);
        assertThat(new AppealEffect(true, List.of(still, line), Optional.empty()).moved())
                .isEqualTo(moves ? List.of(line) : List.of());
    }

    @Test
    void equal_places_have_one_hash_and_no_place_equals_something_else() {
        assertThat(place("1 SELECTED 85.0")).hasSameHashCodeAs(place("1 SELECTED 85.00"));
        assertThat(place("- NOT_RANKED -")).hasSameHashCodeAs(place("- NOT_RANKED -"));
        assertThat(Stream.of(
                                "1 SELECTED 85.0",
                                "2 SELECTED 85.0",
                                "1 NOT_SELECTED 85.0",
                                "1 SELECTED 84",
                                "1 SELECTED -")
                        .map(place -> place(place).hashCode()))
                .doesNotHaveDuplicates();
        assertThat(place("1 SELECTED 85.0").equals(new Object())).isFalse();
    }

    private static Line line(long candidate, Place before, Place after) {
        return new Line(new CandidateId(candidate), "001", new PostId(1), before, after);
    }

    private static Place place(String words) {
        String[] parts = words.split(" ");
        return new Place(
                parts[0].equals("-") ? null : Integer.valueOf(parts[0]),
                Result.valueOf(parts[1]),
                parts[2].equals("-") ? null : mark(parts[2]));
    }

    private static Appeal appeal(@Nullable AccountId filedBy, List<AppealStep> steps) {
        return appeal(filedBy, data("", "7-PK"), steps);
    }

    private static Appeal appeal(@Nullable AccountId filedBy, AppealData data, List<AppealStep> steps) {
        return new Appeal(
                new AppealId(1),
                new RoundId(1),
                new PostId(1),
                "001",
                data,
                filedBy,
                "Cán bộ tổ chức",
                Instant.EPOCH,
                new ArrayList<>(steps),
                null,
                null);
    }

    private static AppealStep step(Kind kind, AccountId by, @Nullable AppealResult result) {
        return new AppealStep(kind, by, "Thư ký", Instant.EPOCH, "", result);
    }

    private static AppealData data(String reason, String number) {
        return new AppealData(new CandidateId(7), PaperKind.WRITTEN, reason, LocalDate.of(2023, 4, 12), number);
    }

    private static SheetCount counted(int correct) {
        return new SheetCount(correct, 60, correct >= 30);
    }

    private static BigDecimal mark(String mark) {
        return new BigDecimal(mark);
    }
}
