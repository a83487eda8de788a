package vn.bangvang.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.round.Phase;
import vn.bangvang.security.NotPermitted;

@DatabaseTest
class ConductTest {

    private static final ConductOutcome DONE = new ConductOutcome.Done();

    @Autowired
    InterviewDays days;

    @Autowired
    Conduct conduct;

    @Autowired
    Violations violations;

    @Autowired
    Rankings rankings;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void a_violation_has_no_effect_before_the_second_person_and_then_it_has() {
        InterviewDay day = days.anInterviewDay().begin();
        ViolationData data = witnessed(day, 1);
        assertThat(hr(() -> conduct.record(data))).isEqualTo(DONE);

        Violation waiting = only(day);
        assertThat(waiting.data()).isEqualTo(data);
        assertThat(waiting.candidateNumber()).isEqualTo("001");
        assertThat(waiting.recordedByName()).isEqualTo("Cán bộ tổ chức");
        assertThat(waiting.state()).isEqualTo(Violation.State.WAITING);
        assertThat(active(day)).isEmpty();

        assertThat(chair(() -> conduct.approve(waiting.id(), ""))).isEqualTo(DONE);
        assertThat(only(day).state()).isEqualTo(Violation.State.APPROVED);
        assertThat(active(day))
                .isEqualTo(Map.of(
                        day.candidate(1),
                        Map.of(
                                PaperKind.INTERVIEW,
                                new ActiveViolation(
                                        Measure.REPRIMAND,
                                        PaperKind.INTERVIEW,
                                        Optional.of(new BigDecimal("25")),
                                        "07/BB",
                                        new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2")))));
        assertThat(chair(() -> conduct.approve(waiting.id(), ""))).isEqualTo(new ConductOutcome.AlreadyDecided());
    }

    @Test
    void nobody_is_the_second_person_to_oneself_and_only_the_chair_of_this_round_is_one() {
        InterviewDay own = days.anInterviewDay().chairedBy(InterviewDays.BOTH).begin();
        assertThat(days.as(InterviewDays.BOTH, () -> conduct.record(data(own, 1, Measure.REPRIMAND, "1/BB"))))
                .isEqualTo(DONE);
        ViolationId id = only(own).id();

        assertThat(days.as(InterviewDays.BOTH, () -> conduct.approve(id, "")))
                .isEqualTo(new ConductOutcome.SecondPersonNeeded());
        assertThat(days.as(InterviewDays.BOTH, () -> conduct.reject(id, "Không rõ")))
                .isEqualTo(new ConductOutcome.SecondPersonNeeded());
        assertThat(chair(() -> conduct.approve(id, ""))).isEqualTo(new ConductOutcome.NotChairOfThisRound());
        assertThat(only(own).state()).isEqualTo(Violation.State.WAITING);
    }

    @Test
    void a_rejected_violation_stays_readable_and_leaves_the_way_free() {
        InterviewDay day = days.anInterviewDay().begin();
        recorded(day, 1, Measure.WARNING, "1/BB");
        ViolationId id = only(day).id();

        assertThat(chair(() -> conduct.reject(id, "  "))).isEqualTo(new ConductOutcome.ReasonMissing());
        assertThat(chair(() -> conduct.reject(id, "Không đủ chứng cứ"))).isEqualTo(DONE);
        assertThat(only(day).state()).isEqualTo(Violation.State.REJECTED);
        assertThat(only(day).steps().getFirst().note()).isEqualTo("Không đủ chứng cứ");
        recorded(day, 1, Measure.REPRIMAND, "2/BB");
        assertThat(list(day)).hasSize(2);
    }

    @Test
    void a_relapse_replaces_and_a_milder_measure_needs_an_annulment_first() {
        InterviewDay day = days.anInterviewDay().begin();
        approved(day, 1, Measure.REPRIMAND, "1/BB", "");
        approved(day, 1, Measure.WARNING, "2/BB", "");

        assertThat(list(day)).extracting(Violation::state).containsOnly(Violation.State.APPROVED);
        assertThat(measure(day, 1)).isEqualTo("WARNING 2/BB");
        assertThat(hr(() -> conduct.record(data(day, 1, Measure.REPRIMAND, "3/BB"))))
                .isEqualTo(new ConductOutcome.NotGraver("2/BB", Measure.WARNING));

        ViolationId warning = list(day).getLast().id();
        assertThat(chair(() -> conduct.annul(warning))).isEqualTo(new ConductOutcome.NoAnnulmentAsked());
        assertThat(hr(() -> conduct.askAnnulment(warning, ""))).isEqualTo(new ConductOutcome.ReasonMissing());
        assertThat(hr(() -> conduct.askAnnulment(warning, "Nhầm thí sinh"))).isEqualTo(DONE);
        assertThat(hr(() -> conduct.askAnnulment(warning, "Nhầm thí sinh"))).isEqualTo(new ConductOutcome.NotInForce());
        assertThat(measure(day, 1)).isEqualTo("WARNING 2/BB");
        assertThat(chair(() -> conduct.refuseAnnulment(warning, "Đúng thí sinh")))
                .isEqualTo(DONE);
        assertThat(measure(day, 1)).isEqualTo("WARNING 2/BB");

        assertThat(hr(() -> conduct.askAnnulment(warning, "Có băng ghi hình"))).isEqualTo(DONE);
        assertThat(chair(() -> conduct.annul(warning))).isEqualTo(DONE);
        assertThat(measure(day, 1)).isEqualTo("REPRIMAND 1/BB");
        assertThat(list(day))
                .extracting(Violation::state)
                .containsExactly(Violation.State.APPROVED, Violation.State.ANNULLED);
    }

    @Test
    void whoever_asks_for_an_annulment_does_not_agree_to_it() {
        InterviewDay day = days.anInterviewDay().chairedBy(InterviewDays.BOTH).begin();
        recorded(day, 1, Measure.WARNING, "1/BB");
        ViolationId id = only(day).id();
        assertThat(days.as(InterviewDays.BOTH, () -> conduct.approve(id, ""))).isEqualTo(DONE);
        assertThat(days.as(InterviewDays.BOTH, () -> conduct.askAnnulment(id, "Nhầm")))
                .isEqualTo(DONE);

        assertThat(days.as(InterviewDays.BOTH, () -> conduct.annul(id)))
                .isEqualTo(new ConductOutcome.SecondPersonNeeded());
        assertThat(chair(() -> conduct.annul(id))).isEqualTo(new ConductOutcome.NotChairOfThisRound());
        assertThat(measure(day, 1)).isEqualTo("WARNING 1/BB");
    }

    @Test
    void two_that_wait_are_approved_in_any_order_but_never_the_milder_after_the_graver() {
        InterviewDay day = days.anInterviewDay().begin();
        recorded(day, 1, Measure.REPRIMAND, "1/BB");
        assertThat(hr(() -> conduct.record(data(day, 1, Measure.REPRIMAND, "2/BB"))))
                .isEqualTo(new ConductOutcome.NotGraver("1/BB", Measure.REPRIMAND));
        recorded(day, 1, Measure.WARNING, "2/BB");
        ViolationId first = list(day).getFirst().id();
        ViolationId second = list(day).getLast().id();

        assertThat(chair(() -> conduct.approve(second, ""))).isEqualTo(DONE);
        assertThat(chair(() -> conduct.approve(first, "")))
                .isEqualTo(new ConductOutcome.NotGraver("2/BB", Measure.WARNING));
        assertThat(measure(day, 1)).isEqualTo("WARNING 2/BB");
    }

    @Test
    void a_result_is_taken_only_with_the_number_of_the_councils_decision() {
        InterviewDay day = days.anInterviewDay().begin();
        recorded(day, 1, Measure.SUSPENSION, "1/BB");
        ViolationId id = only(day).id();

        assertThat(chair(() -> conduct.approve(id, " "))).isEqualTo(new ConductOutcome.DecisionMissing());
        assertThat(active(day)).isEmpty();
        assertThat(chair(() -> conduct.approve(id, " 31-QĐ/HĐTD "))).isEqualTo(DONE);
        assertThat(only(day).decision()).isEqualTo("31-QĐ/HĐTD");
        assertThat(measure(day, 1)).isEqualTo("SUSPENSION 1/BB");
    }

    @Test
    void what_does_not_fit_the_round_is_refused_and_leaves_nothing() {
        InterviewDay before = days.anInterviewDay().seated();
        assertThat(hr(() -> conduct.record(data(before, 1, Measure.REPRIMAND, "1/BB"))))
                .isEqualTo(new ConductOutcome.PhaseForbids(Phase.BOARDS));
        InterviewDay day = days.anInterviewDay().begin();
        assertThat(hr(() -> conduct.record(
                        SampleViolations.data(day.candidate(2), PaperKind.WRITTEN, Measure.REPRIMAND, "1/BB"))))
                .isEqualTo(new ConductOutcome.NotAPaperOfThePost("002"));
        assertThat(hr(() -> conduct.record(at(day, Instant.parse("2199-01-01T00:00:00Z")))))
                .isEqualTo(new ConductOutcome.DateInFuture());
        days.as(
                InterviewDays.HR,
                () -> panels.declareFor(days.account(InterviewDays.BOTH), day.candidate(1), "CHA_ME", ""));
        assertThat(days.as(InterviewDays.BOTH, () -> conduct.record(data(day, 1, Measure.REPRIMAND, "1/BB"))))
                .isEqualTo(new ConductOutcome.Conflicted());
        assertThat(list(day)).isEmpty();
        assertThat(list(before)).isEmpty();
    }

    @Test
    void the_employer_of_a_suspended_public_servant_is_told_once() {
        InterviewDay day = days.anInterviewDay().begin();
        assertThat(hr(() -> conduct.record(employed(day, 1)))).isEqualTo(DONE);
        ViolationId id = only(day).id();
        assertThat(hr(() -> conduct.employerNotified(id, "40-CV"))).isEqualTo(new ConductOutcome.NoEmployerWaits());
        assertThat(chair(() -> conduct.approve(id, "31-QĐ"))).isEqualTo(DONE);
        assertThat(only(day).employerWaits()).isTrue();

        assertThat(hr(() -> conduct.employerNotified(id, " "))).isEqualTo(new ConductOutcome.ReasonMissing());
        assertThat(hr(() -> conduct.employerNotified(id, "40-CV"))).isEqualTo(DONE);
        assertThat(only(day).employerWaits()).isFalse();
        assertThat(only(day).state()).isEqualTo(Violation.State.APPROVED);
        assertThat(hr(() -> conduct.employerNotified(id, "41-CV"))).isEqualTo(new ConductOutcome.NoEmployerWaits());
    }

    @Test
    void the_councils_scale_takes_the_place_of_the_unread_shares_once_two_persons_stand_behind_it() {
        InterviewDay day = days.anInterviewDay().begin();
        approved(day, 1, Measure.REPRIMAND, "1/BB", "");
        assertThat(hr(() -> violations.unruled(day.round())))
                .containsExactly(
                        new ParameterName("violation.reprimand-percent"),
                        new ParameterName("violation.deducted-after-average"));
        assertThat(hr(() -> conduct.recordScale(day.round(), scale("2199-01-01"))))
                .isEqualTo(new ConductOutcome.DateInFuture());
        assertThat(hr(() -> conduct.recordScale(day.round(), scale("2023-03-21"))))
                .isEqualTo(DONE);
        ViolationScale recorded = hr(() -> conduct.scales(day.round())).getLast();
        assertThat(recorded.approved()).isFalse();
        assertThat(hr(() -> violations.unruled(day.round()))).hasSize(2);

        assertThat(days.as(InterviewDays.BOTH, () -> conduct.approveScale(recorded.id())))
                .isEqualTo(new ConductOutcome.NotChairOfThisRound());
        assertThat(chair(() -> conduct.approveScale(recorded.id()))).isEqualTo(DONE);
        assertThat(chair(() -> conduct.approveScale(recorded.id()))).isEqualTo(new ConductOutcome.AlreadyDecided());
        ViolationScale approved = hr(() -> conduct.scales(day.round())).getLast();
        assertThat(approved.data()).isEqualTo(scale("2023-03-21"));
        assertThat(approved.approvedBy()).isEqualTo("Chủ tịch hội đồng");
        assertThat(hr(() -> violations.unruled(day.round()))).isEmpty();
        assertThat(active(day).get(day.candidate(1)))
                .extractingByKey(PaperKind.INTERVIEW)
                .extracting(ActiveViolation::percent)
                .isEqualTo(Optional.of(new BigDecimal("20.00")));
    }

    @Test
    void whoever_recorded_the_scale_does_not_approve_it() {
        InterviewDay day = days.anInterviewDay().chairedBy(InterviewDays.BOTH).begin();
        assertThat(days.as(InterviewDays.BOTH, () -> conduct.recordScale(day.round(), scale("2023-03-21"))))
                .isEqualTo(DONE);
        ScaleId id = hr(() -> conduct.scales(day.round())).getLast().id();

        assertThat(days.as(InterviewDays.BOTH, () -> conduct.approveScale(id)))
                .isEqualTo(new ConductOutcome.SecondPersonNeeded());
    }

    @Test
    void a_share_is_taken_in_the_ranking_with_record_and_article_and_waits_for_the_council() {
        InterviewDay day = marked("80", "72");
        RoundRanking before = computed(day);
        approved(day, 1, Measure.REPRIMAND, "1/BB", "");

        assertThat(newest(day).state()).isEqualTo(RoundRanking.State.VOID);
        RoundRanking after = computed(day);
        assertThat(lines(day, after)).containsExactly("002 1 72.0", "001 2 60.0");
        assertThat(lines(day, before)).containsExactly("001 1 80.0", "002 2 72.0");
        assertThat(after.posts().getFirst().lines().getLast().why())
                .contains(new ReasonStep(
                        "why.deducted.REPRIMAND",
                        List.of("1/BB", "25.0", "80.0", "60.0"),
                        new LegalRef("TT 6/2020/TT-BNV", "Nội quy, Điều 2")));
        assertThat(chair(() -> rankings.confirm(day.round())))
                .isEqualTo(new RankingOutcome.WrittenRuleMissing(List.of(
                        new ParameterName("violation.reprimand-percent"),
                        new ParameterName("violation.deducted-after-average"))));
    }

    @Test
    void a_lifted_disqualification_restores_the_old_ranking_exactly_and_it_can_be_confirmed() {
        InterviewDay day = marked("80", "72", "60");
        RoundRanking before = computed(day);
        approved(day, 1, Measure.CANCELLATION, "1/BB", "31-QĐ");
        assertThat(lines(day, computed(day))).containsExactly("002 1 72.0", "003 2 60.0", "001 null null");

        ViolationId id = only(day).id();
        assertThat(hr(() -> conduct.askAnnulment(id, "Không phải thí sinh này")))
                .isEqualTo(DONE);
        assertThat(chair(() -> conduct.annul(id))).isEqualTo(DONE);
        assertThat(newest(day).state()).isEqualTo(RoundRanking.State.VOID);
        assertThat(computed(day).posts()).isEqualTo(before.posts());
        assertThat(chair(() -> rankings.confirm(day.round()))).isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    void after_the_confirmed_ranking_nothing_changes_this_way() {
        InterviewDay day = marked("80", "72");
        recorded(day, 1, Measure.WARNING, "1/BB");
        hr(() -> conduct.recordScale(day.round(), scale("2023-03-21")));
        computed(day);
        assertThat(chair(() -> rankings.confirm(day.round()))).isInstanceOf(RankingOutcome.Done.class);
        RoundRanking confirmed = newest(day);
        ViolationId id = only(day).id();
        ScaleId scale = hr(() -> conduct.scales(day.round())).getLast().id();
        var frozen = new ConductOutcome.PhaseForbids(Phase.CONFIRMED);

        assertThat(hr(() -> conduct.record(data(day, 2, Measure.WARNING, "2/BB"))))
                .isEqualTo(frozen);
        assertThat(chair(() -> conduct.approve(id, ""))).isEqualTo(frozen);
        assertThat(chair(() -> conduct.reject(id, "Muộn"))).isEqualTo(frozen);
        assertThat(hr(() -> conduct.askAnnulment(id, "Muộn"))).isEqualTo(frozen);
        assertThat(chair(() -> conduct.annul(id))).isEqualTo(frozen);
        assertThat(hr(() -> conduct.recordScale(day.round(), scale("2023-03-21"))))
                .isEqualTo(frozen);
        assertThat(chair(() -> conduct.approveScale(scale))).isEqualTo(frozen);
        assertThat(newest(day)).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @ValueSource(strings = {InterviewDays.HEAD, InterviewDays.EXAMINER_2, InterviewDays.ADMIN})
    void who_marks_learns_of_no_violation(String username) {
        InterviewDay day = days.anInterviewDay().begin();
        recorded(day, 1, Measure.WARNING, "1/BB");

        assertThatThrownBy(() -> days.as(username, () -> conduct.violations(day.round())))
                .isInstanceOf(NotPermitted.class)
                .message()
                .doesNotContain("001", "1/BB");
        assertThatThrownBy(() -> days.as(username, () -> conduct.scales(day.round())))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"violation", "violation_step", "violation_scale", "violation_scale_approval"})
    void no_row_is_ever_changed_or_deleted(String table) {
        InterviewDay day = days.anInterviewDay().begin();
        approved(day, 1, Measure.WARNING, "1/BB", "");
        hr(() -> conduct.recordScale(day.round(), scale("2023-03-21")));
        ScaleId scale = hr(() -> conduct.scales(day.round())).getLast().id();
        chair(() -> conduct.approveScale(scale));
        String column = table.endsWith("approval") ? "scale_id" : "id";

        assertThat(jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThatThrownBy(() -> jdbc.sql("update " + table + " set " + column + " = " + column)
                        .update())
                .isNotNull();
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isNotNull();
    }

    private InterviewDay marked(String... marks) {
        InterviewDay day = days.anInterviewDay().withCandidates(marks.length).begin();
        for (int place = 1; place <= marks.length; place++) {
            String mark = marks[place - 1];
            day.markedAndSigned(place, mark, mark, mark);
        }
        day.locked().advance();
        return day;
    }

    private void recorded(InterviewDay day, int place, Measure measure, String record) {
        assertThat(hr(() -> conduct.record(data(day, place, measure, record)))).isEqualTo(DONE);
    }

    private void approved(InterviewDay day, int place, Measure measure, String record, String decision) {
        recorded(day, place, measure, record);
        ViolationId id = list(day).getLast().id();
        assertThat(chair(() -> conduct.approve(id, decision))).isEqualTo(DONE);
    }

    private static ViolationData data(InterviewDay day, int place, Measure measure, String record) {
        return SampleViolations.data(day.candidate(place), PaperKind.INTERVIEW, measure, record);
    }

    private static ViolationData witnessed(InterviewDay day, int place) {
        return new ViolationData(
                day.candidate(place),
                PaperKind.INTERVIEW,
                Measure.REPRIMAND,
                "Cố ý ngồi sai chỗ",
                "07/BB",
                SampleViolations.MORNING,
                "Lê Thị Coi",
                SignedBy.WITNESSES,
                "SBD 002",
                "SBD 003",
                "",
                "");
    }

    private static ViolationData employed(InterviewDay day, int place) {
        return new ViolationData(
                day.candidate(place),
                PaperKind.INTERVIEW,
                Measure.SUSPENSION,
                "Gây rối",
                "07/BB",
                SampleViolations.MORNING,
                "Lê Thị Coi",
                SignedBy.NOBODY,
                "",
                "",
                "",
                "Sở Nội vụ");
    }

    private static ViolationData at(InterviewDay day, Instant moment) {
        return new ViolationData(
                day.candidate(1),
                PaperKind.INTERVIEW,
                Measure.REPRIMAND,
                "Nói",
                "1/BB",
                moment,
                "Lê Thị Coi",
                SignedBy.CANDIDATE,
                "",
                "",
                "",
                "");
    }

    private static ViolationScaleData scale(String date) {
        return new ViolationScaleData(new BigDecimal("20"), new BigDecimal("40"), "24-QC/HĐTD", LocalDate.parse(date));
    }

    private Map<CandidateId, Map<PaperKind, ActiveViolation>> active(InterviewDay day) {
        return hr(() -> violations.active(day.round()));
    }

    private String measure(InterviewDay day, int place) {
        Map<PaperKind, ActiveViolation> papers =
                Objects.requireNonNull(active(day).get(day.candidate(place)));
        ActiveViolation newest = Objects.requireNonNull(papers.get(PaperKind.INTERVIEW));
        return newest.measure() + " " + newest.record();
    }

    private List<String> lines(InterviewDay day, RoundRanking ranking) {
        List<CandidateId> ids = day.ids();
        return ranking.posts().getFirst().lines().stream()
                .map((RankedLine line) ->
                        day.number(ids.indexOf(line.candidate()) + 1) + " " + line.rank() + " " + line.officialMark())
                .toList();
    }

    private RoundRanking computed(InterviewDay day) {
        return days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(day.round()))
                .ranking();
    }

    private RoundRanking newest(InterviewDay day) {
        return hr(() -> rankings.newest(day.round())).orElseThrow();
    }

    private List<Violation> list(InterviewDay day) {
        return days.as(InterviewDays.SUPERVISOR, () -> conduct.violations(day.round()));
    }

    private Violation only(InterviewDay day) {
        assertThat(list(day)).hasSize(1);
        return list(day).getFirst();
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private <T> T chair(Supplier<T> act) {
        return days.as(InterviewDays.CHAIR, act);
    }
}
