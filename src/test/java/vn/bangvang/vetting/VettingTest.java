package vn.bangvang.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.vetting.Condition.GENERAL_CONDITIONS;
import static vn.bangvang.vetting.Condition.POLITICAL_STANDARD;
import static vn.bangvang.vetting.Condition.POST_STANDARDS;
import static vn.bangvang.vetting.Finding.MET;
import static vn.bangvang.vetting.Finding.NOT_MET;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Candidates.AcceptAllOutcome;
import vn.bangvang.candidate.Candidates.NumberOutcome;
import vn.bangvang.candidate.Candidates.SaveOutcome;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.Role;
import vn.bangvang.vetting.Demands.Demand;
import vn.bangvang.vetting.Vetting.ConcludeOutcome;
import vn.bangvang.vetting.Vetting.DemandOutcome;
import vn.bangvang.vetting.Vetting.GroundsOutcome;
import vn.bangvang.vetting.Vetting.RefuseOutcome;

@DatabaseTest
class VettingTest {

    private static final String SECOND_HR = "tham.tochuc2";
    private static final String GROUNDS = "Căn cứ kín số 7";
    private static final LocalDate PLAN = LocalDate.of(2023, 3, 6);

    @Autowired
    InterviewDays days;

    @Autowired
    Vetting vetting;

    @Autowired
    Candidates candidates;

    @Autowired
    CodeBook codeBook;

    @Autowired
    Rounds rounds;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void people() {
        days.people();
        days.account(SECOND_HR, "Cán bộ khác", Role.HR);
    }

    @Test
    void the_plan_says_what_is_demanded_of_the_round_and_of_a_post_and_a_later_word_replaces_an_earlier() {
        InterviewDay day = days.anInterviewDay().planned();
        assertThat(book(day).demands().all()).isEmpty();

        assertThat(demand(day, null, PLAN, GENERAL_CONDITIONS)).isEqualTo(new DemandOutcome.Recorded());
        assertThat(demand(day, null, PLAN, GENERAL_CONDITIONS, POST_STANDARDS)).isEqualTo(new DemandOutcome.Recorded());
        assertThat(demand(day, day.post(), PLAN, POLITICAL_STANDARD)).isEqualTo(new DemandOutcome.Recorded());

        Demands demands = book(day).demands();
        assertThat(demands.ofRound())
                .contains(new Demand(Set.of(GENERAL_CONDITIONS, POST_STANDARDS), "31-KH", PLAN, "Cán bộ tổ chức"));
        assertThat(demands.of(day.post())).isEqualTo(Set.of(POLITICAL_STANDARD));
        assertThat(demands.of(new PostId(0))).isEqualTo(Set.of(GENERAL_CONDITIONS, POST_STANDARDS));
        assertThat(lines(day, "VETTING_DEMANDED"))
                .extracting(line -> line.before() + " -> " + line.after())
                .containsExactly(
                        "null -> condition.POLITICAL_STANDARD · 31-KH",
                        "condition.GENERAL_CONDITIONS · 31-KH -> condition.GENERAL_CONDITIONS · condition.POST_STANDARDS · 31-KH",
                        "null -> condition.GENERAL_CONDITIONS · 31-KH");
    }

    @Test
    void a_demand_is_dated_between_the_plan_and_today_and_names_a_post_of_the_round() {
        InterviewDay other = days.anInterviewDay().planned();
        InterviewDay day = days.anInterviewDay().planned();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(demand(day, null, PLAN.minusDays(1), POST_STANDARDS))
                .isEqualTo(new DemandOutcome.DateBeforePlan(PLAN));
        assertThat(demand(day, null, today.plusDays(1), POST_STANDARDS)).isEqualTo(new DemandOutcome.DateInFuture());
        assertThat(demand(day, other.post(), PLAN, POST_STANDARDS)).isEqualTo(new DemandOutcome.UnknownPost());
        assertThat(book(day).demands().all()).isEmpty();
        assertThat(demand(day, null, today, POST_STANDARDS)).isEqualTo(new DemandOutcome.Recorded());
        InterviewDay later = days.anInterviewDay().numbered();
        assertThat(demand(later, null, PLAN, POST_STANDARDS)).isEqualTo(new DemandOutcome.PhaseForbids(Phase.BOARDS));
    }

    @Test
    void one_document_concludes_for_many_with_a_line_in_the_trail_for_each() {
        InterviewDay day = demanding(3, POST_STANDARDS);

        assertThat(conclude(day, POST_STANDARDS, MET, "", day.candidate(1), day.candidate(3)))
                .isEqualTo(new ConcludeOutcome.Recorded(2));

        assertThat(standings(day)).containsExactly(Standing.CLEARED, Standing.WAITING, Standing.CLEARED);
        assertThat(lines(day, "VETTING_CONCLUDED"))
                .extracting(TrailEntry::subject, TrailEntry::after)
                .containsExactlyInAnyOrder(
                        tuple(
                                "candidate:" + day.candidate(1).value(),
                                "condition.POST_STANDARDS finding.MET · 45-KL/BTCTU"),
                        tuple(
                                "candidate:" + day.candidate(3).value(),
                                "condition.POST_STANDARDS finding.MET · 45-KL/BTCTU"));
        Conclusion conclusion = history(day, 1).getFirst();
        assertThat(conclusion)
                .isEqualTo(new Conclusion(
                        conclusion.id(),
                        day.candidate(1),
                        POST_STANDARDS,
                        MET,
                        "Đỗ Văn Luận",
                        "Phó Trưởng ban Thường trực",
                        "45-KL/BTCTU",
                        LocalDate.of(2023, 3, 15),
                        conclusion.recorder(),
                        "Cán bộ tổ chức",
                        conclusion.recordedAt(),
                        false));
    }

    @Test
    void a_later_conclusion_replaces_an_earlier_and_both_stay() {
        InterviewDay day = demanding(1, POST_STANDARDS);
        conclude(day, POST_STANDARDS, NOT_MET, GROUNDS, day.candidate(1));
        assertThat(standings(day)).containsExactly(Standing.NOT_MET);

        conclude(day, POST_STANDARDS, MET, "", day.candidate(1));

        assertThat(standings(day)).containsExactly(Standing.CLEARED);
        assertThat(history(day, 1))
                .extracting(Conclusion::finding, Conclusion::withGrounds)
                .containsExactly(tuple(MET, false), tuple(NOT_MET, true));
        assertThat(lines(day, "VETTING_CONCLUDED").getFirst().before())
                .isEqualTo("condition.POST_STANDARDS finding.NOT_MET · 45-KL/BTCTU");
    }

    @Test
    void a_conclusion_is_on_candidates_of_the_round_and_on_what_the_plan_demands_of_them() {
        InterviewDay other = demanding(1, POST_STANDARDS);
        InterviewDay day = demanding(2, POST_STANDARDS);

        assertThat(conclude(day, POST_STANDARDS, MET, "", day.candidate(1), other.candidate(1)))
                .isEqualTo(new ConcludeOutcome.NotOfRound(1));
        assertThat(conclude(day, POLITICAL_STANDARD, MET, "", day.candidate(1), day.candidate(2)))
                .isEqualTo(new ConcludeOutcome.NotDemanded(POLITICAL_STANDARD, 2));
        assertThat(history(day, 1)).isEmpty();
        assertThat(history(other, 1)).isEmpty();
        assertThat(standings(day)).containsExactly(Standing.WAITING, Standing.WAITING);
    }

    @Test
    void a_conclusion_is_dated_between_the_plan_and_today_and_recorded_while_candidates_are_checked() {
        InterviewDay day = demanding(1, POST_STANDARDS);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(concludeOn(day, PLAN.minusDays(1))).isEqualTo(new ConcludeOutcome.DateBeforePlan(PLAN));
        assertThat(concludeOn(day, today.plusDays(1))).isEqualTo(new ConcludeOutcome.DateInFuture());
        assertThat(history(day, 1)).isEmpty();
        assertThat(concludeOn(day, PLAN)).isEqualTo(new ConcludeOutcome.Recorded(1));
        assertThat(concludeOn(day, today)).isEqualTo(new ConcludeOutcome.Recorded(1));
        InterviewDay planned = days.anInterviewDay().planned();
        planned.demand(POST_STANDARDS);
        assertThat(as(() ->
                        vetting.conclude(planned.round(), InterviewDay.conclusion(POST_STANDARDS, MET, "", day.ids()))))
                .isEqualTo(new ConcludeOutcome.PhaseForbids(Phase.PLANNING));
    }

    @Test
    void nobody_gets_a_number_and_the_round_does_not_go_on_before_every_demanded_conclusion_is_there() {
        InterviewDay day = demanding(3, GENERAL_CONDITIONS, POLITICAL_STANDARD);
        day.ids().forEach(day::accept);
        conclude(day, GENERAL_CONDITIONS, MET, "", day.candidate(1), day.candidate(2));
        conclude(day, POLITICAL_STANDARD, MET, "", day.candidate(1));
        conclude(day, POLITICAL_STANDARD, NOT_MET, GROUNDS, day.candidate(3));

        assertThat(as(() -> candidates.giveNumbers(day.round()))).isEqualTo(new NumberOutcome.StillHeld(1, 1));
        assertThat(codeBook.candidates(day.round())).isEmpty();
        assertThat(as(() -> rounds.obstacles(day.round())))
                .containsExactlyInAnyOrder(
                        new Rounds.Obstacle("obstacle.candidate.unnumbered", List.of("3")),
                        new Rounds.Obstacle("obstacle.vetting.waiting", List.of("1")),
                        new Rounds.Obstacle("obstacle.vetting.notMet", List.of("1")));
        assertThat(as(() -> rounds.advance(day.round()))).isInstanceOf(Rounds.AdvanceOutcome.Refused.class);

        conclude(day, POLITICAL_STANDARD, MET, "", day.candidate(2));
        assertThat(as(() -> vetting.refuseNotMet(day.round()))).isEqualTo(new RefuseOutcome.Refused(1));
        assertThat(as(() -> candidates.giveNumbers(day.round()))).isEqualTo(new NumberOutcome.Numbered(2));
        day.advance();
        assertThat(as(() -> rounds.byId(day.round())).phase()).isEqualTo(Phase.BOARDS);
    }

    @Test
    void who_does_not_meet_a_condition_is_refused_with_the_general_reason_and_no_other() {
        InterviewDay day = demanding(2, POLITICAL_STANDARD);
        conclude(day, POLITICAL_STANDARD, NOT_MET, GROUNDS, day.candidate(1));
        Candidate person = day.dossier(1);
        String general = VettedCandidate.GENERAL_REASON;

        assertThat(as(() -> candidates.accept(person.id(), person.version())))
                .isEqualTo(new SaveOutcome.MustBeRefused(general));
        assertThat(as(() -> candidates.refuse(person.id(), person.version(), GROUNDS)))
                .isEqualTo(new SaveOutcome.GeneralReasonOnly(general));
        assertThat(as(() -> candidates.acceptUndecided(day.round()))).isEqualTo(new AcceptAllOutcome.Accepted(1));
        assertThat(day.dossier(1)).isEqualTo(person);
        assertThat(day.dossier(2).eligibility()).isEqualTo(Eligibility.ACCEPTED);

        assertThat(as(() -> vetting.refuseNotMet(day.round()))).isEqualTo(new RefuseOutcome.Refused(1));
        assertThat(day.dossier(1).refusalReason()).isEqualTo("Không đủ điều kiện, tiêu chuẩn theo kết luận thẩm định");
        assertThat(lines(day, "ELIGIBILITY_DECIDED").getFirst().reason()).isEqualTo(general);
        assertThat(as(() -> vetting.refuseNotMet(day.round()))).isEqualTo(new RefuseOutcome.Refused(0));
        assertThat(book(day).summary()).isEqualTo(new VettingSummary(2, 0, 0, 1, 0, 1, 0));
        InterviewDay later = days.anInterviewDay().numbered();
        assertThat(as(() -> vetting.refuseNotMet(later.round())))
                .isEqualTo(new RefuseOutcome.PhaseForbids(Phase.BOARDS));
    }

    @Test
    void another_refusal_needs_no_conclusion_and_keeps_its_own_reason() {
        InterviewDay day = demanding(2, POLITICAL_STANDARD);
        Candidate late = day.dossier(1);
        as(() -> candidates.refuse(late.id(), late.version(), "Nộp phiếu muộn"));
        conclude(day, POLITICAL_STANDARD, MET, "", day.candidate(2));

        assertThat(book(day).summary()).isEqualTo(new VettingSummary(2, 0, 1, 0, 0, 0, 1));
        day.accept(day.candidate(2));
        assertThat(as(() -> candidates.giveNumbers(day.round()))).isEqualTo(new NumberOutcome.Numbered(1));
    }

    @Test
    void a_number_is_taken_back_when_a_conclusion_or_a_demand_says_that_someone_may_not_stand_on_the_list() {
        InterviewDay day = demanding(2, POST_STANDARDS);
        conclude(day, POST_STANDARDS, MET, "", day.candidate(1), day.candidate(2));
        day.ids().forEach(day::accept);
        as(() -> candidates.giveNumbers(day.round()));
        conclude(day, POST_STANDARDS, MET, "", day.candidate(1));
        assertThat(codeBook.candidates(day.round())).hasSize(2);

        conclude(day, POST_STANDARDS, NOT_MET, "", day.candidate(1));
        assertThat(codeBook.candidates(day.round())).isEmpty();

        conclude(day, POST_STANDARDS, MET, "", day.candidate(1));
        as(() -> candidates.giveNumbers(day.round()));
        assertThat(codeBook.candidates(day.round())).hasSize(2);
        day.demand(POST_STANDARDS, POLITICAL_STANDARD);
        assertThat(codeBook.candidates(day.round())).isEmpty();
        assertThat(lines(day, "NUMBERS_WITHDRAWN")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "phien.tochuc, true",
        "phien.chutich, true",
        "phien.giamsat, true",
        "phien.kiemnhiem, true",
        "tham.tochuc2, false",
    })
    void the_recorder_the_chair_and_the_supervisor_read_the_grounds_and_every_reading_is_in_the_trail(
            String username, boolean may) {
        InterviewDay day = demanding(1, POLITICAL_STANDARD);
        conclude(day, POLITICAL_STANDARD, NOT_MET, GROUNDS, day.candidate(1));
        ConclusionId id = history(day, 1).getFirst().id();

        for (int i = 0; i < 2; i++) {
            assertThat(days.as(username, () -> vetting.readGrounds(id)))
                    .isEqualTo(may ? new GroundsOutcome.Read(GROUNDS) : new GroundsOutcome.NotYours());
        }

        List<TrailEntry> readings = lines(day, "VETTING_GROUNDS_READ");
        assertThat(readings).hasSize(may ? 2 : 0).allSatisfy(line -> {
            assertThat(line.subject()).isEqualTo("candidate:" + day.candidate(1).value());
            assertThat(line.after()).isEqualTo("condition.POLITICAL_STANDARD finding.NOT_MET · 45-KL/BTCTU");
        });
    }

    @ParameterizedTest
    @CsvSource({"phien.truongban", "phien.giamkhao2", "phien.quantri"})
    void nobody_else_comes_near_them(String username) {
        InterviewDay day = demanding(1, POLITICAL_STANDARD);
        conclude(day, POLITICAL_STANDARD, NOT_MET, GROUNDS, day.candidate(1));
        ConclusionId id = history(day, 1).getFirst().id();

        assertThatThrownBy(() -> days.as(username, () -> vetting.readGrounds(id)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> days.as(username, () -> vetting.of(day.round())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_conclusion_without_grounds_has_none_to_read() {
        InterviewDay day = demanding(1, POLITICAL_STANDARD);
        conclude(day, POLITICAL_STANDARD, MET, " ", day.candidate(1));

        assertThat(days.as(
                        InterviewDays.CHAIR,
                        () -> vetting.readGrounds(history(day, 1).getFirst().id())))
                .isEqualTo(new GroundsOutcome.NoGrounds());
        assertThat(lines(day, "VETTING_GROUNDS_READ")).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_what_was_concluded_but_lets_grounds_be_deleted_for_good() {
        InterviewDay day = demanding(1, POLITICAL_STANDARD);
        conclude(day, POLITICAL_STANDARD, MET, GROUNDS, day.candidate(1));
        long id = history(day, 1).getFirst().id().value();

        for (String refused : List.of(
                "update vetting_demand set conditions = ''",
                "delete from vetting_demand",
                "update vetting_conclusion set finding = 'MET'",
                "delete from vetting_conclusion",
                "update vetting_grounds set grounds = 'khác'")) {
            assertThatThrownBy(() -> jdbc.sql(refused).update())
                    .as(refused)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
        assertThat(jdbc.sql("delete from vetting_grounds where conclusion_id = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
        assertThat(history(day, 1).getFirst().withGrounds()).isFalse();
    }

    private InterviewDay demanding(int people, Condition... conditions) {
        InterviewDay day = days.anInterviewDay().withCandidates(people).takingCandidates();
        day.demand(conditions);
        return day;
    }

    private DemandOutcome demand(InterviewDay day, @Nullable PostId post, LocalDate date, Condition... conditions) {
        return as(() -> vetting.demand(day.round(), new DemandData(post, Set.of(conditions), "31-KH", date)));
    }

    private ConcludeOutcome conclude(
            InterviewDay day, Condition condition, Finding finding, String grounds, CandidateId... people) {
        return as(() ->
                vetting.conclude(day.round(), InterviewDay.conclusion(condition, finding, grounds, List.of(people))));
    }

    private ConcludeOutcome concludeOn(InterviewDay day, LocalDate date) {
        return as(() -> vetting.conclude(
                day.round(),
                new ConclusionData(Set.copyOf(day.ids()), POST_STANDARDS, MET, "A", "B", "1-KL", date, "")));
    }

    private List<Standing> standings(InterviewDay day) {
        return book(day).candidates().stream().map(VettedCandidate::standing).toList();
    }

    private VettingBook book(InterviewDay day) {
        return as(() -> vetting.of(day.round()));
    }

    private List<Conclusion> history(InterviewDay day, int place) {
        return as(() -> vetting.history(day.candidate(place)));
    }

    private List<TrailEntry> lines(InterviewDay day, String kind) {
        return days.as(
                InterviewDays.SUPERVISOR,
                () -> trail.read(new TrailFilter(day.round().value(), null, kind, null, null, null), 0, 100));
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
