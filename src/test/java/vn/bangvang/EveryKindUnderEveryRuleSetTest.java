package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.ChairVote;
import vn.bangvang.assessment.CouncilVote;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.Mcq;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.panel.BoardId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.WrittenAttendance;

/**
 * Plays a round of each kind through the doors under each rule set, from the plan to the result that the chair confirms after
 * the second calculator has agreed.
 */
@DatabaseTest
class EveryKindUnderEveryRuleSetTest {

    private static final BigDecimal SCALE = new BigDecimal("100");

    /** By number, the same for both markers. */
    private static final Map<String, String> WRITTEN = Map.of("003", "60", "004", "50");

    /** A law with a day on which a plan that it governs was approved. */
    private record Law(String key, Sector sector, LocalDate planApprovedOn) {

        /** Since V4 the authorities may only assess for themselves. */
        boolean knowsAssessments() {
            return !key.startsWith("V4");
        }
    }

    private static final List<Law> LAWS = List.of(
            new Law("V1-Q1", Sector.CIVIL_SERVANT, LocalDate.of(2022, 3, 1)),
            new Law("V1b-Q1", Sector.CIVIL_SERVANT, LocalDate.of(2023, 5, 15)),
            new Law("V2-Q1", Sector.CIVIL_SERVANT, LocalDate.of(2024, 10, 1)),
            new Law("V2-Q2", Sector.CIVIL_SERVANT, LocalDate.of(2025, 6, 1)),
            new Law("V3-Q2", Sector.CIVIL_SERVANT, LocalDate.of(2025, 8, 1)),
            new Law("V3-Q3", Sector.CIVIL_SERVANT, LocalDate.of(2026, 1, 5)),
            new Law("V4-Q3", Sector.CIVIL_SERVANT, LocalDate.of(2026, 8, 3)),
            new Law("W1-Q1", Sector.PUBLIC_EMPLOYEE, LocalDate.of(2024, 3, 1)),
            new Law("W1-Q2", Sector.PUBLIC_EMPLOYEE, LocalDate.of(2025, 6, 2)));

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    FirstStageDays stage;

    @Autowired
    Assessments assessments;

    @Autowired
    Regulation regulation;

    static Stream<Arguments> rounds() {
        return LAWS.stream().flatMap(law -> Arrays.stream(RoundKind.values()).map(kind -> Arguments.of(kind, law)));
    }

    @Test
    void every_rule_set_has_its_day_here() {
        assertThat(LAWS.stream().map(Law::key))
                .containsExactlyInAnyOrderElementsOf(
                        regulation.all().stream().map(RuleSet::key).toList());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_round_goes_from_its_plan_to_a_confirmed_result(RoundKind kind, Law law) {
        days.people();
        RoundId round = planned(kind, law);
        InterviewDay spoken = post(round, "P1", ExamForm.INTERVIEW);
        @Nullable
        InterviewDay combined = kind == RoundKind.COMPETITIVE_EXAM ? post(round, "P2", ExamForm.COMBINED) : null;
        takenIn(kind, spoken, combined);
        appointed(spoken);
        if (days.as(InterviewDays.HR, () -> days.rounds.path(round)).contains(Phase.STAGE_1)) {
            stageOne(spoken);
        }
        seated(kind, spoken);
        if (combined != null) {
            WrittenDay.of(context, combined).team();
        }
        spoken.advance();
        heard(spoken);
        if (combined != null) {
            written(WrittenDay.of(context, combined));
        }
        spoken.advance();

        RoundRanking ranking = confirmed(round, kind == RoundKind.QUARTERLY_ASSESSMENT && law.knowsAssessments());

        assertThat(days.as(InterviewDays.HR, () -> days.rounds.ruleSetOf(round)).key())
                .isEqualTo(law.key());
        assertThat(days.as(InterviewDays.HR, () -> days.rounds.byId(round)).phase())
                .isEqualTo(Phase.CONFIRMED);
        assertThat(lines(ranking, spoken)).isEqualTo(expected(kind));
        assertThat(ranking.posts().stream().flatMap(post -> post.lines().stream()))
                .allSatisfy(line -> assertThat(line.decisive().article()).isNotNull());
    }

    private static List<String> expected(RoundKind kind) {
        return switch (kind) {
            case QUARTERLY_ASSESSMENT -> List.of("001 80.0 PASS", "002 40.0 FAIL");
            case COMPETITIVE_EXAM ->
                // 0.4 × 60 + 0.6 × 80 and 0.4 × 50 + 0.6 × 60
                List.of("001 80.0 SELECTED", "002 40.0 NOT_RANKED", "003 72.0 SELECTED", "004 56.0 NOT_SELECTED");
            case SELECTION, INTERVIEW_EXAM -> List.of("001 80.0 SELECTED", "002 40.0 NOT_RANKED");
        };
    }

    private List<String> lines(RoundRanking ranking, InterviewDay day) {
        Map<Long, String> numbers = days.list(day).stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.id().value(), candidate -> String.valueOf(candidate.number())));
        return ranking.posts().stream()
                .flatMap(post -> post.lines().stream())
                .map(line -> numbers.get(line.candidate().value()) + " " + line.officialMark() + " " + line.result())
                .toList();
    }

    private RoundId planned(RoundKind kind, Law law) {
        String code = InterviewDays.freshCode();
        @Nullable
        AssessmentSession session = kind == RoundKind.QUARTERLY_ASSESSMENT
                ? new AssessmentSession(
                        law.planApprovedOn().getYear(),
                        (law.planApprovedOn().getMonthValue() + 2) / 3,
                        SCALE,
                        new BigDecimal("50"),
                        !law.knowsAssessments())
                : null;
        var data = new RoundData(
                code,
                "Kỳ " + code,
                "Cơ quan " + code,
                kind,
                law.planApprovedOn(),
                "12-KH/TĐ",
                false,
                law.sector(),
                TestMode.COMPUTER,
                session);
        return days.expect(InterviewDays.HR, Rounds.SaveRoundOutcome.Saved.class, () -> days.rounds.create(data))
                .round()
                .id();
    }

    /** With the authority's document, where the rule set does not list the form. */
    private InterviewDay post(RoundId round, String code, ExamForm form) {
        var data = new PostData(
                code,
                "Vị trí " + code,
                "Huyện đoàn",
                PostRank.SPECIALIST,
                form,
                1,
                "Đại học",
                "15-CV/TU",
                form == ExamForm.COMBINED ? new Weights(40, 60) : null,
                false,
                "");
        PostId post = days.expect(
                        InterviewDays.HR, Rounds.SavePostOutcome.Saved.class, () -> days.rounds.addPost(round, data))
                .post()
                .id();
        return new InterviewDay(days, round, post);
    }

    private void takenIn(RoundKind kind, InterviewDay spoken, @Nullable InterviewDay combined) {
        spoken.advance();
        spoken.add("Trần Thị An");
        spoken.add("Trần Thị Bình");
        if (combined != null) {
            combined.add("Trần Thị Châu");
            combined.add("Trần Thị Dung");
        }
        spoken.ids().forEach(spoken::accept);
        if (kind == RoundKind.QUARTERLY_ASSESSMENT) {
            proposed(spoken);
        }
        days.expect(
                InterviewDays.HR,
                Candidates.NumberOutcome.Numbered.class,
                () -> days.candidates.giveNumbers(spoken.round()));
        spoken.advance();
    }

    /** Of the first group that the law names, with enough years. */
    private void proposed(InterviewDay day) {
        RuleSet rules = days.as(InterviewDays.HR, () -> days.rounds.ruleSetOf(day.round()));
        String group = DirectGroup.of(rules).getFirst().code();
        day.ids()
                .forEach(candidate -> days.expect(
                        InterviewDays.HR,
                        Assessments.ProposalOutcome.Saved.class,
                        () -> assessments.propose(
                                candidate, new ProposalData("Trung tâm", group, 6, true, "Sổ bảo hiểm xã hội"))));
    }

    private void appointed(InterviewDay day) {
        day.done(() -> days.panels.setCouncil(
                day.round(), "25-QĐ", LocalDate.of(2023, 3, 20), days.account(InterviewDays.CHAIR)));
    }

    /** Two of three answers are right, whatever parts the rule set asks for. */
    private void stageOne(InterviewDay day) {
        List<TestPart> parts = Objects.requireNonNull(days.as(InterviewDays.HR, () -> days.rounds.designs(day.round()))
                        .get(day.post()))
                .stage1();
        assertThat(parts).isNotEmpty();
        for (TestPart part : parts) {
            AnswerKey key = Mcq.key(part.paper(), part.questions(), "101");
            stage.key(day, key);
            for (int place = 1; place <= day.ids().size(); place++) {
                stage.sheet(day, key, "101", place, part.questions() * 2 / 3);
            }
        }
        StageRequests requests = context.getBean(StageRequests.class);
        days.expect(
                InterviewDays.HR, StageRequests.RequestOutcome.Done.class, () -> requests.requestClosing(day.round()));
        stage.approveNewest(day);
        day.advance();
    }

    private void seated(RoundKind kind, InterviewDay day) {
        day.addBoard("Ban số 1", List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2));
        BoardId board = day.board();
        day.ids().forEach(candidate -> day.done(() -> days.panels.allot(candidate, board)));
        day.done(() -> days.panels.draw(board, "Chuỗi công khai"));
        days.expect(
                InterviewDays.HR,
                Rubrics.SaveOutcome.Saved.class,
                () -> days.rubrics.save(day.round(), InterviewDays.rubric()));
        if (!days.as(InterviewDays.HR, () -> days.writtenRules.reliances(day.round()))
                .isEmpty()) {
            day.ruled();
        }
        if (kind == RoundKind.QUARTERLY_ASSESSMENT) {
            days.expect(
                    InterviewDays.HR,
                    Assessments.TermsOutcome.Recorded.class,
                    () -> assessments.agree(day.round(), InterviewDays.terms()));
        }
    }

    private static void heard(InterviewDay day) {
        List<String> marks = List.of("80", "40", "80", "60");
        for (int place = 1; place <= day.ids().size(); place++) {
            day.present(day.candidate(place));
            day.markedAndSigned(place, marks.get(place - 1), marks.get(place - 1));
        }
        day.locked();
    }

    private void written(WrittenDay day) {
        List.of(3, 4).forEach(place -> day.came(day.candidate(place), WrittenAttendance.PRESENT, ""));
        day.coded(10);
        Map<PaperCode, String> numbers = new HashMap<>();
        for (SlipLine line : day.slips()) {
            numbers.put(line.code(), line.candidateNumber());
        }
        day.hr(CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        for (String marker : day.drawnMarkers()) {
            for (MyBundle bundle : day.tasks(marker)) {
                day.as(marker, () -> day.marking.mySheet(bundle.task())).rows().forEach(row -> {
                    String mark = Objects.requireNonNull(WRITTEN.get(numbers.get(row.code())));
                    assertThat(day.save(marker, bundle.task(), row.code(), 1, mark))
                            .isInstanceOf(BlindOutcome.Saved.class);
                });
                days.expect(marker, BlindOutcome.Signed.class, () -> day.marking.sign(bundle.task()));
            }
        }
        day.joined();
    }

    private RoundRanking confirmed(RoundId round, boolean voted) {
        days.expect(InterviewDays.HR, Rankings.RankingOutcome.Done.class, () -> days.rankings.compute(round));
        if (voted) {
            var vote = new CouncilVote(3, 0, ChairVote.FOR, "8/BB", LocalDate.of(2023, 4, 5), "");
            days.expect(
                    InterviewDays.HR,
                    Assessments.VoteOutcome.Recorded.class,
                    () -> assessments.concludeRest(round, vote));
        }
        return days.expect(InterviewDays.CHAIR, Rankings.RankingOutcome.Done.class, () -> days.rankings.confirm(round))
                .ranking();
    }
}
