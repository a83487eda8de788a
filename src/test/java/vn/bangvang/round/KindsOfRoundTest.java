package vn.bangvang.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.Rounds.SavePostOutcome;
import vn.bangvang.round.Rounds.SaveRoundOutcome;

@DatabaseTest
class KindsOfRoundTest {

    private static final AssessmentSession THIRD_QUARTER =
            new AssessmentSession(2026, 3, new BigDecimal("100"), new BigDecimal("60"), false);
    private static final AssessmentSession ADVISORY =
            new AssessmentSession(2026, 3, new BigDecimal("100"), new BigDecimal("60"), true);

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @BeforeEach
    void people() {
        days.people();
    }

    @ParameterizedTest(name = "example 22: {0} on {1}")
    @CsvSource({
        "INTERVIEW_EXAM, 2023-05-10, Saved",
        "COMPETITIVE_EXAM, 2023-05-10, Saved",
        "INTERVIEW_EXAM, 2025-09-01, FormNeedsDocument",
        "COMPETITIVE_EXAM, 2025-09-01, FormNeedsDocument",
        "SELECTION, 2025-09-01, Saved"
    })
    @Rule("R-003")
    void example_22_an_interview_alone_is_judged_by_kind_and_date(RoundKind kind, LocalDate planned, String outcome) {
        Round round = created(data(kind, planned, Sector.CIVIL_SERVANT, null));

        assertThat(as(() -> rounds.addPost(round.id(), post("P1", ExamForm.INTERVIEW, null, ""))))
                .satisfies(saved -> assertThat(saved.getClass().getSimpleName()).isEqualTo(outcome));
    }

    @Test
    @Rule("R-020")
    void example_23_a_session_under_the_law_of_2026_only_advises_and_an_older_plan_does_not() {
        LocalDate older = LocalDate.of(2026, 6, 10);
        LocalDate newer = LocalDate.of(2026, 8, 5);

        Round official = created(data(RoundKind.QUARTERLY_ASSESSMENT, older, Sector.CIVIL_SERVANT, THIRD_QUARTER));
        assertThat(official.ruleSet().value()).isEqualTo("V3");
        assertThat(as(() -> rounds.create(
                        data(RoundKind.QUARTERLY_ASSESSMENT, newer, Sector.CIVIL_SERVANT, THIRD_QUARTER))))
                .isInstanceOfSatisfying(
                        SaveRoundOutcome.OnlyAdvisory.class,
                        only -> assertThat(only.article().article()).isEqualTo("Điều 13 và Điều 14"));
        assertThat(as(() -> rounds.create(data(RoundKind.QUARTERLY_ASSESSMENT, older, Sector.CIVIL_SERVANT, ADVISORY))))
                .isInstanceOf(SaveRoundOutcome.NotAdvisory.class);
        Round advisory = created(data(RoundKind.QUARTERLY_ASSESSMENT, newer, Sector.CIVIL_SERVANT, ADVISORY));
        assertThat(as(() -> rounds.addPost(advisory.id(), post("P1", ExamForm.INTERVIEW, null, ""))))
                .isInstanceOf(SavePostOutcome.Saved.class);
    }

    @Test
    @Rule("R-020")
    void scale_and_pass_mark_of_a_session_are_those_of_its_plan() {
        Round round = created(
                data(RoundKind.QUARTERLY_ASSESSMENT, LocalDate.of(2026, 6, 10), Sector.CIVIL_SERVANT, THIRD_QUARTER));
        var rules = as(() -> rounds.ruleSetOf(round.id()));

        assertThat(as(() -> rounds.byId(round.id())).data().session()).isEqualTo(THIRD_QUARTER);
        assertThat(rules.passMark().value()).isEqualTo("60.00");
        assertThat(rules.passMark().source().instrument())
                .isEqualTo("Kế hoạch " + round.data().planNumber());
        assertThat(rules.passMark().verified()).isTrue();
        assertThat(rules.setting("pass-mark", BigDecimal.class).value()).contains(new BigDecimal("60.00"));
    }

    @Test
    void an_authority_holds_one_official_session_a_quarter_and_a_further_one_by_a_document() {
        LocalDate older = LocalDate.of(2026, 6, 10);
        String agency = "Thường trực " + InterviewDays.freshCode();
        Round first = created(InterviewDays.session(InterviewDays.freshCode(), agency, older, THIRD_QUARTER));
        var taken = new SaveRoundOutcome.QuarterTaken(first.data().code(), 3, "2026");

        assertThat(as(() -> rounds.create(InterviewDays.session(
                        InterviewDays.freshCode(), agency.toUpperCase(Locale.ROOT), older, THIRD_QUARTER))))
                .isEqualTo(taken);
        Round fourth = created(InterviewDays.session(
                InterviewDays.freshCode(),
                agency,
                older,
                new AssessmentSession(2026, 4, new BigDecimal("100"), new BigDecimal("60"), false)));
        assertThat(as(() -> rounds.change(
                        fourth.id(),
                        fourth.version(),
                        InterviewDays.session(fourth.data().code(), agency, older, THIRD_QUARTER))))
                .isEqualTo(taken);
        assertThat(as(() -> rounds.byId(fourth.id()))).isEqualTo(fourth);

        var further = new AssessmentSession(2026, 3, new BigDecimal("100"), new BigDecimal("60"), false, "88-CV/TU");
        Round second = created(InterviewDays.session(InterviewDays.freshCode(), agency, older, further));
        assertThat(second.data().session()).isEqualTo(further);
        created(InterviewDays.session(InterviewDays.freshCode(), agency, LocalDate.of(2026, 8, 5), ADVISORY));
        created(InterviewDays.session(InterviewDays.freshCode(), agency + " B", older, THIRD_QUARTER));
    }

    @Test
    void a_session_belongs_to_an_assessment_and_to_no_other_kind() {
        assertThatThrownBy(() -> data(RoundKind.SELECTION, LocalDate.of(2026, 6, 10), Sector.CIVIL_SERVANT, ADVISORY))
                .hasMessage("session");
        assertThatThrownBy(() ->
                        data(RoundKind.QUARTERLY_ASSESSMENT, LocalDate.of(2026, 6, 10), Sector.CIVIL_SERVANT, null))
                .hasMessage("session");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPETITIVE_EXAM, 2025-09-01, SPECIALIST, true",
        "COMPETITIVE_EXAM, 2025-09-01, STAFF, false",
        "COMPETITIVE_EXAM, 2023-05-10, STAFF, true",
        "SELECTION, 2025-09-01, SPECIALIST, false",
        "INTERVIEW_EXAM, 2023-05-10, SPECIALIST, false"
    })
    @Rule("R-004")
    void stage_one_is_on_the_path_of_a_round_whose_posts_need_it(
            RoundKind kind, LocalDate planned, PostRank rank, boolean stageOne) {
        Round round = created(data(kind, planned, Sector.CIVIL_SERVANT, null));
        ExamForm form =
                as(() -> rounds.ruleSetOf(round.id())).forms(kind, rank).value().getFirst();
        as(() -> rounds.addPost(
                round.id(), new PostData("P1", "Chuyên viên", "Tỉnh đoàn", rank, form, 1, "Đại học", null)));

        assertThat(as(() -> rounds.path(round.id())).contains(Phase.STAGE_1)).isEqualTo(stageOne);
        assertThat(Phase.CANDIDATES.next(as(() -> rounds.path(round.id()))))
                .contains(stageOne ? Phase.STAGE_1 : Phase.BOARDS);
    }

    @Test
    @Rule("R-013")
    void a_combined_exam_needs_the_weights_of_the_plan_and_keeps_them() {
        Round round = created(data(RoundKind.COMPETITIVE_EXAM, LocalDate.of(2025, 9, 1), Sector.CIVIL_SERVANT, null));

        assertThat(as(() -> rounds.addPost(round.id(), post("P1", ExamForm.COMBINED, null, ""))))
                .isInstanceOf(SavePostOutcome.WeightsMissing.class);
        var saved = (SavePostOutcome.Saved) as(
                () -> rounds.addPost(round.id(), post("P1", ExamForm.COMBINED, new Weights(70, 30), "")));
        assertThat(as(() -> rounds.posts(round.id()))).containsExactly(saved.post());
        assertThat(Objects.requireNonNull(as(() -> rounds.designs(round.id()))
                                .get(saved.post().id()))
                        .stage2())
                .containsExactly(PaperKind.WRITTEN, PaperKind.INTERVIEW);
    }

    @ParameterizedTest
    @CsvSource({"2023-05-10, NoCommonRecruitment", "2024-10-01, Saved", "2026-08-05, Saved"})
    @Rule("R-019")
    void posts_are_recruited_in_common_only_where_the_law_knows_it(LocalDate planned, String outcome) {
        Round round = created(data(RoundKind.COMPETITIVE_EXAM, planned, Sector.CIVIL_SERVANT, null));

        assertThat(as(() -> rounds.addPost(round.id(), post("P1", ExamForm.WRITTEN, null, "CHUNG-1"))))
                .satisfies(saved -> assertThat(saved.getClass().getSimpleName()).isEqualTo(outcome));
    }

    @Test
    @Rule("R-001")
    void public_employees_have_their_own_law() {
        Round round = created(data(RoundKind.COMPETITIVE_EXAM, LocalDate.of(2025, 9, 1), Sector.PUBLIC_EMPLOYEE, null));

        assertThat(round.ruleSet().value()).isEqualTo("W1");
    }

    private Round created(RoundData data) {
        return ((SaveRoundOutcome.Saved) as(() -> rounds.create(data))).round();
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private static RoundData data(
            RoundKind kind, LocalDate planned, Sector sector, @Nullable AssessmentSession session) {
        String code = InterviewDays.freshCode();
        return new RoundData(
                code,
                "Kỳ thử",
                "Ban Tổ chức " + code,
                kind,
                planned,
                "31-KH/BTCTU",
                false,
                sector,
                TestMode.COMPUTER,
                session);
    }

    private static PostData post(String code, ExamForm form, @Nullable Weights weights, String group) {
        return new PostData(
                code, "Chuyên viên", "Tỉnh đoàn", PostRank.SPECIALIST, form, 1, "Đại học", null, weights, false, group);
    }
}
