package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.TestClock;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.Marking;

@DatabaseTest
class RankingsTest {

    private static final LocalDate DECIDED = LocalDate.of(2023, 10, 2);

    @Autowired
    InterviewDays days;

    @Autowired
    Rankings rankings;

    @Autowired
    Rounds rounds;

    @Autowired
    BoardResults results;

    @Autowired
    Marking marking;

    @Autowired
    WrittenRules writtenRules;

    @Autowired
    TestClock clock;

    @Test
    @Rule("R-009")
    void whoever_has_no_mark_or_is_below_fifty_is_listed_with_the_reason_and_without_a_rank() {
        InterviewDay day = days.anInterviewDay().withCandidates(6).begin();
        day.markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "49.9", "49.9", "49.9")
                .markedAndSigned(6, "50", "50", "50");
        attend(day, 3, Attendance.WITHDRAWN, "Xin rút");
        attend(day, 4, Attendance.SUSPENDED, "Mang điện thoại");
        attend(day, 5, Attendance.WITHDRAWN, "");
        day.locked().advance();

        assertThat(lines(computed(day)))
                .containsExactly(
                        "001 1 SELECTED 80.0 ",
                        "006 2 NOT_SELECTED 50.0 ",
                        "002 null NOT_RANKED 49.9 why.belowPass",
                        "003 null NOT_RANKED null why.withdrawn",
                        "004 null NOT_RANKED null why.suspended",
                        "005 null NOT_RANKED null why.withdrawn");
    }

    @Test
    @Rule("R-015")
    void absence_is_listed_and_is_no_zero() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).seated();
        day.advance();
        attend(day, 1, Attendance.ABSENT, "");
        day.present(day.candidate(2));
        day.markedAndSigned(2, "0", "0", "0").locked().advance();

        assertThat(lines(computed(day)))
                .containsExactly("001 null NOT_RANKED null why.absent", "002 null NOT_RANKED 0.0 why.belowPass");
    }

    @Test
    void nothing_is_ranked_before_the_result_phase_or_confirmed_before_it_is_computed() {
        InterviewDay day = days.anInterviewDay().begin();
        assertThat(hr(() -> rankings.compute(day.round()))).isEqualTo(new RankingOutcome.PhaseForbids(Phase.EXAM));
        assertThat(confirm(day)).isEqualTo(new RankingOutcome.PhaseForbids(Phase.EXAM));
        assertThat(hr(() -> rankings.newest(day.round()))).isEmpty();

        InterviewDay ready = twoMarked("80", "70");
        assertThat(confirm(ready)).isEqualTo(new RankingOutcome.NothingComputed());
        assertThat(decide(ready, ready.ids())).isEqualTo(new RankingOutcome.NothingComputed());
    }

    @Test
    void only_the_chair_of_this_round_confirms_and_then_the_ranking_is_frozen() {
        InterviewDay day = twoMarked("80", "70");
        RoundRanking computed = computed(day);

        assertThat(days.as(InterviewDays.BOTH, () -> rankings.confirm(day.round())))
                .isEqualTo(new RankingOutcome.NotChairOfThisRound());
        assertThat(hr(() -> rankings.newest(day.round()))).contains(computed);
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
        RoundRanking confirmed = hr(() -> rankings.newest(day.round())).orElseThrow();
        assertThat(confirmed.state()).isEqualTo(RoundRanking.State.CONFIRMED);
        assertThat(confirmed.confirmedBy()).isEqualTo("Chủ tịch hội đồng");
        assertThat(confirmed.posts()).isEqualTo(computed.posts());
        assertThat(hr(() -> rounds.byId(day.round())).phase()).isEqualTo(Phase.CONFIRMED);

        var frozen = new RankingOutcome.AlreadyConfirmed();
        assertThat(hr(() -> rankings.compute(day.round()))).isEqualTo(frozen);
        assertThat(confirm(day)).isEqualTo(frozen);
        assertThat(decide(day, day.ids())).isEqualTo(frozen);
        assertThat(hr(() -> rankings.newest(day.round()))).contains(confirmed);
    }

    @Test
    @Rule("R-018")
    void a_tie_at_the_last_slot_waits_for_the_recorded_decision() {
        InterviewDay day = twoMarked("75", "75");
        RoundRanking computed = computed(day);
        assertThat(lines(computed)).allMatch(line -> line.contains("PENDING_DECISION"));

        assertThat(confirm(day)).isEqualTo(new RankingOutcome.TiePending(List.of("Vị trí P1")));
        var notThese = new RankingOutcome.NotTheTiedCandidates();
        assertThat(decide(day, List.of(day.candidate(1)))).isEqualTo(notThese);
        assertThat(decide(day, List.of(day.candidate(1), day.candidate(1)))).isEqualTo(notThese);
        assertThat(hr(() -> rankings.newest(day.round()))).contains(computed);

        assertThat(decide(day, List.of(day.candidate(2), day.candidate(1)))).isInstanceOf(RankingOutcome.Done.class);
        RoundRanking decided = hr(() -> rankings.newest(day.round())).orElseThrow();
        assertThat(decided.posts().getFirst().lines())
                .extracting(RankedLine::candidate)
                .containsExactly(day.candidate(2), day.candidate(1));
        assertThat(decided.posts().getFirst().decision())
                .isEqualTo(new AuthorityDecision(
                        "77-QĐ", DECIDED, "Nguyễn Văn Ký", List.of(day.candidate(2), day.candidate(1))));
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    void a_waiting_correction_keeps_everyone_from_computing_and_confirming() {
        InterviewDay day = twoMarked("80", "70");
        computed(day);
        ask(day, 2, "90");

        var notLocked = new RankingOutcome.MarksNotLocked();
        assertThat(hr(() -> rankings.compute(day.round()))).isEqualTo(notLocked);
        assertThat(confirm(day)).isEqualTo(notLocked);
        assertThat(decide(day, day.ids())).isEqualTo(notLocked);
    }

    @Test
    @Rule("R-030")
    void an_approved_correction_makes_the_ranks_void_until_they_are_computed_anew() {
        InterviewDay day = twoMarked("80", "70");
        computed(day);
        CorrectionId correction = ask(day, 2, "90");
        days.as(InterviewDays.CHAIR, () -> results.approve(correction));

        RoundRanking stale = hr(() -> rankings.newest(day.round())).orElseThrow();
        assertThat(stale.state()).isEqualTo(RoundRanking.State.VOID);
        assertThat(confirm(day)).isEqualTo(new RankingOutcome.Void());
        assertThat(decide(day, day.ids())).isEqualTo(new RankingOutcome.Void());
        assertThat(lines(computed(day))).containsExactly("002 1 SELECTED 90.0 ", "001 2 NOT_SELECTED 80.0 ");
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    @Rule("R-030")
    void a_correction_after_the_confirmation_voids_it_and_a_new_one_is_confirmed_beside_it() {
        InterviewDay day = twoMarked("80", "70");
        computed(day);
        confirm(day);
        CorrectionId correction = ask(day, 2, "90");
        days.as(InterviewDays.CHAIR, () -> results.approve(correction));

        RoundRanking voided = hr(() -> rankings.newest(day.round())).orElseThrow();
        assertThat(voided.state()).isEqualTo(RoundRanking.State.VOID);
        assertThat(lines(voided)).containsExactly("001 1 SELECTED 80.0 ", "002 2 NOT_SELECTED 70.0 ");
        assertThat(computed(day).version()).isEqualTo(2);
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
        assertThat(hr(() -> rankings.newest(day.round())).orElseThrow().state())
                .isEqualTo(RoundRanking.State.CONFIRMED);
    }

    @Test
    @Rule("R-027")
    void a_round_on_unread_values_waits_for_the_written_rule_of_the_council_on_each() {
        InterviewDay day =
                days.anInterviewDay().withCandidates(1).withoutWrittenRules().begin();
        day.markedAndSigned(1, "80", "80", "80").locked().advance();
        RoundRanking computed = computed(day);
        rule(day, Set.of("spread-brackets", "examiners-min"));

        assertThat(confirm(day))
                .isEqualTo(new RankingOutcome.WrittenRuleMissing(Stream.of(
                                "pass-compared-after-rounding",
                                "official-mark-rounding",
                                "priority.highest-only",
                                "examiners-normal",
                                "examiners-max",
                                "names-hidden-from-examiners",
                                "council-sizes",
                                "kinship-excluded")
                        .map(ParameterName::new)
                        .toList()));
        assertThat(hr(() -> rankings.newest(day.round()))).contains(computed);

        day.ruled();
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    @Rule("R-002")
    void a_round_of_before_august_2026_is_confirmed_until_the_boundary_day_and_not_after() {
        InterviewDay day = underTheDecreeOf2025();
        computed(day);
        try {
            clock.stopAt(Instant.parse("2027-01-31T17:00:00Z"));
            assertThat(confirm(day))
                    .isEqualTo(new RankingOutcome.NewRulesApply(
                            new RuleSetCode("V4"),
                            LocalDate.of(2027, 1, 31),
                            new LegalRef("NĐ 300/2026/NĐ-CP", "Điều 35 khoản 1")));
            assertThat(hr(() -> rankings.newest(day.round())).orElseThrow().state())
                    .isEqualTo(RoundRanking.State.COMPUTED);
            clock.stopAt(Instant.parse("2027-01-31T16:59:59Z"));
            assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
        } finally {
            clock.run();
        }
    }

    private InterviewDay underTheDecreeOf2025() {
        InterviewDay day = days.anInterviewDay()
                .approvedOn(LocalDate.of(2026, 7, 20))
                .overriddenBy("88-QĐ/TU")
                .withCandidates(1)
                .begin();
        day.markedAndSigned(1, "80", "80", "80").locked().advance();
        return day;
    }

    private void rule(InterviewDay day, Set<String> parameters) {
        days.expect(
                InterviewDays.HR,
                WrittenRules.RuleOutcome.Recorded.class,
                () -> writtenRules.record(
                        day.round(), new WrittenRuleData(parameters, "26-QC/HĐTD", LocalDate.of(2023, 3, 21), "")));
    }

    private InterviewDay twoMarked(String first, String second) {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        day.markedAndSigned(1, first, first, first)
                .markedAndSigned(2, second, second, second)
                .locked()
                .advance();
        return day;
    }

    private CorrectionId ask(InterviewDay day, int place, String mark) {
        days.expect(
                InterviewDays.HR,
                BoardResults.DecisionOutcome.Done.class,
                () -> results.requestCorrection(day.candidate(place), new BigDecimal(mark), "Cộng nhầm"));
        return day.corrections().getFirst().id();
    }

    private void attend(InterviewDay day, int place, Attendance attendance, String reason) {
        days.expect(
                InterviewDays.HEAD,
                Marking.MarkOutcome.Saved.class,
                () -> marking.recordAttendance(day.candidate(place), attendance, reason));
    }

    private RoundRanking computed(InterviewDay day) {
        return days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(day.round()))
                .ranking();
    }

    private RankingOutcome confirm(InterviewDay day) {
        return days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round()));
    }

    private RankingOutcome decide(InterviewDay day, List<CandidateId> order) {
        return hr(() -> rankings.recordDecision(day.post(), day.round(), "77-QĐ", DECIDED, "Nguyễn Văn Ký", order));
    }

    /** Number, rank, result, official mark and, for those without a rank, the last step of why. */
    private List<String> lines(RoundRanking ranking) {
        return ranking.posts().getFirst().lines().stream()
                .map(line -> number(ranking, line.candidate()) + " " + line.rank() + " " + line.result() + " "
                        + line.officialMark() + " "
                        + (line.rank() == null ? line.why().getLast().key() : ""))
                .toList();
    }

    private String number(RoundRanking ranking, CandidateId candidate) {
        return Objects.requireNonNull(hr(() -> results.progress(ranking.round())).stream()
                .filter(row -> row.candidate().equals(candidate))
                .findFirst()
                .orElseThrow()
                .candidateNumber());
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
