package vn.bangvang.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.Rounds.AdvanceOutcome;
import vn.bangvang.round.Rounds.SavePostOutcome;
import vn.bangvang.round.Rounds.SaveRoundOutcome;

@DatabaseTest
class RoundsTest {

    @Autowired
    InterviewDays days;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Panels panels;

    @Value("${bangvang.trial}")
    boolean trial;

    @BeforeEach
    void people() {
        days.people();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-01, V1",
        "2023-04-09, V1",
        "2023-04-10, V1b",
        "2024-09-16, V1b",
        "2024-09-17, V2",
        "2025-06-30, V2",
        "2025-07-01, V3",
        "2026-07-31, V3",
        "2026-08-01, V4"
    })
    @Rule("R-001")
    void the_date_of_the_plan_picks_the_rule_set_and_pins_it(LocalDate planned, String ruleSet) {
        Round round = created(InterviewDays.round(InterviewDays.freshCode(), planned));

        assertThat(round.ruleSet().value()).isEqualTo(ruleSet);
        assertThat(as(() -> rounds.ruleSetOf(round.id())).code()).isEqualTo(round.ruleSet());
        assertThat(as(() -> rounds.byId(round.id()))).isEqualTo(round);
    }

    @Test
    void a_plan_older_than_every_rule_set_is_refused() {
        assertThat(as(() -> rounds.create(InterviewDays.round("CU-1", LocalDate.of(2019, 1, 1)))))
                .isEqualTo(new SaveRoundOutcome.NoRuleSetInForce());
        assertThat(as(rounds::all)).extracting(round -> round.data().code()).doesNotContain("CU-1");
    }

    @Test
    void a_code_is_used_once() {
        Round round = created(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2023, 3, 6)));

        assertThat(as(() -> rounds.create(round.data())))
                .isEqualTo(new SaveRoundOutcome.CodeTaken(round.data().code()));
        Round other = created(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2023, 3, 6)));
        assertThat(as(() -> rounds.change(other.id(), other.version(), round.data())))
                .isEqualTo(new SaveRoundOutcome.CodeTaken(round.data().code()));
    }

    @Test
    void a_live_round_needs_a_real_database() {
        RoundData live = live(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2023, 3, 6)));
        SaveRoundOutcome outcome = as(() -> rounds.create(live));
        Round rehearsal = created(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2023, 3, 6)));
        SaveRoundOutcome turned = as(() -> rounds.change(rehearsal.id(), rehearsal.version(), live(rehearsal.data())));

        if (trial) {
            assertThat(List.of(outcome, turned)).containsOnly(new SaveRoundOutcome.LiveRefusedOnTrialDatabase());
        } else {
            assertThat(List.of(outcome, turned)).hasOnlyElementsOfType(SaveRoundOutcome.Saved.class);
        }
    }

    @Test
    void the_plan_is_fixed_once_a_post_rests_on_its_rule_set_and_other_words_are_not() {
        InterviewDay day = days.anInterviewDay().planned();
        Round round = as(() -> rounds.byId(day.round()));
        RoundData later = with(round.data(), round.data().name(), LocalDate.of(2026, 8, 3));
        RoundData renamed = with(round.data(), "Tên mới", round.data().planApprovedOn());

        assertThat(as(() -> rounds.change(round.id(), round.version(), later)))
                .isEqualTo(new SaveRoundOutcome.PlanIsFixed());
        assertThat(as(() -> rounds.change(round.id(), round.version(), renamed)))
                .isInstanceOf(SaveRoundOutcome.Saved.class);
        assertThat(as(() -> rounds.change(round.id(), round.version(), renamed)))
                .isEqualTo(new SaveRoundOutcome.Stale());
        assertThat(as(() -> rounds.byId(round.id())).ruleSet().value()).isEqualTo("V1");
    }

    @Test
    void before_the_first_post_another_date_picks_another_rule_set() {
        Round round = created(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2023, 3, 6)));
        RoundData later = with(round.data(), round.data().name(), LocalDate.of(2025, 7, 1));
        RoundData tooEarly = with(round.data(), round.data().name(), LocalDate.of(2019, 1, 1));

        assertThat(as(() -> rounds.change(round.id(), round.version(), tooEarly)))
                .isEqualTo(new SaveRoundOutcome.NoRuleSetInForce());
        assertThat(as(() -> rounds.change(round.id(), round.version(), later)))
                .isInstanceOf(SaveRoundOutcome.Saved.class);
        assertThat(as(() -> rounds.byId(round.id())).ruleSet().value()).isEqualTo("V3");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, SPECIALIST, true",
        "2025-07-01, SPECIALIST, false",
        "2025-07-01, OFFICER, false",
        "2026-08-03, SPECIALIST, false"
    })
    @Rule("R-003")
    void an_interview_alone_is_refused_under_the_new_law_with_its_article_unless_a_document_permits_it(
            LocalDate planned, PostRank rank, boolean listed) {
        Round round = created(InterviewDays.round(InterviewDays.freshCode(), planned));
        SavePostOutcome without = as(() -> rounds.addPost(round.id(), post("P1", rank, null)));
        SavePostOutcome with = as(() -> rounds.addPost(round.id(), post("P2", rank, "1234/BNV-CCVC")));

        if (listed) {
            assertThat(without).isInstanceOf(SavePostOutcome.Saved.class);
        } else {
            assertThat(without)
                    .isInstanceOfSatisfying(
                            SavePostOutcome.FormNeedsDocument.class,
                            needs -> assertThat(needs.article().toString()).contains("Điều 9"));
        }
        assertThat(with).isInstanceOf(SavePostOutcome.Saved.class);
        assertThat(as(() -> rounds.posts(round.id()))).hasSize(listed ? 2 : 1);
    }

    @Test
    @Rule("R-003")
    void a_document_that_permitted_the_form_cannot_be_taken_away_later() {
        Round round = created(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2025, 7, 1)));
        Post post = ((SavePostOutcome.Saved)
                        as(() -> rounds.addPost(round.id(), post("P1", PostRank.SPECIALIST, "1234/BNV-CCVC"))))
                .post();

        assertThat(as(() -> rounds.changePost(post.id(), post.version(), post("P1", PostRank.SPECIALIST, null))))
                .isInstanceOf(SavePostOutcome.FormNeedsDocument.class);
        assertThat(as(() -> rounds.posts(round.id()))).containsExactly(post);
    }

    @Test
    void posts_are_refused_when_the_code_is_taken_the_data_old_or_the_planning_over() {
        InterviewDay day = days.anInterviewDay().planned();
        Post post = as(() -> rounds.posts(day.round())).getFirst();

        assertThat(as(() -> rounds.addPost(day.round(), InterviewDays.post("P1", 1))))
                .isEqualTo(new SavePostOutcome.CodeTaken("P1"));
        assertThat(as(() -> rounds.changePost(post.id(), post.version() + 1, InterviewDays.post("P1", 2))))
                .isEqualTo(new SavePostOutcome.Stale());
        day.advance();
        assertThat(as(() -> rounds.addPost(day.round(), InterviewDays.post("P2", 1))))
                .isEqualTo(new SavePostOutcome.PhaseForbids(Phase.CANDIDATES));
        assertThat(as(() -> rounds.changePost(post.id(), post.version(), InterviewDays.post("P1", 2))))
                .isEqualTo(new SavePostOutcome.PhaseForbids(Phase.CANDIDATES));
        assertThat(as(() -> rounds.posts(day.round()))).containsExactly(post);
    }

    @Test
    void a_round_moves_one_phase_at_a_time_and_each_refusal_says_what_is_missing() {
        Round empty = created(InterviewDays.round(InterviewDays.freshCode(), LocalDate.of(2023, 3, 6)));
        assertThat(refusedBecause(empty.id())).containsExactly("obstacle.round.noPost []");

        InterviewDay day = days.anInterviewDay().withCandidates(0).takingCandidates();
        assertThat(refusedBecause(day.round())).containsExactly("obstacle.candidate.none []");
        day.add("Nguyễn Hoài An");
        day.add("Trần Thị Ánh");
        day.accept(day.candidate(1));
        assertThat(refusedBecause(day.round()))
                .containsExactly("obstacle.candidate.undecided [1]", "obstacle.candidate.unnumbered [1]");

        InterviewDay boards = days.anInterviewDay().numbered();
        assertThat(refusedBecause(boards.round()))
                .containsExactly(
                        "obstacle.panel.noCouncil []",
                        "obstacle.panel.noBoard []",
                        "obstacle.panel.notAllotted [2]",
                        "obstacle.scoring.noRubric []");

        InterviewDay interviews = days.anInterviewDay().begin();
        assertThat(refusedBecause(interviews.round())).containsExactly("obstacle.scoring.notLocked [Ban số 1]");
        interviews
                .markedAndSigned(1, "80", "81", "82")
                .markedAndSigned(2, "70", "71", "72")
                .locked();
        interviews.advance();
        assertThat(refusedBecause(interviews.round())).containsExactly("obstacle.ranking.notConfirmed []");
    }

    @Test
    void a_board_that_became_too_small_or_was_not_drawn_keeps_the_round_from_its_interviews() {
        InterviewDay day = days.anInterviewDay().withBoardOf(2).seated();
        days.as(InterviewDays.HEAD, () -> panels.declareOwn(day.candidate(1), "OTHER", "Học trò cũ"));
        assertThat(refusedBecause(day.round())).containsExactly("obstacle.panel.tooFew [001]");

        InterviewDay undrawn = days.anInterviewDay().withBoardOf(3).seated();
        undrawn.done(() -> panels.allot(undrawn.candidate(1), undrawn.board()));
        assertThat(refusedBecause(undrawn.round())).containsExactly("obstacle.panel.notDrawn [Ban số 1]");
    }

    private List<String> refusedBecause(RoundId round) {
        Phase before = as(() -> rounds.byId(round)).phase();
        AdvanceOutcome outcome = as(() -> rounds.advance(round));
        assertThat(outcome).isInstanceOf(AdvanceOutcome.Refused.class);
        assertThat(as(() -> rounds.byId(round)).phase()).isEqualTo(before);
        assertThat(as(() -> rounds.obstacles(round))).isEqualTo(((AdvanceOutcome.Refused) outcome).obstacles());
        return ((AdvanceOutcome.Refused) outcome)
                .obstacles().stream()
                        .map(obstacle -> obstacle.messageKey() + " " + obstacle.args())
                        .toList();
    }

    private Round created(RoundData data) {
        return days.expect(InterviewDays.HR, SaveRoundOutcome.Saved.class, () -> rounds.create(data))
                .round();
    }

    private <T> T as(java.util.function.Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private static PostData post(String code, PostRank rank, @org.jspecify.annotations.Nullable String document) {
        return new PostData(code, "Vị trí " + code, "Huyện đoàn", rank, ExamForm.INTERVIEW, 1, "Đại học", document);
    }

    private static RoundData live(RoundData data) {
        return new RoundData(
                data.code(), data.name(), data.agency(), data.kind(), data.planApprovedOn(), data.planNumber(), true);
    }

    private static RoundData with(RoundData data, String name, LocalDate planned) {
        return new RoundData(
                data.code(), name, data.agency(), RoundKind.INTERVIEW_EXAM, planned, data.planNumber(), false);
    }
}
